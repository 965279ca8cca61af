/** The bundled map of the world, from the text of its data files to points on a flat world. */

import { mercatorX } from './geometry.js';

/**
 * A line or ring in Web Mercator pixels of zoom 0, where the world is 256 wide. It may go on past an edge of the world
 * instead of jumping to the other; whoever draws it draws it once for each copy of the world in view.
 *
 * @typedef {object} Path
 * @property {Float32Array} xy x and y by turns
 * @property {number} west the box around it
 * @property {number} north
 * @property {number} east
 * @property {number} south
 *
 * @typedef {object} Basemap
 * @property {Path[]} land closed rings; those around a hole run the other way round
 * @property {Path[]} borders the lines between two countries of today
 * @property {Path[]} lakes closed rings, as of the land
 * @property {Path[]} rivers
 */

/**
 * @param {{scale: number, land: string[], borders: string[], lakes: string[], rivers: string[]}} json
 *     a data file; each path is an encoded polyline, longitude first, in steps of 1/scale degree
 * @returns {Basemap}
 */
export function decodeBasemap({ scale, land, borders, lakes, rivers }) {
    const yOf = rowsOfGrid(scale);
    const decode = (text) => toPath(decodePolyline(text, scale, yOf));
    return {
        land: land.map(decode),
        borders: borders.map(decode),
        lakes: lakes.map(decode),
        rivers: rivers.map(decode),
    };
}

/** @returns {number[]} x and y by turns; each number of the text is a zigzag difference, five bits a character */
function decodePolyline(text, scale, yOf) {
    const xy = [];
    let [lon, lat, number, shift, isLat] = [0, 0, 0, 0, false];
    for (let i = 0; i < text.length; i += 1) {
        const bits = text.charCodeAt(i) - 63;
        number |= (bits & 31) << shift;
        shift += 5;
        if (bits >= 32) continue;
        const step = number & 1 ? ~(number >> 1) : number >> 1;
        xy.push(isLat ? yOf((lat += step)) : mercatorX((lon += step) / scale));
        isLat = !isLat;
        number = shift = 0;
    }
    return xy;
}

/** @returns {Path} */
function toPath(numbers) {
    const xy = new Float32Array(numbers);
    let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < xy.length; i += 2) {
        const x = xy[i];
        const y = xy[i + 1];
        if (x < west) west = x;
        if (x > east) east = x;
        if (y < north) north = y;
        if (y > south) south = y;
    }
    return { xy, west, north, east, south };
}

/** @returns {(steps: number) => number} y of a latitude on a grid of so many steps a degree; each is reckoned once */
function rowsOfGrid(scale) {
    const rows = new Float64Array(180 * scale + 1);
    return (steps) => (rows[steps + 90 * scale] ||= unboundedMercatorY(steps / scale));
}

/** As `mercatorY`, but below 85° south it goes on, so that Antarctica does not end in a line where the world does. */
function unboundedMercatorY(lat) {
    return 128 - (128 / Math.PI) * Math.asinh(Math.tan((lat * Math.PI) / 180));
}
