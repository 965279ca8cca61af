/** The dialog in which a reader takes the view along: link, citation, embed code, data, picture. */

import { addressOf, hasAddress } from './address.js';
import { isoOf } from './days.js';
import { element, put } from './element.js';
import { asPng, asSvg, createPicture } from './picture.js';
import { captionOf } from './picture-caption.js';
import { citationOf, downloadsOf, embedCodeOf } from './share-texts.js';
import { nameOf, say } from './words.js';

const PICTURES = { png: asPng, svg: asSvg };
const KEPT_MS = 60000; // time for a browser to read a file that it was given

/**
 * @param {HTMLElement} root
 * @param {import('./track.js').Track} track
 * @param {ReturnType<import('./commands.js').createCommands>} commands
 * @param {ReturnType<import('./map-view.js').createMapView>} mapView
 * @param {{downloads?: import('./share-texts.js').Download[], frame?: string}} offered files with the journey, and the
 *     page to be framed where no server makes one
 */
export function createShare(root, track, commands, mapView, { downloads = [], frame }) {
    const dialog = root.querySelector('#share');
    const part = (name) => dialog.querySelector(`[data-part="${name}"]`);
    const [link, citation, embed, format, inView] = ['link', 'citation', 'embed', 'format', 'in-view'].map((name) => dialog.querySelector(`#share-${name}`));
    let scene = null;

    function fill() {
        const { state, here, text, account } = scene;
        const isServed = /^https?:$/.test(location.protocol);
        const address = hasAddress() ? addressOf(location.href, { ...state, presenting: false }, here.day, track, commands.whole) : '';
        const { place, title } = account();
        const view = [text.format.day(here.day), place || title];
        put(part('view'), view.join(' · '));
        part('by-address').hidden = !address;
        part('by-frame').hidden = !isServed;
        part('data').hidden = downloads.length === 0;
        link.value = address;
        citation.value = citationOf(text, ...view, address);
        embed.value = isServed ? embedCodeOf(address, text.story.title, frame) : '';
        format.replaceChildren(...downloads.map(({ name }) => element('option', { value: name }, nameOf(text.words, 'formats', name))));
        offerDownloads();
        tell('');
    }
    function offerDownloads() {
        const download = downloads.find(({ name }) => name === format.value);
        if (!download) return;
        const { whole, shown, isExact } = downloadsOf(download, scene.state, commands.whole, inView.checked ? mapView.box() : '');
        part('whole').href = whole;
        part('shown').href = shown;
        part('shown').hidden = !shown;
        part('shown-note').hidden = isExact;
        inView.parentElement.hidden = !download.url;
    }
    const tell = (key) => (part('done').textContent = key && say(scene.text.words, key));

    async function save(kind) {
        const { here, text } = scene;
        const picture = createPicture({ size: mapView.size(), paint: mapView.paint }, captionOf(scene, root));
        const name = (text.story.subject || text.story.title).replace(/[\\/:*?"<>|]/g, ' ');
        saveFile(await PICTURES[kind](picture), `${name} ${isoOf(here.day)}.${kind}`);
        tell('share.saved');
    }

    root.querySelector('#open-share').addEventListener('click', () => {
        commands.pause();
        fill();
        dialog.showModal();
    });
    dialog.addEventListener('click', ({ target }) => {
        if (target === dialog) dialog.close(); // the backdrop
        const { copy: field, picture } = target.closest('button')?.dataset ?? {};
        if (field) copyText(dialog.querySelector(`#${field}`)).then((isDone) => tell(isDone ? 'share.copied' : 'share.not_copied'));
        if (picture) save(picture);
    });
    for (const choice of [format, inView]) choice.addEventListener('change', offerDownloads);
    return { show: (next) => (scene = next) };
}

/** Where a browser keeps its clipboard from pages, the text stays selected for the reader to copy. */
async function copyText(field) {
    field.select();
    try {
        await navigator.clipboard.writeText(field.value);
        return true;
    } catch {
        return document.execCommand('copy'); // pages without TLS have no other way
    }
}

function saveFile(blob, name) {
    const url = URL.createObjectURL(blob);
    const link = element('a', { href: url, download: name });
    link.click();
    setTimeout(URL.revokeObjectURL, KEPT_MS, url);
}
