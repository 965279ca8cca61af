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
 * @property {number} drawn how many vertices are left at this scale in this view
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
    const [turns, boxes] = [turnsOf(track), boxesOf(track)];
    return (view) => createTracer(track, weights, turns, boxes, view);
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

/** The box of each leg in pixels of zoom 0: west, north, east, south. */
function boxesOf({ lineX, lineY, start }) {
    const boxes = new Float64Array(4 * (start.length - 1));
    for (let leg = 0; leg + 1 < start.length; leg++) {
        let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
        for (let i = start[leg]; i < start[leg + 1]; i++) {
            if (lineX[i] < west) west = lineX[i];
            if (lineX[i] > east) east = lineX[i];
            if (lineY[i] < north) north = lineY[i];
            if (lineY[i] > south) south = lineY[i];
        }
        boxes.set([west, north, east, south], 4 * leg);
    }
    return boxes;
}

function createTracer({ lineX, lineY, start }, weights, { turn, copies }, boxes, view) {
    const isCrowded = countAtLeast(weights, TOLERANCE / view.scale) > CROWDED;
    const least = (isCrowded ? CROWDED_TOLERANCE : TOLERANCE) / view.scale;
    const { kept, from } = keptVertices(start, weights, least, (leg) => copies.has(leg) || isInView(boxes, leg, view));
    const pen = createPen(view);
    function traceCopy(path, leg, moment, copy) {
        const last = moment ? moment.vertex : start[leg + 1] - 1;
        pen.start(lineX[start[leg]] - WORLD * copy, lineY[start[leg]]);
        for (let k = from[leg]; k < from[leg + 1] && kept[k] <= last; k++) {
            pen.draw(path, lineX[kept[k]] + WORLD * (turn[kept[k]] - copy), lineY[kept[k]]);
        }
        if (moment) pen.draw(path, moment.x + WORLD * (turn[last] - copy), moment.y);
    }
    return {
        drawn: kept.length,
        isCrowded,
        trace(path, leg, moment) {
            for (const copy of copies.get(leg) ?? ONCE) traceCopy(path, leg, moment, copy);
        },
    };
}

function countAtLeast(weights, least) {
    let count = 0;
    for (let i = 0; i < weights.length; i++) if (weights[i] >= least) count++;
    return count;
}

/**
 * The vertices that are drawn after the first one of each leg, found once a view.
 * @returns {{kept: Uint32Array, from: Uint32Array}} their numbers, and where those of each leg begin; none of a leg that
 *     is out of view
 */
function keptVertices(start, weights, least, isWanted) {
    const [kept, from] = [new Uint32Array(weights.length), new Uint32Array(start.length)];
    let count = 0;
    for (let leg = 0; leg + 1 < start.length; leg++) {
        if (isWanted(leg)) {
            for (let i = start[leg] + 1; i < start[leg + 1]; i++) if (weights[i] >= least) kept[count++] = i;
        }
        from[leg + 1] = count;
    }
    return { kept: kept.slice(0, count), from };
}

function isInView(boxes, leg, { scale, left, top, width, height }) {
    const at = 4 * leg;
    const isBeside = meets(boxes[at + 1] * scale - top, boxes[at + 3] * scale - top, height);
    return isBeside && meets(boxes[at] * scale - left, boxes[at + 2] * scale - left, width);
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
