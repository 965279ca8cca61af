/** Drives the page that does nothing but move its slider: what a browser takes at least. */
window.driver = {
    isDrawn: () => document.querySelector('#told') !== null,
    seek(part) {
        document.querySelector('#slider').value = part;
        document.querySelector('#told').textContent = part.toFixed(3);
    },
    play() {
        const begun = performance.now();
        const step = () => {
            this.seek(((performance.now() - begun) / 10000) % 1);
            this.frame = requestAnimationFrame(step);
        };
        step();
    },
    pause() {
        cancelAnimationFrame(this.frame);
    },
};
