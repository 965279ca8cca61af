/** The presenter mode: the map alone, the date and the place in letters for the last row of a hall. */

import { assign, put } from './element.js';

/**
 * @param {HTMLElement} root
 * @param {ReturnType<import('./commands.js').createCommands>} commands
 * @param {{resize: () => void}} camera
 */
export function createPresenter(root, commands, camera) {
    const [enter, leave, caption] = ['present', 'leave', 'presented'].map((id) => root.querySelector(`#${id}`));
    const part = (name) => caption.querySelector(`[data-part="${name}"]`);
    let isOn = false;

    function turn(isWanted) {
        const hadFocus = [enter, leave].includes(document.activeElement);
        isOn = isWanted;
        assign(document.documentElement, 'data-presenting', isOn);
        [enter.hidden, leave.hidden, caption.hidden] = [isOn, !isOn, !isOn];
        if (hadFocus) (isOn ? leave : enter).focus();
        fillScreen(isOn);
        camera.resize();
    }
    enter.addEventListener('click', () => commands.present(true));
    leave.addEventListener('click', () => commands.present(false));
    document.addEventListener('fullscreenchange', () => document.fullscreenElement || commands.present(false));
    return {
        show({ state, here, text, account }) {
            if (state.presenting !== isOn) turn(state.presenting);
            if (!isOn) return;
            put(part('date'), text.format.day(here.day));
            put(part('second-date'), text.format.secondCalendar(here.day));
            const { place, title, presence } = account();
            put(part('place'), place || title);
            const doubt = here.known.presence === 'possible' && presence;
            put(part('title'), [place && title, doubt].filter(Boolean).join(' · '));
        },
    };
}

/** As far as the browser allows: only after a click or a key, and not in every frame. */
function fillScreen(isWanted) {
    if (!isWanted && document.fullscreenElement) document.exitFullscreen();
    if (!isWanted || !document.fullscreenEnabled || !navigator.userActivation?.isActive) return;
    document.documentElement.requestFullscreen().catch((error) => console.info(error.message));
}

/** @returns {boolean} whether the address asks for the presenter mode */
export function isPresenting() {
    return new URLSearchParams(location.search).get('present') === '1';
}
