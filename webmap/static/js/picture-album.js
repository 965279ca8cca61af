/** Keeps pictures of the trail in idle moments once the map rests, and only while it is seen, for they take memory. */

import { createIdleQueue } from './idle-queue.js';
import { planPictures } from './picture-plan.js';

const REST = 250; // milliseconds

/**
 * @param {import('./trail-canvas.js').TrailCanvas} trail
 * @returns {{fill: (...plan: Parameters<typeof planPictures>) => void, remove: () => void}}
 */
export function createPictureAlbum(trail) {
    const queue = createIdleQueue();
    let [plan, timer] = [null, 0];

    function keep() {
        trail.forget();
        queue.fill([]);
        clearTimeout(timer);
        if (plan && !document.hidden) timer = setTimeout(paint, REST);
    }
    function paint() {
        queue.fill(planPictures(...plan).map((state) => () => trail.keep(state)));
    }
    document.addEventListener('visibilitychange', keep);

    return {
        fill(...nextPlan) {
            plan = nextPlan;
            keep();
        },
        remove() {
            plan = null;
            keep();
            document.removeEventListener('visibilitychange', keep);
        },
    };
}
