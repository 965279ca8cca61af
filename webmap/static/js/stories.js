/** The stories of several languages: each at its address or by itself, or all woven into one. */

import { load } from './load.js';

/**
 * @param {Object<string, string|object>|{packed: string}} stories by language; or woven, as webmap/weaving.py does it:
 *     alike texts lie side by side and so pack better
 * @returns {Promise<Object<string, string|object>>} by language, each as `load` takes it
 */
export async function storiesApart(stories) {
    if (!stories.packed) return stories;
    const { languages, whole, members } = await load(stories);
    return Object.fromEntries(languages.map((language, i) => [language, apart(whole[i], members, i)]));
}

function apart(whole, members, i) {
    const lists = Object.entries(members).map(([name, list]) => [name, list.map((each) => each[i])]);
    return { ...whole, ...Object.fromEntries(lists) };
}
