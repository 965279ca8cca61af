/** Waits for what movingpandas shows, which has no time to seek in. */
window.driver = {
    isDrawn: () => document.querySelector('.leaflet-overlay-pane path') !== null,
};
