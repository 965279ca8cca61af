/** The time slider. */

import { placeOn } from './account.js';
import { assign } from './element.js';
import { createAxis } from './timeline-axis.js';
import { listenToGestures } from './timeline-gestures.js';
import { slideRange, zoomRange } from './timeline-scale.js';
import { say } from './words.js';

const ZOOM_KEYS = { '+': 1.6, '=': 1.6, '-': 1 / 1.6 };
const BEHIND = 0.1; // of the axis kept behind the playhead when it would leave

/**
 * @param {HTMLElement} root holds #timeline
 * @param {Element} mapElement
 * @param {import('./track.js').Track} track
 * @param {ReturnType<import('./commands.js').createCommands>} commands
 */
export function createTimeline(root, mapElement, track, commands) {
    const [node, reset] = ['timeline', 'whole-axis'].map((id) => root.querySelector(`#${id}`));
    const axis = createAxis(node, mapElement, track);
    let [range, scene] = [commands.whole, null];

    function setRange(next) {
        const bounds = scene.state.window;
        range = next;
        reset.hidden = range[0] === bounds[0] && range[1] === bounds[1];
        paint();
    }
    function paint() {
        if (!scene) return;
        axis.paint(range, scene.text);
        axis.point(scene.state.t);
    }
    const zoom = (factor, anchor) => setRange(zoomRange(range, scene.state.window, factor, anchor));
    const showAll = () => setRange(scene.state.window);

    listenToGestures(node, {
        scrub(x) {
            commands.pause();
            commands.move(Math.max(track.first, Math.min(track.last, axis.dayAt(x))));
        },
        hover: (x) => axis.hint(x, scene.text.format),
        zoom: (factor, x) => zoom(factor, axis.dayAt(x)),
        slide: (pixels) => setRange(slideRange(range, scene.state.window, axis.dayAt(pixels) - axis.dayAt(0))),
    });
    listenToKeys(node, commands, { zoom: (factor) => zoom(factor, scene.state.t), showAll });
    node.addEventListener('dblclick', showAll);
    reset.addEventListener('click', showAll);
    new ResizeObserver(paint).observe(node);

    return {
        restyle: paint,
        show(next) {
            const before = scene;
            scene = next;
            const { state, text } = scene;
            if (state.window !== before?.state.window) showAll();
            else if (text !== before.text) paint();
            else axis.point(state.t);
            if (state.t < range[0] || state.t > range[1]) setRange(rangeAbout(state, range));
            if (!state.playing || text !== before?.text) speakValue(node, track, scene);
        },
    };
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
function rangeAbout({ t, window: bounds }, [first, last]) {
    const start = t - BEHIND * (last - first);
    return slideRange([start, start + last - first], bounds, 0);
}

function speakValue(node, track, { here, text, account }) {
    const day = Math.max(Math.floor(track.first), Math.min(Math.floor(track.last), here.day));
    const said = { date: text.format.day(here.day), where: whereWords(here, text, account) };
    assign(node, 'aria-valuenow', day);
    assign(node, 'aria-valuetext', say(text.words, 'timeline.spoken', said));
}

function whereWords({ stay, leg, known, day }, { story, words }, { title }) {
    if (known.candidates.length === 0) return title;
    if (stay < 0) return say(words, 'timeline.travelling', { place: placeOn(story.stays[leg + 1], day) });
    const place = placeOn(story.stays[stay], day);
    return known.presence === 'possible' ? say(words, 'timeline.possible', { place }) : place;
}
