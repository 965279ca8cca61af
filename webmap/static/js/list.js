/** The text twin of the map: every stay in order; it follows the day, the filters and the language. */

import { put, putLanguage } from './element.js';
import { keptWithin } from './filters.js';
import { bringIntoView } from './into-view.js';
import { createFilters } from './list-filters.js';
import { beforePaper } from './printing.js';
import { createRowLeaves } from './row-leaves.js';
import { writeSources } from './source-list.js';

const FILTERS = 120; // pixels, that lie above the rows

/**
 * @typedef {object} Rows
 * @property {(isListed: boolean[], legs: boolean[], text: import('./account.js').Text) => void} limit to some stays, and
 *     of their legs to some, in the words of a language
 * @property {(stay: number) => void} mark where the reader is
 * @property {(stay: number) => ?HTMLElement} find the row of a stay; null when it is not listed
 */

/**
 * @param {HTMLElement} root holds #list
 * @param {import('./track.js').Track} track
 * @param {ReturnType<import('./commands.js').createCommands>} commands
 */
export function createList(root, track, commands) {
    const list = root.querySelector('#list');
    const filters = createFilters(list, track, commands);
    const rows = createRowLeaves(list, track);
    let [shown, unseen] = [{}, null];
    beforePaper(() => unseen && write(unseen)); // paper shows the list whatever the screen does

    list.addEventListener('click', (event) => {
        const link = event.target.closest('a[href^="#"]');
        if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        if (link.dataset.text === 'title') commands.visit(Number(link.closest('[data-stay]').dataset.stay));
        else list.querySelector(link.hash).scrollIntoView();
    });

    function point(stay, isListed) {
        if (shown.stay !== stay) rows.mark(stay);
        else if (isListed === shown.isListed) return;
        Object.assign(shown, { stay, isListed });
        if (isListed) bringIntoView(list, () => rows.find(shown.stay), FILTERS);
    }

    function write(scene) {
        const { state, here, text, kept } = scene;
        unseen = null;
        if (text !== shown.text) tell(list, text);
        if (text !== shown.text || kept !== shown.kept || state.window !== shown.window) {
            const isListed = keptWithin(track, kept, state.window);
            rows.limit(isListed, kept.legs, text);
            Object.assign(shown, { text, kept, window: state.window, listed: isListed.filter(Boolean).length });
        }
        filters.show(scene, shown.listed);
        point(Math.max(here.stay, here.leg), state.side === 'list' && !state.table);
    }

    return {
        show(scene) {
            if (scene.state.side === 'list') write(scene);
            else unseen = scene;
        },
    };
}

/** Write what stands around the rows in another language. */
function tell(list, text) {
    const { story } = text;
    for (const heading of list.querySelectorAll('[data-chapter]')) {
        const { title, summary, fallback } = story.chapters[heading.dataset.chapter];
        put(heading.querySelector('[data-text]'), title);
        putLanguage(heading.querySelector('[data-text]'), fallback.title);
        put(heading.nextElementSibling, summary);
        putLanguage(heading.nextElementSibling, fallback.summary);
    }
    writeSources(list.querySelector('.list-sources'), text);
}
