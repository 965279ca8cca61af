/** What all views are shown at a moment: the state, where the journey stands in it, and the words for that. Pure. */

import { accountOf } from './account.js';
import { createSieve } from './filters.js';
import { whenWanted } from './when-wanted.js';
import { whereaboutsAt } from './whereabouts.js';

/**
 * @typedef {object} Scene
 * @property {import('./state.js').State} state
 * @property {import('./whereabouts.js').Whereabouts} here
 * @property {import('./account.js').Text} text
 * @property {() => import('./account.js').Account} account found when it is asked for; the same function as long as it
 *     tells the same
 * @property {import('./filters.js').Kept} kept by the filters; the same object as long as it keeps the same
 */

/**
 * @param {import('./track.js').Track} track
 * @param {() => import('./state.js').State} stateNow
 * @param {(language: string) => import('./account.js').Text} textIn
 * @returns {() => Scene} the present scene
 */
export function createScenery(track, stateNow, textIn) {
    const sieve = createSieve(track);
    let scene = null;
    return () => {
        const state = stateNow();
        if (state === scene?.state) return scene;
        const text = textIn(state.language);
        const here = state.t === scene?.here.t ? scene.here : whereaboutsAt(track, state.t, scene?.here);
        const isSame = text === scene?.text && ['day', 'stay', 'leg'].every((key) => here[key] === scene.here[key]);
        const account = isSame ? scene.account : whenWanted(() => accountOf(track, text, here));
        scene = { state, here, text, account, kept: sieve(state.filters, text.story) };
        return scene;
    };
}
