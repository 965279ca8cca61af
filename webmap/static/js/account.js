/** What the page has to tell of an instant, in words ready to be shown. Pure. */

import { ageRangeWords, lengthWords, presenceWords, writtenDates } from './doubt.js';
import { say } from './words.js';

/**
 * @typedef {object} Text a story with its words and wordings
 * @property {object} story
 * @property {object} words
 * @property {import('./format.js').Format} format
 *
 * @typedef {object} Account texts that are empty where there is nothing to tell
 * @property {string} subject what is told of: changes with the stay or leg, not with the day
 * @property {string} chapter its title
 * @property {string} colour of the chapter
 * @property {string} opening summary of the chapter, at its first stay
 * @property {string} kind
 * @property {string} certainty in words
 * @property {string} certaintyId as in the data
 * @property {string} number
 * @property {string} title
 * @property {string} place
 * @property {string} today
 * @property {string} polity
 * @property {string} presence
 * @property {string} age
 * @property {() => Array<{label: string, text: string, language?: string}>} facts found when they are read
 * @property {string} summary
 * @property {string} disagreement
 * @property {boolean} isUnsourced
 * @property {object[]} sources of the story
 * @property {object[]} claims of the story
 * @property {string} possibilities how many the dates leave for the day
 * @property {Candidate[]} candidates the likelier of these, or where else to go from here
 * @property {string} unlikely how many are not listed
 * @property {Object<string, string>} fallback language of each of these texts that nobody translated
 * @property {string} untranslated says so
 * @property {string} caption of the marker, where it stands on a way whose days are not known
 * @property {() => ReturnType<typeof writtenDates>} written the dates as the data have them, found when they are read
 *
 * @typedef {{stay?: number, leg?: number, title: string, share: string}} Candidate
 */

const MOST_SHARE = 0.99; // said of one candidate among others
const LEAST_SHARE = 0.01; // candidates less likely than this are only counted

const NOTHING = {
    ...{ chapter: '', colour: '', certainty: '', certaintyId: '', number: '', place: '', today: '', polity: '' },
    ...{ presence: '', possibilities: '', unlikely: '', summary: '', disagreement: '', caption: '' },
    ...{ opening: '', untranslated: '', fallback: {} },
    ...{ facts: () => [], isUnsourced: false, sources: [], claims: [], written: () => [] },
};

/**
 * The value that holds on a day.
 * @param {Array<[number|null, string]>} segments each from its day on, in order; null is the beginning
 * @param {number} day
 * @returns {string} empty before the first
 */
export function valueOn(segments, day) {
    return segments.findLast(([from]) => from === null || from <= day)?.[1] ?? '';
}

/** The name that the place of a stay bore on a day. */
export function placeOn(stay, day) {
    return valueOn(stay.place_then, day) || stay.place;
}

/**
 * @param {import('./track.js').Track} track
 * @param {Text} text
 * @param {import('./whereabouts.js').Whereabouts} here
 * @returns {Account}
 */
export function accountOf(track, text, here) {
    const tell = here.known.candidates.length === 0 ? outsideAccount : here.stay >= 0 ? stayAccount : legAccount;
    const candidates = candidateWords(track, text, here);
    const possibilities = possibilityWords(text, here, candidates.length);
    return { ...NOTHING, age: ageOn(track, text, here.day), candidates, ...possibilities, ...tell(track, text, here) };
}

/** The age on a day in words; empty when the birth is not known or still to come, and after death. */
export function ageOn({ born, died }, { format }, day) {
    return born && !(died && day > died[1]) ? format.age(born, day) : '';
}

function stayAccount(track, text, here) {
    const { story, words, format } = text;
    const index = here.stay;
    const stay = story.stays[index];
    const polity = valueOn(stay.polity, here.day);
    const chapter = story.chapters[track.chapter[index]];
    const opens = chapter && track.opening[track.chapter[index]] === index;
    return {
        subject: `stay ${index}`,
        chapter: chapter?.title ?? '',
        opening: opens ? chapter.summary : '',
        ...translation(text, stay, chapter),
        kind: format.name('kinds', track.kinds[track.kind[index]]),
        certainty: format.name('certainties', stay.certainty),
        certaintyId: stay.certainty,
        colour: track.chapters[track.chapter[index]]?.colour ?? '',
        number: numberWords(track, words, format, index),
        title: stay.title,
        place: placeOn(stay, here.day),
        today: stay.today && say(words, 'story.today', { place: stay.today }),
        polity: polity && say(words, 'story.polity', { polity }),
        presence: presenceWords(text, here),
        written: () => writtenDates(track, text, here),
        facts: () => stayFacts(track, text, index),
        summary: stay.summary,
        disagreement: stay.disagreement,
        ...evidence(story, stay),
        claims: stay.claims,
    };
}

function numberWords({ count }, words, format, index) {
    return say(words, 'story.place_in_sequence', { number: format.number(index + 1), count: format.number(count) });
}

function stayFacts(track, text, index) {
    const { story, words } = text;
    const stay = story.stays[index];
    const [from, to] = new Set(stay.old_style.filter(Boolean));
    return listFacts(words, [
        ['dates', stay.dates],
        ['old_style', to ? say(words, 'date.range', { from, to }) : from],
        ['length', lengthWords(track, text, index)],
        ['age', ageRangeWords(track, text, { stay: index, leg: -1 })],
        ['with_whom', stay.with_whom, stay.fallback.with_whom],
    ]);
}

function legAccount(track, text, here) {
    const { story, words, format } = text;
    const [leg, presence] = [story.legs[here.leg], presenceWords(text, here)];
    return {
        subject: `leg ${here.leg}`,
        kind: format.name('modes', track.modes[track.mode[here.leg]]),
        certainty: format.name('certainties', track.certainties[track.legCertainty[here.leg]]),
        certaintyId: track.certainties[track.legCertainty[here.leg]],
        colour: track.chapters[track.chapter[here.leg]]?.colour ?? '',
        chapter: story.chapters[track.chapter[here.leg]]?.title ?? '',
        ...translation(text, leg, story.chapters[track.chapter[here.leg]]),
        title: leg.title,
        presence,
        caption: here.known.presence === 'possible' ? presence : '',
        written: () => writtenDates(track, text, here),
        facts: () => legFacts(track, text, here),
        summary: leg.summary,
        ...evidence(story, leg),
    };
}

function legFacts(track, text, { leg, day }) {
    const { story, words, format } = text;
    return listFacts(words, [
        ['from', placeOn(story.stays[leg], day)],
        ['to', placeOn(story.stays[leg + 1], day)],
        ['dates', story.legs[leg].dates],
        ['age', ageRangeWords(track, text, { stay: -1, leg })],
        ['vessel', story.legs[leg].vessel, story.legs[leg].fallback.vessel],
        ['distance', format.kilometres(track.km[leg])],
        ['way', format.name('grades', track.grades[track.grade[leg]])],
        ['circumstance', format.name('circumstances', track.circumstances[track.circumstance[leg]])],
    ]);
}

function outsideAccount({ a0, born, died, count }, { story, words }, { day }) {
    const isBefore = day < a0[0];
    const [isUnborn, isDead] = [born && day < born[0], died && day > died[1]];
    const [life, journey] = isBefore ? [isUnborn && 'unborn', 'before'] : [isDead && 'dead', 'after'];
    const [stay, key] = isBefore ? [0, 'story.go_first'] : [count - 1, 'story.go_last'];
    return {
        subject: journey,
        kind: say(words, `presence.${journey}`),
        title: say(words, `story.${life || journey}`, { subject: story.subject }),
        candidates: [{ stay, title: say(words, key), share: '' }],
    };
}

function candidateWords(track, { story, words, format }, { known }) {
    if (known.presence !== 'possible') return [];
    return known.candidates.filter(({ share }) => share >= LEAST_SHARE).map(({ stay, leg, share }) => ({
        stay,
        leg,
        title: leg === undefined ? story.stays[stay].title : legWords(track, format, story, leg),
        share: say(words, 'story.candidate_share', { percent: format.number(Math.min(MOST_SHARE, share) * 100) }),
    }));
}

function possibilityWords({ words, format }, { known }, listed) {
    if (known.presence !== 'possible') return {};
    const unlisted = known.candidates.length - listed;
    return {
        possibilities: format.count(words.story.candidates, known.candidates.length),
        unlikely: unlisted > 0 ? format.count(words.story.unlikely, unlisted) : '',
    };
}

/** A leg in short: how, from where and to where. */
export function legWords({ modes, mode }, format, story, leg) {
    return [format.name('modes', modes[mode[leg]]), story.legs[leg].title].filter(Boolean).join(format.comma);
}

/** Which texts nobody translated, and words that say so. */
function translation({ words, format }, { fallback }, chapter) {
    const code = fallback.summary ?? fallback.title;
    const language = format.name('languages', code);
    return {
        fallback: { ...fallback, chapter: chapter?.fallback.title, opening: chapter?.fallback.summary },
        untranslated: code ? say(words, 'story.untranslated', { language }) : '',
    };
}

function evidence(story, { sources }) {
    const found = sources.map((index) => story.sources[index]);
    return { sources: found, isUnsourced: found.every(({ grade }) => grade === 'uncited') };
}

function listFacts(words, pairs) {
    const told = pairs.filter(([, text]) => text);
    return told.map(([key, text, language]) => ({ label: say(words, `story.${key}`), text, language }));
}
