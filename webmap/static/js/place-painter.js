/** What is painted of the places on the trail: dots, and the marks of the legs that led there. */

import { createDotPainter } from './dot-painter.js';
import { legMarks } from './leg-marks.js';
import { createMarkPainter } from './mark-painter.js';
import { groupPlaces } from './places.js';

const FEW_STAYS = 400; // up to here all dots are painted again over every new leg
const MANY_STAYS = 3000; // from here on dots are plain points, without marks

/**
 * @typedef {object} PlacePainter
 * @property {import('./dot-painter.js').PaintStays} paintVisited with the marks of the legs that led there
 * @property {import('./dot-painter.js').PaintStays} paintComing
 */

/**
 * @param {import('./track.js').Track} track
 * @returns {(shown: import('./trail.js').Shown, view: import('./overlay.js').View,
 *     palette: import('./palette.js').Palette) => PlacePainter}
 */
export function placePainters(track) {
    const marks = legMarks(track);
    const visitsIn = rememberVisits(track);

    return ({ first, last, kept }, view, palette) => {
        const visits = visitsIn(kept);
        const size = palette.weight * Math.max(0.75, Math.min(1.2, 0.5 + Math.log2(view.scale) / 8)); // smaller from afar
        const colourOf = (stay) => palette.chapters.at(track.chapter[stay]);
        const shownMarks = marks.filter(({ leg }) => leg >= first && leg < last && kept.legs[leg]);
        const paintMarks = createMarkPainter(shownMarks, view, palette, colourOf, size);
        const { paintDots, paintPoints, paintRings } = createDotPainter(track, visits, view, palette, colourOf, size);
        const begin = (from) => (track.count > FEW_STAYS ? from : first);

        if (track.count > MANY_STAYS) return { paintVisited: paintPoints, paintComing() {} };
        return {
            paintVisited(context, from, to) {
                paintDots(context, begin(from), to);
                paintMarks(context, begin(from), to - 1);
            },
            paintComing: paintRings,
        };
    };
}

/** The visits of the stays that are kept, found anew only when these are others. */
function rememberVisits(track) {
    let [known, visits] = [null, null];
    return (kept) => {
        if (kept !== known) [known, visits] = [kept, visitsOf(track, kept)];
        return visits;
    };
}

/** @returns {import('./dot-painter.js').Visits} */
function visitsOf(track, kept) {
    const [next, spent] = [new Float64Array(track.count).fill(Infinity), new Float64Array(track.count).fill(-1)];
    for (const stays of groupPlaces(track, { first: 0, last: track.count - 1, kept }).visits) {
        stays.forEach((stay, i) => {
            if (i > 0) next[stays[i - 1]] = stay;
            spent[stay] = track.depart[stay] - track.arrive[stay] + (i > 0 ? spent[stays[i - 1]] : 0);
        });
    }
    return { next, spent };
}
