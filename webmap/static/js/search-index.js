/** What a search finds: dates, places by any of their names, stays by title, people, and words in the texts. Pure. */

import { placeOn } from './account.js';
import { keptBy, NO_FILTERS } from './filters.js';
import { fold } from './fold.js';
import { say } from './words.js';
import { instantOfDay, whereaboutsAt } from './whereabouts.js';

const MOST = { places: 6, stays: 6, people: 5 };
const BETWEEN_PEOPLE = /[;,؛،]/;

/**
 * @typedef {object} Found one of `day`, `stay` and `text` says where it leads
 * @property {string} title
 * @property {string[]} details
 * @property {number} [day]
 * @property {number} [stay]
 * @property {string} [text] to filter the list by
 *
 * @typedef {{id: 'dates'|'places'|'stays'|'people'|'texts', found: Found[]}} FoundGroup
 */

/**
 * @param {import('./track.js').Track} track
 * @param {object} gazetteer what webmap/names.py gives
 * @param {string[][]} gazetteer.names of each place
 * @param {number[]} gazetteer.place of each stay
 * @param {number[][]} gazetteer.then which of its names the place of each stay bore
 * @param {import('./account.js').Text} text
 * @returns {(query: string) => FoundGroup[]} those in which something is found, the best first
 */
export function createSearchIndex(track, gazetteer, text) {
    const stays = text.story.stays.map((stay, index) => ({ index, folded: fold(stay.title) }));
    const places = placeEntries(gazetteer);
    const people = personEntries(text.story);

    return (query) => {
        const wanted = fold(query);
        if (!wanted) return [];
        const span = text.format.readDay(query);
        const groups = {
            dates: span ? findDate(track, text, span) : [],
            places: best(places, wanted, MOST.places).map((each) => placeFound(track, text, each)),
            stays: findStays(track, stays, wanted, span).map(({ index }) => stayFound(track, text, index)),
            people: best(people, wanted, MOST.people).map(({ entry }) => personFound(track, text, entry)),
            texts: findTexts(track, text, query.trim()),
        };
        return Object.entries(groups).map(([id, found]) => ({ id, found })).filter(({ found }) => found.length > 0);
    };
}

/**
 * How well a name fits what is wanted: 0 is the same, 1 begins so, 2 has words that begin so, 3 holds it.
 * @param {string} name folded
 * @param {string} wanted folded
 * @returns {number} Infinity when it does not fit
 */
export function rankOf(name, wanted) {
    if (name === wanted) return 0;
    if (name.startsWith(wanted)) return 1;
    const words = wanted.split(' ');
    if (words.every((word) => ` ${name}`.includes(` ${word}`))) return 2;
    return words.every((word) => name.includes(word)) ? 3 : Infinity;
}

/** The entries with a name that fits, the best first; each with that name and the first stay to which it belongs. */
function best(entries, wanted, most) {
    const ranked = entries.map((entry) => {
        const ranks = entry.folded.map((name) => rankOf(name, wanted));
        const rank = Math.min(...ranks);
        const stay = entry.stays.find((_, i) => entry.then[i].some((name) => ranks[name] === rank));
        const isOfAnotherTime = stay === undefined;
        return { entry, name: entry.names[ranks.indexOf(rank)], stay: stay ?? entry.stays[0], rank: rank + isOfAnotherTime / 2 };
    });
    return ranked.filter(({ rank }) => rank < Infinity).sort((a, b) => a.rank - b.rank).slice(0, most);
}

/**
 * @typedef {object} Entry what bears names
 * @property {string[]} names
 * @property {string[]} folded
 * @property {number[]} stays
 * @property {number[][]} then for each of these, the indexes of the names that held
 */

/** @returns {Entry[]} the places */
function placeEntries({ names, place, then }) {
    const entries = names.map((called) => ({ names: called, folded: called.map(fold), stays: [], then: [] }));
    place.forEach((index, stay) => {
        entries[index].stays.push(stay);
        entries[index].then.push(then[stay]);
    });
    return entries;
}

/** @returns {Entry[]} those who are named as being with him, the most frequent first */
function personEntries({ stays }) {
    const entries = new Map();
    stays.forEach(({ with_whom: whom }, stay) => {
        for (const name of whom.split(BETWEEN_PEOPLE).map((part) => part.trim()).filter(Boolean)) {
            const folded = fold(name);
            if (!entries.has(folded)) entries.set(folded, { names: [name], folded: [folded], stays: [], then: [] });
            entries.get(folded).stays.push(stay);
            entries.get(folded).then.push([0]);
        }
    });
    return [...entries.values()].sort((a, b) => b.stays.length - a.stays.length);
}

function findDate(track, { story, format }, { first, last }) {
    if (last < Math.floor(track.first) || first > track.last) return [];
    const day = Math.max(first, Math.floor(track.first));
    const { stay, leg } = whereaboutsAt(track, instantOfDay(track, day));
    return [{ title: format.day(day), details: [stay >= 0 ? placeOn(story.stays[stay], day) : story.legs[leg].title], day }];
}

/** Stays whose title fits, then those that begin within a span of days. */
function findStays({ arrive }, entries, wanted, span) {
    const begins = ({ index }) => span && arrive[index] >= span.first && arrive[index] < span.last + 1;
    const ranked = entries.map((entry) => ({ ...entry, rank: rankOf(entry.folded, wanted) }));
    const fitting = ranked.filter((entry) => entry.rank < Infinity || begins(entry));
    return fitting.sort((a, b) => (a.rank === b.rank ? a.index - b.index : a.rank - b.rank)).slice(0, MOST.stays);
}

function placeFound(track, text, { entry, name, stay }) {
    const { place, dates } = text.story.stays[stay];
    const others = [name, thenName(track, text.story, stay)].filter((other) => other !== place);
    return { title: place, details: [...new Set(others), dates, countWords(text, entry)].filter(Boolean), stay };
}

function stayFound(track, { story }, stay) {
    return { title: story.stays[stay].title, details: [thenName(track, story, stay), story.stays[stay].dates], stay };
}

function personFound(track, text, entry) {
    const [title, stay] = [entry.names[0], entry.stays[0]];
    const { dates } = text.story.stays[stay];
    return { title, details: [thenName(track, text.story, stay), dates, countWords(text, entry)].filter(Boolean), stay };
}

function findTexts(track, { story, words, format }, query) {
    const count = keptBy(track, { ...NO_FILTERS, text: query }, story).stays.filter(Boolean).length;
    if (count === 0) return [];
    return [{ title: say(words, 'search.filter', { query }), details: [format.count(words.list.count, count)], text: query }];
}

function thenName(track, story, stay) {
    return placeOn(story.stays[stay], Math.floor(track.arrive[stay]));
}

function countWords({ words, format }, { stays }) {
    return stays.length > 1 ? format.count(words.list.count, stays.length) : '';
}
