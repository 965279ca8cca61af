/** Drives folium's TimestampedGeoJson, which plays Leaflet.TimeDimension. */
window.driver = {
    get times() {
        this.map ??= Object.values(window).find((value) => value instanceof L.Map);
        return this.map.timeDimension;
    },
    isDrawn() {
        return document.querySelector('.timecontrol-date') !== null && this.times.getAvailableTimes().length > 1;
    },
    seek(part) {
        this.times.setCurrentTimeIndex(Math.round(part * (this.times.getAvailableTimes().length - 1)));
    },
    play() {
        this.seek(0.5);
        timeDimensionControl._player.start(1);
    },
    pause: () => timeDimensionControl._player.stop(),
};
