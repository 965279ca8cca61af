/**
 * A list of rows in leaves, each of which is written once the reader comes near, and for paper. Of some hundred rows the
 * rest follows when the page has time, so that a browser finds every word; of very many, a leaf left behind is emptied.
 */

import { createIdleQueue } from './idle-queue.js';
import { beforePaper } from './printing.js';

const ROWS = 100; // of a leaf
const MANY = 500; // rows from which on only those near the reader stay

/**
 * @typedef {object} Leaf
 * @property {HTMLElement} node holds its rows; while it has none, a blank of about their height
 * @property {number} first stay
 * @property {number} last stay, not in it
 *
 * @typedef {object} Writer
 * @property {(stay: number) => HTMLElement} row
 * @property {(rows: number, pixels?: number) => HTMLElement} blank as high as so many rows, or pixels
 */

/**
 * Cut a run of stays into leaves.
 * @param {string} tag of their elements
 * @param {number} first stay
 * @param {number} last stay, not in it
 * @returns {Leaf[]}
 */
export function cutLeaves(tag, first, last) {
    const begins = Array.from({ length: Math.ceil((last - first) / ROWS) }, (_, i) => first + i * ROWS);
    return begins.map((from) => ({ node: document.createElement(tag), first: from, last: Math.min(last, from + ROWS) }));
}

/**
 * @param {HTMLElement} scroller in which the leaves pass by
 * @param {Leaf[]} leaves in order, blank until the first `limit`
 * @param {Writer} write
 */
export function createLeaves(scroller, leaves, write) {
    const byNode = new Map(leaves.map((leaf) => [leaf.node, leaf]));
    const written = new Set();
    const later = createIdleQueue();
    const isMany = leaves.at(-1)?.last > MANY;
    const watch = new IntersectionObserver(follow, { root: scroller, rootMargin: '100% 0px' });
    let [isListed, current] = [[], -1];
    leaves.forEach(({ node }) => watch.observe(node));
    beforePaper(() => leaves.forEach(fill));
    matchMedia('print').addEventListener('change', ({ matches }) => isMany && !matches && clearAll());

    function staysOf({ first, last }) {
        return Array.from({ length: last - first }, (_, i) => first + i).filter((stay) => isListed[stay]);
    }
    function fill(leaf) {
        if (written.has(leaf)) return;
        written.add(leaf);
        leaf.node.replaceChildren(...staysOf(leaf).map(write.row));
        mark(current);
    }
    function clear(leaf, pixels) {
        written.delete(leaf);
        const rows = staysOf(leaf).length;
        leaf.node.hidden = rows === 0;
        leaf.node.replaceChildren(write.blank(rows, pixels));
    }
    function clearAll() {
        leaves.forEach((leaf) => clear(leaf));
        leaves.forEach(({ node }) => watch.unobserve(node));
        leaves.forEach(({ node }) => watch.observe(node)); // tells anew which are near
    }
    function follow(entries) {
        for (const { target, isIntersecting, boundingClientRect: { height } } of entries) {
            const leaf = byNode.get(target);
            if (isIntersecting) fill(leaf);
            else if (isMany && height > 0 && written.has(leaf) && !matchMedia('print').matches) clear(leaf, height);
        }
        if (!isMany && written.size > 0) later.fill(leaves.map((leaf) => () => fill(leaf)));
    }
    function rowOf(stay) {
        const leaf = leaves[leaves.findLastIndex(({ first }) => first <= stay)];
        return written.has(leaf) ? leaf.node.querySelector(`[data-stay="${stay}"]`) : null;
    }
    function mark(stay) {
        if (stay !== current) rowOf(current)?.removeAttribute('aria-current');
        current = stay;
        rowOf(stay)?.setAttribute('aria-current', 'true');
    }

    return {
        /** Say in which stay the reader is. */
        mark,

        /** Show only some stays, in the words of the moment. */
        limit(listed) {
            isListed = listed;
            const before = [...written];
            clearAll();
            before.forEach(fill);
        },

        /** The row of a stay, written if need be; null when it is not listed. */
        find(stay) {
            if (!isListed[stay]) return null;
            fill(leaves[leaves.findLastIndex(({ first }) => first <= stay)]);
            return rowOf(stay);
        },
    };
}
