/** The search box: a combobox whose list leads to a day, a place, a stay. */

import { assign, element, put } from './element.js';
import { load } from './load.js';
import { createSearchIndex } from './search-index.js';
import { say } from './words.js';

/**
 * @param {HTMLElement} root holds #search and #found
 * @param {import('./track.js').Track} track
 * @param {ReturnType<import('./commands.js').createCommands>} commands
 * @param {string|object} names of all places, or their address
 */
export function createSearchBox(root, track, commands, names) {
    const [box, list, status] = ['search', 'found', 'found-status'].map((id) => root.querySelector(`#${id}`));
    let [text, find, gazetteer, side] = [null, null, null, 'story'];
    let [results, options, active] = [[], [], -1];

    function point(index) {
        options[active]?.setAttribute('aria-selected', 'false');
        active = index;
        options[active]?.setAttribute('aria-selected', 'true');
        assign(box, 'aria-activedescendant', options[active]?.id ?? '');
        options[active]?.scrollIntoView({ block: 'nearest' });
    }
    function open(groups) {
        results = groups.flatMap(({ found }) => found);
        list.replaceChildren(...groups.map((group) => groupNode(group, text.words)));
        options = Array.from(list.querySelectorAll('[role="option"]'));
        list.hidden = options.length === 0;
        assign(box, 'aria-expanded', !list.hidden);
        point(Math.min(0, options.length - 1));
    }
    function close() {
        put(status, '');
        open([]);
    }
    async function search() {
        gazetteer ??= load(names);
        const known = await gazetteer;
        if (document.activeElement !== box) return;
        find ??= createSearchIndex(track, known, text);
        if (!box.value.trim()) return close();
        open(find(box.value));
        put(status, options.length > 0 ? text.format.count(text.words.search.count, options.length) : say(text.words, 'search.none'));
        assign(status, 'data-found', options.length > 0);
    }
    function go({ day, stay, text: words }) {
        commands.pause();
        if (words !== undefined) commands.setFilters({ text: words });
        if (words !== undefined) commands.showSide('list');
        if (day !== undefined) commands.seek(day);
        if (stay !== undefined) commands.visit(stay);
        close();
        box.blur();
        requestAnimationFrame(() => root.querySelector(`#${side}`).focus({ preventScroll: true })); // once it is shown
    }
    function leave() {
        if (list.hidden && status.hidden) box.blur();
        close();
    }

    const step = (by) => (list.hidden ? search() : point((active + by + options.length) % options.length));
    const actions = {
        ArrowDown: () => step(1),
        ArrowUp: () => step(-1),
        Enter: () => results[active] && go(results[active]),
        Escape: leave,
    };
    box.addEventListener('keydown', (event) => {
        if (event.isComposing || !(event.key in actions)) return;
        event.preventDefault();
        actions[event.key]();
    });
    box.addEventListener('focus', () => {
        commands.setOpen(false);
        box.select();
        search();
    });
    box.addEventListener('input', search);
    box.addEventListener('blur', close);
    list.addEventListener('mousedown', (event) => event.preventDefault()); // the box keeps the focus
    list.addEventListener('click', ({ target }) => {
        const chosen = options.indexOf(target.closest('[role="option"]'));
        if (chosen >= 0) go(results[chosen]);
    });

    return {
        show({ state, text: next }) {
            side = state.side;
            if (next !== text) [text, find] = [next, null];
        },
    };
}

function groupNode({ id, found }, words) {
    const name = element('div', { id: `found-${id}`, class: 'found-group', role: 'presentation' }, say(words, `search.${id}`));
    return element('div', { role: 'group', 'aria-labelledby': name.id }, name, ...found.map((each, i) => optionNode(each, `found-${id}-${i}`)));
}

function optionNode({ title, details }, id) {
    const parts = details.flatMap((detail, i) => [...(i > 0 ? [' · '] : []), element('bdi', {}, detail)]);
    return element(
        'div',
        { id, class: 'found', role: 'option', 'aria-selected': 'false' },
        element('span', { class: 'found-title', dir: 'auto' }, title),
        ' ',
        element('span', { class: 'found-details' }, ...parts),
    );
}
