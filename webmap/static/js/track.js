/** The journey as the page knows it: columns of numbers, decoded once, on one time axis. */

import { distanceKm, mercatorX, mercatorY, unwrapNear } from './geometry.js';
import { whenWanted } from './when-wanted.js';

const MINUTES_PER_DAY = 1440;
const STAY_UNITS_PER_DEGREE = 1e5;
const LINE_UNITS_PER_DEGREE = 1e4;

/**
 * @typedef {object} Track
 * @property {number} count stays; leg i joins stays i and i + 1
 * @property {string[]} ids of the stays
 * @property {(id: string) => number} indexOfStay -1 when there is none
 * @property {Float64Array} lon degrees, within ±180
 * @property {Float64Array} lat
 * @property {Float64Array} x pixels of zoom 0, unwrapped as the line is
 * @property {Float64Array} y
 * @property {Int32Array} a0 earliest day of arrival
 * @property {Int32Array} a1 latest day of arrival
 * @property {Int32Array} d0 earliest day of departure
 * @property {Int32Array} d1 latest day of departure
 * @property {Float64Array} arrive nominal, in days
 * @property {Float64Array} depart
 * @property {number[]} kind of each stay, an index of `kinds`
 * @property {number[]} chapter an index of `chapters`, -1 for none
 * @property {number[]} certainty an index of `certainties`
 * @property {number[]} country an index of `countries`
 * @property {string[]} legIds
 * @property {number[]} mode of each leg, an index of `modes`
 * @property {number[]} grade an index of `grades`
 * @property {number[]} circumstance an index of `circumstances`
 * @property {number[]} legCertainty an index of `certainties`
 * @property {number[]} legDays that a leg lasts at most, its last day included
 * @property {number[]} km
 * @property {Uint32Array} start the first vertex of each leg, and last the number of vertices
 * @property {Float64Array} lineX vertices of all legs, pixels of zoom 0; a leg that goes on at the other edge of the world
 *     has a vertex at either edge, a whole world apart
 * @property {Float64Array} lineY
 * @property {Float64Array} lineT the nominal time at each vertex, in days
 * @property {number} first the day when play begins
 * @property {number} last
 * @property {[number, number]|null} born first and last possible day
 * @property {[number, number]|null} died
 * @property {{id: string, colour: string, first: number, last: number}[]} chapters
 * @property {number[]} opening the first stay of each chapter, -1 for none
 * @property {string[]} kinds
 * @property {string[]} certainties
 * @property {string[]} countries
 * @property {string[]} modes
 * @property {string[]} grades
 * @property {string[]} circumstances
 */

/**
 * Decode the compact track.
 * @param {object} json version 1
 * @returns {Track}
 * @throws {Error} when the version is another
 */
export function decodeTrack({ version, stays, legs, line: deltas, ...lists }) {
    if (version !== 1) throw new Error(`this page reads tracks of version 1, not ${version}`);
    const line = decodeLine(deltas);
    const start = offsets(legs.count);
    const columns = decodeStays(stays, line, start);
    const lineX = whenWanted(() => line.lon.map(mercatorX));
    const lineY = whenWanted(() => line.lat.map(mercatorY));
    const lineT = whenWanted(() => vertexTimes(line, start, columns.depart, columns.arrive));
    return {
        ...lists,
        ...columns,
        ...decodeLegs(legs),
        opening: lists.chapters.map((_, chapter) => columns.chapter.indexOf(chapter)),
        start,
        get lineX() {
            return lineX();
        },
        get lineY() {
            return lineY();
        },
        get lineT() {
            return lineT();
        },
        first: columns.arrive[0],
        last: columns.depart[columns.count - 1],
    };
}

function decodeStays({ id, lon, lat, a0, a1, d0, d1, arrive, depart, ...columns }, line, start) {
    const scaled = (numbers, unit) => Float64Array.from(numbers, (number) => number / unit);
    const lons = scaled(lon, STAY_UNITS_PER_DEGREE);
    const lats = scaled(lat, STAY_UNITS_PER_DEGREE);
    return {
        ...columns,
        count: id.length,
        ids: id,
        indexOfStay: (wanted) => id.indexOf(wanted),
        lon: lons,
        lat: lats,
        x: lons.map((degrees, stay) => mercatorX(alongLine(degrees, stay, line.lon, start))),
        y: lats.map(mercatorY),
        a0: Int32Array.from(a0),
        a1: Int32Array.from(a1),
        d0: Int32Array.from(d0),
        d1: Int32Array.from(d1),
        arrive: scaled(arrive, MINUTES_PER_DAY),
        depart: scaled(depart, MINUTES_PER_DAY),
    };
}

function decodeLegs({ id, days, certainty, mode, grade, circumstance, km }) {
    return { legIds: id, legDays: days, legCertainty: certainty, mode, grade, circumstance, km };
}

function decodeLine(deltas) {
    const lon = new Float64Array(deltas.length / 2);
    const lat = new Float64Array(deltas.length / 2);
    let [x, y] = [0, 0];
    for (let i = 0; i < lon.length; i++) {
        lon[i] = (x += deltas[2 * i]) / LINE_UNITS_PER_DEGREE;
        lat[i] = (y += deltas[2 * i + 1]) / LINE_UNITS_PER_DEGREE;
    }
    return { lon, lat };
}

function offsets(counts) {
    const start = new Uint32Array(counts.length + 1);
    counts.forEach((count, leg) => (start[leg + 1] = start[leg] + count));
    return start;
}

/** The longitude of a stay on the turn of the globe where its legs run. */
function alongLine(lon, stay, lineLon, start) {
    if (lineLon.length === 0) return lon;
    return unwrapNear(lon, lineLon[stay + 1 < start.length ? start[stay] : lineLon.length - 1]);
}

/** When each vertex is passed, at an even speed from departure to arrival. */
function vertexTimes({ lon, lat }, start, depart, arrive) {
    const times = new Float64Array(lon.length);
    for (let leg = 0; leg + 1 < start.length; leg++) {
        const [first, last] = [start[leg], start[leg + 1] - 1];
        for (let i = first + 1; i <= last; i++) {
            times[i] = times[i - 1] + distanceKm(lon[i - 1], lat[i - 1], lon[i], lat[i]);
        }
        const [length, time] = [times[last], arrive[leg + 1] - depart[leg]];
        for (let i = first; i <= last; i++) {
            const part = length > 0 ? times[i] / length : (i - first) / (last - first);
            times[i] = depart[leg] + part * time;
        }
    }
    return times;
}
