/** Where the journey stands at an instant: what is drawn, what is known of the day, and the steps from there. Pure. */

import { momentAt, presenceAt } from './clock.js';

/**
 * @typedef {object} Whereabouts
 * @property {number} t days
 * @property {number} day whole
 * @property {import('./clock.js').Moment} moment where he is drawn
 * @property {number} stay drawn, or -1
 * @property {number} leg drawn, or -1
 * @property {ReturnType<import('./clock.js').presenceAt>} known what the dates say of the day
 */

/**
 * @param {import('./track.js').Track} track
 * @param {number} t days
 * @param {Whereabouts} [before] the whereabouts of the moment before, which make these quick to find
 * @returns {Whereabouts}
 */
export function whereaboutsAt(track, t, before) {
    const day = Math.floor(t);
    const moment = momentAt(track, t, before && Math.max(before.stay, before.leg));
    const known = before?.day === day ? before.known : presenceAt(track, day);
    return { t, day, moment, stay: moment.stay, leg: moment.leg, known };
}

/**
 * The instant at which to show a whole day: when he is drawn where he most likely was.
 * @param {import('./track.js').Track} track
 * @param {number} day whole
 * @returns {number} days
 */
export function instantOfDay(track, day) {
    const { stay, leg } = presenceAt(track, day).candidates[0] ?? {};
    const [from, to] = drawnSpan(track, stay, leg);
    const noon = Math.max(from, Math.min(to, day + 0.5));
    return Math.floor(noon) === day ? noon : day + 0.5;
}

function drawnSpan({ arrive, depart }, stay, leg) {
    if (stay !== undefined) return [arrive[stay], depart[stay]];
    if (leg !== undefined) return [(depart[leg] + arrive[leg + 1]) / 2, (depart[leg] + arrive[leg + 1]) / 2];
    return [-Infinity, Infinity];
}

/**
 * The instant at which to show a stay: its first sure day, or its nominal arrival when no day is sure.
 * @param {import('./track.js').Track} track
 * @param {number} stay
 * @returns {number} days
 */
export function instantOfStay({ arrive, depart, a1, d0 }, stay) {
    if (a1[stay] > d0[stay]) return (arrive[stay] + depart[stay]) / 2;
    return Math.max(arrive[stay], Math.min(depart[stay], a1[stay]));
}

/**
 * The stay before or after the one shown; on the way, the one left or the one ahead. Before the journey its first stay
 * is ahead, after it its last one is behind.
 * @param {import('./track.js').Track} track
 * @param {Whereabouts} here
 * @param {1|-1} direction
 * @param {boolean[]} [kept] the stays that count; all without
 * @returns {number} index of a stay, or -1 when there is none
 */
export function neighbourOf(track, here, direction, kept) {
    const at = placeInOrder(track, here);
    let next = direction > 0 ? Math.floor(at) + 1 : Math.ceil(at) - 1;
    while (kept?.[next] === false) next += direction;
    return next < track.count ? next : -1;
}

/** The index of the stay shown, or half a step after the one left. */
function placeInOrder({ arrive, depart, count }, { t, stay, leg }) {
    if (t < arrive[0]) return -0.5;
    if (t > depart[count - 1]) return count - 0.5;
    return stay >= 0 ? stay : leg + 0.5;
}
