/** The sheet under the marker: the way ahead, the way travelled chapter by chapter, and the places. */

import { createExtent } from './extent.js';
import { createLegLines } from './leg-lines.js';
import { createLegPainter, strokePath } from './leg-painter.js';
import { mixed } from './palette.js';
import { createPictureAlbum } from './picture-album.js';
import { placePainters } from './place-painter.js';
import { createTrailCanvas, GROUND_OPACITY } from './trail-canvas.js';

/**
 * @typedef {object} Shown what is shown of a journey
 * @property {number} first stay
 * @property {number} last stay
 * @property {import('./filters.js').Kept} kept of all stays and legs
 */

/**
 * @param {import('./track.js').Track} track
 * @param {(view: import('./overlay.js').View) => import('./leg-tracer.js').Tracer} tracerFor
 * @param {HTMLElement} sheet
 */
export function createTrail(track, tracerFor, sheet) {
    const [trail, lines] = [createTrailCanvas(), createLegLines()];
    const [placePainterFor, extentIn] = [placePainters(track), createExtent(track)];
    const album = createPictureAlbum(trail);
    const chapterStart = chapterStarts(track);
    let [stays, tracer, legs, colours] = [null, null, null, null];
    sheet.append(lines.glow, trail.element, lines.head);

    return {
        /**
         * Draw anew for another view, other stays or other colours.
         * @param {import('./overlay.js').View} sheetView what the sheet covers
         * @param {Shown} shown
         * @param {import('./palette.js').Palette} palette
         */
        fit(sheetView, shown, palette) {
            const view = extentIn(sheetView);
            const corner = { left: `${view.left - sheetView.left}px`, top: `${view.top - sheetView.top}px` };
            for (const { style } of sheet.children) Object.assign(style, corner);
            [stays, tracer, colours] = [shown, tracerFor(view), palette];
            legs = createLegPainter(track, view, tracer, palette, shown.kept.legs);
            const places = placePainterFor(stays, view, palette);
            trail.restart(view, createTrailPainter(stays, legs, places));
            lines.fit(view);
            album.fill(stays, chapterStart, tracer.drawn, view);
        },
        /** @param {import('./clock.js').Moment} moment */
        show(moment) {
            trail.show(trailStateAt(moment, stays, chapterStart));
            if (isDrawn(moment.leg, stays)) lines.showHead(tracer, moment, legs.styleOf(moment.leg));
            else lines.hideHead();
        },
        /**
         * Paint a moment on any canvas, at once.
         * @param {CanvasRenderingContext2D} context
         * @param {import('./overlay.js').View} view
         * @param {import('./clock.js').Moment} moment
         */
        paint(context, view, moment) {
            const palette = { ...colours, route: mixed(colours.paper, colours.route, GROUND_OPACITY) };
            const sketch = createLegPainter(track, view, tracerFor(view), palette, stays.kept.legs);
            const painter = createTrailPainter(stays, sketch, placePainterFor(stays, view, palette));
            painter.paintGround(context);
            painter.paintWay(context, trailStateAt(moment, stays, chapterStart));
            if (isDrawn(moment.leg, stays)) paintHead(context, tracerFor(view), moment, sketch.styleOf(moment.leg), palette.paper);
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

/** Whether the line of a leg is drawn; -1 is no leg. */
function isDrawn(leg, { first, last, kept }) {
    return leg >= first && leg < last && kept.legs[leg];
}

/** The part of a leg that is behind him. */
function paintHead(context, { trace }, moment, style, paper) {
    context.beginPath();
    trace(context, moment.leg, moment);
    strokePath(context, { colour: paper, width: style.haloWidth, dash: [], cap: 'round' });
    strokePath(context, style);
}

/**
 * Paints legs, and then the dots at both their ends, so that no leg lies on its own places.
 * @returns {import('./trail-canvas.js').TrailPainter}
 */
function createTrailPainter({ first, last }, legs, places) {
    return {
        paintGround(context) {
            legs.paintComing(context, first, last);
            places.paintComing(context, first, last + 1);
        },
        paintWay(context, { from, begun, to }) {
            legs.paintPast(context, from, begun);
            legs.paintPresent(context, begun, to);
            places.paintVisited(context, from, to + 1);
        },
    };
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
