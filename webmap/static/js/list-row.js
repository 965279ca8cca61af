/** A stay of the list in words, and as a row. templates/stays.html writes the same. */

import { legWords, placeOn } from './account.js';
import { element, putLanguage } from './element.js';
import { say } from './words.js';

/**
 * The texts of a row by their names; `claims` are several.
 * @param {import('./track.js').Track} track
 * @param {import('./account.js').Text} text
 * @param {number} index of the stay
 * @returns {Object<string, string|string[]>}
 */
export function rowWords(track, { story, words, format }, index) {
    const [stay, leg] = [story.stays[index], story.legs[index]];
    const listed = (...texts) => texts.filter(Boolean).join(' · ');
    const oldStyle = [...new Set(stay.old_style.filter(Boolean))].join(' – ');
    const noted = (key, note) => note && `${say(words, key)}: ${note}`;
    return {
        when: listed(stay.dates, oldStyle && say(words, 'date.old_style', { date: oldStyle })),
        title: stay.title,
        where: listed(
            placeOn(stay, Math.floor(track.arrive[index])),
            stay.today && say(words, 'story.today', { place: stay.today }),
            format.name('kinds', track.kinds[track.kind[index]]),
            stay.certainty !== 'certain' && format.name('certainties', stay.certainty),
        ),
        summary: stay.summary,
        with: noted('story.with_whom', stay.with_whom),
        note: noted('story.disagreement', stay.disagreement),
        claims: stay.claims.map(({ verdict, says, accepted, note }) => {
            const taken = accepted && say(words, 'story.accepted', { accepted });
            return `${format.name('verdicts', verdict)}: ${listed(says, taken, note)}`;
        }),
        ...(leg && {
            leg: listed(
                legWords(track, format, story, index),
                leg.dates,
                leg.vessel,
                format.kilometres(track.km[index]),
                format.name('grades', track.grades[track.grade[index]]),
            ),
            way: leg.summary,
        }),
    };
}

/** The languages of the texts of a row that nobody translated, by their names. */
export function rowLanguages({ story }, index) {
    const [{ fallback }, leg] = [story.stays[index], story.legs[index]];
    return { title: fallback.title, summary: fallback.summary, way: leg?.fallback.summary };
}

/**
 * Write the row of a stay.
 * @param {import('./track.js').Track} track
 * @param {import('./account.js').Text} text
 * @param {number} index of the stay
 * @param {boolean} hasLeg whether the leg after it is told
 * @returns {HTMLElement}
 */
export function writeRow(track, text, index, hasLeg) {
    const { claims, leg, way, ...words } = rowWords(track, text, index);
    const spoken = rowLanguages(text, index);
    const field = ([name, said]) => {
        const attributes = { class: `row-${name}`, 'data-text': name };
        if (name === 'title') Object.assign(attributes, { href: `#stay=${encodeURIComponent(track.ids[index])}` });
        const node = element(name === 'title' ? 'a' : 'p', attributes, said);
        putLanguage(node, spoken[name]);
        return node;
    };
    const fields = (texts) => Object.entries(texts).filter(([, said]) => said).map(field);
    const said = claims.map((claim) => element('li', { 'data-text': 'claim' }, claim));
    return element(
        'li',
        { class: 'row', 'data-stay': index },
        ...fields(words),
        ...(said.length > 0 ? [element('ul', { class: 'row-claims' }, ...said)] : []),
        ...sourcesOf(text, index),
        ...(hasLeg ? fields({ leg, way }) : []),
    );
}

function sourcesOf({ story, words, format }, index) {
    const links = story.stays[index].sources.flatMap((source) => {
        const number = source + 1;
        return [' ', element('a', { href: `#source-${number}` }, format.digits(number))];
    });
    return links.length > 0 ? [element('p', { class: 'row-sources' }, say(words, 'story.sources'), ...links)] : [];
}
