/** The journey as a Leaflet layer. */

/* global L */

import { momentAt } from './clock.js';
import { keptBy, NO_FILTERS } from './filters.js';
import { createHalos } from './halos.js';
import { createLabels } from './labels.js';
import { legTracers } from './leg-tracer.js';
import { createMarker } from './marker.js';
import { firstAtLeast, lastAtMost } from './order.js';
import { createOverlay } from './overlay.js';
import { readPalette } from './palette.js';
import { createPinboard } from './pins.js';
import { groupPlaces, nearestPlace, visitBy } from './places.js';
import { createTrail } from './trail.js';

const REACH = 14; // pixels around a place within which a click means it
const LABEL_DAYS = 30; // after so many days the names of the time are looked up again

const JourneyLayer = L.Layer.extend({
    initialize(track, { onStay, label }) {
        Object.assign(this, { _track: track, _onStay: onStay, _label: label });
        this._t = track.first;
        this._presence = { presence: 'before', candidates: [] };
        this._selected = this._hovered = -1;
        this._hint = 0;
        this._kept = keptBy(track, NO_FILTERS);
        this.setVisible(-Infinity, Infinity);
    },

    /** What draws the way and names its places, a part each; the marker stands without. */
    parts() {
        let tracerFor = null;
        return [
            () => (tracerFor = legTracers(this._track)),
            () => {
                this._trail = createTrail(this._track, tracerFor, this._overlay.sheet);
                this._halos = createHalos(this._board, this._track);
                this._labels = createLabels(this._board, this._overlay.pins, this._label);
                this._ring = this._board.add('journey-ring');
                this._ring.element.hidden = true;
                this._fitDrawings();
            },
            () => this._draw(),
        ];
    },

    onAdd(map) {
        this._overlay = createOverlay(map, {
            onView: (view) => this._fit(view),
            onFrame: (frame) => this._board.setFrame(frame),
        });
        this._board = createPinboard(this._overlay.pins);
        this._marker = createMarker(this._board);
        this._overlay.start();
    },

    onRemove() {
        this._trail?.remove();
        this._overlay.remove();
    },

    getEvents() {
        return { click: this._click, mousemove: this._hover };
    },

    /**
     * Show an instant.
     * @param {number} t days
     * @param {{presence: string, candidates: import('./clock.js').Candidate[]}} presence what the clock tells of that day
     */
    show(t, presence) {
        [this._t, this._presence] = [t, presence];
        if (this._map) this._draw();
    },

    /** Name the places of the instant shown, and show where else he may have been. */
    annotate() {
        if (!this._trail) return;
        if (this._presence !== this._told) this._showDoubt(this._presence);
        this._namePlaces(momentAt(this._track, this._t, this._hint));
    },

    /** Write a few words below the marker; none for ''. */
    caption(words) {
        this._marker.caption(words);
    },

    /** Ring the place of a stay; -1 for none. */
    select(stay) {
        this._selected = stay;
        if (this._map) this.annotate();
    },

    /** Show only what is possibly within a window of days. */
    setVisible(first, last) {
        const { count, a0, d1 } = this._track;
        const begun = Math.min(count - 1, firstAtLeast(d1, first));
        this._setShown({ first: begun, last: Math.max(begun, lastAtMost(a0, last)), kept: this._kept });
    },

    /**
     * Show only what the filters keep; the rest of the way stays as a trace.
     * @param {import('./filters.js').Kept} kept
     */
    setKept(kept) {
        this._kept = kept;
        this._setShown({ ...this._shown, kept });
    },

    /**
     * Paint the journey as it is shown now on any canvas.
     * @param {CanvasRenderingContext2D} context
     * @param {import('./overlay.js').View} view
     */
    paint(context, view) {
        this._trail?.paint(context, view, momentAt(this._track, this._t, this._hint));
    },

    _setShown(shown) {
        this._shown = shown;
        this._places = null;
        if (this._map) this.restyle();
    },

    /** Draw again after the colours of the page, or the language of the labels, have changed. */
    restyle() {
        this._fit(this._view);
    },

    _fit(view) {
        this._view = view;
        this._places ??= groupPlaces(this._track, this._shown);
        this._palette = readPalette(this._map.getContainer(), this._track.chapters);
        if (this._trail) this._fitDrawings();
        this._draw();
        this.annotate();
    },

    _fitDrawings() {
        this._trail.fit(this._view, this._shown, this._palette);
        this._labels.fit(this._places, this._view);
        this._told = this._labelled = null;
    },

    _draw() {
        const moment = momentAt(this._track, this._t, this._hint);
        this._hint = Math.max(moment.stay, moment.leg);
        this._marker.show(moment, this._presence.presence, this._colourOf(moment.leg < 0 ? moment.stay : moment.leg + 1));
        this._trail?.show(moment);
    },

    _showDoubt(presence) {
        this._told = presence;
        const doubtful = presence.presence === 'possible' ? presence.candidates : [];
        this._halos.show(doubtful, (stay) => this._colourOf(stay));
        this._trail.showPossible(doubtful.filter(({ leg }) => leg !== undefined).map(({ leg }) => leg));
    },

    /** Label the place where he is or where he is going, what the reader points at or chose, and some he has seen. */
    _namePlaces({ stay, leg }) {
        const key = [stay, leg, this._hovered, this._selected, Math.floor(this._t / LABEL_DAYS)].join();
        if (key === this._labelled) return;
        this._labelled = key;
        const present = leg < 0 ? stay : leg + 1;
        const current = this._places.placeOf[present];
        const chosen = this._selected < 0 ? -1 : this._places.placeOf[this._selected];
        const forced = [...new Set([current, chosen, this._hovered])].filter((place) => place >= 0);
        this._labels.show(forced, this._hint, this._t, current < 0 ? [this._guest(present)] : []);
        this._ring.element.hidden = this._selected < 0;
        if (this._selected >= 0) this._ring.moveTo(this._track.x[this._selected], this._track.y[this._selected]);
    },

    /** The place of a stay that the filters leave out. */
    _guest(stay) {
        return { place: `stay ${stay}`, stay, worldX: this._track.x[stay], worldY: this._track.y[stay] };
    },

    _colourOf(stay) {
        return this._palette.chapters.at(this._track.chapter[stay]);
    },

    _placeUnder({ layerPoint }) {
        const { x, y } = layerPoint.add(this._map.getPixelOrigin());
        const scale = this._view.scale;
        return nearestPlace(this._places, x / scale, y / scale, REACH / scale);
    },

    _hover(event) {
        const place = this._placeUnder(event);
        if (place === this._hovered) return;
        this._hovered = place;
        this._map.getContainer().classList.toggle('is-over-place', place >= 0);
        this.annotate();
    },

    /** Of several stays at a place the current or the last before it is meant; once there, the next one. */
    _click(event) {
        const place = this._placeUnder(event);
        if (place < 0) return;
        const visits = this._places.visits[place];
        const visit = visitBy(this._places, place, this._hint);
        const isThere = visit === this._selected || visit === this._hint;
        this._onStay(isThere ? visits[(visits.indexOf(visit) + 1) % visits.length] : visit);
    },
});

/**
 * A Leaflet layer that shows a journey at an instant.
 * @param {import('./track.js').Track} track
 * @param {object} options
 * @param {(stay: number) => void} options.onStay called when the reader clicks the place of a stay
 * @param {(stay: number, t: number) => string} options.label the name of a stay's place at a time
 * @returns {L.Layer} with `show`, `annotate`, `select`, `setVisible`, `setKept` and `restyle`
 */
export function createJourneyLayer(track, options) {
    return new JourneyLayer(track, options);
}
