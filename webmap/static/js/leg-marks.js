/** Where on a journey the marks of expulsion, deportation, escape and asylum stand. */

import { momentAt } from './clock.js';
import { MARK_PATHS, TURNING_MARKS } from './marks.js';

const LEAST_LEG = 36; // pixels; a mark would hide a shorter leg
const SPACING = 22; // pixels between marks

/**
 * @typedef {object} LegMark
 * @property {number} leg
 * @property {string} circumstance
 * @property {number} x pixels of zoom 0, half-way along the leg
 * @property {number} y
 * @property {number} angle radians, clockwise from the right
 * @property {number} extent pixels of zoom 0 between the ends of the leg
 */

/**
 * @param {import('./track.js').Track} track
 * @returns {LegMark[]} in the order of the journey
 */
export function legMarks(track) {
    const marked = track.circumstances.map((name) => name in MARK_PATHS);
    return track.circumstance.flatMap((index, leg) => (marked[index] ? [markOf(track, leg)] : []));
}

function markOf(track, leg) {
    const circumstance = track.circumstances[track.circumstance[leg]];
    const { x, y, vertex } = momentAt(track, (track.depart[leg] + track.arrive[leg + 1]) / 2, leg);
    const [dx, dy] = [track.lineX[vertex + 1] - track.lineX[vertex], track.lineY[vertex + 1] - track.lineY[vertex]];
    const angle = TURNING_MARKS.includes(circumstance) ? Math.atan2(dy, dx) : 0;
    const extent = Math.hypot(track.x[leg + 1] - track.x[leg], track.y[leg + 1] - track.y[leg]);
    return { leg, circumstance, x, y, angle, extent };
}

/**
 * The marks that have room at a scale; where two would touch, the earlier stays.
 * @param {LegMark[]} marks
 * @param {number} scale
 * @returns {LegMark[]}
 */
export function roomyMarks(marks, scale) {
    const taken = new Set();
    const cellOf = ({ x, y }) => `${Math.round((x * scale) / SPACING)} ${Math.round((y * scale) / SPACING)}`;
    return marks.filter((mark) => {
        const cell = cellOf(mark);
        return mark.extent * scale >= LEAST_LEG && !taken.has(cell) && taken.add(cell);
    });
}
