/** Shapes to be filled and stroked, of the kind that a drawing context takes. */

const known = new Map(); // of the few marks by their data, since to read those takes longer than to paint them

/**
 * @param {CanvasRenderingContext2D|ReturnType<import('./svg-context.js').createSvgContext>} context
 * @param {string} [data] SVG path data; nobody may add to a shape that has some
 * @returns {Path2D|import('./svg-context.js').SvgShape}
 */
export function shapeFor(context, data = '') {
    if (context.createShape) return context.createShape(data);
    if (!data) return new Path2D();
    if (!known.has(data)) known.set(data, new Path2D(data));
    return known.get(data);
}
