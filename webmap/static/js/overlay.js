/** Keeps drawings in place over a Leaflet map while it pans and zooms. */

/* global L */

const PADDING = 0.1; // of the map's size on each side, so that a drag does not show an edge

/**
 * @typedef {object} View the rectangle that canvases cover; a point is drawn at (x * scale - left, y * scale - top)
 * @property {number} scale pixels a pixel of zoom 0
 * @property {number} left
 * @property {number} top
 * @property {number} width pixels of the style sheet
 * @property {number} height
 * @property {number} ratio device pixels a pixel of the style sheet
 *
 * @typedef {object} Frame where the map's panes stand now; the same without a size
 * @property {number} scale
 * @property {number} left
 * @property {number} top
 */

/**
 * Two layers over the map: a sheet, which is drawn anew when the map comes to rest and is scaled meanwhile, and a
 * pane for things that keep their size.
 * @param {L.Map} map
 * @param {{onView: (view: View) => void, onFrame: (frame: Frame) => void}} listeners
 * @returns {{sheet: HTMLElement, pins: HTMLElement, start: () => void, remove: () => void}}
 */
export function createOverlay(map, { onView, onFrame }) {
    const [pane, pins] = ['journey', 'journey-pins'].map((name) => map.createPane(name));
    const sheet = L.DomUtil.create('div', 'journey-sheet leaflet-zoom-animated', pane);
    let view = null;
    pane.ariaHidden = pins.ariaHidden = 'true'; // the list of stays speaks for the map

    function moveTo(frame) {
        const growth = frame.scale / view.scale;
        const [x, y] = [view.left * growth - frame.left, view.top * growth - frame.top];
        L.DomUtil.setTransform(sheet, L.point(x, y), growth);
        onFrame(frame);
    }
    function rest() {
        view = restingView(map);
        onView(view);
        moveTo(presentFrame(map));
    }
    const events = {
        moveend: rest,
        zoom: () => moveTo(presentFrame(map)),
        zoomanim: ({ center, zoom }) => moveTo(comingFrame(map, center, zoom)),
    };
    return {
        sheet,
        pins,
        start() {
            rest();
            map.on(events);
        },
        remove() {
            map.off(events);
            pane.remove();
            pins.remove();
        },
    };
}

function restingView(map) {
    const size = map.getSize();
    const margin = size.multiplyBy(PADDING).round();
    const corner = map.containerPointToLayerPoint(margin.multiplyBy(-1)).round().add(map.getPixelOrigin());
    return {
        scale: 2 ** map.getZoom(),
        left: corner.x,
        top: corner.y,
        width: size.x + 2 * margin.x,
        height: size.y + 2 * margin.y,
        ratio: window.devicePixelRatio,
    };
}

function presentFrame(map) {
    const origin = map.getPixelOrigin();
    return { scale: 2 ** map.getZoom(), left: origin.x, top: origin.y };
}

/** Where a zoom that has just begun will end. */
function comingFrame(map, center, zoom) {
    const moved = L.DomUtil.getPosition(map.getPane('mapPane'));
    const origin = map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(moved).round();
    return { scale: 2 ** zoom, left: origin.x, top: origin.y };
}
