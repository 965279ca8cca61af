/** Colours of the journey, from the custom properties of the map's style sheet and the chapters of the track. */

const WHITE = '#ffffff';
const PAST_FADE = 0.5;

/**
 * @typedef {object} Palette colours as #rrggbb
 * @property {string} paper halo of lines, dots and marks
 * @property {string} route the way still to come
 * @property {string[]} chapters and last, for stays of chapter -1, the colour of those without a chapter
 * @property {string[]} past the same once they are over
 * @property {number} weight of lines and dots; 1 on a desk
 */

/**
 * @param {Element} element the map's container
 * @param {{colour: string}[]} chapters
 * @returns {Palette}
 */
export function readPalette(element, chapters) {
    const style = getComputedStyle(element);
    const read = (name) => style.getPropertyValue(`--journey-${name}`).trim();
    const paper = read('paper');
    const lifted = chapters.map(({ colour }) => mixed(colour, WHITE, Number(read('lift'))));
    const colours = [...lifted, read('plain')];
    const past = colours.map((colour) => mixed(colour, paper, PAST_FADE));
    return { paper, route: read('route'), chapters: colours, past, weight: Number(read('weight')) || 1 };
}

/** A colour with a share of another, all as #rrggbb. */
export function mixed(colour, other, share) {
    const mixedChannel = (at) => {
        const [own, added] = [colour, other].map((hex) => parseInt(hex.slice(at, at + 2), 16));
        return Math.round(own + (added - own) * share).toString(16).padStart(2, '0');
    };
    return `#${[1, 3, 5].map(mixedChannel).join('')}`;
}
