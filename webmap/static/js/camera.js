/** The view of the map: it follows the marker when the marker would leave it, and frames the days shown. */

/* global L */

import { latOf, lonOf } from './geometry.js';

const SETTLE_MS = 220;
const VISIT_ZOOM = 5;
const LEAST_ZOOM = 2; // from farther off, the journey is too small to see
const EDGE = 0.12; // of the map's width and height
const NEAREST_ZOOM = 7; // of a flight
const FLIGHT_SECONDS = 3;
const ROOM = 40; // pixels around what is flown over

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
        /**
         * Show some stays beside a card that lies on the map.
         * @param {number} first stay
         * @param {number} last stay
         * @param {DOMRect} card
         */
        flyOver(first, last, card) {
            const bounds = boundsOf(track, (stay) => stay >= first && stay <= last);
            const options = { ...paddingBeside(map, card), maxZoom: NEAREST_ZOOM };
            if (isStill) map.fitBounds(bounds, { ...options, animate: false });
            else map.flyToBounds(bounds, { ...options, duration: FLIGHT_SECONDS });
        },

        /** The map has more room, or less. */
        resize: () => map.invalidateSize({ pan: false }),

        show({ state, here }) {
            const { window, visit, moment, playing } = shown;
            shown = { window: state.window, visit: state.visit, moment: here.moment, playing: state.playing };
            if (state.touring) return;
            if (state.window !== window) frame(map, track, state.window, here.moment, isStill || !window);
            if (!window) nudge(map, here.moment);
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

/** Move the map no farther than needed to have the marker, and the words at it, off the edge. */
function nudge(map, moment) {
    map.panInside(toLatLng(moment), { padding: map.getSize().multiplyBy(EDGE), animate: false });
}

/** Show every stay that the window of days allows; on a screen too small for all, the neighbourhood of the marker. */
function frame(map, track, [first, last], moment, isStill) {
    const bounds = boundsOf(track, (stay) => track.d1[stay] >= first && track.a0[stay] <= last);
    if (!bounds) return;
    if (map.getBoundsZoom(bounds) < LEAST_ZOOM) map.setView(toLatLng(moment), LEAST_ZOOM + 0.5, { animate: !isStill });
    else map.fitBounds(bounds, { padding: [28, 28], maxZoom: 8, animate: !isStill });
}

/** The smallest bounds around the stays that are wanted; null when none is. */
function boundsOf({ count, x, y }, isWanted) {
    const [west, north, east, south] = [x, y, x, y].map((numbers, side) => {
        let end = side < 2 ? Infinity : -Infinity;
        for (let stay = 0; stay < count; stay++) {
            if (isWanted(stay)) end = side < 2 ? Math.min(end, numbers[stay]) : Math.max(end, numbers[stay]);
        }
        return end;
    });
    return west > east ? null : L.latLngBounds(toLatLng({ x: west, y: south }), toLatLng({ x: east, y: north }));
}

/** Room on the side where a card lies: at its left or right, or above it where it is as wide as the map. */
function paddingBeside(map, card) {
    const { left, width } = map.getContainer().getBoundingClientRect();
    const isWide = card.width > width / 2;
    const isLeft = card.left + card.width / 2 < left + width / 2;
    const beside = isWide ? 0 : card.width + ROOM;
    return {
        paddingTopLeft: [ROOM + (isLeft ? beside : 0), ROOM],
        paddingBottomRight: [ROOM + (isLeft ? 0 : beside), ROOM + (isWide ? card.height : 0)],
    };
}
