/** What is not known for sure, said so that no day is invented. Pure. */

import { say } from './words.js';

const NEARLY = 1.25; // lengths no further apart than this are one length, roughly

/**
 * How long a stay lasted: exactly where the dates are days, else roughly, or the least and the most.
 * @param {import('./track.js').Track} track
 * @param {import('./account.js').Text} text
 * @param {number} stay
 * @returns {string}
 */
export function lengthWords({ a0, a1, d0, d1 }, { words, format }, stay) {
    const [least, most] = [d0[stay] - a1[stay], d1[stay] - a0[stay]];
    if (least === most) return format.length(most);
    if (least <= 0) return say(words, 'length.at_most', { length: format.length(most) });
    if (most > NEARLY * least) return format.lengthBetween(least, most);
    return say(words, 'length.about', { length: format.roughLength((least + most) / 2) });
}

/**
 * The age over all the days that the dates allow, where a stay or leg has no sure day.
 * @param {import('./track.js').Track} track
 * @param {import('./account.js').Text} text
 * @param {{stay: number, leg: number}} here
 * @returns {string} empty where the age on the day says it, or the birth is not known
 */
export function ageRangeWords({ born, a0, a1, d0, d1 }, { format }, { stay, leg }) {
    const isSure = leg < 0 ? a1[stay] <= d0[stay] : d0[leg] === a1[leg + 1];
    if (!born || isSure) return '';
    const [first, last] = leg < 0 ? [a0[stay], d1[stay]] : [d0[leg], a1[leg + 1]];
    const range = format.age(born, first, last);
    return range === format.age(born, first) ? '' : range;
}

/**
 * Whether he was here on the day, or on the way; with the days between which, where only these are known.
 * @param {import('./account.js').Text} text
 * @param {import('./whereabouts.js').Whereabouts} here
 * @returns {string}
 */
export function presenceWords({ words, story }, { stay, leg, known }) {
    const isShown = (candidate) => (leg < 0 ? candidate.stay === stay : candidate.leg === leg);
    const isCertain = known.presence === 'certain' || known.candidates.find(isShown)?.certain;
    if (leg < 0) return say(words, isCertain ? 'presence.certain' : 'presence.possible');
    if (isCertain || known.presence === 'travelling') return say(words, 'presence.travelling');
    const { bounds: [from, to], edtf } = story.legs[leg];
    if (!edtf.every(Boolean)) return say(words, 'presence.perhaps_travelling');
    if (from === to) return say(words, 'presence.travelling_once', { date: from });
    return say(words, 'presence.travelling_between', { from, to });
}

/**
 * The dates of what is drawn as they are written, and the days that they allow.
 * @param {import('./track.js').Track} track
 * @param {import('./account.js').Text} text
 * @param {import('./whereabouts.js').Whereabouts} here
 * @returns {Array<{label: string, date: string, written: string, allowed: string}>}
 */
export function writtenDates({ a0, a1, d0, d1 }, text, { stay, leg }) {
    const { stays, legs } = text.story;
    const { arrival, departure, edtf: [first, last] } = leg < 0 ? stays[stay] : legs[leg];
    if (leg < 0) {
        const arrived = writtenDate(text, 'arrived', arrival, first, a0[stay], a1[stay]);
        return [arrived, writtenDate(text, 'left', departure, last, d0[stay], d1[stay])];
    }
    const left = writtenDate(text, 'left', departure, first, d0[leg], d1[leg]);
    return [left, writtenDate(text, 'arrived', arrival, last, a0[leg + 1], a1[leg + 1])];
}

function writtenDate({ words, format }, key, date, written, first, last) {
    const allowed = say(words, 'doubt.allowed', { from: format.day(first), to: format.day(last) });
    return { label: say(words, `doubt.${key}`), date, written, allowed: first === last ? '' : allowed };
}
