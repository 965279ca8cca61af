/** Web Mercator in pixels of zoom 0, where the world is 256 wide; and lengths on the sphere. Longitude comes first. */

const WORLD_PX = 256;
const MAX_LATITUDE = 85.0511287798066;
const EARTH_RADIUS_KM = 6371.0088; // IUGG mean
const RADIANS = Math.PI / 180;

/**
 * @param {number} lon degrees; outside ±180 the world goes on
 * @returns {number} pixels of zoom 0, growing east, 128 at Greenwich
 */
export function mercatorX(lon) {
    return WORLD_PX * (lon / 360 + 0.5);
}

/**
 * @param {number} lat degrees; the poles are pulled to the edge of the square world
 * @returns {number} pixels of zoom 0, growing south, 128 at the equator
 */
export function mercatorY(lat) {
    const sine = Math.sin(Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat)) * RADIANS);
    return WORLD_PX * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI));
}

/** @returns {number} degrees, the inverse of mercatorX */
export function lonOf(x) {
    return 360 * (x / WORLD_PX - 0.5);
}

/** @returns {number} degrees, the inverse of mercatorY */
export function latOf(y) {
    return Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / WORLD_PX))) / RADIANS;
}

/**
 * The great-circle distance, by the haversine form.
 * @param {number} lonA degrees
 * @param {number} latA
 * @param {number} lonB
 * @param {number} latB
 * @returns {number} kilometres
 */
export function distanceKm(lonA, latA, lonB, latB) {
    const across = Math.sin(((lonB - lonA) * RADIANS) / 2) ** 2;
    const along = Math.sin(((latB - latA) * RADIANS) / 2) ** 2;
    const chord = along + Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * across;
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/**
 * The same longitude, whole turns away if need be, at most half a turn from another.
 * @param {number} lon degrees
 * @param {number} near degrees
 * @returns {number} degrees
 */
export function unwrapNear(lon, near) {
    return lon + 360 * Math.round((near - lon) / 360);
}
