/** Traces the legs of a journey without the vertices and segments that would not be seen. */

import { vertexWeights } from './thinning.js';

const TOLERANCE = 0.5; // pixels between a leg and the line drawn for it
const CROWDED_TOLERANCE = 1;
const CROWDED = 40000; // drawn vertices from which lines hide each other, so that care is wasted on each
const MARGIN = 12; // pixels around the view in which a line could still be seen

/**
 * @typedef {object} Tracer
 * @property {number} drawn how many vertices are left at this scale
 * @property {boolean} isCrowded
 * @property {(path: Path, leg: number, moment?: import('./clock.js').Moment) => void} trace
 *     a leg, or the part of it that is behind him at a moment on the way
 *
 * @typedef {{moveTo: (x: number, y: number) => void, lineTo: (x: number, y: number) => void}} Path
 */

/**
 * @param {import('./track.js').Track} track
 * @returns {(view: import('./overlay.js').View) => Tracer}
 */
export function legTracers(track) {
    const weights = vertexWeights(track.lineX, track.lineY, track.start);
    return (view) => createTracer(track, weights, view);
}

function createTracer({ lineX, lineY, start }, weights, view) {
    const drawn = countAtLeast(weights, TOLERANCE / view.scale);
    const isCrowded = drawn > CROWDED;
    const least = (isCrowded ? CROWDED_TOLERANCE : TOLERANCE) / view.scale;
    const pen = createPen(view);
    return {
        drawn,
        isCrowded,
        trace(path, leg, moment) {
            const last = moment ? moment.vertex : start[leg + 1] - 1;
            pen.start(lineX[start[leg]], lineY[start[leg]]);
            for (let i = start[leg] + 1; i <= last; i++) {
                if (weights[i] >= least) pen.draw(path, lineX[i], lineY[i]);
            }
            if (moment) pen.draw(path, moment.x, moment.y);
        },
    };
}

function countAtLeast(weights, least) {
    let count = 0;
    for (const weight of weights) if (weight >= least) count++;
    return count;
}

/** A pen that works in pixels of zoom 0 and leaves the paper between segments outside the view. */
function createPen({ scale, left, top, width, height }) {
    let [x, y, isDown] = [0, 0, false];
    return {
        start(worldX, worldY) {
            [x, y, isDown] = [worldX * scale - left, worldY * scale - top, false];
        },
        draw(path, worldX, worldY) {
            const [toX, toY] = [worldX * scale - left, worldY * scale - top];
            const isSeen = meets(x, toX, width) && meets(y, toY, height);
            if (isSeen && !isDown) path.moveTo(x, y);
            if (isSeen) path.lineTo(toX, toY);
            [x, y, isDown] = [toX, toY, isSeen];
        },
    };
}

function meets(a, b, size) {
    return Math.max(a, b) > -MARGIN && Math.min(a, b) < size + MARGIN;
}
