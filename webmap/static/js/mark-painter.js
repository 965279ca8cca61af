/** Paints the marks of expulsion, deportation, escape and asylum on a canvas. */

import { roomyMarks } from './leg-marks.js';
import { MARK_PATHS } from './marks.js';

const SIZE = 0.85; // of the shape as it is drawn in marks.js
const RIM = 3.4;

/**
 * @param {import('./leg-marks.js').LegMark[]} marks
 * @param {import('./overlay.js').View} view
 * @param {import('./palette.js').Palette} palette
 * @param {(stay: number) => string} colourOf
 * @param {number} size 1, or less from afar
 * @returns {(context: CanvasRenderingContext2D, from: number, to: number) => void} paints those of legs from..to
 */
export function createMarkPainter(marks, view, palette, colourOf, size) {
    const shapes = roomyMarks(marks, view.scale).map((mark) => ({ ...mark, shape: new Path2D(MARK_PATHS[mark.circumstance]) }));

    function paintMark(context, { shape, x, y, angle, leg }) {
        context.save();
        context.translate(x * view.scale - view.left, y * view.scale - view.top);
        context.rotate(angle);
        context.scale(SIZE * size, SIZE * size);
        context.lineWidth = RIM;
        context.lineJoin = 'round';
        context.setLineDash([]);
        context.strokeStyle = palette.paper;
        context.stroke(shape);
        context.fillStyle = colourOf(leg + 1);
        context.fill(shape, 'evenodd');
        context.restore();
    }
    return (context, from, to) => {
        for (const mark of shapes) if (mark.leg >= from && mark.leg < to) paintMark(context, mark);
    };
}
