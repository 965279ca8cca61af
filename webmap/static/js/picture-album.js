/** Keeps pictures of the trail in idle moments, and only while the page is seen, for they take memory. */

import { createIdleQueue } from './idle-queue.js';
import { planPictures } from './picture-plan.js';

/**
 * @param {import('./trail-canvas.js').TrailCanvas} trail
 * @returns {{fill: (...plan: Parameters<typeof planPictures>) => void, remove: () => void}}
 */
export function createPictureAlbum(trail) {
    const queue = createIdleQueue();
    let plan = null;

    function keep() {
        trail.forget();
        const states = plan && !document.hidden ? planPictures(...plan) : [];
        queue.fill(states.map((state) => () => trail.keep(state)));
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
