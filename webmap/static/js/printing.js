/** On paper the map shows what it shows on the screen, in the size and the colours of paper. */

import { element } from './element.js';

const SHARPNESS = 3; // pixels of the picture to one of the page

/**
 * @param {L.Map} map
 * @param {{paint: (context: CanvasRenderingContext2D) => void}} mapView
 * @param {() => void} restyle draws everything in the colours of the moment
 */
export function listenToPrinting(map, mapView, restyle) {
    let [screen, picture] = [null, null];

    function lay() {
        screen = { bounds: map.getBounds(), center: map.getCenter(), zoom: map.getZoom() };
        map.invalidateSize({ animate: false, pan: false });
        map.fitBounds(screen.bounds, { animate: false });
        restyle();
        picture = asPicture(map.getSize(), mapView.paint);
        map.getContainer().append(picture);
    }
    function leave() {
        picture?.remove();
        map.invalidateSize({ animate: false, pan: false });
        if (screen) map.setView(screen.center, screen.zoom, { animate: false });
        restyle();
    }
    matchMedia('print').addEventListener('change', ({ matches }) => (matches ? lay() : leave()));
}

/**
 * Do something before a page is laid out on paper, also where only the media is said to be print.
 * @param {() => void} listener
 */
export function beforePaper(listener) {
    window.addEventListener('beforeprint', listener);
    matchMedia('print').addEventListener('change', ({ matches }) => matches && listener());
}

/** One flat picture: browsers print the canvases of a map as drawings over each other, each erasing those below. */
function asPicture({ x: width, y: height }, paint) {
    const sheet = new OffscreenCanvas(SHARPNESS * width, SHARPNESS * height);
    const context = sheet.getContext('2d');
    context.scale(SHARPNESS, SHARPNESS);
    paint(context);
    const picture = element('canvas', { class: 'printed-map', width: sheet.width, height: sheet.height });
    picture.getContext('2d').drawImage(sheet, 0, 0);
    return picture;
}
