/** How much of a view a journey takes up: a canvas of no more than that is quicker to draw and to show. */

const MARGIN = 16; // pixels around a point for the dot, the mark or the line that is drawn there
const WORLD = 255.99; // pixels of zoom 0, but for what rounding takes

/**
 * @param {import('./track.js').Track} track
 * @returns {(view: import('./overlay.js').View) => import('./overlay.js').View} the part of a view where anything of the
 *     journey is drawn; of no size where nothing is
 */
export function createExtent({ x, y, lineX, lineY }) {
    const [west, east] = rangeOf(x, lineX);
    const [north, south] = rangeOf(y, lineY);
    const isAround = east - west >= WORLD; // what reaches both edges of the world is drawn beyond them, too

    return (view) => {
        const [left, width] = cut(view.left, view.width, west * view.scale, east * view.scale);
        const [top, height] = cut(view.top, view.height, north * view.scale, south * view.scale);
        return { ...view, top, height, ...(isAround ? {} : { left, width }) };
    };
}

function rangeOf(...columns) {
    let [least, most] = [Infinity, -Infinity];
    for (const column of columns) {
        for (const number of column) {
            if (number < least) least = number;
            if (number > most) most = number;
        }
    }
    return [least, most];
}

function cut(begin, size, from, to) {
    const first = Math.max(begin, Math.floor(from - MARGIN));
    const last = Math.min(begin + size, Math.ceil(to + MARGIN));
    return [first, Math.max(0, last - first)];
}
