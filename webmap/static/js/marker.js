/** The marker that moves along the journey. */

/**
 * @param {{add: (className: string) => import('./pins.js').Pin}} board
 */
export function createMarker(board) {
    const { element, moveTo } = board.add('journey-marker');
    const caption = element.appendChild(document.createElement('span'));
    caption.className = 'journey-caption';
    caption.dir = 'auto';
    let [state, tint] = ['', ''];

    return {
        /**
         * @param {import('./clock.js').Moment} moment
         * @param {string} presence as the clock tells it
         * @param {string} colour of the chapter
         */
        show({ x, y, leg }, presence, colour) {
            moveTo(x, y);
            const next = `${presence} ${leg >= 0 ? 'moving' : 'resting'}`;
            if (next !== state) [element.dataset.presence, element.dataset.motion] = next.split(' ');
            if (colour !== tint) element.style.setProperty('--chapter', colour);
            [state, tint] = [next, colour];
        },

        /** Write a few words below it; none for ''. */
        caption(words) {
            if (caption.textContent !== words) caption.textContent = words;
        },
    };
}
