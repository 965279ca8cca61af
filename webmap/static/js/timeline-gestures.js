/** Pointers and the wheel on the time axis: dragging scrubs, two fingers and the wheel come closer. */

const WHEEL_STEP = 0.0022;

/**
 * @param {HTMLElement} node
 * @param {object} on
 * @param {(x: number) => void} on.scrub
 * @param {(x: number|null) => void} on.hover
 * @param {(factor: number, x: number) => void} on.zoom
 * @param {(pixels: number) => void} on.slide
 * @param {(x: number) => void} on.look closer, one step
 */
export function listenToGestures(node, on) {
    const fingers = new Map();
    const place = ({ clientX }) => clientX - node.getBoundingClientRect().left;

    function pinch(event) {
        const before = fingers.get(event.pointerId);
        const [, other] = Array.from(fingers).find(([id]) => id !== event.pointerId);
        const [from, to] = [Math.abs(before - other), Math.abs(place(event) - other)];
        if (from > 8 && to > 8) on.zoom(to / from, (place(event) + other) / 2);
    }
    function press(event) {
        if (event.button !== 0) return;
        node.setPointerCapture(event.pointerId);
        fingers.set(event.pointerId, place(event));
        if (fingers.size === 1) on.scrub(place(event));
    }
    function drag(event) {
        on.hover(event.pointerType === 'mouse' ? place(event) : null);
        if (!fingers.has(event.pointerId)) return;
        if (fingers.size === 1) on.scrub(place(event));
        if (fingers.size === 2) pinch(event);
        fingers.set(event.pointerId, place(event));
    }
    function release(event) {
        fingers.delete(event.pointerId);
    }
    function wheel(event) {
        event.preventDefault();
        if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) on.slide(event.deltaX);
        else on.zoom(Math.exp(-event.deltaY * WHEEL_STEP), place(event));
    }

    node.addEventListener('pointerdown', press);
    node.addEventListener('pointermove', drag);
    for (const end of ['pointerup', 'pointercancel']) node.addEventListener(end, release);
    node.addEventListener('pointerleave', () => on.hover(null));
    node.addEventListener('dblclick', (event) => on.look(place(event)));
    node.addEventListener('wheel', wheel, { passive: false });
}
