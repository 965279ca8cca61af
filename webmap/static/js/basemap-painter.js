/**
 * Paints the bundled map of the world on a canvas.
 *
 * No line is wider than a pixel: without a graphics card a wider one takes a canvas ten times as long.
 */

import { shapeFor } from './shape.js';

const WORLD_PX = 256; // the width of the world at zoom 0
const NEAR = 1; // pixels along both axes, within which a vertex says nothing new
const SMALLEST = 2; // pixels; smaller paths are left out
const SMALLEST_WITH_SHALLOWS = 12; // pixels; the shallows would hide smaller islands
const MARGIN = 8; // pixels outside the view that a line may still touch
const SHALLOWS = [[-1.5, 0], [1.5, 0], [0, -1.5], [0, 1.5]]; // where the coast is repeated, faintly

/**
 * @typedef {object} View a part of the flat world at a zoom, in CSS pixels
 * @property {number} left
 * @property {number} top
 * @property {number} width
 * @property {number} height
 * @property {number} zoom
 *
 * @typedef {{land: string, coast: string, border: string, lake: string, river: string}} Colours
 */

/**
 * @param {CanvasRenderingContext2D} context whose unit is the CSS pixel
 * @param {import('./basemap.js').Basemap} basemap
 * @param {View} view
 * @param {Colours} colours
 */
export function paintBasemap(context, { land, borders, lakes, rivers }, view, colours) {
    const strength = Math.min(1, view.zoom / 6); // of inland water, which crowds small scales
    paintShallows(context, outline(context, land, view, SMALLEST_WITH_SHALLOWS), colours);
    paintLand(context, outline(context, land, view), colours);
    stroke(context, outline(context, rivers, view), colours.river, strength);
    paintLakes(context, outline(context, lakes, view), colours, strength);
    paintBorders(context, outline(context, borders, view), colours);
}

function paintShallows(context, coast, colours) {
    for (const [x, y] of SHALLOWS) {
        context.translate(x, y);
        stroke(context, coast, colours.coast, 0.3);
        context.translate(-x, -y);
    }
}

/** The land covers the inner half of its own coast line, and with it the seam between two copies of the world. */
function paintLand(context, land, colours) {
    stroke(context, land, colours.coast, 1);
    fill(context, land, colours.land);
}

function paintLakes(context, lakes, colours, strength) {
    fill(context, lakes, colours.lake);
    stroke(context, lakes, colours.coast, 0.6 * strength);
}

function paintBorders(context, borders, colours) {
    stroke(context, borders, colours.border, 1);
}

function fill(context, shape, colour) {
    context.fillStyle = colour;
    context.fill(shape);
}

function stroke(context, shape, colour, opacity) {
    context.strokeStyle = colour;
    context.globalAlpha = opacity;
    context.stroke(shape);
    context.globalAlpha = 1;
}

/** Gather the paths in view, in every copy of the world that the view meets. */
function outline(context, paths, view, smallest = SMALLEST) {
    const shape = shapeFor(context);
    const scale = 2 ** view.zoom;
    const world = WORLD_PX * scale;
    const first = Math.floor(view.left / world) - 1; // a path may go on into the next copy
    const last = Math.floor((view.left + view.width) / world) + 1;
    for (let copy = first; copy <= last; copy += 1) {
        const place = { scale, x: copy * world - view.left, y: -view.top };
        for (const path of paths) {
            if (isLarge(path, scale, smallest) && isInView(path, place, view)) addPath(shape, path.xy, place, view);
        }
    }
    return shape;
}

function isLarge({ west, north, east, south }, scale, smallest) {
    return Math.max(east - west, south - north) * scale > smallest;
}

function isInView({ west, north, east, south }, { scale, x, y }, { width, height }) {
    return east * scale + x > -MARGIN && west * scale + x < width + MARGIN
        && south * scale + y > -MARGIN && north * scale + y < height + MARGIN;
}

/** Leave out a vertex that lies near the one before, or beyond the same edge of the view as both its neighbours. */
function addPath(shape, xy, place, view) {
    const end = xy.length - 2;
    let lastX = xy[0] * place.scale + place.x;
    let lastY = xy[1] * place.scale + place.y;
    let lastBeyond = edgesBeyond(lastX, lastY, view);
    shape.moveTo(lastX, lastY);
    for (let i = 2; i <= end; i += 2) {
        const x = xy[i] * place.scale + place.x;
        const y = xy[i + 1] * place.scale + place.y;
        if (i < end && Math.abs(x - lastX) < NEAR && Math.abs(y - lastY) < NEAR) continue;
        const beyond = edgesBeyond(x, y, view);
        if (i < end && beyond & lastBeyond) {
            const nextX = xy[i + 2] * place.scale + place.x;
            const nextY = xy[i + 3] * place.scale + place.y;
            if (beyond & lastBeyond & edgesBeyond(nextX, nextY, view)) continue;
        }
        shape.lineTo(x, y);
        [lastX, lastY, lastBeyond] = [x, y, beyond];
    }
}

/** @returns {number} a bit for each edge of the view beyond which the point lies */
function edgesBeyond(x, y, { width, height }) {
    return (x < -MARGIN) | ((x > width + MARGIN) << 1) | ((y < -MARGIN) << 2) | ((y > height + MARGIN) << 3);
}
