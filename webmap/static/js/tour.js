/** The guided tour on the page: a card for each chapter, the camera over it, the days running. */

import { civil } from './days.js';
import { assign, put } from './element.js';
import { planTour } from './tour-plan.js';
import { say } from './words.js';

const ALONE = ['Shift', 'Control', 'Alt', 'Meta']; // keys that do nothing by themselves
const OPERATING = ['Tab', 'Enter', ' ']; // keys that work the buttons of a slide

/**
 * @param {HTMLElement} root
 * @param {import('./track.js').Track} track
 * @param {ReturnType<import('./state.js').createStore>} store
 * @param {ReturnType<import('./commands.js').createCommands>} commands
 * @param {{flyOver: (first: number, last: number, card: DOMRect) => void, resize: () => void}} camera
 */
export function createTour(root, track, store, commands, camera) {
    const ids = ['tour', 'start-tour', 'stop-tour', 'tour-previous', 'tour-next'];
    const [card, start, stopButton, previous, next] = ids.map((id) => root.querySelector(`#${id}`));
    const plan = planTour(track);
    const stillness = matchMedia('(prefers-reduced-motion: reduce)');
    let [frame, begun, number, text] = [0, 0, -1, null];
    let isSlides = false;

    function tell(chosen) {
        number = chosen;
        const { chapter, stays } = plan.chapters[number];
        showCard(card, text, track.chapters[chapter], chapter, [number, plan.chapters.length]);
        previous.disabled = number === 0;
        next.disabled = number === plan.chapters.length - 1;
        camera.flyOver(...stays, card.getBoundingClientRect());
    }
    function slideTo(chosen) {
        if (!plan.chapters[chosen]) return;
        commands.move(plan.chapters[chosen].days[2]);
        tell(chosen);
    }
    function run(milliseconds) {
        begun ||= milliseconds;
        const second = (milliseconds - begun) / 1000;
        if (plan.numberAt(second) !== number) tell(plan.numberAt(second));
        commands.move(plan.dayAt(second));
        card.lastElementChild.style.scale = `${Math.min(1, second / plan.seconds)} 1`;
        if (second < plan.seconds) frame = requestAnimationFrame(run);
        else stop();
    }
    function begin() {
        isSlides = stillness.matches;
        commands.pause();
        commands.setWindow();
        store.set({ touring: true, visit: -1, open: false });
        assign(root, 'data-touring', isSlides ? 'slides' : 'moving');
        previous.hidden = next.hidden = !isSlides;
        card.hidden = false;
        camera.resize();
        [begun, number] = [0, -1];
        document.addEventListener('keydown', stopByKey, true);
        document.addEventListener('pointerdown', stopByPointer, true);
        document.addEventListener('wheel', stopByPointer, true);
        card.focus({ preventScroll: true });
        if (isSlides) slideTo(0);
        else frame = requestAnimationFrame(run);
    }
    function stop() {
        cancelAnimationFrame(frame);
        document.removeEventListener('keydown', stopByKey, true);
        document.removeEventListener('pointerdown', stopByPointer, true);
        document.removeEventListener('wheel', stopByPointer, true);
        const hadFocus = card.contains(document.activeElement);
        card.hidden = true;
        root.removeAttribute('data-touring');
        if (hadFocus) start.focus({ preventScroll: true });
        camera.resize();
        store.set({ touring: false });
    }
    function stopByKey(event) {
        if (ALONE.includes(event.key)) return;
        const isMirrored = document.documentElement.dir === 'rtl';
        const way = { ArrowRight: isMirrored ? -1 : 1, ArrowLeft: isMirrored ? 1 : -1 }[event.key];
        if (isSlides && OPERATING.includes(event.key)) return event.stopPropagation();
        event.preventDefault();
        event.stopPropagation();
        if (isSlides && way) slideTo(number + way);
        else stop();
    }
    function stopByPointer({ target }) {
        if (!isSlides || !card.contains(target)) stop(); // the card of a slide has buttons
    }

    start.hidden = plan.chapters.length === 0;
    start.addEventListener('click', begin);
    stopButton.addEventListener('click', stop);
    previous.addEventListener('click', () => slideTo(number - 1));
    next.addEventListener('click', () => slideTo(number + 1));
    return { show: (scene) => (text = scene.text) };
}

function showCard(card, { story, words, format }, { colour, first, last }, chapter, [number, count]) {
    const part = (name) => card.querySelector(`[data-part="${name}"]`);
    const { title, summary } = story.chapters[chapter];
    const [from, to] = [first, last].map((day) => format.year(civil(day)[0]));
    card.style.setProperty('--chapter', colour);
    put(part('number'), say(words, 'tour.number', { number: format.number(number + 1), count: format.number(count) }));
    put(part('title'), title);
    put(part('years'), from === to ? from : say(words, 'date.range', { from, to }));
    put(part('summary'), summary);
}
