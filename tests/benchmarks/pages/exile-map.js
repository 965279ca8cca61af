/** Drives the project's own page by its script interface. */
window.driver = {
    isDrawn: () => ['first', 'true'].includes(document.documentElement.dataset.ready), // the marker stands, and the controls answer
    isWhole: () => document.documentElement.dataset.ready === 'true',
    seek(part) {
        const { ariaValueMin, ariaValueMax } = document.querySelector('#timeline');
        exileMap.seek(Math.floor(Number(ariaValueMin) + part * (ariaValueMax - ariaValueMin)));
    },
    play() {
        exileMap.setPace('years');
        this.seek(0.5);
        exileMap.play();
    },
    pause: () => exileMap.pause(),
};
