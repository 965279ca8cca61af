/** The map as a view of the scene. */

import { placeOn } from './account.js';
import { createJourneyLayer } from './journey-layer.js';
import { paintPins } from './pin-picture.js';

/**
 * @param {L.Map} map
 * @param {import('./track.js').Track} track
 * @param {ReturnType<import('./commands.js').createCommands>} commands
 */
export function createMapView(map, track, commands) {
    let [shown, basemap] = [{}, null];
    const layer = createJourneyLayer(track, {
        onStay: (stay) => commands.visit(stay),
        label: (stay, t) => placeOn(shown.text.story.stays[stay], Math.floor(t)),
    });

    return {
        /** What draws the way, a part each; the marker stands without. */
        parts: layer.parts(),
        /** Names and halos, which may lag behind the marker. */
        annotations: { show: () => layer.annotate() },
        /** Lay a map of the world under the journey. */
        lay(ground) {
            basemap = ground.addTo(map);
        },
        /**
         * Paint the map as it stands on any canvas.
         * @param {CanvasRenderingContext2D} context
         */
        paint(context) {
            const [zoom, { x: width, y: height }, { min }] = [map.getZoom(), map.getSize(), map.getPixelBounds()];
            const view = { zoom, scale: 2 ** zoom, left: min.x, top: min.y, width, height, ratio: 1 };
            context.fillStyle = getComputedStyle(map.getContainer()).backgroundColor;
            context.fillRect(0, 0, width, height);
            basemap?.paint(context, view);
            layer.paint(context, view);
            paintPins(context, map.getContainer());
        },
        size: () => map.getSize(),
        /** The part of the world in view, as exports want it: west,south,east,north in degrees, longitude first. */
        box() {
            const shown = map.getBounds();
            const edges = [shown.getWest(), Math.max(-90, shown.getSouth()), shown.getEast(), Math.min(90, shown.getNorth())];
            return edges.map((degrees) => Number(degrees.toFixed(4))).join();
        },
        restyle() {
            basemap?.restyle();
            layer.restyle();
        },
        show({ state, here, text, account, kept }) {
            const before = shown;
            shown = { text, window: state.window, visit: state.visit, here, kept };
            if (kept !== before.kept) layer.setKept(kept);
            if (state.window !== before.window) layer.setVisible(...state.window);
            if (state.visit !== before.visit) layer.select(state.visit);
            if (here !== before.here) layer.show(here.t, here.known);
            if (!before.text) layer.addTo(map); // which draws, so all else is said before
            layer.caption(here.leg < 0 ? '' : account().caption);
            if (before.text && text !== before.text) layer.restyle();
        },
    };
}
