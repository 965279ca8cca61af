/** The axis of time: a picture drawn once for a range of days, and a playhead that moves over it. */

import { put } from './element.js';
import { readPalette } from './palette.js';
import { showStill } from './still-picture.js';
import { createScale } from './timeline-scale.js';
import { drawTimeline, rowsOf } from './timeline-drawing.js';

const LETTERS = 11.5; // pixels of the letters that the rows of the axis are measured for

/**
 * @param {HTMLElement} node #timeline
 * @param {Element} mapElement whose style sheet has the colours of the chapters
 * @param {import('./track.js').Track} track
 */
export function createAxis(node, mapElement, track) {
    const [canvas, ahead, hint, playhead] = Array.from(node.children);
    let [scale, isMirrored] = [null, false];

    return {
        /** Fit the axis to a range of days, from the left or, in `rtl`, from the right. */
        fit(range, direction) {
            const { clientWidth: width } = node;
            if (width === 0) return;
            isMirrored = direction === 'rtl';
            scale = createScale(range, width, isMirrored);
        },

        /** Draw what it was fitted to. */
        draw(text) {
            const { clientWidth: width, clientHeight: height } = node;
            if (width === 0) return;
            const look = lookOf(node, readPalette(mapElement, track.chapters));
            const { chapter, ground } = rowsOf(height, look.em);
            Object.assign(ahead.style, { top: `${chapter + 2}px`, height: `${ground - chapter - 2}px` });
            showStill(canvas, width, height, (context) => {
                context.direction = text.story.dir;
                drawTimeline(context, { scale, height, track, text, look });
            });
        },

        /** Move the playhead to an instant, and the veil over what lies ahead of it. */
        point(t) {
            if (!scale) return;
            const x = Math.max(0, Math.min(scale.width, scale.place(t)));
            playhead.style.transform = `translateX(${x.toFixed(1)}px)`;
            ahead.style.transform = `translateX(${(isMirrored ? x - scale.width : x).toFixed(1)}px)`;
        },

        /** Say a day where a pointer is, in both calendars of a language that has two; null for none. */
        hint(x, day, format) {
            hint.hidden = x === null;
            if (x === null) return;
            put(hint, [format.day(day), format.secondCalendar(day)].filter(Boolean).join(' · '));
            hint.style.transform = `translateX(${x}px) translateX(${(-100 * x) / scale.width}%)`; // never over an edge
        },

        /** From days to pixels, as fitted last; null before. */
        scale: () => scale,
    };
}

/** The colours and letters of the style sheet. */
function lookOf(node, { chapters }) {
    const style = getComputedStyle(node);
    const names = ['--ink', '--ink-soft', '--rule', '--paper'];
    const [ink, soft, rule, paper] = names.map((name) => style.getPropertyValue(name).trim());
    const em = parseFloat(style.fontSize) / LETTERS;
    return { ink, soft, rule, paper, chapters, em, font: `${style.fontSize} ${style.fontFamily}` };
}
