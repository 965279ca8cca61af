/** The view as a picture: the map as it stands, and under it the date, the place, the title and the credits. */

import { createCaption } from './picture-caption.js';
import { createSvgContext } from './svg-context.js';

const LEAST_RATIO = 2; // pixels of the picture to one of the page
const MOST_PIXELS = 8192; // along a side

/**
 * @typedef {object} Picture
 * @property {number} width
 * @property {number} height
 * @property {(context: CanvasRenderingContext2D) => void} paint
 * @property {{title: string, language: string}} about
 */

/**
 * @param {{size: {x: number, y: number}, paint: (context: CanvasRenderingContext2D) => void}} map
 * @param {import('./picture-caption.js').Caption} caption
 * @returns {Picture}
 */
export function createPicture({ size, paint }, caption) {
    const { language, title, date } = caption;
    const band = createCaption(caption, size.x, new OffscreenCanvas(1, 1).getContext('2d'));
    return {
        width: size.x,
        height: size.y + band.height,
        about: { title: [title, date].join(' · '), language },
        paint(context) {
            paint(context);
            context.translate(0, size.y);
            band.paint(context);
        },
    };
}

/**
 * @param {Picture} picture
 * @returns {Promise<Blob>} of type image/png
 */
export function asPng({ width, height, paint }) {
    const ratio = Math.min(Math.max(LEAST_RATIO, window.devicePixelRatio), MOST_PIXELS / Math.max(width, height));
    const sheet = new OffscreenCanvas(Math.round(width * ratio), Math.round(height * ratio));
    const context = sheet.getContext('2d');
    context.scale(ratio, ratio);
    paint(context);
    return sheet.convertToBlob();
}

/**
 * @param {Picture} picture
 * @returns {Promise<Blob>} of type image/svg+xml
 */
export async function asSvg({ width, height, paint, about }) {
    const context = createSvgContext(width, height, about);
    paint(context);
    return new Blob([context.svg()], { type: 'image/svg+xml' });
}
