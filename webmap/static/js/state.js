/** The one state of the page, and those who watch it. Pure. */

/**
 * @typedef {object} State
 * @property {number} t the instant shown, in days
 * @property {number} visit the stay that the reader asked for, -1 after any other move
 * @property {boolean} playing
 * @property {'story'|'stops'|'years'} pace
 * @property {string} language
 * @property {[number, number]} window first and last day shown
 * @property {import('./filters.js').Filters} filters what map and list show
 * @property {'story'|'list'} side what the side of the page shows
 * @property {boolean} touring whether the guided tour leads
 * @property {boolean} presenting
 * @property {boolean} table whether the list is a table
 * @property {boolean} open whether the sheet of a small screen is up
 */

/**
 * @param {State} initial
 * @returns {{get: () => State, set: (patch: Partial<State>) => void, watch: (watcher: () => void) => void}}
 */
export function createStore(initial) {
    let state = Object.freeze({ ...initial });
    const watchers = [];
    return {
        get: () => state,
        set(patch) {
            if (Object.keys(patch).every((key) => Object.is(state[key], patch[key]))) return;
            state = Object.freeze({ ...state, ...patch });
            for (const watcher of watchers) watcher();
        },
        watch: (watcher) => watchers.push(watcher),
    };
}
