/** A page of tables that somebody is editing: it shows them anew when they change, and says what is wrong with them. */

import { element } from './element.js';
import { say } from './words.js';

const LOOK_MS = 2000;

/**
 * @param {HTMLElement} root
 * @param {string} address that tells the edition of the journey, and the problems of a newer one
 * @param {() => object} words of the page, now
 */
export function followEdition(root, address, words) {
    const notice = root.appendChild(element('section', { id: 'problems', class: 'problems', role: 'alert' }));
    let first = '';
    let told = '';

    async function look() {
        const { edition, problems, review } = await (await fetch(address, { cache: 'no-store' })).json();
        first ||= edition;
        if (edition !== first) return location.reload();
        if (problems.join() === told) return;
        told = problems.join();
        notice.replaceChildren(...(told ? [warning(problems, words(), review && new URL(`../../${review}`, address))] : []));
    }
    setInterval(() => document.hidden || look().catch(({ message }) => console.info(message)), LOOK_MS); // the server may be starting again
}

function warning(problems, words, review) {
    const list = element('ul', { lang: 'en', dir: 'ltr' }, ...problems.map((problem) => element('li', {}, problem)));
    const settle = review ? [' ', element('a', { href: review.href }, say(words, 'page.review'))] : [];
    return element('div', {}, element('p', {}, say(words, 'page.problems'), ...settle), list);
}
