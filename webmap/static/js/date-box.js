/** The large date, which is also the box where a reader types one. */

import { ageOn } from './account.js';
import { civil, isoOf } from './days.js';
import { assign, put } from './element.js';
import { partsOf } from './panel.js';
import { say } from './words.js';

/**
 * @param {HTMLElement} root holds #now and #date
 * @param {import('./track.js').Track} track
 * @param {ReturnType<import('./commands.js').createCommands>} commands
 */
export function createDateBox(root, track, commands) {
    const [form, box] = [root.querySelector('#now'), root.querySelector('#date')];
    const parts = partsOf(form);
    let shown = {};
    const isTyped = () => document.activeElement === box;
    const write = () => (box.value = isTyped() ? isoOf(shown.day) : shown.text.format.day(shown.day));

    function complain(words) {
        assign(box, 'aria-invalid', words !== undefined);
        put(parts['date-error'], words ? say(words, 'controls.date_wrong') : '');
    }
    function leave() {
        complain();
        write();
    }
    box.classList.toggle('has-era', civil(commands.whole[0])[0] < 100);
    box.addEventListener('focus', () => {
        commands.pause();
        write();
        box.select();
    });
    box.addEventListener('blur', leave);
    box.addEventListener('keydown', (event) => event.key === 'Escape' && box.blur());
    form.addEventListener('submit', (event) => {
        event.preventDefault();
        const span = shown.text.format.readDay(box.value);
        if (!span) return complain(shown.text.words);
        commands.seek(span.first);
        box.blur();
    });

    return {
        show({ here, text }) {
            if (here.day === shown.day && text === shown.text) return;
            shown = { day: here.day, text };
            if (!isTyped()) write();
            put(parts['second-calendar'], text.format.secondCalendar(here.day));
            put(parts['date-age'], ageOn(track, text, here.day));
        },
    };
}
