/** The page's script interface: window.exileMap, and the same calls by messages from an embedding page. */

import { isoOf } from './days.js';
import { latOf, lonOf } from './geometry.js';

const CALLS = ['seek', 'play', 'pause', 'next', 'previous', 'setPace', 'setWindow', 'setLanguage'];
const EVENTS = ['change', 'stay', 'play', 'pause'];

/**
 * @param {import('./track.js').Track} track
 * @param {ReturnType<import('./commands.js').createCommands>} commands
 * @param {() => {state: import('./state.js').State, here: import('./whereabouts.js').Whereabouts}} present
 */
export function createInterface(track, commands, present) {
    const listeners = Object.fromEntries(EVENTS.map((event) => [event, new Set()]));
    const emit = (event) => listeners[event].forEach((listener) => listener(describeState(track, present())));

    const exileMap = {
        ...Object.fromEntries(CALLS.map((name) => [name, commands[name]])),
        state: () => describeState(track, present()),
        on(event, listener) {
            if (!EVENTS.includes(event)) throw new RangeError(`no event '${event}'; try ${EVENTS.join(', ')}`);
            listeners[event].add(listener);
            return () => listeners[event].delete(listener);
        },
    };
    window.exileMap = exileMap;
    listenToParent(exileMap);

    let shown = {};
    return {
        show({ state, here }) {
            const { t, stay, playing } = shown;
            shown = { t: state.t, stay: here.stay, playing: state.playing };
            if (t !== undefined && state.playing !== playing) emit(state.playing ? 'play' : 'pause');
            if (here.stay !== stay && here.stay >= 0) emit('stay');
            if (state.t !== t) emit('change');
        },
    };
}

function describeState(track, { state, here }) {
    const { moment, stay, leg, day, known } = here;
    const lon = lonOf(moment.x);
    return {
        day,
        date: isoOf(day),
        presence: known.presence,
        stay: stay < 0 ? null : track.ids[stay],
        leg: leg < 0 ? null : track.legIds[leg],
        position: [lon - 360 * Math.round(lon / 360), latOf(moment.y)].map((degrees) => Number(degrees.toFixed(5))),
        playing: state.playing,
        language: state.language,
    };
}

/**
 * Answer {exileMap: {call, args}} with {exileMap: {call, result}} or {exileMap: {call, error}}; after the call `on`,
 * each event sends {exileMap: {event, state}}.
 */
function listenToParent(exileMap) {
    if (window.parent === window) return;
    window.addEventListener('message', async ({ source, origin, data }) => {
        const { call, args = [] } = data?.exileMap ?? {};
        if (source !== window.parent || !Object.hasOwn(exileMap, call)) return;
        const answer = (message) => source.postMessage({ exileMap: message }, origin === 'null' ? '*' : origin);
        try {
            if (call === 'on') exileMap.on(args[0], (state) => answer({ event: args[0], state }));
            else answer({ call, result: await exileMap[call](...args) });
        } catch (error) {
            answer({ call, error: error.message });
        }
    });
}
