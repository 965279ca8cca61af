/** The axis of time: a picture drawn once for a range of days, and a playhead that moves over it. */

import { put } from './element.js';
import { readPalette } from './palette.js';
import { createScale } from './timeline-scale.js';
import { drawTimeline, rowsOf } from './timeline-drawing.js';

const HINT_ROOM = 60; // pixels from the middle of the hint to an edge of the axis

/**
 * @param {HTMLElement} node #timeline
 * @param {Element} mapElement whose style sheet has the colours of the chapters
 * @param {import('./track.js').Track} track
 */
export function createAxis(node, mapElement, track) {
    const [canvas, ahead, hint, playhead] = Array.from(node.children);
    let [scale, isMirrored] = [null, false];

    return {
        /** Draw the axis for a range of days. */
        paint(range, text) {
            const { clientWidth: width, clientHeight: height } = node;
            if (width === 0) return;
            isMirrored = text.story.dir === 'rtl';
            scale = createScale(range, width, isMirrored);
            const { chapter, ground } = rowsOf(height);
            Object.assign(ahead.style, { top: `${chapter + 2}px`, height: `${ground - chapter - 2}px` });
            const look = lookOf(node, readPalette(mapElement, track.chapters));
            drawTimeline(sharpen(canvas, width, height), { scale, height, track, text, look });
        },

        /** Move the playhead to an instant, and the veil over what lies ahead of it. */
        point(t) {
            if (!scale) return;
            const x = Math.max(0, Math.min(scale.width, scale.place(t)));
            playhead.style.transform = `translateX(${x.toFixed(1)}px)`;
            ahead.style.transform = `translateX(${(isMirrored ? x - scale.width : x).toFixed(1)}px)`;
        },

        /** Say the day under a pointer; null for none. */
        hint(x, format) {
            hint.hidden = x === null;
            if (x === null) return;
            const middle = Math.max(HINT_ROOM, Math.min(scale.width - HINT_ROOM, x));
            put(hint, format.day(Math.floor(scale.dayAt(x))));
            hint.style.transform = `translateX(${middle}px) translateX(-50%)`;
        },

        dayAt: (x) => scale.dayAt(x),
    };
}

/** The canvas's context, in pixels of the style sheet at the resolution of the screen. */
function sharpen(canvas, width, height) {
    const ratio = window.devicePixelRatio;
    [canvas.width, canvas.height] = [Math.round(width * ratio), Math.round(height * ratio)];
    const context = canvas.getContext('2d');
    context.scale(ratio, ratio);
    return context;
}

/** The colours and letters of the style sheet. */
function lookOf(node, { chapters }) {
    const style = getComputedStyle(node);
    const [ink, soft, rule] = ['--ink', '--ink-soft', '--rule'].map((name) => style.getPropertyValue(name).trim());
    return { ink, soft, rule, chapters, font: `${style.fontSize} ${style.fontFamily}` };
}
