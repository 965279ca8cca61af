/** The marks of the calendar on the time axis, in words that leave room for each other. */

import { marksOf } from './timeline-scale.js';

const MARK_SPACE = 76;
const APART = 9;

/**
 * @param {CanvasRenderingContext2D} context
 * @param {object} scene as timeline-drawing.js has it
 * @param {{chapter: number, ground: number, marks: number}} rows
 */
export function drawMarks(context, { scale, text, look }, { chapter, ground, marks }) {
    context.fillStyle = look.rule;
    context.fillRect(0, ground, scale.width, 1);
    context.textAlign = 'center';
    context.direction = text.story.dir;
    let before = null;
    for (const mark of marksOf(scale, MARK_SPACE * look.em)) {
        const x = Math.round(scale.place(mark.day));
        context.fillStyle = look.rule;
        context.fillRect(x, chapter + 4, 1, ground - chapter);
        const words = markWords(mark, text, before === null);
        context.font = `${mark.isStrong ? 600 : 400} ${look.font}`;
        const half = context.measureText(words).width / 2;
        const middle = Math.max(half, Math.min(scale.width - half, x));
        if (before && Math.abs(middle - before.middle) < half + before.half + APART * look.em) continue;
        context.fillStyle = mark.isStrong || mark.unit === 'year' ? look.ink : look.soft;
        context.fillText(words, middle, marks);
        before = { middle, half };
    }
}

/** A mark in words; the first in view says its year, or its month and year, as well. */
function markWords({ unit, value, day }, { words, format }, isFirst) {
    if (unit === 'year') return format.year(value);
    if (unit === 'date') return isFirst ? format.day(day) : format.digits(value);
    return isFirst ? format.month(day) : words.months_alone[value];
}
