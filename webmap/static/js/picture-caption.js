/** The lines under the map of a picture. */

import { say } from './words.js';

const LINES = [
    { name: 'date', size: 32, leading: 1.25, font: 'serif', colour: 'ink', weight: 400 },
    { name: 'place', size: 16, leading: 1.5, font: 'sans', colour: 'ink', weight: 600 },
    { name: 'title', size: 15, leading: 1.6, font: 'sans', colour: 'ink', weight: 400 },
    { name: 'credits', size: 11, leading: 1.5, font: 'sans', colour: 'soft', weight: 400 },
];
const PAD = 20;

/**
 * @typedef {object} Caption
 * @property {string} date
 * @property {string} place
 * @property {string} title
 * @property {string} credits
 * @property {string} language
 * @property {'ltr'|'rtl'} direction
 * @property {{paper: string, ink: string, soft: string, rule: string, serif: string, sans: string}} look
 */

/**
 * Lay out the band under a map.
 * @param {Caption} caption
 * @param {number} width
 * @param {{measureText: (text: string) => {width: number}, font: string}} measure
 * @returns {{height: number, paint: (context: CanvasRenderingContext2D) => void}} painted from the origin on
 */
export function createCaption(caption, width, measure) {
    const { look, direction } = caption;
    const lines = LINES.flatMap((line) => wrapped(measure, caption[line.name], fontOf(line, look), width - 2 * PAD, line));
    const height = lines.reduce((sum, { size, leading }) => sum + size * leading, 1.6 * PAD);
    const start = direction === 'rtl' ? width - PAD : PAD;

    function paint(context) {
        let y = 0.7 * PAD;
        Object.assign(context, { fillStyle: look.paper });
        context.fillRect(0, 0, width, height);
        Object.assign(context, { fillStyle: look.rule });
        context.fillRect(0, 0, width, 1);
        for (const { text, font, size, leading, colour } of lines) {
            y += size * leading;
            Object.assign(context, { font, direction, textAlign: 'start', fillStyle: look[colour] });
            context.fillText(text, start, y - (size * (leading - 0.7)) / 2);
        }
    }
    return { height, paint };
}

function fontOf({ weight, size, font }, look) {
    return `${weight} ${size}px ${look[font]}`;
}

/** Break a text into lines that fit. */
function wrapped(measure, text, font, width, line) {
    const lines = [];
    measure.font = font;
    for (const word of text.split(' ').filter(Boolean)) {
        const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
        if (lines.length && measure.measureText(longer).width <= width) lines[lines.length - 1] = longer;
        else lines.push(word);
    }
    return lines.map((words) => ({ ...line, font, text: words }));
}

/**
 * @param {import('./scene.js').Scene} scene
 * @param {Element} node whose colours and letters the caption has
 * @returns {Caption}
 */
export function captionOf({ here, text: { story, words, format }, account }, node) {
    const style = getComputedStyle(node);
    const { place, title, presence } = account();
    const read = (name) => style.getPropertyValue(`--${name}`).trim();
    const credits = [words.page.basemap, ...(story.licence ? [say(words, 'page.licence', { licence: story.licence })] : [])];
    return {
        date: [format.day(here.day), format.secondCalendar(here.day)].filter(Boolean).join(' · '),
        place: [...new Set([place, title, here.known.presence === 'possible' && presence])].filter(Boolean).join(' · '),
        title: story.title,
        credits: credits.join(' · '),
        language: story.language,
        direction: story.dir,
        look: { paper: read('paper'), ink: read('ink'), soft: read('ink-soft'), rule: read('rule'), serif: read('serif'), sans: read('sans') },
    };
}
