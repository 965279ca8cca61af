/** The ways on from a stay: to those before and after it, and to the beginnings of the chapters beside. */

import { assign, put, putLanguage } from './element.js';
import { neighbourOf } from './whereabouts.js';

/**
 * @param {HTMLElement} story holds #story-links
 * @param {import('./track.js').Track} track
 * @param {ReturnType<import('./commands.js').createCommands>} commands
 */
export function createStoryLinks(story, track, commands) {
    const links = Array.from(story.querySelectorAll('[data-link]'));
    let stays = {};
    story.querySelector('#story-links').addEventListener('click', (event) => {
        const link = event.target.closest('a');
        if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        commands.visit(stays[link.dataset.link]);
    });

    return {
        show(here, text, kept) {
            stays = neighbourStays(track, here, kept.stays);
            for (const link of links) {
                const stay = stays[link.dataset.link] ?? -1;
                link.hidden = stay < 0;
                if (stay < 0) continue;
                const { title, fallback } = titled(link.dataset.link, text.story, track, stay);
                assign(link, 'href', `#stay=${encodeURIComponent(track.ids[stay])}`);
                put(link.lastElementChild, title);
                putLanguage(link.lastElementChild, fallback.title);
            }
        },
    };
}

function titled(name, { stays, chapters }, track, stay) {
    return name.endsWith('chapter') ? chapters[track.chapter[stay]] : stays[stay];
}

/** The stays that the links lead to; -1 where there is none. */
function neighbourStays(track, here, kept) {
    const chapter = track.chapter[Math.max(here.stay, here.leg)];
    const beside = (direction) => neighbourOf(track, here, direction, kept);
    const opening = (index) => track.opening[index] ?? -1;
    return {
        previous_stay: beside(-1),
        next_stay: beside(1),
        previous_chapter: opening(chapter - 1),
        next_chapter: chapter < 0 ? -1 : opening(chapter + 1),
    };
}
