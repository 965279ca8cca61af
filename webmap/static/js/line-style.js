/** How well a leg's way is known shows in its dash, and quietly how it was travelled in its weight. */

const SLIGHT = 0.72;
const SLOW_MODES = ['on-foot', 'cart', 'sled', 'carriage', 'horse', 'road'];

/**
 * @param {string} mode such as 'train'
 * @returns {number} how thick its line is beside that of a train
 */
export function weightOf(mode) {
    return SLOW_MODES.includes(mode) ? SLIGHT : 1;
}

/**
 * @param {string} grade 'documented', 'plausible' or 'connector'
 * @param {number} width of the line, pixels
 * @returns {{dash: number[], cap: 'round'|'butt'}} solid, long dashes, or round dots
 */
export function lineStyleOf(grade, width) {
    if (grade === 'documented') return { dash: [], cap: 'round' };
    if (grade === 'plausible') return { dash: [6 * width, 2 * width], cap: 'butt' };
    return { dash: [0, 2.2 * width], cap: 'round' };
}
