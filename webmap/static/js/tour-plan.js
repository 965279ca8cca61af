/** The guided tour: when which chapter is told, and which day is shown then. Pure. */

import { createPace } from './pace.js';

const TOUR_SECONDS = 180;
const REST_SECONDS = 5; // to read a chapter's card, while he travels to its first stay

/**
 * @typedef {object} TourChapter
 * @property {number} chapter index
 * @property {[number, number]} stays its first and its last
 * @property {number} begin seconds of the tour
 * @property {number} settled seconds; when the way to its first stay has been told
 * @property {number} end
 * @property {[number, number, number]} days at these three moments
 *
 * @typedef {object} TourPlan
 * @property {number} seconds in all
 * @property {TourChapter[]} chapters those with stays, in order
 * @property {(second: number) => number} numberAt index of the chapter told at a moment
 * @property {(second: number) => number} dayAt
 */

/**
 * Each chapter has the same time for its card, and of the rest what it has of the story's pace.
 * @param {import('./track.js').Track} track
 * @param {number} [seconds] in all
 * @returns {TourPlan}
 */
export function planTour(track, seconds = TOUR_SECONDS) {
    const pace = createPace(track, 'story');
    const told = toldChapters(track, pace);
    const rest = Math.min(REST_SECONDS, seconds / 2 / told.length);
    const pacing = told.reduce((sum, { length }) => sum + length, 0);
    let end = 0;
    const chapters = told.map(({ length, ...chapter }) => {
        const begin = end;
        end += rest + ((seconds - rest * told.length) * length) / pacing;
        return { ...chapter, begin, settled: begin + rest, end };
    });
    const numberAt = (second) => Math.max(0, chapters.findLastIndex(({ begin }) => begin <= second));
    return { seconds, chapters, numberAt, dayAt: (second) => dayOfTour(pace, chapters[numberAt(second)], second) };
}

function toldChapters({ chapter: chapterOf, chapters, arrive, depart }, pace) {
    return chapters.flatMap((_, chapter) => {
        const [first, last] = [chapterOf.indexOf(chapter), chapterOf.lastIndexOf(chapter)];
        if (first < 0) return [];
        const days = [depart[first - 1] ?? arrive[first], arrive[first], depart[last]];
        return [{ chapter, stays: [first, last], days, length: pace.secondsAt(days[2]) - pace.secondsAt(days[1]) }];
    });
}

/** First evenly to the first stay, then at the pace of the story. */
function dayOfTour(pace, { begin, settled, end, days: [from, first, last] }, second) {
    if (second < settled) return from + ((first - from) * (second - begin)) / (settled - begin);
    const [paceBegin, paceEnd] = [first, last].map(pace.secondsAt);
    return pace.dayAt(paceBegin + ((paceEnd - paceBegin) * Math.min(1, (second - settled) / (end - settled))));
}
