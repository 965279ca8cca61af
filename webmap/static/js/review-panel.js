/** What stands beside the map of an open place: what the tables say of it, and the candidates to choose from. */

import { element, put } from './element.js';

/** @param {HTMLElement} form */
export function createReviewPanel(form) {
    const part = (name) => form.querySelector(`[data-part="${name}"]`);
    const facts = part('facts');

    return {
        /** Offer the open places in the list of all. */
        showList(places, current) {
            const options = places.map(({ id, name, clear }) => {
                return element('option', { value: id, ...(id === current ? { selected: '' } : {}) }, clear ? `${name} ✓` : name);
            });
            form.querySelector('select').replaceChildren(...options);
        },
        /** Show an open place and what it may be. */
        showPlace(place, number) {
            put(part('number'), number);
            put(part('name'), place.name);
            put(part('names'), place.names.length ? `${part('names').dataset.also}: ${place.names.join(' · ')}` : '');
            facts.replaceChildren(...factsOf(place, facts.dataset));
            part('none').hidden = place.candidates.length > 0;
            const list = part('candidates');
            list.replaceChildren(...place.candidates.map((candidate) => row(candidate, list.dataset.clear)));
        },
        say: (text) => put(part('note'), text),
        words: part('note').dataset,
        part,
    };
}

function factsOf({ stays, country, kind }, words) {
    const told = ({ name, when }) => [element('bdi', {}, name), element('span', { class: 'review-when' }, when)];
    const rows = stays.flatMap(({ when, before, after }) => [
        [words.stay, [when], 'review-stay'],
        ...(before ? [[words.before, told(before), '']] : []),
        ...(after ? [[words.after, told(after), '']] : []),
    ]);
    const more = [[words.country, country], [words.kind, kind]].filter(([, text]) => text).map(([name, text]) => [name, [text], '']);
    return [...rows, ...more].map(([name, content, group]) =>
        element('div', { class: group }, element('dt', {}, name), element('dd', {}, ...content)),
    );
}

/** Texts with a dot between each two; none, whatever its direction, moves into another. */
function apart(texts) {
    return texts.flatMap((text, index) => [...(index ? [' · '] : []), element('bdi', {}, text)]);
}

function row({ key, number, name, country, score, share, service, why, clear }, clearWord) {
    const meter = element('span', { class: 'review-share', 'aria-hidden': 'true' }, element('span', {}));
    meter.firstChild.style.inlineSize = `${Math.round(100 * share)}%`;
    const label = element(
        ...['label', { class: 'review-choice' }],
        element('input', { type: 'radio', name: 'choice', value: key }),
        element('span', { class: 'review-number-mark' }, number),
        element('bdi', { class: 'review-candidate-name' }, name),
        element('span', { class: 'review-score' }, ...(clear ? [element('b', {}, clearWord), ' · '] : []), score),
        meter,
        element('span', { class: 'review-why' }, ...apart([country, ...why, service].filter(Boolean))),
    );
    return element('li', {}, label);
}
