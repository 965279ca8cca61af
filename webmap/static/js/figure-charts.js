/** The figures of a journey as charts, in words ready to be shown. Pure. */

import { say } from './words.js';

const CLOSE = 0.1; // of a length: a least and a most no farther apart make it as good as known
const FEWEST_COLUMNS = 8;
const LEAST_PERCENT = 0.5; // less is not told

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {string} value
 * @property {string} [stay] its id
 * @property {string} [grade] of the line that stands for the row
 * @property {number} [year]
 * @property {number} sure length of its bar, 0 to 1
 * @property {number} nominal
 * @property {number} possible
 *
 * @typedef {object} Chart
 * @property {string} id
 * @property {Row[]} rows
 * @property {boolean} isColumns whether the rows are years, to be drawn as columns side by side
 * @property {string} spoken what a picture of columns says
 * @property {string[]} head of the table
 * @property {string[][]} cells of the table
 */

/**
 * @param {import('./figures.js').Figures} figures
 * @param {import('./track.js').Track} track
 * @param {import('./account.js').Text} text
 * @returns {Chart[]} in the order of the page; one without rows has nothing to show
 */
export function chartsOf(figures, track, text) {
    const { story, words, format } = text;
    const named = (rows, nameIn) => rows.map((row) => ({ ...row, name: row.name ? nameIn(row.name) : say(words, 'figures.unknown') }));
    const confined = [...figures.confinement, { name: 'road', ...figures.road }].filter(({ most }) => most > 0);
    const stays = figures.longest.map((row) => ({ ...row, name: story.stays[row.stay].title, stay: track.ids[row.stay] }));
    const grades = figures.kmByGrade.filter(({ km }) => km > 0).map((row) => ({ ...row, grade: row.name }));
    return [
        timeChart('countries', 'country', named(figures.countries, (code) => format.name('countries', code)), text),
        timeChart('polities', 'polity', named(figures.polities, (name) => name), text),
        timeChart('confinement', 'where', named(confined, (name) => say(words, `figures.${name}`)), text),
        timeChart('longest', 'stay', stays, text),
        yearsChart(figures.kmByYear, text),
        wayChart('modes', 'mode', named(figures.kmByMode, (mode) => format.name('modes', mode)), figures.km, text),
        wayChart('grades', 'grade', named(grades, (grade) => format.name('grades', grade)), figures.km, text),
    ];
}

/**
 * A length of time in words: about so long where the dates leave much room.
 * @param {import('./stretch.js').Days} days
 * @param {import('./account.js').Text} text
 * @returns {string}
 */
export function daysInWords({ nominal, least, most }, { words, format }) {
    if (most - least <= CLOSE * nominal) return format.length(nominal);
    if (least < 1) return say(words, 'length.at_most', { length: format.length(most) });
    return say(words, 'length.about', { length: format.length(nominal) });
}

function timeChart(id, column, known, text) {
    const longest = Math.max(...known.map(({ most }) => most));
    return {
        ...chart(id, [column, 'days', 'least', 'most'], text),
        rows: known.map(({ name, stay, nominal, least, most }) => ({
            ...{ name, stay, value: daysInWords({ nominal, least, most }, text) },
            ...{ sure: least / longest, nominal: nominal / longest, possible: most / longest },
        })),
        cells: known.map(({ name, nominal, least, most }) => [name, ...[nominal, least, most].map(wholeIn(text))]),
    };
}

function wayChart(id, column, known, total, text) {
    const longest = Math.max(...known.map(({ km }) => km));
    return {
        ...chart(id, [column, 'km'], text),
        rows: known.map(({ name, km, grade }) => ({
            ...{ name, grade, ...exactly(km / longest) },
            value: partInWords(km, (100 * km) / total, text),
        })),
        cells: known.map(({ name, km }) => [name, wholeIn(text)(km)]),
    };
}

function partInWords(km, percent, { words, format }) {
    if (percent < LEAST_PERCENT) return format.kilometres(km);
    return say(words, 'figures.part', { km: format.kilometres(km), percent: format.number(percent) });
}

function yearsChart(kmByYear, text) {
    const { words, format } = text;
    const years = kmByYear.length > 1 ? kmByYear : [];
    const most = Math.max(...years.map(({ km }) => km));
    const busiest = years.find(({ km }) => km === most);
    const spoken = busiest && {
        ...{ from: format.year(years[0].year), to: format.year(years[years.length - 1].year) },
        ...{ year: format.year(busiest.year), km: format.kilometres(most) },
    };
    return {
        ...chart('years', ['year', 'km'], text),
        rows: years.map(({ year, km }) => ({ year, name: format.year(year), value: format.kilometres(km), ...exactly(km / most) })),
        cells: years.map(({ year, km }) => [format.year(year), wholeIn(text)(km)]),
        isColumns: years.length >= FEWEST_COLUMNS,
        spoken: spoken ? say(words, 'figures.spoken_years', spoken) : '',
    };
}

function chart(id, columns, { words }) {
    return { id, head: columns.map((column) => say(words, `figures.${column}`)), isColumns: false, spoken: '' };
}

function exactly(length) {
    return { sure: length, nominal: length, possible: length };
}

function wholeIn({ format }) {
    return (value) => format.number(value);
}
