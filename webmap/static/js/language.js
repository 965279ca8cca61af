/** The language of the page: everything that says which words it shows is said again in another. */

import { assign, put } from './element.js';
import { say } from './words.js';

/**
 * @param {L.Map} map
 * @param {ReturnType<import('./commands.js').createCommands>} commands
 * @param {string[]} languages on offer
 */
export function createLanguage(map, commands, languages) {
    const links = all('a[hreflang]').filter((link) => languages.includes(link.hreflang));
    for (const link of links) {
        link.addEventListener('click', (event) => {
            event.preventDefault();
            commands.setLanguage(link.hreflang);
        });
    }
    let shown;
    return {
        show({ text }) {
            if (text === shown) return;
            const isSaid = !shown && text.story.language === document.documentElement.lang; // by whoever wrote the page
            shown = text;
            if (!isSaid) speak(text);
            assign(map.getContainer(), 'role', 'region');
            assign(map.getContainer(), 'aria-label', say(text.words, 'page.map'));
            nameZoom(map, text);
            for (const link of links) assign(link, 'aria-current', link.hreflang === text.story.language);
        },
    };
}

function speak({ story, words }) {
    assign(document.documentElement, 'lang', story.language);
    assign(document.documentElement, 'dir', story.dir);
    document.title = story.title;
    for (const node of all('[data-story]')) put(node, story[node.dataset.story]);
    for (const node of all('[data-say]')) put(node, say(words, node.dataset.say, node.dataset));
    for (const node of all('[data-undated]')) put(node, story.undated[node.dataset.undated]);
    for (const link of all('a[data-told]')) link.search = new URLSearchParams({ lang: story.language });
    for (const node of all('[data-say-label]')) assign(node, 'aria-label', say(words, node.dataset.sayLabel));
    for (const node of all('[data-say-placeholder]')) {
        assign(node, 'placeholder', say(words, node.dataset.sayPlaceholder));
    }
}

function all(selector) {
    return Array.from(document.querySelectorAll(selector));
}

/** Leaflet's buttons stand where reading begins, its credit where it ends. */
function nameZoom(map, { story, words }) {
    map.zoomControl?.setPosition(story.dir === 'rtl' ? 'topright' : 'topleft');
    map.attributionControl?.setPosition(story.dir === 'rtl' ? 'bottomleft' : 'bottomright');
    for (const [name, key] of [['in', 'map.zoom_in'], ['out', 'map.zoom_out']]) {
        const button = map.getContainer().querySelector(`.leaflet-control-zoom-${name}`);
        if (button) ['title', 'aria-label'].forEach((attribute) => assign(button, attribute, say(words, key)));
    }
}
