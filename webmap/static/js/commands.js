/** What can be asked of the page: every button, key, link and script goes through these. */

import { changedFilters, NO_FILTERS, toggledIds } from './filters.js';
import { createMoves, dayIn } from './moves.js';
import { instantOfStay } from './whereabouts.js';

const PACES = ['story', 'stops', 'years'];

/**
 * @param {import('./track.js').Track} track
 * @param {ReturnType<import('./state.js').createStore>} store
 * @param {() => import('./scene.js').Scene} present
 * @param {(code: string) => Promise<void>} loadLanguage
 */
export function createCommands(track, store, present, loadLanguage) {
    const whole = wholeOf(track);
    const moves = createMoves(track, store, present, whole);

    return {
        ...moves,

        whole,

        play() {
            const { t, window: [first, last] } = store.get();
            if (t >= Math.min(last, track.last)) moves.move(Math.max(first, track.first));
            store.set({ playing: true });
        },
        pause: () => store.set({ playing: false }),

        setPace(pace) {
            if (!PACES.includes(pace)) throw new RangeError(`no pace '${pace}'; try ${PACES.join(', ')}`);
            store.set({ pace });
        },

        /** Show only the days from one date to another; without dates, all. */
        setWindow(from = whole[0], to = whole[1] - 1) {
            const [first, last] = [dayIn(from), dayIn(to, 'last') + 1];
            if (first >= last) throw new RangeError(`a window must not end before it begins: ${from} to ${to}`);
            store.set({ window: [first, last], t: Math.max(first, Math.min(last, store.get().t)), visit: -1 });
        },

        /** Show the days of a chapter, from its first stay on. */
        openChapter(chapter) {
            const { first, last } = track.chapters[chapter];
            const stay = track.opening[chapter];
            store.set({ window: [first, last + 1], t: stay < 0 ? first : instantOfStay(track, stay), visit: -1 });
        },

        /** Filter by some of the things that filters.js knows; the other filters stay. */
        setFilters: (patch) => store.set({ filters: changedFilters(track, store.get().filters, patch) }),

        /** Choose or drop one id of a filter. */
        toggleFilter(name, id) {
            const { filters } = store.get();
            store.set({ filters: changedFilters(track, filters, { [name]: toggledIds(filters[name], id) }) });
        },
        clearFilters: () => store.set({ filters: NO_FILTERS }),

        async setLanguage(language) {
            await loadLanguage(language);
            store.set({ language });
        },

        /** Enter or leave the presenter mode. */
        present: (presenting) => store.set({ presenting }),

        /** Turn the side to the story or to the list, and open it where it is a sheet. */
        showSide: (side) => store.set({ side, open: true }),
        setOpen: (open) => store.set({ open }),
        setTable: (table) => store.set({ table }),
    };
}

/** The whole of a journey, in whole days: its first, and the one after its last. */
export function wholeOf({ first, last }) {
    return [Math.floor(first), Math.floor(last) + 1];
}
