/** Turns between which the browser can paint and hear the reader. */

/**
 * Wait until what is on the page can be seen, or would be if the page were looked at.
 * @returns {Promise<void>}
 */
export async function untilPainted() {
    if (document.hidden) return turn();
    for (let frames = 0; frames < 3; frames++) await frame(); // painted, handed on, shown
    return turn();
}

/**
 * Do one task a turn, in order.
 * @param {(() => void|Promise<void>)[]} tasks
 * @returns {Promise<void>}
 */
export async function inTurns(tasks) {
    for (const task of tasks) {
        await task();
        await turn();
    }
}

function frame() {
    return new Promise(requestAnimationFrame);
}

function turn() {
    return new Promise((done) => setTimeout(done));
}
