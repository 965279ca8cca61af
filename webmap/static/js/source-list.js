/** The sources of the journey, numbered as its stays cite them. templates/sources.html lists the same without scripts. */

import { element } from './element.js';

/**
 * @param {HTMLElement} section that ends with the list
 * @param {import('./account.js').Text} text
 */
export function writeSources(section, { story, format }) {
    const rows = story.sources.map(({ citation, url, grade }, i) => element(
        'li',
        { id: `source-${i + 1}` },
        element('span', {}, citation),
        ...(url ? [' ', element('a', { href: url, rel: 'noopener' }, hostOf(url))] : []),
        ' ',
        element('span', { class: 'grade' }, format.name('source_grades', grade)),
    ));
    section.querySelector('ol').replaceChildren(...rows);
}

/** What a reader knows an address by, also of one that no browser could open. */
function hostOf(url) {
    return url.split('//').at(-1).split('/')[0];
}
