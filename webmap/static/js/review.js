/** The page of open places: one after the other, until each has its point or is left open. */

import { element, put } from './element.js';
import { createDesk } from './review-desk.js';
import { createReviewMap } from './review-map.js';
import { createReviewPanel } from './review-panel.js';
import { readPoint, writePoint } from './review-point.js';

const OWN = 'own';

/** @param {HTMLElement} root the page's main element, see templates/review.html */
export async function openReview(root) {
    const find = (id) => root.querySelector(`#review-${id}`);
    const [form, own, pointBox, select] = ['form', 'own', 'point', 'place'].map(find);
    const { journey, token, coarse, fine } = root.dataset;
    const desk = createDesk({ journey, token, language: document.documentElement.lang });
    const panel = createReviewPanel(form);
    const map = await createReviewMap(find('map'), { coarse, fine }, { onPoint: give, onCandidate: choose });
    let [list, place] = [{ places: [] }, null];

    /** Take the answer about all open places, and show the one with this number. */
    async function show(answer, index, isMoved = true) {
        list = answer;
        const isDone = list.places.length === 0;
        form.hidden = isDone;
        find('done').hidden = !isDone;
        put(find('accept'), list.clear ? list.accept : '');
        map.showWay(list.way);
        if (isDone) return finish();
        const at = (index + list.places.length) % list.places.length;
        place = await desk.place(list.places[at].id);
        panel.showList(list.places, place.id);
        panel.showPlace(place, list.places[at].number);
        map.point(null);
        map.showPlace(place);
        pointBox.value = '';
        own.checked = false;
        if (isMoved) panel.part('name').focus();
    }

    function finish() {
        map.point(null);
        map.showPlace({ stays: [], candidates: [] });
        find('problems').hidden = list.problems.length === 0;
        find('problems').querySelector('ul').replaceChildren(...list.problems.map((problem) => element('li', {}, problem)));
        find('to-map').hidden = list.problems.length > 0;
        find('done').focus();
    }

    const current = () => list.places.findIndex(({ id }) => id === place?.id);

    function go(index) {
        panel.say('');
        return attempt(() => show(list, index));
    }

    /** Choose a candidate by its number, from 0. */
    function choose(number) {
        const radios = form.querySelectorAll('[data-part="candidates"] input');
        radios[number]?.click();
        radios[number]?.focus();
    }

    /** Let a person's own point be the choice. */
    function give(point) {
        own.checked = true;
        pointBox.value = writePoint(point);
        map.point(readPoint(pointBox.value));
        panel.say('');
    }

    form.addEventListener('change', ({ target }) => {
        if (target === select) return void go(select.selectedIndex);
        if (target.name !== 'choice') return undefined;
        const candidate = place.candidates.find(({ key }) => key === target.value);
        if (candidate) {
            const [lon, lat] = candidate.position;
            pointBox.value = writePoint({ lon, lat });
            map.point({ lon, lat }, true);
        } else pointBox.focus();
        return panel.say('');
    });
    pointBox.addEventListener('input', () => {
        own.checked = true;
        map.point(readPoint(pointBox.value), true);
    });

    /** What is chosen, as the server wants it; null when nothing is. */
    function chosen() {
        const choice = new FormData(form).get('choice');
        if (choice && choice !== OWN) return { place: place.id, candidate: choice };
        const point = choice === OWN ? readPoint(pointBox.value) : null;
        return point && { place: place.id, ...point };
    }

    async function take() {
        const what = chosen();
        if (!what) return panel.say(own.checked ? panel.words.wrong : panel.words.nothing);
        const [name, index] = [place.name, current()];
        await show(await desk.write(what), index);
        return panel.say(`${panel.words.taken} ${name}`);
    }

    /** Do something that asks the server, one thing at a time; what goes wrong is said, and all stays as it is. */
    async function attempt(work) {
        if (root.hasAttribute('aria-busy')) return;
        root.setAttribute('aria-busy', 'true');
        try {
            await work();
        } catch (error) {
            panel.say(`${panel.words.failed} ${error.message}`);
        }
        root.removeAttribute('aria-busy');
    }

    form.addEventListener('submit', (event) => {
        event.preventDefault();
        attempt(take);
    });
    find('previous').addEventListener('click', () => go(current() - 1));
    for (const id of ['next', 'leave']) find(id).addEventListener('click', () => go(current() + 1));
    find('accept').addEventListener('click', () => attempt(async () => {
        const count = list.places.length;
        await show(await desk.write({ clear: true }), 0);
        const { format } = new Intl.NumberFormat(document.documentElement.lang);
        panel.say(`${panel.words.taken} ${format(count - list.places.length)}`);
    }));
    document.addEventListener('keydown', (event) => {
        const isTyping = event.target.matches('input[type="text"], select');
        if (isTyping || form.hidden || event.ctrlKey || event.metaKey || event.altKey) return;
        if (/^[1-9]$/.test(event.key)) choose(Number(event.key) - 1);
        else if (event.key.toLowerCase() === 's') go(current() + 1);
        else if (event.key === 'Enter' && event.target === panel.part('name')) attempt(take);
        else return;
        event.preventDefault();
    });
    await attempt(async () => show(await desk.places(), 0, false));
    document.documentElement.dataset.ready = 'true';
}
