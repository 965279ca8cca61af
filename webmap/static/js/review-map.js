/** The map of an open place: the journey so far, the candidates, and the pin that says where the place is to be. */

/* global L */

import { createBasemapLayer } from './basemap-layer.js';
import { element } from './element.js';
import { unwrapNear } from './geometry.js';
import { load } from './load.js';

const CLOSE_ZOOM = 6;
const STEP_PX = 8; // by which a key moves the pin
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * @param {HTMLElement} root the map's element
 * @param {{coarse: string, fine: string}} basemap addresses
 * @param {{onPoint: (point: {lon: number, lat: number}) => void, onCandidate: (number: number) => void}} calls
 */
export async function createReviewMap(root, basemap, { onPoint, onCandidate }) {
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const isMirrored = document.documentElement.dir === 'rtl';
    const map = L.map(root, { center: [48, 20], zoom: 4, minZoom: 1, maxZoom: 14, zoomControl: false, attributionControl: false });
    map.addControl(
        L.control.zoom({
            position: isMirrored ? 'topright' : 'topleft',
            zoomInTitle: root.dataset.zoomIn,
            zoomOutTitle: root.dataset.zoomOut,
        }),
    );
    const ground = createBasemapLayer({ coarse: await load(basemap.coarse), loadFine: () => load(basemap.fine) }).addTo(map);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => ground.restyle());

    const journey = L.layerGroup().addTo(map);
    const candidates = L.layerGroup().addTo(map);
    const leg = L.polyline([], { className: 'review-leg', interactive: false }).addTo(map);
    const pin = createPin(root.dataset.pin);
    let [line, ends, near] = [[], [], 0];

    const tell = ({ lng, lat }) => onPoint({ lon: lng, lat });
    map.on('click', ({ latlng }) => tell(latlng));
    pin.on('drag dragend', () => tell(pin.getLatLng()));
    pin.on('add', () => pin.getElement().addEventListener('keydown', (event) => nudge(event)));

    function nudge(event) {
        const way = ARROWS[event.key];
        if (!way) return;
        event.preventDefault();
        event.stopPropagation(); // which would move the map
        const moved = map.latLngToContainerPoint(pin.getLatLng()).add(L.point(way).multiplyBy(STEP_PX));
        tell(map.containerPointToLatLng(moved));
    }

    const placed = ([lon, lat]) => [lat, unwrapNear(lon, near)];

    return {
        /** Show where the journey has been. */
        showWay(way) {
            journey.clearLayers();
            let lon = way[0]?.[0] ?? 0;
            line = way.map(([x, lat]) => [lat, (lon = unwrapNear(x, lon))]);
            journey.addLayer(L.polyline(line, { className: 'review-way', interactive: false, smoothFactor: 2 }));
            const places = new Map(line.map((point) => [String(point), point]));
            for (const point of places.values()) {
                journey.addLayer(L.circleMarker(point, { className: 'review-known', radius: 3, interactive: false }));
            }
        },
        /** Show an open place: its candidates, and the stays before and after it. */
        showPlace({ stays, candidates: known }) {
            const around = stays.flatMap(({ before, after }) => [before, after].filter(Boolean));
            near = (around[0] ?? known[0])?.position[0] ?? 0;
            ends = [stays[0]?.before, stays[0]?.after].map((end) => end && placed(end.position));
            candidates.clearLayers();
            for (const { name, position } of around) candidates.addLayer(endOf(name, placed(position)));
            known.forEach(({ position, number, name }, index) => {
                const icon = L.divIcon({ className: 'review-mark', html: element('span', {}, number), iconSize: [26, 26] });
                const mark = L.marker(placed(position), { icon, title: name, keyboard: false, zIndexOffset: -index });
                candidates.addLayer(mark.on('click', () => onCandidate(index)));
            });
            const seen = [...around, ...known].map(({ position }) => placed(position));
            if (!seen.length) seen.push(...line);
            if (seen.length) map.fitBounds(L.latLngBounds(seen), { maxZoom: CLOSE_ZOOM, padding: [50, 50], animate: false });
        },
        /**
         * Put the pin on a point, or take it away.
         * @param {?{lon: number, lat: number}} point
         * @param {boolean} [isSought] whether the map goes there
         */
        point(point, isSought = false) {
            if (!point) {
                pin.remove();
                leg.setLatLngs([]);
                return;
            }
            const here = L.latLng(placed([point.lon, point.lat]));
            pin.setLatLng(here).addTo(map);
            leg.setLatLngs([ends[0], here, ends[1]].filter(Boolean));
            if (isSought) map.setView(here, Math.max(map.getZoom(), CLOSE_ZOOM), { animate: !isStill });
        },
    };
}

/** A stay before or after, with its name. */
function endOf(name, point) {
    const dot = L.circleMarker(point, { className: 'review-end', radius: 5, interactive: false });
    return dot.bindTooltip(element('bdi', {}, name), { permanent: true, direction: 'bottom', offset: [0, 4] });
}

function createPin(label) {
    const shape = '<svg viewBox="0 0 24 34" aria-hidden="true"><path d="M12 33C9 24 1.5 20 1.5 12a10.5 10.5 0 0 1 21 0c0 8-7.5 12-10.5 21z"/><circle cx="12" cy="12" r="4"/></svg>';
    const icon = L.divIcon({ className: 'review-pin', html: shape, iconSize: [30, 42], iconAnchor: [15, 42] });
    return L.marker([0, 0], { icon, draggable: true, autoPan: true, alt: label, title: label, zIndexOffset: 1000 });
}
