/** Shapes to be filled and stroked, of the kind that a drawing context takes. */

/**
 * @param {CanvasRenderingContext2D|ReturnType<import('./svg-context.js').createSvgContext>} context
 * @param {string} [data] SVG path data to begin with
 * @returns {Path2D|import('./svg-context.js').SvgShape}
 */
export function shapeFor(context, data = '') {
    return context.createShape ? context.createShape(data) : new Path2D(data);
}
