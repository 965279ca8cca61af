/** The page: reads the data, makes the views, and owns the one state that they show. */

import { createAddress } from './address.js';
import { createAnnouncer } from './announcer.js';
import { createBasemapLayer } from './basemap-layer.js';
import { createCamera } from './camera.js';
import { rowsOf } from './columns.js';
import { createCommands, wholeOf } from './commands.js';
import { createControls } from './controls.js';
import { createDateBox } from './date-box.js';
import { put } from './element.js';
import { NO_FILTERS } from './filters.js';
import { createExportLinks } from './export-links.js';
import { createFigures } from './figures-view.js';
import { createFollowers } from './followers.js';
import { createFormat } from './format.js';
import { createInterface } from './interface.js';
import { createKeys } from './keys.js';
import { createLanguage } from './language.js';
import { createLegend } from './legend.js';
import { createList } from './list.js';
import { followEdition } from './live.js';
import { load } from './load.js';
import { createMapView } from './map-view.js';
import { createPanel } from './panel.js';
import { createPresenter, isPresenting } from './presenter.js';
import { listenToPrinting } from './printing.js';
import { createGlide, createSteps } from './player.js';
import { createScenery } from './scene.js';
import { createSearchBox } from './search-box.js';
import { createShare } from './share.js';
import { createSide } from './side.js';
import { createStore } from './state.js';
import { storiesApart } from './stories.js';
import { createTable } from './table.js';
import { createTimeline } from './timeline.js';
import { createTour } from './tour.js';
import { decodeTrack } from './track.js';
import { inTurns, untilPainted } from './turns.js';

const LOOKS = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'];

/**
 * Show a journey on a map. The elements of templates/journey.html stand beside the map's own.
 * @param {L.Map} map
 * @param {object} options
 * @param {string} options.language of the page
 * @param {string[]} options.languages on offer
 * @param {string|object} options.track
 * @param {Object<string, string|object>|{packed: string}} options.stories by language, see stories.js
 * @param {string|object} options.names of all places
 * @param {import('./share-texts.js').Download[]} [options.downloads]
 * @param {string} [options.frame] address of a page to be framed, where no server makes one
 * @param {string} [options.edition] address that tells when somebody has edited the tables
 * @param {?{coarse: string|object, fine: string|object}} options.basemap null on a map that has tiles
 * @returns {Promise<void>} settled when the map is drawn and the controls answer; `data-ready` is `opening` once there is
 *     something to show, `first` from when the reader can act, `true` at the end
 */
export async function mount(map, options) {
    const root = map.getContainer().parentElement;
    const page = document.documentElement;
    root.classList.add('exile-map');
    try {
        const told = { ...options, stories: await storiesApart(options.stories) };
        const [track, text] = await Promise.all([
            load(options.track).then(decodeTrack),
            loadText(told, told.language),
        ]);
        page.dataset.ready = 'opening';
        map.invalidateSize(); // it has its room now
        const rest = open(map, root, told, track, text);
        page.dataset.ready = 'first';
        await untilPainted();
        await inTurns(rest);
        page.dataset.ready = 'true';
    } catch (error) {
        put(root.querySelector('.story-title'), error.message);
        throw error;
    }
}

async function loadText({ stories }, language) {
    if (!stories[language]) throw new RangeError(`no language '${language}'; try ${Object.keys(stories).join(', ')}`);
    const told = await load(stories[language]);
    const story = { ...told, stays: rowsOf(told.stays), legs: rowsOf(told.legs) };
    return { story, words: story.words, format: createFormat(story.words) };
}

/**
 * Show what the reader acts on: the marker on the map, the time axis, the date and the buttons.
 * @returns {(() => void|Promise<void>)[]} what shows all the rest, a part each
 */
function open(map, root, options, track, firstText) {
    const texts = { [options.language]: firstText };
    const store = createStore({
        ...{ t: track.first, visit: -1, playing: false, pace: 'story', window: wholeOf(track) },
        ...{ language: options.language, filters: NO_FILTERS, table: false, side: 'story', open: false },
        ...{ touring: false, presenting: isPresenting() },
    });
    const present = createScenery(track, store.get, (language) => texts[language]);
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const commands = createCommands(track, store, present, async (language) => {
        texts[language] ??= await loadText(options, language);
    });
    createKeys(root, commands, store);
    const camera = createCamera(map, track, isStill);
    const mapView = createMapView(map, track, commands);
    const timeline = createTimeline(root, map.getContainer(), track, commands);
    const views = [
        createLanguage(map, commands, options.languages),
        createPresenter(root, commands, camera),
        camera,
        mapView,
        timeline,
        createDateBox(root, track, commands),
        createControls(root, track, commands),
        createSide(root, commands),
        createAddress(track, store, commands),
        createInterface(track, commands, present),
    ];
    const followers = createFollowers(present);
    run(store, present, [...views, { show: followers.follow }], isStill ? createSteps(track) : createGlide(track), track.last);
    restyleWithTheSystem(map, mapView, views);
    if (options.edition) followEdition(root, options.edition, () => present().text.words);
    return [
        timeline.draw,
        ...mapView.parts,
        () => followers.join(mapView.annotations, createPanel(root, track, commands)),
        () => followers.join(
            createSearchBox(root, track, commands, options.names),
            createList(root, track, commands),
            createTable(root, track, commands),
            createLegend(root, track, commands),
            whileSeen('figures', createFigures(root.querySelector('#figures'), track)),
            createAnnouncer(root),
            createShare(root, track, commands, mapView, options),
            createExportLinks(commands, options.downloads),
            createTour(root, track, store, commands, camera),
        ),
        async () => options.basemap && mapView.lay(await basemapOf(options.basemap)), // last, for it may be long on its way
    ];
}

async function basemapOf({ coarse, fine }) {
    return createBasemapLayer({ coarse: await load(coarse), loadFine: () => load(fine) });
}

/** A view of the side, which follows only while the side is turned to it. */
function whileSeen(name, { show }) {
    return { show: ({ state, text }) => state.side === name && show(text, state.window) };
}

/** Draw a picture whenever the state has changed, at most one a frame; while playing, move on before each. */
function run(store, present, views, instantAt, last) {
    let frame = 0;
    function advance(seconds) {
        const state = store.get();
        const t = instantAt(state, seconds);
        const end = Math.min(last, state.window[1]);
        store.set({ t: Math.min(t, end), visit: -1, playing: t < end });
    }
    function draw(milliseconds) {
        if (store.get().playing) advance(milliseconds / 1000);
        frame = 0;
        const scene = present();
        for (const view of views) view.show(scene);
        if (scene.state.playing) ask();
    }
    function ask() {
        frame ||= requestAnimationFrame(draw);
    }
    store.watch(ask);
    draw(performance.now());
}

function restyleWithTheSystem(map, mapView, views) {
    const restyle = () => views.forEach((view) => view.restyle?.());
    for (const look of LOOKS) matchMedia(look).addEventListener('change', restyle);
    listenToPrinting(map, mapView, restyle);
}
