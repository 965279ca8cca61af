/** The address of the moment: #at=1917-05-17 or #stay=<stay_id>, and ?lang=. */

import { isoOf } from './days.js';

const REST_MS = 300;

/**
 * Go where the address says, now and whenever it changes, and let it follow the reader, at rest.
 * @param {import('./track.js').Track} track
 * @param {ReturnType<import('./commands.js').createCommands>} commands
 */
export function createAddress(track, commands) {
    let timer = 0;
    let first;
    let shown = {};
    goToAddress(track, commands);
    window.addEventListener('hashchange', () => goToAddress(track, commands));
    return {
        show({ state, here }) {
            first ??= state;
            const hasMoved = ['t', 'visit', 'language', 'playing'].some((key) => state[key] !== shown[key]);
            const isAsked = state.visit >= 0 && state.visit !== shown.visit;
            shown = state;
            if (state === first || !hasMoved || !isFollowable()) return;
            clearTimeout(timer);
            if (state.playing) return;
            const address = addressOf(track, state, here, first.language);
            if (isAsked) follow('pushState', address);
            else timer = setTimeout(follow, REST_MS, 'replaceState', address);
        },
    };
}

/** A page inside a notebook has no address of its own. */
function isFollowable() {
    return /^(https?|file):$/.test(location.protocol);
}

function goToAddress(track, commands) {
    const asked = new URLSearchParams(location.hash.slice(1));
    const stay = track.indexOfStay(asked.get('stay'));
    if (stay >= 0) return commands.visit(stay);
    try {
        if (asked.has('at')) commands.seek(asked.get('at'));
    } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        console.warn(error.message);
    }
}

/** Back and forward lead from one stay that was asked for to another; what lies between leaves no trace. */
function follow(how, address) {
    if (address !== location.search + location.hash) history[how](null, '', address);
}

function addressOf(track, { visit, language }, { day }, firstLanguage) {
    const address = new URL(location.href);
    if (language !== firstLanguage || address.searchParams.has('lang')) address.searchParams.set('lang', language);
    const moment = visit >= 0 ? `stay=${encodeURIComponent(track.ids[visit])}` : `at=${isoOf(day)}`;
    return `${address.search}#${moment}`;
}
