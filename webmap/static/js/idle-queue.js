/** Work that can wait until the page has nothing better to do. */

const PATIENCE = 500; // milliseconds after which a task is done all the same
const laterOn = window.requestIdleCallback ?? ((task) => setTimeout(task, 50));

/** @returns {{fill: (tasks: (() => void)[]) => void}} one task an idle moment; filling drops what was left */
export function createIdleQueue() {
    let [waiting, isAsleep] = [[], true];

    function wake() {
        waiting.shift()?.();
        isAsleep = waiting.length === 0;
        if (!isAsleep) laterOn(wake, { timeout: PATIENCE });
    }
    return {
        fill(tasks) {
            waiting = [...tasks];
            if (isAsleep && waiting.length > 0) laterOn(wake, { timeout: PATIENCE });
            isAsleep = waiting.length === 0 && isAsleep;
        },
    };
}
