/** What the filters of the page keep: stays, and the legs between them. Pure. */

import { fold } from './fold.js';

/**
 * @typedef {object} Filters each a list of ids of which one must fit; an empty list keeps all
 * @property {string[]} kind of a stay, and so the next three
 * @property {string[]} country
 * @property {string[]} chapter
 * @property {string[]} certainty
 * @property {string[]} mode of a leg, and so the next two
 * @property {string[]} grade
 * @property {string[]} circumstance
 * @property {string} text whose words must all stand in the texts of a stay
 *
 * @typedef {{stays: boolean[], legs: boolean[]}} Kept
 */

const STAY_LISTS = { kind: 'kinds', country: 'countries', chapter: 'chapters', certainty: 'certainties' };
const LEG_LISTS = { mode: 'modes', grade: 'grades', circumstance: 'circumstances' };
const LISTS = { ...STAY_LISTS, ...LEG_LISTS };

/** @type {Filters} */
export const NO_FILTERS = Object.freeze({
    ...Object.fromEntries(Object.keys(LISTS).map((name) => [name, Object.freeze([])])),
    text: '',
});

/** The ids among which a filter chooses, as the track numbers them. */
export function idsOf(track, name) {
    return name === 'chapter' ? track.chapters.map(({ id }) => id) : track[LISTS[name]];
}

/**
 * @param {import('./track.js').Track} track
 * @param {Filters} filters
 * @param {Partial<Filters>} patch
 * @returns {Filters}
 * @throws {RangeError} when the journey has no such thing to filter by
 */
export function changedFilters(track, filters, patch) {
    for (const [name, wanted] of Object.entries(patch)) {
        if (!(name in NO_FILTERS)) throw new RangeError(`no filter '${name}'; try ${Object.keys(NO_FILTERS).join(', ')}`);
        if (name === 'text') continue;
        const ids = idsOf(track, name);
        const unknown = wanted.find((id) => !ids.includes(id));
        if (unknown !== undefined) throw new RangeError(`no ${name} '${unknown}'; try ${ids.filter(Boolean).join(', ')}`);
    }
    return Object.freeze({ ...filters, ...patch });
}

/** The ids of a filter with one more, or without it. */
export function toggledIds(ids, id) {
    return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
}

/** Whether anything is filtered. */
export function isFiltering(filters) {
    return Object.keys(NO_FILTERS).some((name) => filters[name].length > 0);
}

/**
 * A stay is kept when it fits, and a leg when both its stays and itself do; where legs are filtered, a stay is kept
 * only at an end of one.
 * @param {import('./track.js').Track} track
 * @param {Filters} filters
 * @param {object} story
 * @returns {Kept}
 */
export function keptBy(track, filters, story) {
    const [isStayWanted, isLegWanted] = [STAY_LISTS, LEG_LISTS].map((lists) => testOf(track, filters, lists));
    const isSaid = textTestOf(filters, story);
    const fits = track.ids.map((_, stay) => isStayWanted(stay) && isSaid(stay));
    const legs = track.legIds.map((_, leg) => fits[leg] && fits[leg + 1] && isLegWanted(leg));
    const hasLegFilter = Object.keys(LEG_LISTS).some((name) => filters[name].length > 0);
    return { stays: hasLegFilter ? fits.map((_, stay) => Boolean(legs[stay - 1] || legs[stay])) : fits, legs };
}

function testOf(track, filters, lists) {
    const names = Object.keys(lists).filter((name) => filters[name].length > 0);
    const tests = names.map((name) => {
        const isWanted = idsOf(track, name).map((id) => filters[name].includes(id));
        return (index) => isWanted[track[name][index]] === true;
    });
    return (index) => tests.every((test) => test(index));
}

function textTestOf({ text }, story) {
    const words = fold(text).split(' ').filter(Boolean);
    if (words.length === 0) return () => true;
    const texts = foldedTexts(story);
    return (stay) => words.every((word) => texts[stay].includes(word));
}

/**
 * How many stays or legs each id of a filter would keep beside the other filters.
 * @param {import('./track.js').Track} track
 * @param {Filters} filters
 * @param {object} story
 * @param {string} name of a filter by ids
 * @returns {number[]} in the order of `idsOf`
 */
export function countsOf(track, filters, story, name) {
    const others = { ...filters, [name]: [] };
    const { stays, legs } = isFiltering(others) ? keptBy(track, others, story) : allOf(track);
    const counts = idsOf(track, name).map(() => 0);
    (name in LEG_LISTS ? legs : stays).forEach((isKept, index) => isKept && counts[track[name][index]]++);
    return counts;
}

const wholes = new WeakMap(); // all stays and legs of each track

function allOf(track) {
    if (!wholes.has(track)) wholes.set(track, keptBy(track, NO_FILTERS));
    return wholes.get(track);
}

/**
 * What is kept, found anew only when it may have changed.
 * @param {import('./track.js').Track} track
 * @returns {(filters: Filters, story: object) => Kept} the same object as long as it keeps the same
 */
export function createSieve(track) {
    let [filters, story, kept] = [null, null, null];
    return (nextFilters, nextStory) => {
        if (nextFilters !== filters || (nextStory !== story && nextFilters.text)) kept = keptBy(track, nextFilters, nextStory);
        [filters, story] = [nextFilters, nextStory];
        return kept;
    };
}

/** Which of the kept stays are possibly within a window of days. */
export function keptWithin({ a0, d1 }, { stays }, [first, last]) {
    return stays.map((isKept, stay) => isKept && d1[stay] >= first && a0[stay] < last);
}

const known = new WeakMap(); // the folded texts of each story

/** All that is told of each stay and of the leg after it, folded. */
function foldedTexts(story) {
    if (!known.has(story)) known.set(story, story.stays.map((stay, index) => fold(textOf(stay, story.legs[index]))));
    return known.get(story);
}

function textOf(stay, leg) {
    const names = [...stay.place_then, ...stay.polity].map(([, name]) => name);
    const said = [stay.title, stay.place, ...names, stay.today, stay.dates, stay.with_whom, stay.summary, stay.disagreement];
    const claimed = stay.claims.flatMap(({ says, accepted, note }) => [says, accepted, note]);
    return [...said, ...claimed, leg?.title, leg?.vessel, leg?.summary].filter(Boolean).join(' ');
}
