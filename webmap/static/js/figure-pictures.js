/** The pictures of the figures: bars, lines and columns. What reads from right to left is mirrored by the style sheet. */

import { svgElement } from './element.js';

const LABEL_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const MOST_LABELS = 7;
const [NEAR_EDGE, AT_EDGE] = [0.2, 0.03]; // of the width: room for half a value, for half a year
const LEAST_ROOM = 0.004; // for a notch, as a part of the panel's width
const FILLED = 0.72; // of the room of a column
const [TOP, GROUND] = [22, 84]; // percent of the height: where the highest column ends, and where all stand
const [VALUE, NAMES] = [TOP - 6, GROUND + 10]; // the lines of writing

/**
 * A bar: solid as far as is sure, soft as far as is possible, with a notch between them.
 * @param {import('./figure-charts.js').Row} row
 * @returns {SVGElement}
 */
export function barOf({ sure, nominal, possible }) {
    const bar = picture('figure-bar');
    if (possible > sure) bar.append(svgElement('rect', { class: 'figure-soft', width: percent(possible), height: '100%' }));
    bar.append(svgElement('rect', { class: 'figure-sure', width: percent(sure), height: '100%' }));
    if (possible - sure > LEAST_ROOM) {
        const x = percent(nominal);
        bar.append(svgElement('line', { class: 'figure-notch', x1: x, x2: x, y1: '-25%', y2: '125%' }));
    }
    return bar;
}

/**
 * A line as it is drawn on the map.
 * @param {import('./figure-charts.js').Row} row
 * @returns {SVGElement}
 */
export function lineOf({ grade, nominal }) {
    const line = picture('figure-bar');
    line.append(svgElement('line', { class: `figure-line figure-line-${grade}`, x2: percent(nominal), y1: '50%', y2: '50%' }));
    return line;
}

/**
 * Columns side by side, some of them named, the highest with its value.
 * @param {import('./figure-charts.js').Row[]} rows
 * @param {string} spoken
 * @param {boolean} isMirrored time runs from right to left
 * @returns {SVGElement}
 */
export function columnsOf(rows, spoken, isMirrored) {
    const columns = picture('figure-columns', { role: 'img', 'aria-label': spoken });
    const room = 1 / rows.length;
    const place = (i, part) => percent(isMirrored ? 1 - (i + 1 - part) * room : (i + part) * room);
    const step = LABEL_STEPS.find((years) => rows.length / years <= MOST_LABELS) ?? rows.length;
    rows.forEach((row, i) => {
        const [middle, part] = [place(i, 0.5), (i + 0.5) * room];
        columns.append(columnOf(row, place(i, (1 - FILLED) / 2), percent(room * FILLED)));
        if (row.year % step === 0 && AT_EDGE < part && part < 1 - AT_EDGE) columns.append(writing(row.name, middle, NAMES, 'middle'));
        if (row.nominal === 1) columns.append(writing(`${row.name}: ${row.value}`, middle, VALUE, anchorAt(part)));
    });
    columns.append(svgElement('line', { class: 'figure-ground', x2: '100%', y1: `${GROUND}%`, y2: `${GROUND}%` }));
    return columns;
}

function columnOf({ name, value, nominal }, x, width) {
    const height = nominal * (GROUND - TOP);
    const column = svgElement('rect', { class: 'figure-column', x, width, y: `${GROUND - height}%`, height: `${height}%` });
    const title = svgElement('title', {});
    title.textContent = `${name}: ${value}`;
    column.append(title);
    return column;
}

/** How a text near an edge keeps inside, in reading order. */
function anchorAt(part) {
    if (part < NEAR_EDGE) return 'start';
    return part > 1 - NEAR_EDGE ? 'end' : 'middle';
}

function writing(words, x, y, anchor) {
    const text = svgElement('text', { x, y: `${y}%`, 'text-anchor': anchor });
    text.textContent = words;
    return text;
}

function picture(name, attributes = { 'aria-hidden': 'true' }) {
    return svgElement('svg', { class: name, width: '100%', ...attributes });
}

function percent(part) {
    return `${(100 * part).toFixed(2)}%`;
}
