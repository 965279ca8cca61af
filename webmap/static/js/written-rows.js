/** The rows of the list where the server wrote all of them, as it does for a journey of some hundred stays. */

import { assign, put, putLanguage } from './element.js';
import { rowLanguages, rowWords } from './list-row.js';

/**
 * @param {HTMLElement} list
 * @param {import('./track.js').Track} track
 * @returns {import('./list.js').Rows}
 */
export function adoptRows(list, track) {
    const rows = Array.from(list.querySelectorAll('.row'));
    const chapters = Array.from(list.querySelectorAll('.list-chapter'));
    let [told, current] = [null, -1];

    function rewrite(text) {
        rows.forEach((row, stay) => {
            fillFields(row, rowWords(track, text, stay));
            const spoken = rowLanguages(text, stay);
            for (const field of row.querySelectorAll('[data-text]')) putLanguage(field, spoken[field.dataset.text]);
        });
        list.querySelectorAll('[data-number]').forEach((link) => put(link, text.format.digits(link.dataset.number)));
    }
    return {
        limit(isListed, legs, text) {
            if (told && text !== told) rewrite(text);
            told = text;
            rows.forEach((row, stay) => {
                row.hidden = !isListed[stay];
                row.toggleAttribute('data-without-leg', !legs[stay]);
            });
            for (const chapter of chapters) chapter.hidden = !chapter.querySelector('.row:not([hidden])');
        },
        mark(stay) {
            rows[current]?.removeAttribute('aria-current');
            current = stay;
            assign(rows[stay], 'aria-current', 'true');
        },
        find: (stay) => (rows[stay].hidden ? null : rows[stay]),
    };
}

function fillFields(row, { claims, ...words }) {
    for (const field of row.querySelectorAll('[data-text]')) {
        if (field.dataset.text in words) put(field, words[field.dataset.text]);
    }
    row.querySelectorAll('[data-text="claim"]').forEach((claim, i) => put(claim, claims[i]));
}
