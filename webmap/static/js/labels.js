/** Names of places on the map, as they were at the time. */

import { declutter } from './declutter.js';
import { createPlate } from './label-plate.js';
import { visitBy } from './places.js';
import { createTextMeasure } from './text-measure.js';

const AWAY = 8; // pixels from a dot to its label
const FORCED_AWAY = 13; // from the marker
const USUAL_HEIGHT = 16.25; // of a label; larger letters stand farther off
const AREA_PER_LABEL = 55000; // square pixels
const MOST_CANDIDATES = 40;

/**
 * @typedef {object} Point
 * @property {number|string} place its index, or the name of a guest
 * @property {number} stay that gives it its name
 * @property {number} worldX pixels of zoom 0
 * @property {number} worldY
 */

/**
 * @param {{add: (className: string) => import('./pins.js').Pin}} board
 * @param {HTMLElement} pane whose font the labels have
 * @param {(stay: number, t: number) => string} label the name of a stay's place at a time
 */
export function createLabels(board, pane, label) {
    const plates = new Map();
    let [places, view, measure, candidates] = [null, null, null, []];

    function pointOf(place, reached) {
        return { place, stay: visitBy(places, place, reached), worldX: places.x[place], worldY: places.y[place] };
    }
    function wishFor(point, t, isForced) {
        const text = label(point.stay, t);
        const [x, y] = [point.worldX * view.scale - view.left, point.worldY * view.scale - view.top];
        const size = measure(text, isForced);
        const away = (isForced ? FORCED_AWAY : AWAY) * (size.height / USUAL_HEIGHT);
        return { ...point, text, x, y, ...size, away, isForced };
    }
    function plateOf({ place, worldX, worldY }) {
        if (!plates.has(place)) plates.set(place, createPlate(board, worldX, worldY));
        return plates.get(place);
    }
    return {
        /** Choose anew among the places in view. */
        fit(nextPlaces, nextView) {
            [places, view, measure] = [nextPlaces, nextView, createTextMeasure(pane)];
            candidates = placesInView(places, view).slice(0, MOST_CANDIDATES);
            plates.forEach((plate) => plate.remove());
            plates.clear();
        },
        /**
         * @param {number[]} forced places that are named wherever they are
         * @param {number} reached the last stay reached
         * @param {number} t days
         * @param {Point[]} [guests] what is named as well, though it is none of the places
         */
        show(forced, reached, t, guests = []) {
            const visited = candidates.filter((place) => places.visits[place][0] <= reached && !forced.includes(place));
            const named = [...guests, ...[...forced, ...visited].map((place) => pointOf(place, reached))];
            const points = named.map((point, i) => wishFor(point, t, i < guests.length + forced.length));
            const said = new Set();
            const wishes = points.filter(({ text }) => !said.has(text) && said.add(text)); // each name once
            const boxes = declutter(wishes, view, (view.width * view.height) / AREA_PER_LABEL, points);
            const shown = new Set(wishes.filter((_, i) => boxes[i]).map(({ place }) => place));
            plates.forEach((plate, place) => shown.has(place) || plate.hide());
            wishes.forEach((wish, i) => {
                if (boxes[i]) plateOf(wish).show(wish, boxes[i].left - wish.x, boxes[i].top - wish.y);
            });
        },
    };
}

/** Places in view, those where he spent the most time first. */
function placesInView(places, { scale, left, top, width, height }) {
    const seen = Array.from(places.visits.keys()).filter((place) => {
        const [x, y] = [places.x[place] * scale - left, places.y[place] * scale - top];
        return x >= 0 && y >= 0 && x <= width && y <= height;
    });
    return seen.sort((a, b) => places.days[b] - places.days[a]);
}
