/** The figures of a journey: how long he was where, and how far he went. As routes/statistics.py counts them. Pure. */

import { civil, dayNumber } from './days.js';
import { howLong, joined, rounded, stretchesOf, within } from './stretch.js';

const CONFINEMENTS = { prison: 'prison', internment: 'prison', exile: 'exile' };
const GRADES = ['documented', 'plausible', 'connector'];
const LONGEST = 10;

/**
 * @typedef {import('./stretch.js').Days} Days
 *
 * @typedef {object} Figures lists have the largest first, years and grades their own order
 * @property {number} days nominal length of the journey in the window
 * @property {Array<Days & {name: string}>} countries of today, by code; empty where not known
 * @property {Array<Days & {name: string}>} polities of the time
 * @property {Array<Days & {name: 'prison'|'exile'}>} confinement prison takes in internment
 * @property {Days} road all time between stays; no other figure has any of it
 * @property {Array<Days & {stay: number}>} longest
 * @property {number} km
 * @property {Array<{year: number, km: number}>} kmByYear with none left out between the first and the last
 * @property {Array<{name: string, km: number}>} kmByMode
 * @property {Array<{name: string, km: number, share: number}>} kmByGrade all three
 */

/**
 * @param {import('./track.js').Track} track
 * @param {object} story of the same journey
 * @param {?[number, number]} window two instants in days; null for the whole journey
 * @returns {Figures}
 */
export function figuresOf(track, story, window) {
    const limits = window ?? [-Infinity, Infinity];
    const { stays, legs } = stretchesOf(track);
    const kinds = together(stays.map((part, i) => [CONFINEMENTS[track.kinds[track.kind[i]]] ?? '', part]));
    const ways = waysOf(track, limits);
    return {
        days: howLongWithin([...stays, ...legs], limits).nominal,
        countries: daysByName(stays.map((part, i) => [track.countries[track.country[i]], part]), limits),
        polities: daysByName(stays.flatMap((part, i) => partsByPolity(part, story.stays[i].polity)), limits),
        confinement: ['prison', 'exile'].map((name) => ({ name, ...howLongWithin(kinds.get(name) ?? [], limits) })),
        road: daysOnTheRoad(track, legs, limits),
        longest: largest(stays.map((part, stay) => ({ stay, ...howLongWithin([part], limits) }))).slice(0, LONGEST),
        km: rounded(ways.reduce((sum, { km }) => sum + km, 0), 1),
        kmByYear: kmByYear(ways),
        kmByMode: kmByMode(track, ways),
        kmByGrade: kmByGrade(track, ways),
    };
}

function howLongWithin(parts, limits) {
    return howLong(parts.map((part) => within(part, limits)));
}

function largest(known) {
    return known.filter(({ most }) => most > 0).sort((a, b) => b.nominal - a.nominal);
}

/** Gather what has the same name, and join what also follows each other. */
function together(named) {
    const groups = new Map();
    for (let i = 0; i < named.length; ) {
        const [name, run] = [named[i][0], []];
        while (i < named.length && named[i][0] === name) run.push(named[i++][1]);
        if (!groups.has(name)) groups.set(name, []);
        groups.get(name).push(...joined(run));
    }
    return groups;
}

function daysByName(named, limits) {
    return largest(Array.from(together(named), ([name, parts]) => ({ name, ...howLongWithin(parts, limits) })));
}

/** Split a stay at the days on which the ruler of its place changed. */
function partsByPolity(part, polities) {
    const [first, last] = part.possible;
    const changes = polities.map(([from]) => from).filter((from) => from !== null && first < from && from < last);
    const cuts = [first, ...changes, last];
    return changes.concat(last).map((end, i) => {
        const ruler = polities.findLast(([from]) => from === null || from <= cuts[i]);
        return [ruler?.[1] ?? '', within(part, [cuts[i], end])];
    });
}

/**
 * How long all legs last together. Where dates leave a leg any length, the most is what its way takes at the usual
 * pace of its mode, or its nominal length where that is more.
 */
function daysOnTheRoad({ legDays }, legs, limits) {
    const days = howLongWithin(legs, limits);
    const most = legs.reduce((sum, leg, i) => {
        const [{ nominal: [depart, arrive] }, [earliest, latest]] = [leg, within(leg, limits).possible];
        return sum + Math.min(latest - earliest, Math.max(arrive - depart, legDays[i]));
    }, 0);
    return { ...days, most: Math.min(days.most, rounded(most, 2)) };
}

/** Split every leg at the turns of the years, at an even speed, and leave out what lies outside the window. */
function waysOf({ depart, arrive, km }, [first, last]) {
    const ways = [];
    for (let leg = 0; leg < km.length; leg++) {
        const [from, to] = [depart[leg], arrive[leg + 1]];
        for (let year = civil(Math.floor(from))[0]; year <= civil(Math.floor(to))[0]; year++) {
            const begin = Math.max(from, first, dayNumber(year, 1, 1));
            const end = Math.min(to, last, dayNumber(year + 1, 1, 1));
            if (begin < end) ways.push({ leg, year, km: (km[leg] * (end - begin)) / (to - from) });
        }
    }
    return ways;
}

function addedUp(ways, keyOf) {
    const sums = new Map();
    for (const way of ways) sums.set(keyOf(way), (sums.get(keyOf(way)) ?? 0) + way.km);
    return sums;
}

function kmByYear(ways) {
    const sums = addedUp(ways, ({ year }) => year);
    const [first, last] = [Math.min(...sums.keys()), Math.max(...sums.keys())];
    const years = Array.from({ length: sums.size && last - first + 1 }, (_, i) => first + i);
    return years.map((year) => ({ year, km: rounded(sums.get(year) ?? 0, 1) }));
}

function kmByMode({ modes, mode }, ways) {
    const sums = addedUp(ways, ({ leg }) => modes[mode[leg]]);
    return Array.from(sums, ([name, km]) => ({ name, km: rounded(km, 1) })).sort((a, b) => b.km - a.km);
}

function kmByGrade({ grades, grade }, ways) {
    const sums = addedUp(ways, ({ leg }) => grades[grade[leg]]);
    const total = [...sums.values()].reduce((sum, km) => sum + km, 0);
    return GRADES.map((name) => {
        const km = sums.get(name) ?? 0;
        return { name, km: rounded(km, 1), share: total && rounded(km / total, 4) };
    });
}
