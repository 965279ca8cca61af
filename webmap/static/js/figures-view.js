/** The panel of figures: charts of the days and kilometres in the window, each with its numbers as a table. */

import { assign, element, put } from './element.js';
import { chartsOf } from './figure-charts.js';
import { barOf, columnsOf, lineOf } from './figure-pictures.js';
import { figuresOf } from './figures.js';
import { say } from './words.js';

const CHARTS = ['countries', 'polities', 'confinement', 'longest', 'years', 'modes', 'grades'];
const MOST_ROWS = 8;

/**
 * @param {HTMLElement} root the panel, empty
 * @param {import('./track.js').Track} track
 */
export function createFigures(root, track) {
    const [period, total, nothing] = [element('h2', { class: 'figures-period' }), element('p', { class: 'figures-total' }), element('p')];
    const key = element('p', { class: 'figures-key' });
    const views = CHARTS.map(createChart);
    root.replaceChildren(period, total, nothing, key, ...views.map(({ node }) => node));
    let shown = {};

    return {
        /**
         * @param {import('./account.js').Text} text
         * @param {[number, number]} window two instants in days
         */
        show(text, window) {
            if (text === shown.text && window[0] === shown.first && window[1] === shown.last) return;
            shown = { text, first: window[0], last: window[1] };
            const figures = figuresOf(track, text.story, isWhole(track, window) ? null : window);
            const { words, format } = text;
            put(period, periodWords(track, window, text));
            put(total, figures.days ? say(words, 'figures.total', { length: format.length(figures.days), km: format.kilometres(figures.km) }) : '');
            put(nothing, figures.days ? '' : say(words, 'figures.nothing'));
            key.replaceChildren(barOf({ sure: 0.5, nominal: 0.72, possible: 1 }), element('span', {}, say(words, 'figures.key')));
            key.hidden = !figures.days;
            const charts = chartsOf(figures, track, text);
            views.forEach((view, i) => view.show(charts[i], text));
        },
    };
}

/** A window that takes in all nominal instants leaves nothing of the journey out. */
function isWhole({ first, last }, window) {
    return window[0] <= first && last <= window[1];
}

function periodWords({ first, last }, window, { words, format }) {
    const isOutside = window[1] <= first || last <= window[0];
    const [begin, end] = isOutside ? window : [Math.max(first, window[0]), Math.min(last, window[1])];
    const [from, to] = [Math.floor(begin), Math.ceil(end) - 1];
    return from === to ? format.day(from) : say(words, 'date.range', { from: format.day(from), to: format.day(to) });
}

/** One chart: a title, its picture, and a table that is filled when it is opened. */
function createChart(id) {
    const title = element('h3', { id: `figures-${id}` });
    const body = element('div');
    const [summary, table] = [element('summary'), element('table')];
    const numbers = element('details', {}, summary, table);
    const node = element('section', { class: 'figure', 'data-figure': id, 'aria-labelledby': title.id }, title, body, numbers);
    let chart;
    const fill = () => table.replaceChildren(...(numbers.open ? tableOf(chart) : []));
    numbers.addEventListener('toggle', fill);

    return {
        node,
        show(shown, text) {
            chart = shown;
            node.hidden = chart.rows.length === 0;
            put(title, say(text.words, `figures.${id}`));
            body.replaceChildren(chart.isColumns ? columnsOf(chart.rows, chart.spoken, text.story.dir === 'rtl') : listOf(chart.rows));
            put(summary, text.format.count(text.words.figures.table, chart.cells.length));
            fill();
        },
    };
}

function listOf(rows) {
    return element('ol', { class: 'figure-rows', role: 'list' }, ...rows.slice(0, MOST_ROWS).map(listRow));
}

function listRow(row) {
    const name = row.stay ? element('a', { href: `#stay=${encodeURIComponent(row.stay)}` }, row.name) : row.name;
    return element(
        'li',
        {},
        element('span', { class: 'figure-name' }, name),
        ' ',
        element('span', { class: 'figure-value' }, row.value),
        row.grade ? lineOf(row) : barOf(row),
    );
}

function tableOf({ head, cells }) {
    const heading = element('tr', {}, ...head.map((text) => element('th', { scope: 'col' }, text)));
    const rows = cells.map(([name, ...values]) =>
        element('tr', {}, element('th', { scope: 'row' }, name), ...values.map((value) => element('td', {}, value))),
    );
    return [element('thead', {}, heading), element('tbody', {}, ...rows)];
}
