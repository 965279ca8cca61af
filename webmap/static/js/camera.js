/** The view of the map: it follows the marker when the marker would leave it, and frames the days shown. */

/* global L */

import { latOf, lonOf } from './geometry.js';

const SETTLE_MS = 220;
const VISIT_ZOOM = 5;
const LEAST_ZOOM = 2; // from farther off, the journey is too small to see
const EDGE = 0.12; // of the map's width and height

/**
 * @param {L.Map} map
 * @param {import('./track.js').Track} track
 * @param {boolean} isStill move without gliding
 */
export function createCamera(map, track, isStill) {
    let timer = 0;
    let shown = {};
    let [isMoving, isHeld] = [false, false];
    map.on('movestart', () => (isMoving = true)).on('moveend', () => (isMoving = false));
    map.on('dragstart', () => (isHeld = true)); // whoever drags the map while it plays keeps it
    if (!hasTiles(map)) map.options.zoomSnap = 0.25; // tiles are sharp at whole zooms only
    return {
        show({ state, here }) {
            const { window, visit, moment, playing } = shown;
            shown = { window: state.window, visit: state.visit, moment: here.moment, playing: state.playing };
            if (state.window !== window) frame(map, track, state.window, here.moment, isStill || !window);
            if (state.visit >= 0 && state.visit !== visit) return approach(map, here.moment, isStill || !window);
            if (state.window !== window || (moment.x === here.moment.x && moment.y === here.moment.y)) return;
            clearTimeout(timer);
            if (!state.playing) {
                isHeld = false;
                timer = setTimeout(() => keepInView(map, here.moment, isStill), SETTLE_MS);
            } else if (!isMoving && !isHeld) keepInView(map, here.moment, isStill);
        },
    };
}

function hasTiles(map) {
    let isFound = false;
    map.eachLayer((layer) => (isFound ||= layer instanceof L.GridLayer));
    return isFound;
}

/** The one place where a position is turned into Leaflet's order, latitude first. */
function toLatLng({ x, y }) {
    return [latOf(y), lonOf(x)];
}

function approach(map, moment, isStill) {
    map.setView(toLatLng(moment), Math.max(VISIT_ZOOM, map.getZoom()), { animate: !isStill });
}

function keepInView(map, moment, isStill) {
    const { x: width, y: height } = map.getSize();
    const { x, y } = map.latLngToContainerPoint(toLatLng(moment));
    const isInside = x > EDGE * width && x < (1 - EDGE) * width && y > EDGE * height && y < (1 - EDGE) * height;
    if (!isInside) map.panTo(toLatLng(moment), { animate: !isStill, duration: 0.6 });
}

/** Show every stay that the window of days allows; on a screen too small for all, the neighbourhood of the marker. */
function frame(map, { count, x, y, a0, d1 }, [first, last], moment, isStill) {
    const corners = [Infinity, Infinity, -Infinity, -Infinity];
    for (let stay = 0; stay < count; stay++) {
        if (d1[stay] < first || a0[stay] > last) continue;
        corners[0] = Math.min(corners[0], x[stay]);
        corners[1] = Math.min(corners[1], y[stay]);
        corners[2] = Math.max(corners[2], x[stay]);
        corners[3] = Math.max(corners[3], y[stay]);
    }
    if (corners[0] > corners[2]) return;
    const [west, north, east, south] = corners;
    const bounds = L.latLngBounds(toLatLng({ x: west, y: south }), toLatLng({ x: east, y: north }));
    if (map.getBoundsZoom(bounds) < LEAST_ZOOM) map.setView(toLatLng(moment), LEAST_ZOOM + 0.5, { animate: !isStill });
    else map.fitBounds(bounds, { padding: [28, 28], maxZoom: 8, animate: !isStill });
}
