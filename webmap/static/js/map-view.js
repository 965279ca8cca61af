/** The map as a view of the scene. */

import { placeOn } from './account.js';
import { createJourneyLayer } from './journey-layer.js';

/**
 * @param {L.Map} map
 * @param {import('./track.js').Track} track
 * @param {ReturnType<import('./commands.js').createCommands>} commands
 * @param {?{restyle: () => void}} basemap
 */
export function createMapView(map, track, commands, basemap) {
    let shown = {};
    const layer = createJourneyLayer(track, {
        onStay: (stay) => commands.visit(stay),
        label: (stay, t) => placeOn(shown.text.story.stays[stay], Math.floor(t)),
    });

    return {
        restyle() {
            basemap?.restyle();
            layer.restyle();
        },
        show({ state, here, text }) {
            const before = shown;
            shown = { text, window: state.window, visit: state.visit, here };
            if (!before.text) layer.addTo(map);
            if (state.window !== before.window) layer.setVisible(...state.window);
            if (state.visit !== before.visit) layer.select(state.visit);
            if (here !== before.here) layer.show(here.t, here.known);
            if (before.text && text !== before.text) layer.restyle();
        },
    };
}
