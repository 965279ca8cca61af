/** The list of stays as a table. The server writes it; here it follows the day, the filters and the language. */

import { placeOn } from './account.js';
import { assign, putLanguage } from './element.js';
import { keptWithin } from './filters.js';

/**
 * @param {HTMLElement} root holds #list, and in it #table
 * @param {import('./track.js').Track} track
 * @param {ReturnType<import('./commands.js').createCommands>} commands
 */
export function createTable(root, track, commands) {
    const [list, table, asRows, asTable] = ['list', 'table', 'as-rows', 'as-table'].map((id) => root.querySelector(`#${id}`));
    const rows = Array.from(table.tBodies[0].rows);
    let shown = {};
    asRows.addEventListener('click', () => commands.setTable(false));
    asTable.addEventListener('click', () => commands.setTable(true));

    function point(stay) {
        if (rows[stay] === shown.row) return;
        shown.row?.removeAttribute('aria-current');
        shown.row = rows[stay];
        assign(shown.row, 'aria-current', 'true');
        bringIntoView(list, shown.row);
    }
    return {
        show({ state, here, text, kept }) {
            assign(root, 'data-listing', state.table ? 'table' : 'rows');
            assign(asRows, 'aria-pressed', !state.table);
            assign(asTable, 'aria-pressed', state.table);
            if (!state.table || state.side !== 'list') return;
            if (text !== shown.text) rows.forEach((row, stay) => fillRow(row, cellsOf(track, text, stay), text.story.stays[stay]));
            if (kept !== shown.kept || state.window !== shown.window) {
                keptWithin(track, kept, state.window).forEach((isListed, stay) => (rows[stay].hidden = !isListed));
            }
            Object.assign(shown, { text, kept, window: state.window });
            point(Math.max(here.stay, here.leg));
        },
    };
}

function bringIntoView(list, row) {
    if (row.hidden) return;
    const [frame, { top, bottom }] = [list.getBoundingClientRect(), row.getBoundingClientRect()];
    if (top < frame.top + 150 || bottom > frame.bottom) list.scrollTop += top - frame.top - frame.height / 3;
}

function fillRow(row, cells, { fallback }) {
    row.querySelectorAll('[data-cell]').forEach((cell, i) => {
        if (cell.textContent !== cells[i]) cell.textContent = cells[i]; // an empty cell still stands
    });
    putLanguage(row.querySelector('[data-text="title"]'), fallback.title);
}

/** The texts of a row; templates/journey.html words the same. */
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
