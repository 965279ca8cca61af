/** The playing of a journey: which instant comes next. Pure: the clock is an argument. */

import { createPace } from './pace.js';
import { instantOfStay, neighbourOf, whereaboutsAt } from './whereabouts.js';

const STILL_SECONDS = 2.5; // long enough to read a title

/**
 * @param {import('./track.js').Track} track
 * @returns {(state: import('./state.js').State, seconds: number) => number} the instant to show at a moment of the
 *     clock; whenever the reader has moved since the last answer, play goes on from there
 */
export function createGlide(track) {
    const paces = {};
    let [told, since, begun] = [NaN, '', 0];
    return ({ t, pace }, seconds) => {
        paces[pace] ??= createPace(track, pace);
        if (t !== told || pace !== since) [since, begun] = [pace, seconds - paces[pace].secondsAt(t)];
        told = Math.max(t, paces[pace].dayAt(seconds - begun)); // which rounding may put just before t
        return told;
    };
}

/**
 * As createGlide, for those who want no motion: play goes from stay to stay and rests at each.
 * @param {import('./track.js').Track} track
 */
export function createSteps(track) {
    let [told, due] = [NaN, 0];
    return ({ t }, seconds) => {
        if (t !== told) [told, due] = [t, seconds + STILL_SECONDS];
        if (seconds < due) return t;
        const next = neighbourOf(track, whereaboutsAt(track, t), 1);
        [told, due] = [next < 0 ? track.last : Math.max(t, instantOfStay(track, next)), seconds + STILL_SECONDS];
        return told;
    };
}
