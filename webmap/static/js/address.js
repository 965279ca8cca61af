/** The address of the moment: what permalink.js writes after the #, and ?lang= and ?present=1 before it. */

import { hashOf, readHash } from './permalink.js';

const REST_MS = 300;
const STEPS = ['visit', 'window', 'filters', 'language']; // changes that the back button takes back
const FOLLOWED = [...STEPS, 't', 'playing', 'touring', 'presenting'];

/**
 * Go where the address says, now and whenever it changes, and let it follow the reader, at rest.
 * @param {import('./track.js').Track} track
 * @param {ReturnType<import('./state.js').createStore>} store
 * @param {ReturnType<import('./commands.js').createCommands>} commands
 */
export function createAddress(track, store, commands) {
    const first = store.get();
    let [timer, isStep, shown] = [0, false, first];

    function follow(day) {
        if (shown.playing || shown.touring) return;
        const address = addressOf(location.href, shown, day, track, commands.whole, first.language);
        if (address !== location.href) history[isStep ? 'pushState' : 'replaceState'](null, '', address);
        isStep = false;
    }
    function goThere() {
        goToAddress(track, store, commands, first.t);
        shown = store.get();
    }
    goThere();
    window.addEventListener('popstate', () => {
        clearTimeout(timer);
        const asked = new URLSearchParams(location.search);
        commands.setLanguage(asked.get('lang') ?? first.language);
        commands.present(asked.get('present') === '1');
        goThere();
    });
    return {
        show({ state, here }) {
            const before = shown;
            shown = state;
            const hasChanged = (key) => !Object.is(state[key], before[key]);
            if (!FOLLOWED.some(hasChanged) || !hasAddress()) return;
            isStep ||= STEPS.some((key) => hasChanged(key) && !isLeft(key, state));
            clearTimeout(timer);
            timer = setTimeout(follow, REST_MS, here.day);
        },
    };
}

/** To go on from a stay that was asked for is no step of its own. */
function isLeft(key, { visit }) {
    return key === 'visit' && visit < 0;
}

/** A page inside a notebook has no address of its own. */
export function hasAddress() {
    return /^(https?|file):$/.test(location.protocol);
}

/**
 * The address that shows a state again.
 * @param {string} base address of the page
 * @param {import('./state.js').State} state
 * @param {number} day shown
 * @param {import('./track.js').Track} track
 * @param {[number, number]} whole
 * @param {string} [firstLanguage] which need not be named
 * @returns {string}
 */
export function addressOf(base, state, day, track, whole, firstLanguage) {
    const address = new URL(base);
    const parameters = address.searchParams;
    if (state.language !== firstLanguage || parameters.has('lang')) parameters.set('lang', state.language);
    if (state.presenting) parameters.set('present', '1');
    else parameters.delete('present');
    address.hash = hashOf(state, day, track.ids, whole);
    return address.href;
}

function goToAddress(track, store, commands, initial) {
    const { t, window: shown, filters } = store.get();
    try {
        const asked = readHash(location.hash, filters, commands.whole);
        if (!asked) return;
        const [from, until] = asked.window;
        if (String(asked.window) !== String(shown)) store.set({ window: asked.window });
        if (JSON.stringify(asked.filters) !== JSON.stringify(filters)) commands.setFilters(asked.filters);
        const stay = track.indexOfStay(asked.stay);
        if (stay >= 0) commands.visit(stay);
        else if (asked.at) commands.seek(asked.at);
        else store.set({ t: Math.max(from, Math.min(until, location.hash ? t : initial)), visit: -1 });
    } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        console.warn(error.message);
    }
}
