/** Days to pixels along the time axis, and the marks of the calendar on it. Pure. */

import { civil, dayNumber } from './days.js';

const MONTH_STEPS = [12000, 6000, 1200, 600, 240, 120, 60, 24, 12, 6, 3, 1];
const DATE_STEPS = [10, 5, 1];
const DAYS_PER_MONTH_MARK = 30.44;
const NARROWEST_DAYS = 4;
const TELLABLE = 1.5; // pixels that a unit must have so that a pointer can tell it from the next

/**
 * @typedef {object} Scale
 * @property {number} first the day where the axis begins
 * @property {number} last the day where it ends
 * @property {number} width pixels
 * @property {number} perDay pixels
 * @property {(day: number) => number} place pixels from the left edge
 * @property {(x: number) => number} dayAt its inverse
 */

/**
 * @param {[number, number]} range days
 * @param {number} width pixels
 * @param {boolean} isMirrored time runs from right to left
 * @returns {Scale}
 */
export function createScale([first, last], width, isMirrored) {
    const perDay = width / (last - first);
    const turn = (x) => (isMirrored ? width - x : x);
    return {
        first,
        last,
        width,
        perDay,
        place: (day) => turn((day - first) * perDay),
        dayAt: (x) => first + turn(x) / perDay,
    };
}

/**
 * Move a range of days without leaving its bounds.
 * @param {[number, number]} range
 * @param {[number, number]} bounds
 * @param {number} days
 * @returns {[number, number]}
 */
export function slideRange([first, last], bounds, days) {
    const start = Math.min(bounds[1] - (last - first), Math.max(bounds[0], first + days));
    return [start, start + last - first];
}

/**
 * Narrow or widen a range of days about an anchor that keeps its place.
 * @param {[number, number]} range
 * @param {[number, number]} bounds
 * @param {number} factor above 1 comes closer
 * @param {number} anchor day
 * @returns {[number, number]}
 */
export function zoomRange([first, last], bounds, factor, anchor) {
    const span = Math.min(bounds[1] - bounds[0], Math.max(NARROWEST_DAYS, (last - first) / factor));
    const start = anchor - (span * (anchor - first)) / (last - first);
    return slideRange([start, start + span], bounds, 0);
}

/**
 * The next closer look at a day: its year, its month, the few days about it, and then all again.
 * @param {[number, number]} range
 * @param {[number, number]} bounds
 * @param {number} day
 * @returns {[number, number]}
 */
export function closerRange([first, last], bounds, day) {
    const middle = Math.floor(day);
    const looks = [unitAt(middle, 12), unitAt(middle, 1), [middle - 2, middle + 3]];
    const closer = looks.find(([from, to]) => to - from < 0.7 * (last - first));
    return closer ? slideRange(closer, bounds, 0) : bounds;
}

/**
 * The beginning of a day, a month or a year, whichever a pointer can tell apart, that is nearest to an instant.
 * @param {number} t days
 * @param {number} perDay pixels
 * @returns {number} day
 */
export function nearestBoundary(t, perDay) {
    const months = tellableMonths(perDay);
    if (months === 0) return Math.round(t);
    const [first, next] = unitAt(Math.floor(t), months);
    return t - first < next - t ? first : next;
}

/**
 * The boundary after or before a day, as far off as a pointer can tell.
 * @param {number} day
 * @param {number} perDay pixels
 * @param {1|-1} direction
 * @returns {number} day
 */
export function boundaryBeside(day, perDay, direction) {
    const months = tellableMonths(perDay);
    if (months === 0) return day + direction;
    return direction > 0 ? unitAt(day, months)[1] : unitAt(day - 1, months)[0];
}

function tellableMonths(perDay) {
    if (perDay >= TELLABLE) return 0;
    return perDay * DAYS_PER_MONTH_MARK >= TELLABLE ? 1 : 12;
}

/** The first day of the month or year, as so many months, that has a day, and that of the next. */
function unitAt(day, months) {
    const [year, month] = civil(day);
    const index = Math.floor((12 * year + month - 1) / months) * months;
    return [index, index + months].map((from) => dayNumber(Math.floor(from / 12), (from % 12) + 1, 1));
}

/**
 * @typedef {object} Mark
 * @property {number} day
 * @property {'year'|'month'|'date'} unit what `value` counts
 * @property {number} value the year, the month from 0, or the day of the month
 * @property {boolean} isStrong it opens a larger unit than its neighbours do
 */

/**
 * The marks of the calendar on an axis.
 * @param {Scale} scale
 * @param {number} space pixels from one mark to the next, at least
 * @returns {Mark[]}
 */
export function marksOf(scale, space) {
    const step = DATE_STEPS.findLast((dates) => dates * scale.perDay >= space);
    if (step && scale.perDay * DAYS_PER_MONTH_MARK > 3 * space) return dateMarks(scale, step);
    const months = MONTH_STEPS.findLast((count) => count * DAYS_PER_MONTH_MARK * scale.perDay >= space);
    return monthMarks(scale, months ?? MONTH_STEPS[0]);
}

function monthMarks({ first, last }, step) {
    const [year, month] = civil(Math.ceil(first));
    const marks = [];
    for (let index = Math.floor((12 * year + month - 1) / step) * step; ; index += step) {
        const [inYear, ofYear] = [roundYear(Math.floor(index / 12), step), ((index % 12) + 12) % 12];
        const day = dayNumber(inYear, ofYear + 1, 1);
        if (day > last) return marks;
        if (day < first) continue;
        if (ofYear === 0) marks.push({ day, unit: 'year', value: inYear, isStrong: step < 12 });
        else marks.push({ day, unit: 'month', value: ofYear, isStrong: false });
    }
}

/** Before our era historians count without a year 0: 40, 30, ... 10 BCE and 1 CE are round, as 10 and 20 CE are. */
function roundYear(year, step) {
    return year < 1 && step > 12 ? year + 1 : year;
}

function dateMarks({ first, last }, step) {
    const marks = [];
    for (let day = Math.ceil(first); day <= last; day++) {
        const [year, month, date] = civil(day);
        if (date === 1 && month === 1) marks.push({ day, unit: 'year', value: year, isStrong: true });
        else if (date === 1) marks.push({ day, unit: 'month', value: month - 1, isStrong: true });
        else if (step === 1 || (date % step === 0 && date < 30)) {
            marks.push({ day, unit: 'date', value: date, isStrong: false });
        }
    }
    return marks;
}
