/** The places of a journey: stays at one point make one place. */

import { lastAtMost } from './order.js';

/**
 * @typedef {object} Places
 * @property {number} count
 * @property {Int32Array} placeOf the place of each stay
 * @property {number[][]} visits the stays at each place, in order
 * @property {Float64Array} x pixels of zoom 0
 * @property {Float64Array} y
 * @property {Float64Array} days spent there in all, by the nominal times
 */

/**
 * @param {import('./track.js').Track} track
 * @param {import('./trail.js').Shown} shown the stays that count
 * @returns {Places} `placeOf` is -1 for the other stays
 */
export function groupPlaces(track, { first, last, kept }) {
    const firsts = firstStays(track);
    const visits = [];
    const placeOf = new Int32Array(track.count).fill(-1);
    const placeAt = new Int32Array(track.count).fill(-1); // by the first of all stays at the point
    for (let stay = first; stay <= last; stay++) {
        if (!kept.stays[stay]) continue;
        if (placeAt[firsts[stay]] < 0) placeAt[firsts[stay]] = visits.push([]) - 1;
        placeOf[stay] = placeAt[firsts[stay]];
        visits[placeOf[stay]].push(stay);
    }
    const stayDays = (sum, stay) => sum + track.depart[stay] - track.arrive[stay];
    return {
        count: visits.length,
        placeOf,
        visits,
        x: Float64Array.from(visits, ([stay]) => track.x[stay]),
        y: Float64Array.from(visits, ([stay]) => track.y[stay]),
        days: Float64Array.from(visits, (visit) => visit.reduce(stayDays, 0)),
    };
}

const known = new WeakMap(); // the first stays of each track

/** The first stay at the point of each stay, found once. */
function firstStays(track) {
    if (!known.has(track)) {
        const columns = new Map();
        known.set(track, Int32Array.from(track.x, (x, stay) => {
            if (!columns.has(x)) columns.set(x, new Map());
            const column = columns.get(x);
            if (!column.has(track.y[stay])) column.set(track.y[stay], stay);
            return column.get(track.y[stay]);
        }));
    }
    return known.get(track);
}

/**
 * The latest stay at a place that has begun, or the first still to come.
 * @param {Places} places
 * @param {number} place
 * @param {number} reached the last stay reached in the journey
 * @returns {number} index of a stay
 */
export function visitBy(places, place, reached) {
    const visits = places.visits[place];
    return visits[Math.max(0, lastAtMost(visits, reached))];
}

/**
 * The place nearest to a point.
 * @param {Places} places
 * @param {number} x pixels of zoom 0
 * @param {number} y
 * @param {number} reach pixels of zoom 0
 * @returns {number} index, or -1 when none is within reach
 */
export function nearestPlace(places, x, y, reach) {
    let [nearest, limit] = [-1, reach * reach];
    for (let place = 0; place < places.count; place++) {
        const away = (places.x[place] - x) ** 2 + (places.y[place] - y) ** 2;
        if (away <= limit) [nearest, limit] = [place, away];
    }
    return nearest;
}
