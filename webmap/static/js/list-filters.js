/** The search and the choices over the list of stays. */

import { element, put } from './element.js';
import { nameOf, say } from './words.js';

/**
 * @param {HTMLElement} list holds #filters
 * @param {HTMLElement[]} rows one for each stay
 * @param {import('./track.js').Track} track
 */
export function createFilters(list, rows, track) {
    const ids = ['filters', 'search', 'kind', 'country', 'count', 'clear'];
    const [form, search, kind, country, count, clear] = ids.map((id) => list.querySelector(`#${id}`));
    const chapters = Array.from(list.querySelectorAll('.list-chapter'));
    let [text, limits, haystack] = [null, null, null];

    function isWanted(stay) {
        haystack ??= rows.map((row) => fold(row.textContent));
        return (
            (kind.value === '' || track.kinds[track.kind[stay]] === kind.value) &&
            (country.value === '' || track.countries[track.country[stay]] === country.value) &&
            track.d1[stay] >= limits[0] && track.a0[stay] < limits[1] &&
            (search.value === '' || fold(search.value).split(/\s+/).every((word) => haystack[stay].includes(word)))
        );
    }
    function apply() {
        const wanted = rows.map((row, stay) => isWanted(stay));
        rows.forEach((row, stay) => (row.hidden = !wanted[stay]));
        for (const chapter of chapters) chapter.hidden = !chapter.querySelector('.row:not([hidden])');
        put(count, countWords(wanted.filter(Boolean).length, rows.length, text));
        clear.hidden = !(search.value || kind.value || country.value);
    }

    for (const event of ['input', 'change']) form.addEventListener(event, apply);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(apply)); // the fields are emptied after the event

    return {
        /** Say the choices again in the words of a language. */
        speak(next) {
            [text, haystack] = [next, null];
            refill(kind, track.kinds, track.kind, 'kinds', say(text.words, 'list.all_kinds'), text);
            refill(country, track.countries, track.country, 'countries', say(text.words, 'list.all_countries'), text);
            if (limits) apply();
        },

        /** Keep to the days shown. */
        limit(window) {
            if (window === limits) return;
            limits = window;
            apply();
        },
    };
}

function countWords(some, total, { words, format }) {
    if (some === 0) return say(words, 'list.none');
    return format.count(some === total ? words.list.count : words.list.some, some, { total: format.number(total) });
}

function refill(select, ids, column, group, all, { words, format }) {
    const chosen = select.value;
    const countOf = (index) => column.reduce((sum, value) => sum + (value === index), 0);
    const options = ids.map((id, index) => ({ id, count: countOf(index), name: nameOf(words, group, id) }));
    options.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, words.language.code));
    const optionOf = ({ id, count, name }) => {
        return element('option', { value: id }, say(words, 'list.option', { name, count: format.number(count) }));
    };
    const named = options.filter(({ id, count }) => id && count > 0);
    select.replaceChildren(element('option', { value: '' }, all), ...named.map(optionOf));
    select.value = chosen;
}

/** Letters without case, marks and the ways of typing Persian, so that a search finds what is meant. */
function fold(text) {
    const bare = text.normalize('NFKD').replace(/[\p{M}\u200c\u200f]/gu, '').toLowerCase();
    return bare.replace(/[\u064a\u0649]/g, '\u06cc').replace(/\u0643/g, '\u06a9'); // Arabic yeh and kaf to Persian
}
