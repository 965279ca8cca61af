/** Paints the dots of places on a canvas. */

const LEAST_RADIUS = 2;
const GROWTH = 0.3; // pixels of radius with each e-fold of the days spent there: 3.8 in all after a year
const RIM = 1.4;
const OUTER = 8; // pixels around the view in which a dot could still be seen

/**
 * @typedef {object} Visits by stay
 * @property {Float64Array} next the next stay at the same place, or Infinity
 * @property {Float64Array} spent days at that place by the end of the stay, -1 for a stay that is not kept
 *
 * @typedef {(context: CanvasRenderingContext2D, from: number, to: number) => void} PaintStays stays from..to
 */

/**
 * @param {import('./track.js').Track} track
 * @param {Visits} visits
 * @param {import('./overlay.js').View} view
 * @param {import('./palette.js').Palette} palette
 * @param {(stay: number) => string} colourOf
 * @param {number} size 1, or less from afar
 * @returns {{paintDots: PaintStays, paintPoints: PaintStays, paintRings: PaintStays}}
 */
export function createDotPainter(track, visits, view, palette, colourOf, size) {
    function paintDot(context, stay, x, y) {
        const radius = size * (LEAST_RADIUS + GROWTH * Math.log1p(visits.spent[stay]));
        fillCircle(context, palette.paper, x, y, radius + RIM);
        fillCircle(context, colourOf(stay), x, y, radius);
    }
    function paintPoint(context, stay, x, y) {
        context.fillStyle = colourOf(stay);
        context.fillRect(x - 1, y - 1, 2, 2);
    }
    function paintRing(context, stay, x, y) {
        fillCircle(context, palette.route, x, y, size * LEAST_RADIUS + RIM / 2);
        fillCircle(context, palette.paper, x, y, size * LEAST_RADIUS - RIM / 2);
    }
    const eachWith = (paint) => (context, from, to) => {
        for (let stay = from; stay < to; stay++) {
            if (visits.spent[stay] < 0 || visits.next[stay] < to) continue; // that dot will cover this one
            const [x, y] = [track.x[stay] * view.scale - view.left, track.y[stay] * view.scale - view.top];
            if (isInView(x, y, view)) paint(context, stay, x, y);
        }
    };
    return { paintDots: eachWith(paintDot), paintPoints: eachWith(paintPoint), paintRings: eachWith(paintRing) };
}

function fillCircle(context, colour, x, y, radius) {
    context.fillStyle = colour;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fill();
}

function isInView(x, y, { width, height }) {
    return x > -OUTER && y > -OUTER && x < width + OUTER && y < height + OUTER;
}
