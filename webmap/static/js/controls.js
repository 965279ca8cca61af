/** The buttons and choices under the map. */

import { assign, element } from './element.js';
import { say } from './words.js';

/**
 * @param {HTMLElement} root
 * @param {import('./track.js').Track} track
 * @param {ReturnType<import('./commands.js').createCommands>} commands
 */
export function createControls(root, track, commands) {
    const ids = ['play', 'previous', 'next', 'pace', 'chapter'];
    const [play, previous, next, pace, chapter] = ids.map((id) => root.querySelector(`#${id}`));
    const choose = (value) => (value === 'whole' ? commands.setWindow() : commands.openChapter(Number(value)));
    play.addEventListener('click', () => (play.dataset.playing === 'true' ? commands.pause() : commands.play()));
    previous.addEventListener('click', commands.previous);
    next.addEventListener('click', commands.next);
    pace.addEventListener('change', () => commands.setPace(pace.value));
    chapter.addEventListener('change', () => choose(chapter.value));
    chapter.hidden = track.chapters.length === 0;

    let shown = {};
    return {
        show({ state, text }) {
            if (text !== shown.text) chapter.replaceChildren(...chapterOptions(text));
            if (text !== shown.text || state.window !== shown.window) {
                chapter.value = chapterValue(track, state.window, commands.whole);
            }
            if (text !== shown.text || state.playing !== shown.playing) {
                assign(play, 'data-playing', state.playing);
                assign(play, 'aria-label', say(text.words, state.playing ? 'controls.pause' : 'controls.play'));
            }
            if (state.pace !== shown.pace) pace.value = state.pace;
            shown = { text, window: state.window, playing: state.playing, pace: state.pace };
        },
    };
}

function chapterOptions({ story, words }) {
    const part = element('option', { value: 'part', hidden: '' }, say(words, 'controls.part'));
    const whole = element('option', { value: 'whole' }, say(words, 'controls.whole'));
    return [whole, part, ...story.chapters.map(({ title }, i) => element('option', { value: String(i) }, title))];
}

function chapterValue(track, [first, last], whole) {
    if (first === whole[0] && last === whole[1]) return 'whole';
    const index = track.chapters.findIndex((chapter) => chapter.first === first && chapter.last + 1 === last);
    return index < 0 ? 'part' : String(index);
}
