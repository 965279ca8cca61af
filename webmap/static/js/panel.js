/** The panel of the present stay or leg. */

import { createDoubtNote } from './doubt-note.js';
import { assign, element, put, putLanguage } from './element.js';
import { createStoryLinks } from './story-links.js';
import { listenToSwipes } from './swipes.js';
import { say } from './words.js';

const TEXTS = [
    ...['chapter', 'kind', 'certainty', 'number', 'title', 'place', 'today', 'polity'],
    ...['presence', 'age', 'possibilities', 'unlikely', 'summary', 'opening', 'untranslated'],
];
const TRANSLATED = ['chapter', 'opening', 'title', 'summary', 'disagreement'];

/**
 * @param {HTMLElement} root holds #story
 * @param {import('./track.js').Track} track
 * @param {ReturnType<import('./commands.js').createCommands>} commands
 */
export function createPanel(root, track, commands) {
    const story = root.querySelector('#story');
    const parts = partsOf(story);
    const doubt = createDoubtNote(story);
    const links = createStoryLinks(story, track, commands);
    let [shown, isScrolled] = [{}, false];
    story.addEventListener('scroll', () => (isScrolled = true));
    listenToSwipes(story, (direction) => {
        const isOnward = direction > 0 === (shown.text.story.dir === 'rtl');
        (isOnward ? commands.next : commands.previous)();
    });
    return {
        show({ here, account, text, kept }) {
            if (account === shown.account && kept === shown.kept) return;
            links.show(here, text, kept);
            const told = account();
            const isNew = told.subject !== shown.subject || text !== shown.text;
            shown = { account, subject: told.subject, text, kept };
            putTexts(parts, told);
            parts.chapter.style.setProperty('--chapter', told.colour);
            assign(parts.certainty, 'data-certainty', told.certaintyId);
            putCandidates(parts, told, commands);
            doubt.show(told);
            if (!isNew) return;
            putEvidence(parts, told, text);
            if (isScrolled) story.scrollTop = 0; // only then, since the browser must lay out to know
            isScrolled = false;
        },
    };
}

/** The elements within that say which part they show. */
export function partsOf(node) {
    return Object.fromEntries(Array.from(node.querySelectorAll('[data-part]'), (part) => [part.dataset.part, part]));
}

function putTexts(parts, account) {
    for (const name of TEXTS) put(parts[name], account[name]);
    for (const name of TRANSLATED) putLanguage(parts[name], account.fallback[name]);
}

function putCandidates(parts, { candidates }, commands) {
    const list = parts['candidate-list'];
    parts.candidates.hidden = candidates.length === 0;
    while (list.children.length > candidates.length) list.lastChild.remove();
    while (list.children.length < candidates.length) list.append(candidateRow(commands));
    candidates.forEach((candidate, i) => {
        const [button, share] = list.children[i].children;
        button.candidate = candidate;
        put(button, candidate.title);
        put(share, candidate.share);
    });
}

function candidateRow(commands) {
    const button = element('button', { type: 'button', class: 'link' });
    button.addEventListener('click', () => {
        const { stay, leg } = button.candidate;
        if (leg === undefined) commands.visit(stay);
        else commands.travel(leg);
    });
    return element('li', {}, button, element('span', { class: 'share' }));
}

function putEvidence(parts, account, { words, format, story }) {
    parts.facts.replaceChildren(...account.facts().map(factRow));
    put(parts.disagreement, account.disagreement);
    parts['disagreement-note'].hidden = !account.disagreement;
    parts.claims.replaceChildren(...account.claims.map((claim) => claimRow(claim, format, words, story)));
    parts['claims-note'].hidden = account.claims.length === 0;
    parts.sources.replaceChildren(...account.sources.map((source) => sourceRow(source, format)));
    put(parts.unsourced, account.isUnsourced ? say(words, 'story.unsourced') : '');
    parts['sources-note'].hidden = account.sources.length === 0 && !account.isUnsourced;
}

function factRow({ label, text, language }) {
    const told = element('dd', {}, text);
    putLanguage(told, language);
    return element('div', {}, element('dt', {}, label), told);
}

function claimRow({ says, verdict, accepted, note, locator, source, fallback }, format, words, story) {
    const origin = [story.sources[source]?.citation, locator].filter(Boolean).join(words.comma);
    const judged = element('span', { class: `verdict verdict-${verdict}` }, format.name('verdicts', verdict));
    const notes = [accepted && say(words, 'story.accepted', { accepted }), note].filter(Boolean);
    return element(
        'li',
        {},
        element('p', { class: 'claim-says', ...(fallback.says && { lang: fallback.says, dir: 'auto' }) }, says),
        element('p', {}, judged, ' ', element('span', { class: 'claim-origin' }, origin)),
        ...notes.map((line) => element('p', { class: 'claim-note' }, line)),
    );
}

function sourceRow({ citation, url, grade }, format) {
    const name = url ? element('a', { href: url, rel: 'noopener', target: '_blank' }, citation) : citation;
    return element('li', {}, name, ' ', element('span', { class: 'grade' }, format.name('source_grades', grade)));
}
