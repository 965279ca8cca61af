/** The links beside the map that lead to the data: each to what is shown, in the language of the page. */

import { assign } from './element.js';
import { downloadsOf } from './share-texts.js';

const FOLLOWED = ['window', 'filters', 'language'];

/**
 * @param {ReturnType<import('./commands.js').createCommands>} commands
 * @param {import('./share-texts.js').Download[]} downloads
 */
export function createExportLinks(commands, downloads = []) {
    const links = Array.from(document.querySelectorAll('a[data-export]'));
    let shown = {};
    return {
        show({ state }) {
            if (FOLLOWED.every((key) => state[key] === shown[key])) return;
            shown = state;
            for (const link of links) {
                const download = downloads.find(({ name }) => name === link.dataset.export);
                const addresses = downloadsOf(download, state, commands.whole);
                assign(link, 'href', addresses.shown || addresses.whole);
            }
        },
    };
}
