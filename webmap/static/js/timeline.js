/** The time slider. */

import { placeOn } from './account.js';
import { assign } from './element.js';
import { createAxis } from './timeline-axis.js';
import { listenToGestures } from './timeline-gestures.js';
import { closerRange, slideRange, zoomRange } from './timeline-scale.js';
import { createWindowHandles } from './timeline-window.js';
import { say } from './words.js';

const ZOOM_KEYS = { '+': 1.6, '=': 1.6, '-': 1 / 1.6 };
const BEHIND = 0.1; // of the axis kept behind the playhead when it would leave
const ROOM = 1 / 1.06; // a window is shown with a little of what lies outside
const MOMENT = 1 / 1440; // days: the window ends before its second limit

/**
 * @param {HTMLElement} root holds #timeline
 * @param {Element} mapElement
 * @param {import('./track.js').Track} track
 * @param {ReturnType<import('./commands.js').createCommands>} commands
 */
export function createTimeline(root, mapElement, track, commands) {
    const [node, reset] = ['timeline', 'whole-axis'].map((id) => root.querySelector(`#${id}`));
    const axis = createAxis(node, mapElement, track);
    const handles = createWindowHandles(root, axis, commands);
    const { whole } = commands;
    let [range, scene, isDrawn] = [whole, null, false];

    function setRange(next) {
        range = next;
        paint();
    }
    function paint() {
        if (!scene) return;
        axis.fit(range, scene.text.story.dir);
        if (isDrawn) axis.draw(scene.text);
        axis.point(scene.state.t);
        handles.draw();
        reset.hidden = isWhole(range) && isWhole(scene.state.window);
    }
    const isWhole = ([first, last]) => first === whole[0] && last === whole[1];
    const zoom = (factor, anchor) => setRange(zoomRange(range, whole, factor, anchor));
    const showAll = () => setRange(whole);
    const frame = ([first, last]) => setRange(zoomRange([first, last], whole, ROOM, (first + last) / 2));

    listenToGestures(node, {
        scrub(x) {
            commands.pause();
            commands.move(within(track, scene.state.window, axis.scale().dayAt(x)));
        },
        hover: (x) => axis.hint(x, x === null ? null : Math.floor(axis.scale().dayAt(x)), scene.text.format),
        zoom: (factor, x) => zoom(factor, axis.scale().dayAt(x)),
        slide: (pixels) => setRange(slideRange(range, whole, axis.scale().dayAt(pixels) - axis.scale().dayAt(0))),
        look: (x) => setRange(closerRange(range, whole, axis.scale().dayAt(x))),
    });
    listenToKeys(node, commands, { zoom: (factor) => zoom(factor, scene.state.t), showAll });
    reset.addEventListener('click', () => {
        showAll();
        if (!isWhole(scene.state.window)) commands.setWindow();
    });
    new ResizeObserver(() => node.clientWidth !== axis.scale()?.width && paint()).observe(node);

    return {
        /** Draw the picture of the axis, too, from now on; the slider moves without. */
        draw() {
            isDrawn = true;
            paint();
        },
        restyle: paint,
        show(next) {
            const before = scene;
            scene = next;
            const { state, text } = scene;
            const isNewWindow = state.window !== before?.state.window;
            if (!isNewWindow && text === before.text) axis.point(state.t);
            else if (handles.show(state.window, text)) frame(state.window);
            else paint();
            if (state.t < range[0] || state.t > range[1]) setRange(rangeAbout(state.t, range, whole));
            if (!state.playing || text !== before?.text) speakValue(node, track, scene);
        },
    };
}

/** An instant moved into the journey and the window. */
function within({ first, last }, shown, t) {
    return Math.max(first, shown[0], Math.min(last, shown[1] - MOMENT, t));
}

/** The keys that a slider has besides those of the page. */
function listenToKeys(node, commands, { zoom, showAll }) {
    const steps = {
        ArrowUp: commands.next,
        ArrowDown: commands.previous,
        PageUp: () => commands.stepYear(1),
        PageDown: () => commands.stepYear(-1),
        0: showAll,
    };
    node.addEventListener('keydown', (event) => {
        if (event.key in ZOOM_KEYS) zoom(ZOOM_KEYS[event.key]);
        if (!(event.key in steps)) return;
        event.preventDefault();
        steps[event.key]();
    });
}

/** As long a range as before, with the playhead near its beginning. */
function rangeAbout(t, [first, last], bounds) {
    const start = t - BEHIND * (last - first);
    return slideRange([start, start + last - first], bounds, 0);
}

function speakValue(node, track, { here, text, account }) {
    const day = Math.max(Math.floor(track.first), Math.min(Math.floor(track.last), here.day));
    const said = { date: text.format.day(here.day), where: whereWords(here, text, account) };
    assign(node, 'aria-valuenow', day);
    assign(node, 'aria-valuetext', say(text.words, 'timeline.spoken', said));
}

function whereWords({ stay, leg, known, day }, { story, words }, account) {
    if (known.candidates.length === 0) return account().title;
    if (stay < 0) return say(words, 'timeline.travelling', { place: placeOn(story.stays[leg + 1], day) });
    const place = placeOn(story.stays[stay], day);
    return known.presence === 'possible' ? say(words, 'timeline.possible', { place }) : place;
}
