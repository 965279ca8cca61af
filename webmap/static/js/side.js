/** The side of the page, turned to the story, the list or the figures; on a small screen a sheet that opens and closes. */

import { assign } from './element.js';
import { say } from './words.js';

const SWIPE_PIXELS = 24;

/**
 * @param {HTMLElement} root
 * @param {ReturnType<import('./commands.js').createCommands>} commands
 */
export function createSide(root, commands) {
    const selectors = ['#show-story', '#show-list', '#show-figures', '#sheet', '.side-switch', '#list'];
    const [showStory, showList, showFigures, sheet, bar, list] = selectors.map((selector) => root.querySelector(selector));
    const skip = document.querySelector('.skip');
    let [open, from] = [false, null];
    showStory.addEventListener('click', () => commands.showSide('story'));
    showList.addEventListener('click', () => commands.showSide('list'));
    showFigures.addEventListener('click', () => commands.showSide('figures'));
    sheet.addEventListener('click', () => commands.setOpen(!open));
    bar.addEventListener('pointerdown', (event) => (from = event.clientY));
    bar.addEventListener('pointerup', (event) => {
        const way = event.clientY - from;
        if (Math.abs(way) > SWIPE_PIXELS) commands.setOpen(way < 0);
    });
    skip?.addEventListener('click', (event) => {
        event.preventDefault();
        commands.showSide('list');
        requestAnimationFrame(() => list.focus()); // once the list is shown
    });
    return {
        show({ state, text }) {
            open = state.open;
            assign(root, 'data-side', state.side);
            assign(root, 'data-sheet', open ? 'open' : 'closed');
            assign(showStory, 'aria-pressed', state.side === 'story');
            assign(showList, 'aria-pressed', state.side === 'list');
            assign(showFigures, 'aria-pressed', state.side === 'figures');
            assign(sheet, 'aria-expanded', open);
            assign(sheet, 'aria-label', say(text.words, open ? 'story.close' : 'story.open'));
        },
    };
}
