/**
 * A canvas that shows a bitmap. Unlike a canvas that is drawn on, it costs nothing in the frames in which it does not
 * change: without a graphics processor a browser copies every canvas that has a drawing context in each frame.
 */

/**
 * @typedef {object} StillCanvas
 * @property {HTMLCanvasElement} element
 * @property {(view: import('./overlay.js').View, paint: (context: OffscreenCanvasRenderingContext2D) => void) => void} draw
 */

/** @returns {StillCanvas} */
export function createStillCanvas() {
    const element = document.createElement('canvas');
    const screen = element.getContext('bitmaprenderer');
    return {
        element,
        draw({ width, height, ratio }, paint) {
            const sheet = new OffscreenCanvas(Math.round(width * ratio), Math.round(height * ratio));
            const context = sheet.getContext('2d');
            context.scale(ratio, ratio);
            paint(context);
            screen.transferFromImageBitmap(sheet.transferToImageBitmap());
            element.style.width = `${width}px`;
            element.style.height = `${height}px`;
        },
    };
}
