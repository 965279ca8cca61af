/** The rows of the list, which the page writes itself: a leaf at a time, under their chapters. */

import { element, svgElement } from './element.js';
import { createLeaves, cutLeaves } from './leaves.js';
import { writeRow } from './list-row.js';

const ROW = 14; // rem; as list.css has it

/**
 * @param {HTMLElement} list
 * @param {import('./track.js').Track} track
 * @returns {import('./list.js').Rows}
 */
export function createRowLeaves(list, track) {
    const sections = runsOf(track).map((run) => ({ ...run, leaves: cutLeaves('ol', run.first, run.last) }));
    const nodes = sections.map(({ chapter, leaves }) => sectionOf(track.chapters[chapter], chapter, leaves));
    let [kept, told] = [[], null];
    const leaves = createLeaves(list, sections.flatMap((section) => section.leaves), {
        row: (stay) => writeRow(track, told, stay, kept[stay]),
        blank: (rows, pixels) => blankOf(pixels ? `${pixels}px` : `${ROW * rows}rem`),
    });
    list.querySelector('.list-table').before(...nodes);

    return {
        limit(isListed, legs, text) {
            [kept, told] = [legs, text];
            leaves.limit(isListed);
            nodes.forEach((node, i) => (node.hidden = sections[i].leaves.every((leaf) => leaf.node.hidden)));
        },
        mark: leaves.mark,
        find: leaves.find,
    };
}

/** Stays of one chapter that follow each other. */
function runsOf({ chapter, count }) {
    const begins = chapter.flatMap((index, stay) => (stay === 0 || index !== chapter[stay - 1] ? [stay] : []));
    return begins.map((first, i) => ({ chapter: chapter[first], first, last: begins[i + 1] ?? count }));
}

/** The words of its heading are those that list.js writes in every language. */
function sectionOf(about, chapter, leaves) {
    const heading = about && [
        element('h3', { 'data-chapter': chapter }, swatchOf(about), ' ', element('span', { 'data-text': 'chapter' })),
        element('p', { class: 'row-chapter-summary', 'data-text': 'chapter-summary' }),
    ];
    return element('section', { class: 'list-chapter' }, ...(heading ?? []), ...leaves.map(({ node }) => node));
}

function swatchOf({ colour }) {
    const square = svgElement('rect', { width: 12, height: 12, fill: colour });
    const swatch = svgElement('svg', { class: 'swatch', viewBox: '0 0 12 12', 'aria-hidden': 'true' });
    swatch.append(square);
    return swatch;
}

function blankOf(height) {
    const blank = element('li', { 'aria-hidden': 'true' });
    blank.style.blockSize = height;
    return blank;
}
