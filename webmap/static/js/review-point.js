/** A point as a person types it: longitude first, in decimal degrees. Pure. */

const POINT = /^\s*([-+−]?\d+(?:\.\d+)?)\s*(?:[,،;]|\s)\s*([-+−]?\d+(?:\.\d+)?)\s*$/;
const DIGITS = /[٠-٩۰-۹]/g;

/**
 * @param {string} text such as '30.74, 46.49', in any of the digits that readers here have
 * @returns {?{lon: number, lat: number}} degrees; null when it names no point on the globe
 */
export function readPoint(text) {
    const plain = text.replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 15)).replace(/٫/g, '.');
    const match = POINT.exec(plain);
    if (!match) return null;
    const [lon, lat] = [match[1], match[2]].map((number) => Number(number.replace('−', '-')));
    return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? { lon, lat } : null;
}

/**
 * @param {{lon: number, lat: number}} point
 * @returns {string} to 5 decimals, about a metre; with the longitude between -180 and 180
 */
export function writePoint({ lon, lat }) {
    const within = lon - 360 * Math.round(lon / 360);
    return [within, lat].map((degrees) => String(Number(degrees.toFixed(5)))).join(', ');
}
