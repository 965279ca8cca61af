/** Drives the project's own page by its script interface. */
window.driver = {
    isDrawn: () => document.documentElement.dataset.ready === 'true',
    seek(part) {
        const { ariaValueMin, ariaValueMax } = document.querySelector('#timeline');
        exileMap.seek(Math.floor(Number(ariaValueMin) + part * (ariaValueMax - ariaValueMin)));
    },
    picture() {
        const [marker, timeline] = ['.journey-marker', '#timeline'].map((found) => document.querySelector(found));
        return `${marker.style.transform} ${timeline.ariaValueNow}`;
    },
    play() {
        exileMap.setPace('years');
        this.seek(0.5);
        exileMap.play();
    },
    pause: () => exileMap.pause(),
};
