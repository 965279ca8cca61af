/** The rows of the table, which the page writes itself, a leaf at a time. */

import { placeOn } from './account.js';
import { element, putLanguage } from './element.js';
import { createLeaves, cutLeaves } from './leaves.js';

const ROW = 2.6; // rem, about

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

function writeRow(track, { story, format }, index) {
    const stay = story.stays[index];
    const link = element('a', { 'data-text': 'title', href: `#stay=${encodeURIComponent(track.ids[index])}` }, stay.title);
    putLanguage(link, stay.fallback.title);
    const between = [
        stay.dates,
        placeOn(stay, Math.floor(track.arrive[index])),
        stay.today,
        format.name('kinds', track.kinds[track.kind[index]]),
        format.name('certainties', stay.certainty),
    ];
    return element(
        'tr',
        { 'data-stay': index },
        element('td', { class: 'cell-number' }, format.number(index + 1)),
        ...between.map((text) => element('td', {}, text)),
        element('th', { scope: 'row' }, link),
        element('td', { class: 'cell-km' }, index < track.km.length ? format.number(track.km[index]) : ''),
    );
}

function blankOf(columns, height) {
    const cell = element('td', { colspan: columns });
    cell.style.blockSize = height;
    return element('tr', { 'aria-hidden': 'true' }, cell);
}
