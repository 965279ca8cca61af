/**
 * Views that tell of the moment at length, and so may lag behind a hand that hurries through time: nobody reads what
 * changes with every frame. All else that changes is shown at once, and so is a single move.
 */

const REST = 100; // milliseconds without a move
const LONGEST = 400; // that a view may lag behind a hand that does not rest

/**
 * @typedef {{show: (scene: import('./scene.js').Scene) => void}} View
 *
 * @param {() => import('./scene.js').Scene} present
 * @returns {{join: (...views: View[]) => void, follow: (scene: import('./scene.js').Scene) => void}} joining views are
 *     shown at once
 */
export function createFollowers(present) {
    const views = [];
    let [shown, shownAt, movedAt, timer] = [null, -Infinity, -Infinity, 0];

    function show(scene) {
        clearTimeout(timer);
        [shown, shownAt, timer] = [scene, performance.now(), 0];
        for (const view of views) view.show(scene);
    }
    const catchUp = () => requestAnimationFrame(() => show(present())); // in a frame, as all that is shown
    return {
        join(...joining) {
            views.push(...joining);
            for (const view of joining) view.show(present());
        },
        follow(scene) {
            const now = performance.now();
            const isHasty = now - movedAt < REST && isMove(shown?.state, scene.state);
            movedAt = now;
            if (!isHasty) return show(scene);
            clearTimeout(timer);
            timer = setTimeout(catchUp, Math.min(REST, shownAt + LONGEST - now));
        },
    };
}

/** Whether nothing has changed but the time, by hand. */
function isMove(before, { t, ...state }) {
    return before && !state.playing && Object.keys(state).every((key) => Object.is(state[key], before[key]));
}
