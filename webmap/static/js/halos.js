/** Soft halos around the places where he may have been on a day. */

const MOST_HALOS = 12;

/**
 * @param {{add: (className: string) => import('./pins.js').Pin}} board
 * @param {import('./track.js').Track} track
 */
export function createHalos(board, track) {
    const pins = [];

    return {
        /**
         * @param {import('./clock.js').Candidate[]} candidates stays and legs; only stays wear a halo
         * @param {(stay: number) => string} colourOf
         */
        show(candidates, colourOf) {
            const halos = halosOf(track, candidates).slice(0, MOST_HALOS);
            while (pins.length < halos.length) pins.push(board.add('journey-halo'));
            pins.forEach(({ element }, i) => (element.hidden = i >= halos.length));
            halos.forEach(({ stay, share }, i) => {
                pins[i].moveTo(track.x[stay], track.y[stay]);
                pins[i].element.style.setProperty('--chapter', colourOf(stay));
                pins[i].element.style.setProperty('--share', share.toFixed(2));
            });
        },
    };
}

/** One halo for all the stays at a place, of their shares together. */
function halosOf({ x, y }, candidates) {
    const byPlace = new Map();
    for (const { stay, share } of candidates) {
        if (stay === undefined) continue;
        const key = `${x[stay]} ${y[stay]}`;
        byPlace.set(key, { stay, share: share + (byPlace.get(key)?.share ?? 0) });
    }
    return [...byPlace.values()];
}
