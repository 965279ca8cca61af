/** Paints the legs of a journey on a canvas. */

import { lineStyleOf, weightOf } from './line-style.js';

const BATCH = 16; // legs in one path where it is crowded; a longer path is slower to fill
const HALO = 1.5; // pixels on each side
const THINNEST = 1.5; // of a leg of the past
const THICKEST = 2.6;
const PRESENT = 1.25; // times as thick
const COMING = 0.5;
const TRACE = '80'; // how much of its colour is left to a way that is filtered out, in hexadecimal digits of 255

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
 * @param {boolean[]} isKept by the filters, each leg; of the others only a trace is painted, below the way ahead
 * @returns {LegPainter}
 */
export function createLegPainter(track, view, tracer, palette, isKept) {
    const { isCrowded } = tracer;
    const width = isCrowded ? 1 : palette.weight * Math.max(THINNEST, Math.min(THICKEST, 1.2 + 0.2 * Math.log2(view.scale)));
    const paint = isCrowded ? paintCrowd(track.chapter) : paintLegs;
    const weights = track.modes.map((mode) => (isCrowded ? 1 : weightOf(mode)));
    const styler = (colours, most, halo) => (leg) => {
        const lineWidth = most * weights[track.mode[leg]];
        return {
            colour: colours.at(track.chapter[leg + 1]),
            width: lineWidth,
            haloWidth: lineWidth + 2 * halo,
            ...lineStyleOf(isCrowded ? 'documented' : track.grades[track.grade[leg]], lineWidth),
        };
    };
    const past = styler(palette.past, width, HALO);
    const present = styler(palette.chapters, PRESENT * width, HALO);
    const coming = styler(palette.chapters.map(() => palette.route), COMING * width, 0);
    const trace = { colour: palette.route + TRACE, width: COMING * width, dash: [], cap: 'butt' };

    return {
        styleOf: present,
        paintPast: (context, from, to) => paint(context, tracer, palette.paper, from, to, past, isKept),
        paintPresent: (context, from, to) => paint(context, tracer, palette.paper, from, to, present, isKept),
        paintComing(context, from, to) {
            paintTrace(context, tracer, from, to, trace, isKept);
            paint(context, tracer, '', from, to, coming, isKept);
        },
    };
}

/** Each leg with its halo, so that later legs pass over earlier ones. */
function paintLegs(context, { trace }, paper, from, to, styleOf, isKept) {
    context.lineJoin = 'round';
    for (let leg = from; leg < to; leg++) {
        if (!isKept[leg]) continue;
        const style = styleOf(leg);
        context.beginPath();
        trace(context, leg);
        if (paper) strokePath(context, { colour: paper, width: style.haloWidth, dash: [], cap: 'butt' });
        strokePath(context, style);
    }
}

/** Legs of one chapter, and so of one colour, together, and bare. */
function paintCrowd(chapter) {
    return (context, { trace }, paper, from, to, styleOf, isKept) => {
        context.lineJoin = 'bevel';
        for (let leg = from; leg < to; ) {
            const [style, own, end] = [styleOf(leg), chapter[leg + 1], Math.min(to, leg + BATCH)];
            context.beginPath();
            for (; leg < end && chapter[leg + 1] === own; leg++) if (isKept[leg]) trace(context, leg);
            strokePath(context, style);
        }
    };
}

/** All legs that are not kept as one line, so that those which repeat each other do not add up. */
function paintTrace(context, { trace }, from, to, style, isKept) {
    context.beginPath();
    for (let leg = from; leg < to; leg++) if (!isKept[leg]) trace(context, leg);
    strokePath(context, style);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {{colour: string, width: number, dash: number[], cap: string}} style
 */
export function strokePath(context, { colour, width, dash, cap }) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.lineCap = cap;
    context.setLineDash(dash);
    context.stroke();
}
