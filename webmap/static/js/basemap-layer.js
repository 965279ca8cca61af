/** The bundled map of the world as a Leaflet layer: one canvas, in a pane of its own below all others. */

/* global L */

import { decodeBasemap } from './basemap.js';
import { paintBasemap } from './basemap-painter.js';
import { showStill } from './still-picture.js';

const PANE = 'basemap';
const FINE_ZOOM = 4; // from which the fine data is drawn
const PADDING = 0.1; // what is drawn beyond each edge, as a part of the view
const GROWTH = 2; // how far a picture may be stretched before a new one is drawn
const COLOURS = { land: '#f6f1e6', coast: '#7f9aa5', border: '#b7a68c', lake: '#dce5e9', river: '#b3c8d1' };

const BasemapLayer = L.Layer.extend({
    initialize({ coarse, loadFine = null, fineZoom = FINE_ZOOM, padding = PADDING }) {
        L.Util.setOptions(this, { pane: PANE, fineZoom, padding });
        this._coarse = decodeBasemap(coarse);
        this._loadFine = loadFine;
    },

    beforeAdd(map) {
        if (map.getPane(PANE)) return;
        Object.assign(map.createPane(PANE).style, { zIndex: 150, pointerEvents: 'none' });
    },

    onAdd() {
        this._canvas = L.DomUtil.create('canvas', 'leaflet-zoom-animated', this.getPane());
        this._canvas.setAttribute('aria-hidden', 'true');
        this._isAnimating = false;
        this.restyle();
    },

    onRemove() {
        cancelAnimationFrame(this._frame);
        this._canvas.remove();
    },

    getEvents() {
        return {
            move: this._follow,
            moveend: this._redraw,
            resize: this._redraw,
            zoomanim: this._animate,
            zoomend: this._endAnimation,
        };
    },

    /** Draw again after the colours of the page have changed. */
    restyle() {
        this._colours = readColours(this._map.getContainer());
        this._redraw();
    },

    /**
     * Paint a part of the world on any canvas, in the colours of the page.
     * @param {CanvasRenderingContext2D} context
     * @param {import('./basemap-painter.js').View} view
     */
    paint(context, view) {
        paintBasemap(context, this._basemap(view.zoom), view, this._colours);
    },

    _redraw() {
        if (this._isAnimating) return; // its end redraws
        cancelAnimationFrame(this._frame);
        this._frame = 0;
        this._draw(this._map.getCenter(), this._map.getZoom());
        this._place(this._map.getCenter(), this._map.getZoom());
    },

    /** While the map moves, stretch the picture; draw anew once it has grown too much or the view leaves it. */
    _follow() {
        const zoom = this._map.getZoom();
        if (zoom !== this._view.zoom) this._place(this._map.getCenter(), zoom);
        if (!this._frame && !this._isEnough(zoom)) this._frame = requestAnimationFrame(() => this._redraw());
    },

    /** Zooming in, the picture grows; zooming out, the wider picture is drawn first and shrinks into its place. */
    _animate({ center, zoom }) {
        this._isAnimating = true;
        if (zoom < this._view.zoom) {
            this._draw(center, zoom);
            this._canvas.style.transition = 'none';
            this._place(this._map.getCenter(), this._map.getZoom());
            this._canvas.getBoundingClientRect(); // makes the browser start from here
            this._canvas.style.transition = '';
        }
        this._place(center, zoom);
    },

    _endAnimation() {
        this._isAnimating = false;
    },

    /** Draw what the map shows, and some more, at a centre and zoom. */
    _draw(center, zoom) {
        const size = this._map.getSize();
        const padding = size.multiplyBy(this.options.padding).round();
        const { x: left, y: top } = this._corner(center, zoom).subtract(padding);
        const { x: width, y: height } = size.add(padding.multiplyBy(2));
        this._view = { left, top, width, height, zoom };
        Object.assign(this._canvas.style, { width: `${width}px`, height: `${height}px` });
        showStill(this._canvas, width, height, (context) => this.paint(context, this._view));
    },

    /** Lay the picture where it belongs once the map is at a centre and zoom. */
    _place(center, zoom) {
        const scale = 2 ** (zoom - this._view.zoom);
        const origin = this._corner(center, zoom).add(L.DomUtil.getPosition(this._map.getPane('mapPane')));
        const offset = L.point(this._view.left, this._view.top).multiplyBy(scale).subtract(origin);
        L.DomUtil.setTransform(this._canvas, offset, scale);
    },

    /** @returns {L.Point} the upper left corner of the map at a centre and zoom, in pixels of the flat world */
    _corner(center, zoom) {
        return this._map.project(center, zoom).subtract(this._map.getSize().divideBy(2)).round();
    },

    _isEnough(zoom) {
        const scale = 2 ** (zoom - this._view.zoom);
        const { left, top, width, height } = this._view;
        const drawn = L.bounds([left, top], [left + width, top + height]);
        const shown = this._map.getPixelBounds();
        return scale <= GROWTH && drawn.contains(L.bounds(shown.min.divideBy(scale), shown.max.divideBy(scale)));
    },

    _basemap(zoom) {
        if (zoom < this.options.fineZoom) return this._coarse;
        if (this._loadFine) this._fetchFine();
        return this._fine ?? this._coarse;
    },

    async _fetchFine() {
        const load = this._loadFine;
        this._loadFine = null;
        try {
            this._fine = decodeBasemap(await load());
        } catch (error) {
            this._loadFine = load; // the next picture asks again
            this.fire('fineerror', { error });
            return;
        }
        if (this._map) this._redraw();
    },
});

/** @returns {import('./basemap-painter.js').Colours} the `--map-...` properties of the map, or else the usual ones */
function readColours(container) {
    const style = getComputedStyle(container);
    const read = (name) => style.getPropertyValue(`--map-${name}`).trim();
    return Object.fromEntries(Object.entries(COLOURS).map(([name, usual]) => [name, read(name) || usual]));
}

/**
 * @param {object} options
 * @param {object} options.coarse the content of `coarse.json`
 * @param {() => Promise<object>} [options.loadFine] gives the content of `fine.json`; asked at the first need
 * @param {number} [options.fineZoom] from which the fine data is drawn
 * @param {number} [options.padding] what is drawn beyond each edge, as a part of the view
 * @returns {L.Layer} with `restyle()`; fires `fineerror` with the `error` when `loadFine` fails
 */
export function createBasemapLayer(options) {
    return new BasemapLayer(options);
}
