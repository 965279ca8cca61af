/** Where he was on a day, as far as is known; and where to draw him at an instant. */

import { logChance } from './likelihood.js';
import { firstAtLeast, lastAtMost } from './order.js';

const SHARE_STEPS = 1e9; // shares that differ by less are equal

/**
 * @typedef {object} Candidate one stay or one leg that a day allows
 * @property {number} [stay] index
 * @property {number} [leg] index
 * @property {boolean} certain he was surely there
 * @property {number} share likelihood among the candidates of the day; all together make 1
 */

/**
 * Where he was on a day. A stay is certain from its latest arrival to its earliest departure, and possible from its
 * earliest arrival to its latest departure; between departure and the next arrival he travels.
 * @param {import('./track.js').Track} track
 * @param {number} day whole
 * @returns {{presence: 'certain'|'possible'|'travelling'|'before'|'after', candidates: Candidate[]}}
 *     candidates sure ones first, then the likelier, then the later; none before birth or the first stay, nor after
 *     death or the last
 */
export function presenceAt(track, day) {
    if (track !== last.track || day !== last.day) last = { track, day, presence: weighedAt(track, day) };
    return last.presence;
}

let last = {}; // asked of a day once to find where to go, and again to show it

function weighedAt(track, day) {
    const { a0, d1, born, died, count } = track;
    if (day < a0[0] || (born && day < born[0])) return { presence: 'before', candidates: [] };
    if (day > d1[count - 1] || (died && day > died[1])) return { presence: 'after', candidates: [] };
    const found = [...staysOn(track, day), ...legsOn(track, day)];
    const chances = found.length === 1 ? [1] : found.map(({ moment }) => Math.exp(logChance(track, moment, day)));
    const total = chances.reduce((sum, chance) => sum + chance, 0);
    const ranked = found.map((episode, i) => ({ ...episode, share: chances[i] / total })).sort(byRank);
    return { presence: presenceOf(ranked), candidates: ranked.map(({ moment, ...candidate }) => candidate) };
}

function byRank(a, b) {
    const likelier = Math.round(b.share * SHARE_STEPS) - Math.round(a.share * SHARE_STEPS);
    return b.certain - a.certain || likelier || b.moment - a.moment;
}

function presenceOf([best]) {
    if (!best.certain) return 'possible';
    return best.leg === undefined ? 'certain' : 'travelling';
}

/** A moment is an arrival or departure, by its number in the journey. */
function staysOn({ a0, a1, d0, d1 }, day) {
    const found = [];
    const last = lastAtMost(a0, day);
    for (let stay = firstAtLeast(d1, day); stay <= last; stay++) {
        found.push({ stay, certain: a1[stay] <= day && day <= d0[stay], moment: 2 * stay });
    }
    return found;
}

function legsOn({ count, a0, a1, d0, d1 }, day) {
    const found = [];
    const last = Math.min(count - 2, lastAtMost(d0, day));
    for (let leg = Math.max(0, firstAtLeast(a1, day) - 1); leg <= last; leg++) {
        found.push({ leg, certain: d1[leg] < day && day < a0[leg + 1], moment: 2 * leg + 1 });
    }
    return found;
}

/**
 * @typedef {object} Moment
 * @property {number} stay index, or -1 on the way
 * @property {number} leg index, or -1 while he stays
 * @property {number} x pixels of zoom 0
 * @property {number} y
 * @property {number} vertex the last vertex passed on the leg, -1 while he stays
 * @property {number} part of the way to the next vertex, 0 to 1
 */

/**
 * Where to draw him at an instant, by the nominal times; before the first arrival and after the last departure he
 * is drawn at the ends of the journey.
 * @param {import('./track.js').Track} track
 * @param {number} t days
 * @param {number} [hint] index of the stay or leg of the moment before, which makes the next one quick to find
 * @returns {Moment}
 */
export function momentAt(track, t, hint = 0) {
    const index = arrivedBy(track, t, hint);
    if (t <= track.depart[index] || index === track.count - 1) {
        return { stay: index, leg: -1, x: track.x[index], y: track.y[index], vertex: -1, part: 0 };
    }
    const { start, lineX, lineY, lineT } = track;
    const vertex = Math.min(lastAtMost(lineT, t, start[index], start[index + 1]), start[index + 1] - 2);
    const part = (t - lineT[vertex]) / (lineT[vertex + 1] - lineT[vertex]);
    const x = lineX[vertex] + part * (lineX[vertex + 1] - lineX[vertex]);
    const y = lineY[vertex] + part * (lineY[vertex + 1] - lineY[vertex]);
    return { stay: -1, leg: index, x, y, vertex, part };
}

/** The last stay reached by an instant; the first one before the journey. */
function arrivedBy({ arrive, count }, t, hint) {
    for (const index of [hint, hint + 1]) {
        if (index < count && arrive[index] <= t && (index === count - 1 || t < arrive[index + 1])) return index;
    }
    return Math.max(0, lastAtMost(arrive, t));
}
