/** What happens when the time axis is near enough to tell single arrivals apart: a tick for each, and where it led. */

import { placeOn } from './account.js';
import { fitted } from './fitted-text.js';

const PER_DAY = 0.35; // pixels of a day, at least
const LEAST_NAME = 44; // pixels of a place's name
const AWAY = 4; // pixels from the arrival to the name

/**
 * @param {CanvasRenderingContext2D} context
 * @param {object} scene as timeline-drawing.js has it
 * @param {{stays: [number, number], ground: number}} rows
 */
export function drawArrivals(context, scene, rows) {
    const { scale, track, text } = scene;
    if (scale.perDay < PER_DAY) return;
    let before = '';
    for (let stay = 0; stay < track.count; stay++) {
        const until = stay + 1 < track.count ? track.arrive[stay + 1] : track.depart[stay];
        if (until < scale.first || track.a0[stay] > scale.last) continue;
        drawTick(context, scene, rows, stay);
        const name = placeOn(text.story.stays[stay], track.a0[stay]);
        if (name !== before && drawName(context, scene, rows, name, [track.arrive[stay], until])) before = name;
    }
}

/** A sharp tick on a day that is known, a soft one as wide as the days that are possible. */
function drawTick(context, { scale, track, look }, { ground }, stay) {
    context.fillStyle = look.chapters.at(track.chapter[stay]);
    if (track.a0[stay] === track.a1[stay]) {
        context.fillRect(scale.place(track.arrive[stay]) - 1, ground - 3, 2, 8);
        return;
    }
    const [a, b] = [scale.place(track.a0[stay]), scale.place(track.a1[stay] + 1)];
    context.globalAlpha = 0.4;
    context.fillRect(Math.min(a, b), ground + 2, Math.abs(b - a), 3);
    context.globalAlpha = 1;
}

/** Write the name of a place along the days from an arrival to the next; tells whether there was room. */
function drawName(context, { scale, look }, { stays }, name, [from, until]) {
    const [start, end] = [from, until].map((day) => scale.place(Math.max(scale.first, Math.min(scale.last, day))));
    const room = Math.abs(end - start) - 2 * AWAY;
    context.font = `400 ${look.font}`;
    const words = room < LEAST_NAME * look.em ? '' : fitted(context, name, room);
    if (!words) return false;
    const [x, y] = [start + Math.sign(end - start) * AWAY, stays[1] + 13 * look.em];
    context.textAlign = 'start';
    context.lineJoin = 'round';
    [context.strokeStyle, context.lineWidth, context.fillStyle] = [look.paper, 3, look.ink];
    context.strokeText(words, x, y);
    context.fillText(words, x, y);
    return true;
}
