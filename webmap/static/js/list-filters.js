/** The filters over the list of stays: by text, kind, country, chapter and certainty. */

import { element, put } from './element.js';
import { countsOf, idsOf, isFiltering, NO_FILTERS } from './filters.js';
import { say } from './words.js';

const ALL = { kind: 'list.all_kinds', country: 'list.all_countries', chapter: 'list.all_chapters', certainty: 'list.all_certainties' };
const GROUPS = { kind: 'kinds', country: 'countries', certainty: 'certainties' };

/**
 * @param {HTMLElement} list holds #filters
 * @param {import('./track.js').Track} track
 * @param {ReturnType<import('./commands.js').createCommands>} commands
 */
export function createFilters(list, track, commands) {
    const [form, count, clear] = ['filters', 'count', 'clear'].map((id) => list.querySelector(`#${id}`));
    const selects = Object.keys(ALL).map((name) => form.elements.namedItem(name));
    let shown = {};

    form.addEventListener('input', ({ target: { name, value } }) => {
        commands.setFilters({ [name]: name === 'text' ? value : value ? [value] : [] });
    });
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', (event) => {
        event.preventDefault();
        commands.clearFilters();
    });

    return {
        /**
         * @param {import('./scene.js').Scene} scene
         * @param {number} listed how many stays the list shows
         */
        show({ state: { filters }, text }, listed) {
            put(count, countWords(listed, track.count, text));
            if (filters === shown.filters && text === shown.text) return;
            shown = { filters, text };
            for (const select of selects) refill(select, track, filters, text);
            if (form.elements.text.value !== filters.text) form.elements.text.value = filters.text;
            clear.hidden = !isFiltering(filters);
        },
    };
}

function countWords(some, total, { words, format }) {
    if (some === 0) return say(words, 'list.none');
    return format.count(some === total ? words.list.count : words.list.some, some, { total: format.number(total) });
}

/** Write the choices again, in the words of a language and with what each would leave beside the other filters. */
function refill(select, track, filters, { story, words, format }) {
    const { name } = select;
    const [totals, counts] = [NO_FILTERS, filters].map((given) => countsOf(track, given, story, name));
    const called = (id, index) => (name === 'chapter' ? story.chapters[index].title : format.name(GROUPS[name], id));
    const choices = idsOf(track, name).map((id, index) => ({ id, index, label: called(id, index) }));
    const present = choices.filter(({ id, index }) => id && totals[index] > 0);
    if (name !== 'chapter') {
        present.sort((a, b) => totals[b.index] - totals[a.index] || a.label.localeCompare(b.label, story.language));
    }
    const options = present.map(({ id, index, label }) => {
        return element('option', { value: id }, say(words, 'list.option', { name: label, count: format.number(counts[index]) }));
    });
    const chosen = filters[name];
    const several = element('option', { value: 'several', hidden: '' }, format.count(words.list.several, chosen.length));
    select.replaceChildren(element('option', { value: '' }, say(words, ALL[name])), ...options, several);
    select.value = chosen.length > 1 ? 'several' : chosen[0] ?? '';
    select.hidden = present.length === 0;
}
