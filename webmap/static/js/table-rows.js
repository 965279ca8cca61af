/** The rows of the table: those that the server wrote, or, of a long journey, leaves that the page writes itself. */

import { placeOn } from './account.js';
import { assign, element, putLanguage } from './element.js';
import { createLeaves, cutLeaves } from './leaves.js';

const ROW = 2.6; // rem, about

/**
 * @param {HTMLTableElement} table
 * @param {import('./track.js').Track} track
 * @returns {import('./list.js').Rows}
 */
export function adoptTable(table, track) {
    const rows = Array.from(table.tBodies[0].rows);
    let [told, current] = [null, -1];

    return {
        limit(isListed, _legs, text) {
            if (text !== told) rows.forEach((row, stay) => fillRow(row, cellsOf(track, text, stay), text.story.stays[stay]));
            told = text;
            rows.forEach((row, stay) => (row.hidden = !isListed[stay]));
        },
        mark(stay) {
            rows[current]?.removeAttribute('aria-current');
            current = stay;
            assign(rows[stay], 'aria-current', 'true');
        },
        find: (stay) => (rows[stay].hidden ? null : rows[stay]),
    };
}

/**
 * @param {HTMLElement} list in which the table passes by
 * @param {HTMLTableElement} table
 * @param {import('./track.js').Track} track
 * @returns {import('./list.js').Rows}
 */
export function createTableLeaves(list, table, track) {
    const bodies = cutLeaves('tbody', 0, track.count);
    const columns = table.tHead.rows[0].cells.length;
    let told = null;
    const leaves = createLeaves(list, bodies, {
        row: (stay) => writeRow(track, told, stay),
        blank: (rows, pixels) => blankOf(columns, pixels ? `${pixels}px` : `${ROW * rows}rem`),
    });
    table.append(...bodies.map(({ node }) => node));

    return {
        ...leaves,
        limit(isListed, _legs, text) {
            told = text;
            leaves.limit(isListed);
        },
    };
}

/** As templates/table.html writes it. */
function writeRow(track, text, stay) {
    const cells = cellsOf(track, text, stay);
    const link = element('a', { 'data-cell': '', 'data-text': 'title', href: `#stay=${encodeURIComponent(track.ids[stay])}` });
    const nodes = cells.map((_, i) => element('td', { 'data-cell': '' }));
    nodes[0].className = 'cell-number';
    nodes[6] = element('th', { scope: 'row' }, link);
    nodes[7].className = 'cell-km';
    const row = element('tr', { 'data-stay': stay }, ...nodes);
    fillRow(row, cells, text.story.stays[stay]);
    return row;
}

function fillRow(row, cells, { fallback }) {
    row.querySelectorAll('[data-cell]').forEach((cell, i) => {
        if (cell.textContent !== cells[i]) cell.textContent = cells[i]; // an empty cell still stands
    });
    putLanguage(row.querySelector('[data-text="title"]'), fallback.title);
}

/** The texts of a row; templates/table.html words the same. */
function cellsOf(track, { story, format }, index) {
    const stay = story.stays[index];
    return [
        format.number(index + 1),
        stay.dates,
        placeOn(stay, Math.floor(track.arrive[index])),
        stay.today,
        format.name('kinds', track.kinds[track.kind[index]]),
        format.name('certainties', stay.certainty),
        stay.title,
        index < track.km.length ? format.number(track.km[index]) : '',
    ];
}

function blankOf(columns, height) {
    const cell = element('td', { colspan: columns });
    cell.style.blockSize = height;
    return element('tr', { 'aria-hidden': 'true' }, cell);
}
