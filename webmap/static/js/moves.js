/** The ways to another moment: a day, a stay, a leg, a step, a year. */

import { civil, dayNumber, readDate } from './days.js';
import { instantOfDay, instantOfStay, neighbourOf } from './whereabouts.js';

/**
 * @param {import('./track.js').Track} track
 * @param {ReturnType<import('./state.js').createStore>} store
 * @param {() => import('./scene.js').Scene} present
 * @param {[number, number]} whole the days from the beginning of the journey to its end
 */
export function createMoves(track, store, present, whole) {
    function move(t, visit = -1) {
        const { window: shown } = store.get();
        const isOutside = t < shown[0] || t > shown[1];
        store.set({ t, visit, ...(isOutside && { window: whole }) });
    }
    function step(direction) {
        const { here, kept } = present();
        const stay = neighbourOf(track, here, direction, kept.stays);
        if (stay >= 0) move(instantOfStay(track, stay));
    }

    return {
        /** Show an instant, as the time axis does while it is dragged. */
        move,

        /** Show a day, given as a day number or as a year, month or date. */
        seek: (date) => move(instantOfDay(track, dayIn(date))),

        /** Show a stay, and go near. */
        visit: (stay) => move(instantOfStay(track, stay), stay),

        /** Show the middle of a leg. */
        travel: (leg) => move((track.depart[leg] + track.arrive[leg + 1]) / 2),

        /** Show the next stay that the filters keep. */
        next: () => step(1),
        previous: () => step(-1),
        goToStart: () => move(Math.max(track.first, store.get().window[0])),
        goToEnd: () => move(Math.min(track.last, store.get().window[1])),

        /** Show the same day of another year, within the journey. */
        stepYear(direction) {
            const [year, month, date] = civil(Math.floor(store.get().t));
            const day = dayNumber(year + direction, month, date);
            move(instantOfDay(track, Math.max(whole[0], Math.min(whole[1] - 1, day))));
        },
    };
}

/**
 * The first or the last day that a day number or a written date allows.
 * @param {number|string} date
 * @param {'first'|'last'} [end]
 * @returns {number}
 * @throws {RangeError} when it is no date
 */
export function dayIn(date, end = 'first') {
    if (Number.isFinite(date)) return Math.floor(date);
    const span = readDate(String(date));
    if (!span) throw new RangeError(`not a date: '${date}'; try 1917, 1917-05 or 1917-05-17`);
    return span[end];
}
