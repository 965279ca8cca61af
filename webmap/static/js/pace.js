/** How play time runs against the calendar. */

import { lastAtMost } from './order.js';

const DAYS_PER_YEAR = 365.2425;
const YEAR_SECONDS = 1.2;
const STOP_SECONDS = 1.2;
const FARTHEST_KM = 8000; // from here on a longer leg takes no longer to tell
const LONGEST_DAYS = 3650;

/** Seconds of a stay, by its length in days, and of a leg, by its km, when the pace is not simply the calendar's. */
const PACES = {
    stops: { stay: () => STOP_SECONDS, leg: (km) => legSeconds(km, 0.4, 1.6) },
    story: { stay: (days) => storySeconds(days, 0.7, 3.2), leg: (km) => legSeconds(km, 0.6, 2.2) },
};

/**
 * @typedef {object} Pace
 * @property {number} duration seconds from the first day to the last
 * @property {(seconds: number) => number} dayAt the day, with its fraction, after that much play
 * @property {(day: number) => number} secondsAt its inverse
 */

/**
 * 'years' runs evenly; 'stops' gives each stay the same time; 'story' tells long stays briefly but skips none.
 * @param {import('./track.js').Track} track
 * @param {'stops'|'years'|'story'} name
 * @returns {Pace}
 */
export function createPace(track, name) {
    const days = Float64Array.from({ length: 2 * track.count }, (_, i) => (i % 2 ? track.depart : track.arrive)[i >> 1]);
    const seconds = name === 'years' ? evenSeconds(days) : toldSeconds(track, days, PACES[name]);
    return {
        duration: seconds[seconds.length - 1],
        dayAt: (second) => interpolate(seconds, days, second),
        secondsAt: (day) => interpolate(days, seconds, day),
    };
}

function evenSeconds(days) {
    return days.map((day) => ((day - days[0]) / DAYS_PER_YEAR) * YEAR_SECONDS);
}

function toldSeconds(track, days, { stay, leg }) {
    const seconds = new Float64Array(days.length);
    for (let i = 1; i < days.length; i++) {
        seconds[i] = seconds[i - 1] + (i % 2 ? stay(days[i] - days[i - 1]) : leg(track.km[(i >> 1) - 1]));
    }
    return seconds;
}

/** Grows with the square root of the length, so that a short hop is still seen and an ocean does not bore. */
function legSeconds(km, shortest, longest) {
    return shortest + (longest - shortest) * Math.sqrt(Math.min(1, km / FARTHEST_KM));
}

function storySeconds(days, shortest, longest) {
    return shortest + (longest - shortest) * Math.min(1, Math.log1p(days) / Math.log1p(LONGEST_DAYS));
}

/** The piecewise linear function through (from, to), held at its ends. */
function interpolate(from, to, value) {
    const i = lastAtMost(from, value);
    if (i < 0) return to[0];
    if (i === from.length - 1) return to[i];
    return to[i] + ((value - from[i]) / (from[i + 1] - from[i])) * (to[i + 1] - to[i]);
}
