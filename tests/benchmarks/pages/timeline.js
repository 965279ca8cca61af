/** Drives Leaflet.timeline, by itself or in folium, by the slider that it shows. */
window.driver = {
    isDrawn: () => document.querySelector('.leaflet-overlay-pane path') !== null,
    seek(part) {
        const slider = document.querySelector('input.time-slider');
        slider.value = Number(slider.min) + part * (slider.max - slider.min);
        slider.dispatchEvent(new Event('input', { bubbles: true }));
    },
    play() {
        this.seek(0.5);
        document.querySelector('.play').click();
    },
    pause: () => document.querySelector('.pause').click(),
};
