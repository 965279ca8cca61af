/** Drives plotly, whose slider goes from frame to frame. */
window.driver = {
    years: 60,
    isDrawn: () => document.querySelector('#graph .scatterlayer path') !== null,
    seek(part) {
        this.year = Math.round(part * this.years);
        const atOnce = { frame: { duration: 0, redraw: true }, transition: { duration: 0 }, mode: 'immediate' };
        return Plotly.animate('graph', [String(this.year)], atOnce);
    },
    async play() {
        this.isPlaying = true;
        for (let year = 30; this.isPlaying; year = year === this.years ? 30 : year + 1) {
            await this.seek(year / this.years);
            await new Promise(requestAnimationFrame);
        }
    },
    pause() {
        this.isPlaying = false;
    },
};
