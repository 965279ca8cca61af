/** Things that stand at a point of the map and keep their size. */

/**
 * @typedef {object} Pin
 * @property {HTMLElement} element its upper left corner is the point
 * @property {(x: number, y: number) => void} moveTo pixels of zoom 0
 * @property {() => void} remove
 */

/**
 * @param {HTMLElement} pane
 * @returns {{add: (className: string) => Pin, setFrame: (frame: import('./overlay.js').Frame) => void}}
 */
export function createPinboard(pane) {
    const pins = new Set();
    let frame = { scale: 1, left: 0, top: 0 };

    function place({ element, x, y }) {
        element.style.transform = `translate(${x * frame.scale - frame.left}px, ${y * frame.scale - frame.top}px)`;
    }
    return {
        add(className) {
            const element = document.createElement('div');
            element.className = `${className} journey-pin leaflet-zoom-animated`;
            pane.append(element);
            const pin = {
                element,
                x: 0,
                y: 0,
                moveTo(x, y) {
                    Object.assign(pin, { x, y });
                    place(pin);
                },
                remove() {
                    pins.delete(pin);
                    element.remove();
                },
            };
            pins.add(pin);
            return pin;
        },
        setFrame(next) {
            frame = next;
            pins.forEach(place);
        },
    };
}
