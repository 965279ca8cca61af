/** Where on a journey the marks stand: of expulsion, deportation, escape and asylum, and of the ways of travelling. */

import { momentAt } from './clock.js';
import { MARK_PATHS, MODE_PATHS, TURNING_MARKS } from './marks.js';

/**
 * The pixels that a leg must have, since a mark would hide a shorter one; those between marks; the least scale; and the
 * size of a mark.
 */
const ROOM = {
    circumstance: { leg: 36, apart: 22, scale: 0, size: 0.85 },
    mode: { leg: 90, apart: 48, scale: 24, size: 0.7 }, // only from near
};

/**
 * @typedef {object} LegMark
 * @property {number} leg
 * @property {'circumstance'|'mode'} kind
 * @property {string} path SVG path data
 * @property {number} size of the shape
 * @property {number} x pixels of zoom 0
 * @property {number} y
 * @property {number} angle radians, clockwise from the right
 * @property {number} extent pixels of zoom 0 between the ends of the leg
 */

/**
 * @param {import('./track.js').Track} track
 * @returns {LegMark[]} those of circumstances first, each in the order of the journey
 */
export function legMarks(track) {
    const circumstances = track.circumstance.map((index) => track.circumstances[index]);
    const modes = track.mode.map((index) => track.modes[index]);
    const forced = circumstances.flatMap((name, leg) => (name in MARK_PATHS ? [forcedMark(track, leg, name)] : []));
    const travelled = modes.flatMap((name, leg) => {
        const isShared = circumstances[leg] in MARK_PATHS; // then the middle is taken
        return name in MODE_PATHS ? [modeMark(track, leg, name, isShared ? 1 / 4 : 1 / 2)] : [];
    });
    return [...forced, ...travelled];
}

function forcedMark(track, leg, circumstance) {
    const { dx, dy, ...point } = pointOf(track, leg, 1 / 2);
    const angle = TURNING_MARKS.includes(circumstance) ? Math.atan2(dy, dx) : 0;
    return { leg, kind: 'circumstance', path: MARK_PATHS[circumstance], size: ROOM.circumstance.size, angle, ...point };
}

function modeMark(track, leg, mode, part) {
    const { x, y, extent } = pointOf(track, leg, part);
    return { leg, kind: 'mode', path: MODE_PATHS[mode], size: ROOM.mode.size, angle: 0, x, y, extent };
}

/** A point on a leg, the direction there, and how far the ends of the leg are from each other. */
function pointOf(track, leg, part) {
    const t = track.depart[leg] + part * (track.arrive[leg + 1] - track.depart[leg]);
    const { x, y, vertex } = momentAt(track, t, leg);
    const [dx, dy] = [track.lineX[vertex + 1] - track.lineX[vertex], track.lineY[vertex + 1] - track.lineY[vertex]];
    return { x, y, dx, dy, extent: Math.hypot(track.x[leg + 1] - track.x[leg], track.y[leg + 1] - track.y[leg]) };
}

/**
 * The marks that have room at a scale; where two would touch, the first stays.
 * @param {LegMark[]} marks
 * @param {number} scale
 * @returns {LegMark[]}
 */
export function roomyMarks(marks, scale) {
    const taken = new Set();
    const cellOf = ({ x, y }, { apart }) => [apart, ...[x, y].map((at) => Math.round((at * scale) / apart))].join(' ');
    return marks.filter((mark) => {
        const room = ROOM[mark.kind];
        if (scale < room.scale || mark.extent * scale < room.leg) return false;
        const cells = [cellOf(mark, ROOM.circumstance), cellOf(mark, room)];
        return !cells.some((cell) => taken.has(cell)) && cells.every((cell) => taken.add(cell));
    });
}
