/** Which states of the trail are worth a picture, so that going back in time does not mean painting it all again. */

const MOST_PICTURES = 16;
const MOST_OF_A_CROWD = 32;
const CROWD = 1000; // vertices a picture, from which on the usual number would be far from each other
const MOST_BYTES = 96e6;
const VERTICES_PER_PICTURE = 250; // fewer are painted as quickly as a picture is copied
const LEG_IN_VERTICES = 12; // what is painted of a leg besides its vertices: two strokes, its dot and its mark

/**
 * @param {{first: number, last: number}} stays the first and the last that are shown
 * @param {Int32Array} chapterStart the leg that began the chapter of each stay
 * @param {number} drawn vertices that are drawn in all
 * @param {import('./overlay.js').View} view
 * @returns {import('./trail-canvas.js').TrailState[]} in order; the ends of chapters first of all, then what lies between
 */
export function planPictures({ first, last }, chapterStart, drawn, { width, height, ratio }) {
    const affordable = Math.floor(MOST_BYTES / (4 * width * height * ratio * ratio));
    const work = drawn + LEG_IN_VERTICES * (last - first);
    const wanted = Math.max(MOST_PICTURES, Math.min(MOST_OF_A_CROWD, Math.floor(work / CROWD)));
    const most = Math.min(wanted, affordable, Math.floor(work / VERTICES_PER_PICTURE));
    const begins = [...new Set(chapterStart.subarray(first, last + 1))].filter((leg) => leg > first);
    const between = evenly(most - begins.length, first, last);
    const picked = begins.length > most ? evenly(most, 0, begins.length).map((index) => begins[index]) : begins;
    const states = [...picked.map((leg) => [leg, leg]), ...between.map((leg) => [Math.max(first, chapterStart[leg]), leg])];
    states.sort(([, a], [, b]) => a - b);
    return states.map(([begun, to]) => ({ from: first, begun, to }));
}

/** So many whole numbers, evenly between two others. */
function evenly(count, from, to) {
    const spaced = Array.from({ length: Math.max(0, count) }, (_, i) => from + ((i + 1) * (to - from)) / (count + 1));
    return spaced.map(Math.floor);
}
