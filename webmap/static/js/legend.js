/** The legend: what the lines and marks mean, each a button that filters map and list; and the note that says so. */

import { assign, element, put, svgElement } from './element.js';
import { countsOf, idsOf, isFiltering } from './filters.js';
import { lineStyleOf, weightOf } from './line-style.js';
import { MARK_PATHS, MODE_PATHS } from './marks.js';
import { say } from './words.js';

const WIDTH = 2.5; // of a line, pixels
const GROUPS = { grade: 'grades', mode: 'modes', circumstance: 'circumstances' };
const ORDERS = { grade: ['documented', 'plausible', 'connector'], circumstance: Object.keys(MARK_PATHS) };

/**
 * @param {HTMLElement} root holds #legend and #filtered
 * @param {import('./track.js').Track} track
 * @param {ReturnType<import('./commands.js').createCommands>} commands
 */
export function createLegend(root, track, commands) {
    const note = root.querySelector('#filtered');
    const [status, showAll] = note.children;
    const keys = Object.keys(GROUPS).flatMap((name) => createKeys(root.querySelector(`[data-legend="${name}"]`), track, name, commands));
    let shown = {};
    showAll.addEventListener('click', () => {
        commands.clearFilters();
        root.querySelector('#legend summary').focus(); // the button goes away
    });

    return {
        show({ state: { filters }, text, kept }) {
            if (filters === shown.filters && text === shown.text) return;
            shown = { filters, text };
            for (const name of Object.keys(GROUPS)) label(keys, name, countsOf(track, filters, text.story, name), filters, text);
            put(status, isFiltering(filters) ? keptWords(kept, text) : '');
            showAll.hidden = !isFiltering(filters);
        },
    };
}

function createKeys(list, track, name, commands) {
    const ids = idsOf(track, name);
    const used = ids.filter((id, index) => id && track[name].includes(index));
    const order = ORDERS[name] ?? used.toSorted((a, b) => usesOf(track, name, b) - usesOf(track, name, a));
    const keys = order.filter((id) => used.includes(id)).map((id) => ({ name, id, index: ids.indexOf(id), button: keyButton(name, id) }));
    for (const { id, button } of keys) button.addEventListener('click', () => commands.toggleFilter(name, id));
    list.append(...keys.map(({ button }) => element('li', {}, button)));
    return keys;
}

function usesOf(track, name, id) {
    return track[name].filter((index) => idsOf(track, name)[index] === id).length;
}

function keyButton(name, id) {
    const [title, count] = ['title', 'count'].map((part) => element('span', { class: `legend-${part}` }));
    return element('button', { type: 'button', class: 'legend-key', 'data-filter': name, 'data-id': id }, sampleOf(name, id), title, ' ', count);
}

function label(keys, group, counts, filters, { format }) {
    for (const { name, id, index, button } of keys.filter((key) => key.name === group)) {
        const [, title, count] = button.children;
        put(title, format.name(GROUPS[name], id));
        put(count, format.number(counts[index]));
        assign(button, 'aria-pressed', filters[name].includes(id));
    }
}

/** A piece of line as it is on the map, and on it the mark. */
function sampleOf(name, id) {
    const svg = svgElement('svg', { class: 'sample', viewBox: '-18 -7 36 14', 'aria-hidden': 'true' });
    const width = WIDTH * (name === 'mode' ? weightOf(id) : 1);
    const { dash, cap } = lineStyleOf(name === 'grade' ? id : 'documented', width);
    const style = { 'stroke-width': width, 'stroke-dasharray': dash.join(' '), 'stroke-linecap': cap };
    if (name !== 'circumstance') svg.append(svgElement('path', { class: 'line', d: 'M-17 0h34', ...style }));
    const mark = { mode: MODE_PATHS, circumstance: MARK_PATHS }[name]?.[id];
    if (mark) svg.append(svgElement('path', { class: 'mark', d: mark }));
    return svg;
}

function keptWords({ stays, legs }, { words, format }) {
    const [some, ways] = [stays, legs].map((kept) => kept.filter(Boolean).length);
    if (some === 0) return say(words, 'list.none');
    const staysWords = format.count(words.list.some, some, { total: format.number(stays.length) });
    return say(words, 'legend.filtered', { stays: staysWords, legs: format.count(words.legend.legs, ways) });
}
