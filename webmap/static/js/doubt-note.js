/** What is known of the dates, and how to read the signs for it: a note that a small button opens. */

import { assign, element } from './element.js';

/**
 * @param {HTMLElement} story holds #show-doubt and #doubt
 */
export function createDoubtNote(story) {
    const [button, note] = ['#show-doubt', '#doubt'].map((id) => story.querySelector(id));
    const written = note.querySelector('.written');
    let told = null;
    button.addEventListener('click', () => {
        note.hidden = !note.hidden;
        assign(button, 'aria-expanded', !note.hidden);
        fill();
    });
    function fill() {
        if (note.hidden) return; // what nobody reads is not written
        const dates = told.written();
        written.replaceChildren(...dates.map(writtenRow));
        written.hidden = dates.length === 0;
    }
    return {
        /** @param {import('./account.js').Account} account */
        show(account) {
            told = account;
            fill();
        },
    };
}

function writtenRow({ label, date, written, allowed }) {
    const said = element('dd', {}, date);
    if (written) said.append(' ', element('code', { dir: 'ltr' }, written));
    const days = allowed ? [element('dd', { class: 'allowed' }, allowed)] : [];
    return element('div', {}, element('dt', {}, label), said, ...days);
}
