/** What of the state stands in the address, after the #: at=1917-05-17&from=1917-05-04&until=1918-08-07&kind=prison. Pure. */

import { isoOf } from './days.js';
import { dayIn } from './moves.js';

/**
 * @param {import('./state.js').State} state
 * @param {number} day shown
 * @param {string[]} ids of the stays
 * @param {[number, number]} whole window, which is not named
 * @returns {string} without the #
 */
export function hashOf({ visit, window: [first, last], filters }, day, ids, whole) {
    const isWhole = first === whole[0] && last === whole[1];
    const named = [
        visit >= 0 ? ['stay', ids[visit]] : ['at', isoOf(day)],
        ...(isWhole ? [] : [['from', isoOf(first)], ['until', isoOf(last - 1)]]),
        ...Object.entries(filters).map(([name, chosen]) => [name, String(chosen)]),
    ];
    const written = ([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`;
    return named.filter(([, value]) => value).map(written).join('&');
}

/**
 * @param {string} hash with its #
 * @param {Object<string, string[]|string>} filters of the state, which tell what may stand there
 * @param {[number, number]} whole window, when none is named
 * @returns {?{stay: ?string, at: ?string, window: [number, number], filters: Object<string, string[]|string>}}
 *     null when the hash is that of a part of the page
 * @throws {RangeError} when a date is no date, or the window ends before it begins
 */
export function readHash(hash, filters, whole) {
    if (hash.length > 1 && !hash.includes('=')) return null;
    const asked = new URLSearchParams(hash.slice(1));
    const [at, from, until] = ['at', 'from', 'until'].map((name) => asked.get(name) || null);
    const window = [from ? dayIn(from) : whole[0], until ? dayIn(until, 'last') + 1 : whole[1]];
    if (window[0] >= window[1]) throw new RangeError(`a window must not end before it begins: ${from} to ${until}`);
    const named = Object.entries(filters).map(([name, chosen]) => [name, readFilter(asked.get(name) ?? '', chosen)]);
    return { stay: asked.get('stay'), at, window, filters: Object.fromEntries(named) };
}

function readFilter(text, chosen) {
    return Array.isArray(chosen) ? text.split(',').filter(Boolean) : text;
}
