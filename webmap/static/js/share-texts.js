/** What a reader takes along of a view: how to cite it, how to embed it, which file holds its data. Pure. */

import { isoOf } from './days.js';
import { say } from './words.js';

const EXPORTED = ['kind', 'country', 'chapter', 'certainty']; // filters that the exports know, by the same names

/**
 * @param {import('./account.js').Text} text
 * @param {string} date in words
 * @param {string} place
 * @param {string} address empty when the page has none
 * @returns {string} title, version, licence, the day shown and the address; each once
 */
export function citationOf({ story, words }, date, place, address) {
    const { title, citation, version, licence } = story;
    const told = plain(citation);
    const missing = (part, key) => (told.includes(plain(part)) ? '' : say(words, key, { version: part, licence: part }));
    const view = say(words, 'share.cite_view', { view: [date, place].filter(Boolean).join(words.comma) });
    const work = [told.includes(plain(title)) ? '' : title, citation, missing(version, 'page.version'), missing(licence, 'page.licence')];
    const sentences = [...work, view].filter(Boolean).map((part) => (/[.!?]$/.test(part) ? part : `${part}.`));
    const apart = (part) => (story.dir === 'rtl' ? `\u2068${part}\u2069` : part); // each in the direction of its own script
    return [...sentences, address].filter(Boolean).map(apart).join(' ');
}

/** Letters and digits alone, for licences are written with blanks and with hyphens. */
function plain(text) {
    return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * @param {string} address of the view
 * @param {string} title
 * @param {string} [frame] address of a page of its own to be framed, where no server reads ?embed=1
 * @returns {string} HTML
 */
export function embedCodeOf(address, title, frame) {
    const view = new URL(address);
    const framed = frame ? Object.assign(new URL(frame), { search: view.search, hash: view.hash }) : view;
    if (!frame) framed.searchParams.set('embed', '1');
    const quoted = (text) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
    return `<iframe src="${quoted(framed.href)}" title="${quoted(title)}" width="100%" height="600" loading="lazy" allowfullscreen></iframe>`;
}

/**
 * @typedef {object} Download
 * @property {string} name of a format
 * @property {string} [url] of the export, which a server writes as it is asked for
 * @property {Object<string, string>} [files] by language, where no server reads what is asked
 */

/**
 * The addresses of a file with the whole journey and of one with what is shown of it.
 * @param {Download} download
 * @param {import('./state.js').State} state
 * @param {[number, number]} whole window
 * @param {string} [box] west,south,east,north, to which the file shall keep
 * @returns {{whole: string, shown: string, isExact: boolean}} `shown` is empty where all is shown; exact when the file
 *     leaves out all that the filters do
 */
export function downloadsOf({ url, files }, { window: [first, last], filters, language }, whole, box = '') {
    if (files) return { whole: files[language], shown: '', isExact: true };
    const isWindow = first !== whole[0] || last !== whole[1];
    const chosen = Object.keys(filters).filter((name) => filters[name].length > 0);
    const asked = {
        lang: language,
        ...(isWindow && { from: isoOf(first), to: isoOf(last - 1) }),
        ...Object.fromEntries(EXPORTED.filter((name) => chosen.includes(name)).map((name) => [name, filters[name].join()])),
        ...(box && { bbox: box }),
    };
    return {
        whole: withQuery(url, { lang: language }),
        shown: Object.keys(asked).length > 1 ? withQuery(url, asked) : '',
        isExact: chosen.every((name) => EXPORTED.includes(name)),
    };
}

function withQuery(url, asked) {
    return `${url}?${new URLSearchParams(asked)}`;
}
