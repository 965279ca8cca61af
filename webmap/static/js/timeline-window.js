/** The window of days shown: a handle at each end on the time axis, and shade over what lies outside. */

import { assign } from './element.js';
import { boundaryBeside, nearestBoundary } from './timeline-scale.js';

const DAYS_PER_YEAR = 365.2425;

/**
 * @param {HTMLElement} root holds #window
 * @param {ReturnType<import('./timeline-axis.js').createAxis>} axis
 * @param {ReturnType<import('./commands.js').createCommands>} commands
 */
export function createWindowHandles(root, axis, commands) {
    const { whole } = commands;
    const handles = ['window-first', 'window-last'].map((id) => root.querySelector(`#${id}`));
    const shades = Array.from(root.querySelectorAll('.window-shade'));
    let [limits, text] = [whole, null]; // ahead of the state while a handle is dragged

    function draw() {
        const scale = axis.scale();
        if (!scale) return;
        const places = limits.map((day) => Math.max(0, Math.min(scale.width, scale.place(day))));
        handles.forEach((handle, end) => (handle.style.transform = `translateX(${places[end].toFixed(1)}px)`));
        const [left, right] = places.toSorted((a, b) => a - b);
        shades[0].style.width = `${left}px`;
        Object.assign(shades[1].style, { left: `${right}px`, width: `${scale.width - right}px` });
        handles.forEach((handle, end) => handle.classList.toggle('is-whole', limits[end] === whole[end]));
        handles.forEach(speak);
    }
    function speak(handle, end) {
        const [least, most] = end === 0 ? [whole[0], limits[1] - 1] : [limits[0], whole[1] - 1];
        assign(handle, 'aria-valuemin', least);
        assign(handle, 'aria-valuemax', most);
        assign(handle, 'aria-valuenow', lastDay(end));
        assign(handle, 'aria-valuetext', text.format.day(lastDay(end)));
    }
    const lastDay = (end) => limits[end] - end; // the window ends with the day before its second limit
    function move(end, day) {
        const kept = Math.max(whole[0], Math.min(whole[1], day));
        limits = end === 0 ? [Math.min(kept, limits[1] - 1), limits[1]] : [limits[0], Math.max(kept, limits[0] + 1)];
        draw();
    }
    const commit = () => commands.setWindow(limits[0], limits[1] - 1);

    handles.forEach((handle, end) => {
        listenToDrag(handle, {
            move(x) {
                move(end, nearestBoundary(axis.scale().dayAt(x), axis.scale().perDay));
                axis.hint(axis.scale().place(limits[end]), lastDay(end), text.format);
            },
            drop() {
                axis.hint(null);
                commit();
            },
        });
        handle.addEventListener('dblclick', () => commit(move(end, whole[end])));
        handle.addEventListener('keydown', (event) => {
            const day = dayByKey(event.key, limits[end], whole, axis.scale().perDay, text.story.dir === 'rtl');
            if (day === null || event.ctrlKey || event.metaKey || event.altKey) return;
            event.preventDefault();
            commit(move(end, day));
        });
    });

    return {
        draw,

        /** Follow the state; tells whether the window was set elsewhere than here. */
        show(window, nextText) {
            const isOwn = String(window) === String(limits);
            [limits, text] = [window, nextText];
            draw();
            return !isOwn;
        },
    };
}

function dayByKey(key, day, whole, perDay, isMirrored) {
    const [back, on] = isMirrored ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
    if (key === on || key === 'ArrowUp') return boundaryBeside(day, perDay, 1);
    if (key === back || key === 'ArrowDown') return boundaryBeside(day, perDay, -1);
    if (key === 'PageUp') return day + Math.round(DAYS_PER_YEAR);
    if (key === 'PageDown') return day - Math.round(DAYS_PER_YEAR);
    if (key === 'Home') return whole[0];
    return key === 'End' ? whole[1] : null;
}

function listenToDrag(handle, { move, drop }) {
    let grip = null; // pixels from the middle of the handle to the pointer
    const place = ({ clientX }) => clientX - handle.parentElement.getBoundingClientRect().left;
    handle.addEventListener('pointerdown', (event) => {
        if (event.button !== 0) return;
        const { left, width } = handle.getBoundingClientRect();
        handle.setPointerCapture(event.pointerId);
        grip = { by: event.clientX - left - width / 2, isMoved: false };
    });
    handle.addEventListener('pointermove', (event) => {
        if (!grip) return;
        grip.isMoved = true;
        move(place(event) - grip.by);
    });
    for (const end of ['pointerup', 'pointercancel']) {
        handle.addEventListener(end, () => {
            const wasMoved = grip?.isMoved;
            grip = null;
            if (wasMoved) drop();
        });
    }
}
