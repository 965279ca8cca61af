/** The picture of the time axis: chapters, stays, distances travelled and the marks of the calendar. */

import { fitted } from './fitted-text.js';
import { drawArrivals } from './timeline-arrivals.js';
import { drawMarks } from './timeline-marks.js';

const LANE_GAP = 1;
const CROWD = 2; // stays a pixel of the axis

/**
 * The rows of the axis, from top to bottom, in pixels.
 * @param {number} height
 * @param {number} em how much larger than usual the letters are
 * @returns {{title: number, chapter: number, stays: [number, number], ground: number, marks: number}}
 */
export function rowsOf(height, em) {
    const hasTitles = height >= 84 * em;
    const chapter = hasTitles ? Math.round(22 * em) : 4;
    const ground = height - Math.round(24 * em);
    const top = chapter + 5;
    const stays = [top, top + Math.round(0.38 * (ground - chapter))];
    return { title: hasTitles ? 15 * em : 0, chapter, stays, ground, marks: height - 7 * em };
}

/**
 * Draw everything but the playhead.
 * @param {CanvasRenderingContext2D} context scaled to CSS pixels
 * @param {object} scene
 * @param {import('./timeline-scale.js').Scale} scene.scale
 * @param {number} scene.height
 * @param {import('./track.js').Track} scene.track
 * @param {import('./account.js').Text} scene.text
 * @param {object} scene.look colours, `chapters` among them, the `font`, and its `em`, 1 on a desk
 */
export function drawTimeline(context, scene) {
    const rows = rowsOf(scene.height, scene.look.em);
    context.clearRect(0, 0, scene.scale.width, scene.height);
    drawMarks(context, scene, rows);
    drawMovement(context, scene, rows);
    drawStays(context, scene, rows);
    drawArrivals(context, scene, rows);
    drawChapters(context, scene, rows);
}

/** How far he travelled, in columns that stand on the ground; the highest is the busiest time in view. */
function drawMovement(context, { scale, track, look }, { stays, ground }) {
    const columns = new Float64Array(Math.ceil(scale.width / 4) + 1);
    for (let leg = 0; leg < track.km.length; leg++) {
        const x = scale.place((track.depart[leg] + track.arrive[leg + 1]) / 2);
        if (x >= 0 && x <= scale.width) columns[Math.floor(x / 4)] += track.km[leg];
    }
    const room = ground - stays[1] - 4;
    const most = Math.sqrt(Math.max(1, ...columns));
    context.fillStyle = look.soft;
    columns.forEach((km, i) => {
        const height = km > 0 ? Math.max(1, (room * Math.sqrt(km)) / most) : 0;
        context.fillRect(4 * i, ground - height, 3, height);
    });
}

/** Bars of stays: solid on sure days, fading out over the days that are only possible. */
function drawStays(context, { scale, track, look }, { stays: [top, bottom] }) {
    const bar = (from, to) => {
        const [a, b] = [scale.place(from), scale.place(to)];
        context.fillRect(Math.min(a, b), top, Math.max(1, Math.abs(b - a) - LANE_GAP), bottom - top);
    };
    const isCovered = coveredBy(scale, track.count);
    for (let stay = 0; stay < track.count; stay++) {
        const [a0, a1, d0, d1] = [track.a0[stay], track.a1[stay], track.d0[stay] + 1, track.d1[stay] + 1];
        if (d1 < scale.first || a0 > scale.last || isCovered(a0, d1)) continue;
        const colour = look.chapters.at(track.chapter[stay]);
        context.fillStyle = colour;
        if (a1 < d0) {
            bar(a1, d0);
            fade(context, scale, [a1, a0], colour, top, bottom);
            fade(context, scale, [d0, d1], colour, top, bottom);
        } else {
            context.globalAlpha = 0.4;
            bar(a0, d1);
        }
        context.globalAlpha = 1;
    }
}

/** Whether a bar lies within the pixel of the one before; asked of a crowd only, where there are more than pixels. */
function coveredBy(scale, count) {
    let before = -1;
    return (from, to) => {
        if (count < CROWD * scale.width) return false;
        const [left, right] = [from, to].map((day) => Math.floor((day - scale.first) * scale.perDay));
        const isCovered = left === before && right === before;
        before = left === right ? left : -1;
        return isCovered;
    };
}

function fade(context, scale, [from, to], colour, top, bottom) {
    const [solid, gone] = [scale.place(from), scale.place(to)];
    if (Math.abs(gone - solid) < 1) return;
    const gradient = context.createLinearGradient(solid, 0, gone, 0);
    gradient.addColorStop(0, colour);
    gradient.addColorStop(1, `${colour}00`); // #rrggbb with no opacity
    context.globalAlpha = 0.55;
    context.fillStyle = gradient;
    context.fillRect(Math.min(solid, gone), top, Math.abs(gone - solid), bottom - top);
    context.globalAlpha = 1;
}

function drawChapters(context, { scale, track, text, look }, { title, chapter }) {
    context.textAlign = 'start';
    context.font = `400 ${look.font}`;
    track.chapters.forEach(({ first, last }, i) => {
        const [a, b] = [scale.place(Math.max(first, scale.first)), scale.place(Math.min(last + 1, scale.last))];
        const [left, width] = [Math.min(a, b), Math.abs(b - a) - 2];
        if (last < scale.first || first > scale.last || width <= 0) return;
        context.fillStyle = look.chapters[i];
        context.fillRect(left, chapter, width, 2);
        if (!title) return;
        context.fillStyle = look.soft;
        const words = fitted(context, text.story.chapters[i].title, width);
        context.fillText(words, text.story.dir === 'rtl' ? left + width : left, title);
    });
}
