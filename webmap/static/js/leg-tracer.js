/** Traces the legs of a journey without the vertices and segments that would not be seen. */

import { vertexWeights } from './thinning.js';

const TOLERANCE = 0.5; // pixels between a leg and the line drawn for it
const CROWDED_TOLERANCE = 1;
const CROWDED = 40000; // drawn vertices from which lines hide each other, so that care is wasted on each
const MARGIN = 12; // pixels around the view in which a line could still be seen
const WORLD = 256; // pixels of zoom 0
const ONCE = [0];

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
    const turns = turnsOf(track);
    return (view) => createTracer(track, weights, turns, view);
}

/**
 * A leg that goes on at the other edge of the world is drawn whole at both: twice, once from where it begins and once
 * to where it ends.
 * @param {import('./track.js').Track} track
 * @returns {{turn: Int8Array, copies: Map<number, number[]>}} how many worlds each vertex is beyond the edge where its
 *     leg began, and the different ones of each leg that has several
 */
function turnsOf({ lineX, start }) {
    const turn = new Int8Array(lineX.length);
    const copies = new Map();
    for (let leg = 0; leg + 1 < start.length; leg++) {
        for (let i = start[leg] + 1; i < start[leg + 1]; i++) {
            turn[i] = turn[i - 1] - Math.round((lineX[i] - lineX[i - 1]) / WORLD);
        }
        const met = new Set(turn.subarray(start[leg], start[leg + 1]));
        if (met.size > 1) copies.set(leg, [...met]);
    }
    return { turn, copies };
}

function createTracer({ lineX, lineY, start }, weights, { turn, copies }, view) {
    const drawn = countAtLeast(weights, TOLERANCE / view.scale);
    const isCrowded = drawn > CROWDED;
    const least = (isCrowded ? CROWDED_TOLERANCE : TOLERANCE) / view.scale;
    const pen = createPen(view);
    function traceCopy(path, leg, moment, copy) {
        const last = moment ? moment.vertex : start[leg + 1] - 1;
        pen.start(lineX[start[leg]] - WORLD * copy, lineY[start[leg]]);
        for (let i = start[leg] + 1; i <= last; i++) {
            if (weights[i] >= least) pen.draw(path, lineX[i] + WORLD * (turn[i] - copy), lineY[i]);
        }
        if (moment) pen.draw(path, moment.x + WORLD * (turn[last] - copy), moment.y);
    }
    return {
        drawn,
        isCrowded,
        trace(path, leg, moment) {
            for (const copy of copies.get(leg) ?? ONCE) traceCopy(path, leg, moment, copy);
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
