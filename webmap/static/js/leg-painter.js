/** Paints the legs of a journey on a canvas. */

import { lineStyleOf } from './line-style.js';

const BATCH = 16; // legs in one path where it is crowded; a longer path is slower to fill
const HALO = 1.5; // pixels on each side
const THINNEST = 1.5; // of a leg of the past
const THICKEST = 2.6;
const PRESENT = 1.25; // times as thick
const COMING = 0.5;

/**
 * @typedef {object} LegPainter
 * @property {(leg: number) => LegStyle} styleOf a leg of the present chapter
 * @property {PaintLegs} paintPast legs of the chapters before the present one
 * @property {PaintLegs} paintPresent
 * @property {PaintLegs} paintComing the faint way ahead
 *
 * @typedef {{colour: string, width: number, haloWidth: number, dash: number[], cap: string}} LegStyle
 *
 * @callback PaintLegs
 * @param {CanvasRenderingContext2D} context
 * @param {number} from first leg
 * @param {number} to after the last
 */

/**
 * @param {import('./track.js').Track} track
 * @param {import('./overlay.js').View} view
 * @param {import('./leg-tracer.js').Tracer} tracer
 * @param {import('./palette.js').Palette} palette
 * @returns {LegPainter}
 */
export function createLegPainter(track, view, tracer, palette) {
    const { isCrowded } = tracer;
    const width = isCrowded ? 1 : Math.max(THINNEST, Math.min(THICKEST, 1.2 + 0.2 * Math.log2(view.scale)));
    const paint = isCrowded ? paintCrowd : paintLegs;
    const styler = (colours, lineWidth, halo) => (leg) => ({
        colour: colours.at(track.chapter[leg + 1]),
        width: lineWidth,
        haloWidth: lineWidth + 2 * halo,
        ...lineStyleOf(isCrowded ? 'documented' : track.grades[track.grade[leg]], lineWidth),
    });
    const past = styler(palette.past, width, HALO);
    const present = styler(palette.chapters, PRESENT * width, HALO);
    const coming = styler(palette.chapters.map(() => palette.route), COMING * width, 0);

    return {
        styleOf: present,
        paintPast: (context, from, to) => paint(context, tracer, palette.paper, from, to, past),
        paintPresent: (context, from, to) => paint(context, tracer, palette.paper, from, to, present),
        paintComing: (context, from, to) => paint(context, tracer, '', from, to, coming),
    };
}

/** Each leg with its halo, so that later legs pass over earlier ones. */
function paintLegs(context, { trace }, paper, from, to, styleOf) {
    context.lineJoin = 'round';
    for (let leg = from; leg < to; leg++) {
        const style = styleOf(leg);
        context.beginPath();
        trace(context, leg);
        if (paper) strokePath(context, { colour: paper, width: style.haloWidth, dash: [], cap: 'butt' });
        strokePath(context, style);
    }
}

/** Legs of one colour together, and bare. */
function paintCrowd(context, { trace }, paper, from, to, styleOf) {
    context.lineJoin = 'bevel';
    for (let leg = from; leg < to; ) {
        const [style, end] = [styleOf(leg), Math.min(to, leg + BATCH)];
        context.beginPath();
        while (leg < end && styleOf(leg).colour === style.colour) trace(context, leg++);
        strokePath(context, style);
    }
}

function strokePath(context, { colour, width, dash, cap }) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.lineCap = cap;
    context.setLineDash(dash);
    context.stroke();
}
