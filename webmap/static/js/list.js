/** The text twin of the map: every stay in order. The server writes it; here it follows the day and the language. */

import { assign, put, putLanguage } from './element.js';
import { legWords, placeOn } from './account.js';
import { keptWithin } from './filters.js';
import { createFilters } from './list-filters.js';
import { say } from './words.js';

/**
 * @param {HTMLElement} root holds #list
 * @param {import('./track.js').Track} track
 * @param {ReturnType<import('./commands.js').createCommands>} commands
 */
export function createList(root, track, commands) {
    const list = root.querySelector('#list');
    const rows = Array.from(list.querySelectorAll('.row'));
    const chapters = Array.from(list.querySelectorAll('.list-chapter'));
    const filters = createFilters(list, track, commands);
    let shown = {};

    list.addEventListener('click', (event) => {
        const link = event.target.closest('a[href^="#"]');
        if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        if (link.dataset.text === 'title') commands.visit(Number(link.closest('[data-stay]').dataset.stay));
        else list.querySelector(link.hash).scrollIntoView();
    });

    function point(stay, isListed) {
        if (shown.row !== rows[stay]) {
            shown.row?.removeAttribute('aria-current');
            shown.row = rows[stay];
            assign(shown.row, 'aria-current', 'true');
        } else if (isListed === shown.isListed) return;
        shown.isListed = isListed;
        if (isListed) bringIntoView(list, shown.row);
    }

    return {
        show(scene) {
            const { state, here, text, kept } = scene;
            if (text !== shown.text) {
                if (shown.text) rewrite(list, rows, track, text);
                shown.text = text;
            }
            if (kept !== shown.kept || state.window !== shown.window) {
                Object.assign(shown, { kept, window: state.window, listed: limit(track, rows, chapters, kept, state.window) });
            }
            filters.show(scene, shown.listed);
            point(Math.max(here.stay, here.leg), state.side === 'list' && !state.table);
        },
    };
}

/** Show the rows that are kept within a window, and of their legs those that are; returns how many rows. */
function limit(track, rows, chapters, kept, window) {
    const isListed = keptWithin(track, kept, window);
    rows.forEach((row, stay) => {
        row.hidden = !isListed[stay];
        row.toggleAttribute('data-without-leg', !kept.legs[stay]);
    });
    for (const chapter of chapters) chapter.hidden = !chapter.querySelector('.row:not([hidden])');
    return isListed.filter(Boolean).length;
}

/** Rows get their true heights only when they come near, so it may take some looks until one is where it should be. */
function bringIntoView(list, row, looks = 5) {
    if (row.hidden || looks === 0) return;
    const [frame, { top, bottom }] = [list.getBoundingClientRect(), row.getBoundingClientRect()];
    if (top >= frame.top + 120 && bottom <= frame.bottom) return;
    list.scrollTop += top - frame.top - frame.height / 3;
    requestAnimationFrame(() => bringIntoView(list, row, looks - 1));
}

/** Write every row in another language, where the server wrote it. */
function rewrite(list, rows, track, text) {
    rows.forEach((row, stay) => {
        fillFields(row, rowWords(track, text, stay));
        const [{ fallback }, leg] = [text.story.stays[stay], text.story.legs[stay]];
        const spoken = { title: fallback.title, summary: fallback.summary, way: leg?.fallback.summary };
        for (const field of row.querySelectorAll('[data-text]')) putLanguage(field, spoken[field.dataset.text]);
    });
    for (const heading of list.querySelectorAll('[data-chapter]')) {
        const { title, summary, fallback } = text.story.chapters[heading.dataset.chapter];
        put(heading.querySelector('[data-text]'), title);
        putLanguage(heading.querySelector('[data-text]'), fallback.title);
        put(heading.nextElementSibling, summary);
        putLanguage(heading.nextElementSibling, fallback.summary);
    }
    list.querySelectorAll('[data-text="citation"]').forEach((node, i) => put(node, text.story.sources[i].citation));
    list.querySelectorAll('[data-number]').forEach((link) => put(link, text.format.digits(link.dataset.number)));
}

function fillFields(row, { claims, ...words }) {
    for (const field of row.querySelectorAll('[data-text]')) {
        if (field.dataset.text in words) put(field, words[field.dataset.text]);
    }
    row.querySelectorAll('[data-text="claim"]').forEach((claim, i) => put(claim, claims[i]));
}

/** The texts of a row; templates/journey.html words the same. */
function rowWords(track, { story, words, format }, index) {
    const [stay, leg] = [story.stays[index], story.legs[index]];
    const listed = (...texts) => texts.filter(Boolean).join(' · ');
    const oldStyle = [...new Set(stay.old_style.filter(Boolean))].join(' – ');
    const noted = (key, note) => note && `${say(words, key)}: ${note}`;
    return {
        when: listed(stay.dates, oldStyle && say(words, 'date.old_style', { date: oldStyle })),
        title: stay.title,
        where: listed(
            placeOn(stay, Math.floor(track.arrive[index])),
            stay.today && say(words, 'story.today', { place: stay.today }),
            format.name('kinds', track.kinds[track.kind[index]]),
            stay.certainty !== 'certain' && format.name('certainties', stay.certainty),
        ),
        summary: stay.summary,
        with: noted('story.with_whom', stay.with_whom),
        note: noted('story.disagreement', stay.disagreement),
        claims: stay.claims.map(({ verdict, says, accepted, note }) => {
            const taken = accepted && say(words, 'story.accepted', { accepted });
            return `${format.name('verdicts', verdict)}: ${listed(says, taken, note)}`;
        }),
        ...(leg && {
            leg: listed(
                legWords(track, format, story, index),
                leg.dates,
                leg.vessel,
                format.kilometres(track.km[index]),
                format.name('grades', track.grades[track.grade[index]]),
            ),
            way: leg.summary,
        }),
    };
}
