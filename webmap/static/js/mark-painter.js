/** Paints the marks of legs on a canvas. */

import { roomyMarks } from './leg-marks.js';
import { shapeFor } from './shape.js';

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
    const roomy = roomyMarks(marks, view.scale);

    function paintMark(context, { path, size: ownSize, x, y, angle, leg }) {
        const shape = shapeFor(context, path);
        context.save();
        context.translate(x * view.scale - view.left, y * view.scale - view.top);
        context.rotate(angle);
        context.scale(ownSize * size, ownSize * size);
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
        for (const mark of roomy) if (mark.leg >= from && mark.leg < to) paintMark(context, mark);
    };
}
