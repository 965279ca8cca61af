/** Drives the project's own page by its script interface. */
window.driver = {
    isDrawn: () => document.documentElement.dataset.ready !== 'false', // the marker stands, and the controls answer
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
