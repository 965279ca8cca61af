/** One label on the map. It touches the document only where something has changed, and hides without moving anything. */

/**
 * @param {{add: (className: string) => import('./pins.js').Pin}} board
 * @param {number} x of its place, pixels of zoom 0
 * @param {number} y
 */
export function createPlate(board, x, y) {
    const pin = board.add('journey-label');
    const span = pin.element.appendChild(document.createElement('span'));
    span.dir = 'auto';
    const now = {};
    const changes = (name, value) => now[name] !== value && ((now[name] = value), true);
    pin.moveTo(x, y);

    return {
        /**
         * @param {{text: string, isForced: boolean}} wish
         * @param {number} right pixels from the place to the label's left edge
         * @param {number} down pixels to its upper edge
         */
        show({ text, isForced }, right, down) {
            if (changes('text', text)) span.textContent = text;
            if (changes('isForced', isForced)) pin.element.classList.toggle('is-forced', isForced);
            const offset = `translate(${Math.round(right)}px, ${Math.round(down)}px)`;
            if (changes('offset', offset)) span.style.transform = offset;
            if (changes('isHidden', false)) span.style.visibility = 'visible';
        },
        hide() {
            if (changes('isHidden', true)) span.style.visibility = 'hidden';
        },
        remove: pin.remove,
    };
}
