/** Swipes to the left and to the right, told from scrolling. */

const LEAST_WAY = 48; // pixels
const STRAIGHT = 2; // times as far sideways as up or down

/**
 * @param {HTMLElement} node
 * @param {(direction: 1|-1) => void} onSwipe 1 to the right
 */
export function listenToSwipes(node, onSwipe) {
    let from = null;
    node.addEventListener('pointerdown', (event) => {
        from = event.isPrimary && event.pointerType === 'touch' ? event : null;
    });
    node.addEventListener('pointercancel', () => (from = null));
    node.addEventListener('pointerup', ({ clientX, clientY }) => {
        if (!from) return;
        const [right, down] = [clientX - from.clientX, clientY - from.clientY];
        from = null;
        if (Math.abs(right) > LEAST_WAY && Math.abs(right) > STRAIGHT * Math.abs(down)) onSwipe(Math.sign(right));
    });
}
