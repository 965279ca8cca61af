/** Scrolls a list to one of its rows. */

const LOOKS = 12;
const SETTLED = 2; // looks in a row at which nothing had to be moved

/**
 * Rows get their true heights only when they come near, so it may take some looks until one is where it should be.
 * @param {HTMLElement} list that scrolls
 * @param {() => ?HTMLElement} find the row; null when it is not listed
 * @param {number} covered pixels at the top of the list that lie below something else
 * @param {number} [looks] left
 * @param {number} [settled] how many of the last looks found it in its place
 */
export function bringIntoView(list, find, covered, looks = LOOKS, settled = 0) {
    const row = find();
    if (!row || looks === 0 || settled === SETTLED) return;
    const [frame, { top, bottom }] = [list.getBoundingClientRect(), row.getBoundingClientRect()];
    const isThere = top >= frame.top + covered && bottom <= frame.bottom;
    if (!isThere) list.scrollTop += top - frame.top - frame.height / 3;
    requestAnimationFrame(() => bringIntoView(list, find, covered, looks - 1, isThere ? settled + 1 : 0));
}
