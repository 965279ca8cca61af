/** Dates, numbers, ages and lengths in the words of one language. Pure. */

import { civil, readDate } from './days.js';
import { createNumbers } from './numbers.js';
import { nameOf, say } from './words.js';

const MS_PER_DAY = 86400000;
const DAYS_PER_MONTH = 365.2425 / 12;

/**
 * The completed years from a birth to a day.
 * @param {number} born day number
 * @param {number} day day number
 * @returns {number} below zero before birth
 */
export function yearsBetween(born, day) {
    const [bornYear, bornMonth, bornDate] = civil(born);
    const [year, month, date] = civil(day);
    const birthdayPassed = month > bornMonth || (month === bornMonth && date >= bornDate);
    return year - bornYear - (birthdayPassed ? 0 : 1);
}

/**
 * Cut a length into the one or two units in which people would say it.
 * @param {number} days
 * @param {(value: number) => number} [round] to a whole number of one unit, when the length is only roughly known
 * @returns {Array<[string, number]>} units and counts, such as [['years', 2], ['months', 3]]
 */
export function lengthParts(days, round) {
    const whole = round ?? Math.round;
    if (days < 14) return [['days', Math.max(1, whole(days))]];
    if (days < 60) return [['weeks', whole(days / 7)]];
    const months = whole(days / DAYS_PER_MONTH);
    if (months < 24) return [['months', months]];
    if (round) return [['years', round(days / DAYS_PER_MONTH / 12)]];
    return [['years', Math.floor(months / 12)], ['months', months % 12]].filter(([, count]) => count > 0);
}

/** The wording of the unit that a rough length is said in, and how many. */
function unitAndValue(words, days, round) {
    const [[unit, value]] = lengthParts(days, round);
    return [words.length[unit], value];
}

/**
 * Read a date written with the name of its month, such as "17 May 1917" or "مه ۱۹۱۷".
 * @param {string} text with Latin digits
 * @param {object} words
 * @returns {{first: number, last: number}|null}
 */
export function readNamedMonth(text, words) {
    const found = /^(?:(\d{1,2})\s*)?([^\d-]{2,}?)[.,]?\s*(-?\d{1,4})$/.exec(text.trim());
    if (!found) return null;
    const [, date, name, year] = found;
    const begun = name.trim().replace(/\.$/, '').toLowerCase();
    const isBegun = (month) => month.toLowerCase().startsWith(begun);
    const names = [words.months, words.months_nominative ?? words.months, words.months_alone];
    const month = words.months.findIndex((_, i) => names.some((months) => isBegun(months[i]))) + 1;
    return month === 0 ? null : readDate([year, month, date].filter(Boolean).join('-'));
}

/**
 * Write the year of a typed date as the calendar counts it: "20 March 43 BCE" becomes "20 March -42".
 * @param {string} text with Latin digits, and its year at the end
 * @param {object} words
 * @returns {string}
 */
function withoutEra(text, { date }) {
    const eras = [[date.before_christ, (year) => 1 - year], [date.common_era, (year) => year]];
    const typed = text.trim().toLowerCase();
    for (const [era, count] of eras) {
        const name = era.replace('{year}', '').trim().toLowerCase();
        if (typed.endsWith(name)) return typed.slice(0, -name.length).trim().replace(/\d+$/, (year) => count(Number(year)));
    }
    return text;
}

/**
 * The wordings of one language.
 * @param {object} words
 * @returns {Format}
 *
 * @typedef {ReturnType<typeof createFormat>} Format
 */
export function createFormat(words) {
    const numbers = createNumbers(words);
    const { digits, number, count } = numbers;
    const calendar = words.language.second_calendar;
    const parts = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' };
    const secondCalendar = calendar && new Intl.DateTimeFormat(calendar, parts);

    return {
        ...numbers,

        comma: words.comma,

        name: (group, id) => nameOf(words, group, id),

        kilometres: (km) => say(words, 'length.km', { count: number(km) }),

        day(day) {
            const [year, month, date] = civil(day);
            const named = { day: digits(date), month: words.months[month - 1], year: numbers.year(year) };
            return say(words, 'date.day', named);
        },

        /** The month of a day, with its year. */
        month(day) {
            const [year, month] = civil(day);
            const names = words.months_nominative ?? words.months;
            return say(words, 'date.month', { month: names[month - 1], year: numbers.year(year) });
        },

        /** The day in the second calendar of the language; empty when it has none, or before that begins. */
        secondCalendar(day) {
            const parts = secondCalendar ? secondCalendar.formatToParts(day * MS_PER_DAY) : [];
            const year = parts.find(({ type }) => type === 'year')?.value ?? '';
            return Number(numbers.latin(year)) > 0 ? parts.map(({ value }) => value).join('') : '';
        },

        /** The age on some day from `first` to `last` of one born within a span of days; empty before birth. */
        age([firstBorn, lastBorn], first, last = first) {
            const [from, to] = [yearsBetween(lastBorn, first), yearsBetween(firstBorn, last)];
            if (to < 0) return '';
            if (to === 0) return say(words, 'age.first_year');
            if (from === to) return say(words, 'age.exact', { age: number(to) });
            const key = to - from === 1 ? 'age.between' : 'age.range';
            return say(words, key, { from: number(Math.max(0, from)), to: number(to) });
        },

        length(days) {
            const [first, second] = lengthParts(days).map(([unit, value]) => count(words.length[unit], value));
            return second ? say(words, 'length.both', { first, second }) : first;
        },

        /** A length in whole numbers of one unit. */
        roughLength: (days) => count(...unitAndValue(words, days, Math.round)),

        /** A least and a most length in whole numbers, both in one unit where they can. */
        lengthBetween(least, most) {
            const [from, to] = [unitAndValue(words, least, Math.floor), unitAndValue(words, most, Math.ceil)];
            if (from[0] !== to[0]) return say(words, 'length.range', { from: count(...from), to: count(...to) });
            return count(...to, { count: say(words, 'length.range', { from: number(from[1]), to: number(to[1]) }) });
        },

        /** Read what a reader types; null when it is no date. */
        readDay(text) {
            const typed = withoutEra(numbers.latin(text), words);
            return readDate(typed) ?? readNamedMonth(typed, words);
        },
    };
}
