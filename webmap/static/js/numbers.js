/** Numbers in the digits and plural forms of one language. Pure. */

import { fill, say } from './words.js';

const THOUSANDS = /\B(?=(\d{3})+$)/g;

/**
 * @param {object} words
 * @returns {Numbers}
 *
 * @typedef {object} Numbers
 * @property {(value: number|string) => string} digits in the digits of the language, without grouping
 * @property {(text: string) => string} latin a text with its digits made Latin
 * @property {(value: number) => string} number rounded to a whole and grouped
 * @property {(value: number) => string} year with its era, where it could be taken for a day without
 * @property {(forms: Object<string, string>, value: number, values?: object) => string} count the plural form that
 *     fits, filled in with `count` and other values
 */
export function createNumbers(words) {
    const { code } = words.language;
    let plural;
    const digits = (value) => String(value).replace(/\d/g, (digit) => words.digits[digit]);
    const number = (value) => digits(String(Math.round(value)).replace(THOUSANDS, words.grouping));
    const digitOf = (sign) => (words.digits.includes(sign) ? words.digits.indexOf(sign) : sign);
    return {
        digits,
        latin: (text) => text.replace(/\D/g, digitOf),
        number,
        year(value) {
            if (value > 99) return digits(value);
            if (value > 0) return say(words, 'date.common_era', { year: digits(value) });
            return say(words, 'date.before_christ', { year: digits(1 - value) });
        },
        count(forms, value, values) {
            plural ??= new Intl.PluralRules(code); // which takes a browser long
            return fill(forms[plural.select(value)] ?? forms.other, { count: number(value), ...values });
        },
    };
}
