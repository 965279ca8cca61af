/** The list of stays as a table; it follows the day, the filters and the language. */

import { assign } from './element.js';
import { keptWithin } from './filters.js';
import { bringIntoView } from './into-view.js';
import { createTableLeaves } from './table-rows.js';

const HEAD = 150; // pixels of the filters and the names of the columns, that lie above the rows

/**
 * @param {HTMLElement} root holds #list, and in it #table
 * @param {import('./track.js').Track} track
 * @param {ReturnType<import('./commands.js').createCommands>} commands
 */
export function createTable(root, track, commands) {
    const [list, table, asRows, asTable] = ['list', 'table', 'as-rows', 'as-table'].map((id) => root.querySelector(`#${id}`));
    const rows = createTableLeaves(list, table, track);
    let shown = {};
    asRows.addEventListener('click', () => commands.setTable(false));
    asTable.addEventListener('click', () => commands.setTable(true));

    function point(stay) {
        if (stay === shown.stay) return;
        shown.stay = stay;
        rows.mark(stay);
        bringIntoView(list, () => rows.find(shown.stay), HEAD);
    }
    return {
        show({ state, here, text, kept }) {
            assign(root, 'data-listing', state.table ? 'table' : 'rows');
            assign(asRows, 'aria-pressed', !state.table);
            assign(asTable, 'aria-pressed', state.table);
            if (!state.table || state.side !== 'list') return;
            if (text !== shown.text || kept !== shown.kept || state.window !== shown.window) {
                rows.limit(keptWithin(track, kept, state.window), kept.legs, text);
            }
            Object.assign(shown, { text, kept, window: state.window });
            point(Math.max(here.stay, here.leg));
        },
    };
}
