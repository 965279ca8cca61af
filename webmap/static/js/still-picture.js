/** Pictures that stay as they are: a canvas that can be drawn on is looked at again with every frame of the page. */

/**
 * Paint a picture, and show it in place of the one before.
 * @param {HTMLCanvasElement} canvas
 * @param {number} width pixels of the style sheet
 * @param {number} height
 * @param {(context: OffscreenCanvasRenderingContext2D) => void} paint in these pixels; texts run left to right, unless it
 *     says otherwise
 */
export function showStill(canvas, width, height, paint) {
    const ratio = window.devicePixelRatio;
    const [columns, rows] = [width, height].map((pixels) => Math.max(1, Math.round(pixels * ratio)));
    const sheet = new OffscreenCanvas(columns, rows);
    const context = sheet.getContext('2d');
    context.scale(ratio, ratio);
    paint(context);
    canvas.getContext('bitmaprenderer').transferFromImageBitmap(sheet.transferToImageBitmap());
}
