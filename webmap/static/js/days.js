/**
 * Day numbers: whole days, 1970-01-01 = 0, in the proleptic Gregorian calendar.
 * Years are astronomical: 0 is the year before 1, and -43 is 44 BC.
 */

const DAYS_PER_ERA = 146097; // 400 years, after which the calendar repeats
const DAYS_TO_1970 = 719468; // from 0000-03-01, the first day of era 0
const TYPED_DATE = /^([+-]?\d{1,9})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

/**
 * Count the days from 1970-01-01 to a civil date. The year is reckoned from March, so that a leap day is its last.
 * @param {number} year
 * @param {number} month 1 to 12
 * @param {number} day 1 to 31
 * @returns {number}
 */
export function dayNumber(year, month, day) {
    const marchYear = month > 2 ? year : year - 1;
    const era = Math.floor(marchYear / 400);
    const yearOfEra = marchYear - 400 * era;
    const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
    const dayOfEra = 365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
    return DAYS_PER_ERA * era + dayOfEra - DAYS_TO_1970;
}

/**
 * The civil date of a day number.
 * @param {number} day whole
 * @returns {[number, number, number]} year, month, day of the month
 */
export function civil(day) {
    const shifted = day + DAYS_TO_1970;
    const era = Math.floor(shifted / DAYS_PER_ERA);
    const dayOfEra = shifted - DAYS_PER_ERA * era;
    const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36524) + Math.floor(dayOfEra / 146096);
    const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
    const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
    const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
    const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
    const year = 400 * era + yearOfEra + (month > 2 ? 0 : 1);
    return [year, month, dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1];
}

/**
 * Write a day as YYYY-MM-DD; years before 0 and after 9999 bear a sign, as ISO 8601 asks.
 * @param {number} day whole
 * @returns {string}
 */
export function isoOf(day) {
    const [year, month, dayOfMonth] = civil(day);
    const sign = year < 0 ? '-' : year > 9999 ? '+' : '';
    const padded = [Math.abs(year), month, dayOfMonth].map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0'));
    return sign + padded.join('-');
}

/**
 * Read a full date.
 * @param {string} iso YYYY-MM-DD
 * @returns {number|null} null when it is not a day of the calendar
 */
export function dayOf(iso) {
    const span = readDate(iso);
    return span && span.first === span.last ? span.first : null;
}

/**
 * Read what a person types: a year, a year and month, or a date, in Latin, Persian or Arabic digits.
 * @param {string} text
 * @returns {{first: number, last: number}|null} every day the text allows; null when there is none
 */
export function readDate(text) {
    const found = TYPED_DATE.exec(latinDigits(text.trim()));
    if (!found) return null;
    const [year, month, day] = found.slice(1).map((part) => part && Number(part));
    if (month === undefined) return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) };
    if (month < 1 || month > 12) return null;
    const [first, last] = [dayNumber(year, month, 1), dayNumber(year, month + 1, 1) - 1];
    if (day === undefined) return { first, last };
    return day >= 1 && first + day - 1 <= last ? { first: first + day - 1, last: first + day - 1 } : null;
}

function latinDigits(text) {
    return text.replace(/[\u06f0-\u06f9\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) & 15));
}
