/** The sheet under the marker: the way ahead, the way travelled chapter by chapter, and the places. */

import { createLegLines } from './leg-lines.js';
import { createLegPainter } from './leg-painter.js';
import { legTracers } from './leg-tracer.js';
import { createPictureAlbum } from './picture-album.js';
import { placePainters } from './place-painter.js';
import { createStillCanvas } from './still-canvas.js';
import { createTrailCanvas } from './trail-canvas.js';

/**
 * @param {import('./track.js').Track} track
 * @param {HTMLElement} sheet
 */
export function createTrail(track, sheet) {
    const [route, trail, lines] = [createStillCanvas(), createTrailCanvas(), createLegLines()];
    const [tracerFor, placePainterFor] = [legTracers(track), placePainters(track)];
    const album = createPictureAlbum(trail);
    const chapterStart = chapterStarts(track);
    let [stays, tracer, legs] = [null, null, null];
    route.element.className = 'journey-route';
    sheet.append(route.element, lines.glow, trail.element, lines.head);

    return {
        /**
         * Draw anew for another view, other stays or other colours.
         * @param {import('./overlay.js').View} view
         * @param {{first: number, last: number}} shown the first stay that is shown and the last
         * @param {import('./palette.js').Palette} palette
         */
        fit(view, shown, palette) {
            [stays, tracer] = [shown, tracerFor(view)];
            legs = createLegPainter(track, view, tracer, palette);
            const places = placePainterFor(stays, view, palette);
            route.draw(view, (context) => paintRoute(context, stays, legs, places));
            trail.restart(view, createTrailPainter(legs, places));
            lines.fit(view);
            album.fill(stays, chapterStart, tracer.drawn, view);
        },
        /** @param {import('./clock.js').Moment} moment */
        show(moment) {
            trail.show(trailStateAt(moment, stays, chapterStart));
            if (moment.leg >= stays.first && moment.leg < stays.last) lines.showHead(tracer, moment, legs.styleOf(moment.leg));
            else lines.hideHead();
        },
        /** @param {number[]} possible legs that he may have been on */
        showPossible(possible) {
            lines.showGlow(tracer, possible);
        },
        remove() {
            album.remove();
        },
    };
}

function paintRoute(context, { first, last }, legs, places) {
    legs.paintComing(context, first, last);
    places.paintComing(context, first, last + 1);
}

/** Paints legs with the dots at both ends, so that no leg lies on its own places. */
function createTrailPainter({ paintPast, paintPresent }, { paintVisited }) {
    const withDots = (paintLegs) => (context, from, to) => {
        paintLegs(context, from, to);
        paintVisited(context, from, to + 1);
    };
    return { paintPast: withDots(paintPast), paintPresent: withDots(paintPresent) };
}

/** The legs that are behind him at a moment, of those that are shown. */
function trailStateAt({ stay, leg }, { first, last }, chapterStart) {
    const within = (index) => Math.max(first, Math.min(last, index));
    const to = within(leg < 0 ? stay : leg);
    return { from: first, begun: Math.min(to, within(chapterStart[leg < 0 ? stay : leg + 1])), to };
}

/** For each stay the leg that began its chapter; a leg belongs to the chapter of the stay it leads to. */
function chapterStarts({ chapter, count }) {
    const starts = new Int32Array(count);
    for (let stay = 1; stay < count; stay++) {
        starts[stay] = chapter[stay] === chapter[stay - 1] ? starts[stay - 1] : stay - 1;
    }
    return starts;
}
