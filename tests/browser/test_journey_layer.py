"""The journey on a Leaflet map: what is drawn, and what a click means."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page
from xstatic.pkg import leaflet

from places.dates import day_number
from routes.journey import Journey
from webmap.track import track

SET_UP = """async (json) => {
    document.body.innerHTML = '<div id="map" style="position: absolute; inset: 0"></div>';
    const load = (name) => import(`/js/${name}.js`);
    const [{decodeTrack}, {presenceAt}, {createJourneyLayer}] =
        await Promise.all(['track', 'clock', 'journey-layer'].map(load));
    const map = L.map('map', {zoomAnimation: false, fadeAnimation: false}).setView([50, 22], 4);
    const track = decodeTrack(json);
    const visited = [];
    const label = (stay, t) => (t < -20209 ? 'then ' : 'now ') + track.ids[stay];
    const layer = createJourneyLayer(track, {onStay: (stay) => visited.push(track.ids[stay]), label}).addTo(map);
    for (const draw of layer.parts()) draw();
    const show = (day) => {
        layer.show(day + 0.5, presenceAt(track, day));
        layer.annotate();
    };
    const trail = document.querySelector('.journey-trail');
    const pixels = () => trail.getContext('2d').getImageData(0, 0, trail.width, trail.height).data;
    window.scene = {map, track, layer, show, visited, pixels};
}"""
SIZES = """() => {
    const [{width, height}, {x, y}] = [document.querySelector('.journey-trail'), scene.map.getSize()];
    return [[width, height], [x, y]];
}"""
ON_EDGES = """() => {
    const [pixels, {width, height}] = [scene.pixels(), document.querySelector('.journey-trail')];
    const isOnEdge = (i) => [0, width - 1].includes(i % width) || [0, height - 1].includes(Math.floor(i / width));
    return pixels.filter((value, i) => i % 4 === 3 && isOnEdge((i - 3) / 4) && value > 0).length;
}"""
PAINTED = "() => scene.pixels().filter((value, i) => i % 4 === 3 && value > 200).length"


@pytest.fixture
def scene(page: Page, static_files: str, trotsky: Journey) -> Page:
    page.goto(f"{static_files}/js/")
    page.add_style_tag(path=Path(leaflet.BASE_DIR) / "leaflet.css")
    page.add_style_tag(url=f"{static_files}/css/map.css")
    page.add_script_tag(path=Path(leaflet.BASE_DIR) / "leaflet.js")
    page.evaluate(SET_UP, track(trotsky))
    return page


def show(scene: Page, year: int, month: int, day: int) -> None:
    scene.evaluate("(day) => scene.show(day)", day_number(year, month, day))


def labels(scene: Page) -> list[str]:
    return [text for text in scene.locator(".journey-label span:visible").all_text_contents() if text]


def click(scene: Page, stay_id: str, right: int = 0) -> Any:
    point = scene.evaluate(
        """([id, right]) => {
            const {map, track, visited} = scene;
            const stay = track.indexOfStay(id);
            const {x, y} = map.latLngToContainerPoint([track.lat[stay], track.lon[stay]]);
            visited.length = 0;
            return [x + right, y];
        }""",
        [stay_id, right],
    )
    scene.mouse.click(*point)
    return scene.evaluate("() => scene.visited")


def test_the_trail_is_the_same_whichever_way_the_day_was_reached(scene: Page) -> None:
    differing = scene.evaluate(
        """async ([early, day, late]) => {
            for (let each = early; each <= day; each += 3) scene.show(each);
            scene.show(day);
            const forward = scene.pixels();
            scene.show(late);
            await new Promise((resolve) => setTimeout(resolve, 1500)); // pictures are kept in idle moments
            scene.show(day);
            const backward = scene.pixels();
            return forward.filter((value, i) => Math.abs(value - backward[i]) > 64).length / forward.length;
        }""",
        [day_number(1879, 11, 7), day_number(1917, 5, 17), day_number(1940, 8, 20)],
    )

    assert differing < 0.0002


def test_the_trail_grows_with_the_days(scene: Page) -> None:
    painted = []
    for year in (1880, 1900, 1920, 1940):
        show(scene, year, 7, 1)
        painted.append(scene.evaluate(PAINTED))

    assert painted == sorted(set(painted))


def test_the_canvas_is_no_larger_than_the_journey_and_cuts_nothing(scene: Page) -> None:
    scene.evaluate("() => scene.map.setZoom(2)")
    show(scene, 1940, 8, 21)

    size, view = scene.evaluate(SIZES)

    assert size[0] < 0.8 * view[0]
    assert size[1] < 0.5 * view[1]
    assert scene.evaluate(ON_EDGES) == 0
    assert scene.evaluate(PAINTED) > 1000


def test_from_near_the_canvas_covers_the_map_and_a_drag(scene: Page) -> None:
    scene.evaluate("() => scene.map.setZoom(6)")

    size, view = scene.evaluate(SIZES)

    assert size == pytest.approx([1.2 * side for side in view], abs=2)


def test_a_click_within_twelve_pixels_of_a_place_asks_for_its_latest_stay(scene: Page) -> None:
    show(scene, 1930, 1, 1)

    assert click(scene, "stockholm-1907", right=12) == ["stockholm-1917"]


def test_a_second_click_on_a_place_asks_for_the_next_stay_there(scene: Page) -> None:
    show(scene, 1930, 1, 1)
    scene.evaluate("() => scene.layer.select(scene.track.indexOfStay('stockholm-1917'))")

    assert click(scene, "stockholm-1907") == ["stockholm-1907"]


def test_a_click_far_from_every_place_asks_for_nothing(scene: Page) -> None:
    show(scene, 1930, 1, 1)

    assert click(scene, "stockholm-1907", right=40) == []


def test_every_possible_place_wears_a_halo_and_a_sure_one_none(scene: Page) -> None:
    show(scene, 1902, 9, 10)
    assert scene.locator(".journey-halo:not([hidden])").count() >= 2

    show(scene, 1932, 11, 27)
    assert scene.locator(".journey-halo:not([hidden])").count() == 0


def test_the_place_where_he_is_bears_the_name_of_the_time(scene: Page) -> None:
    show(scene, 1914, 8, 1)
    assert "then vienna-1914" in labels(scene)

    show(scene, 1930, 6, 1)
    assert any(text.startswith("now ") for text in labels(scene))
    assert not any(text.startswith("then ") for text in labels(scene))


def test_outside_the_window_nothing_is_drawn(scene: Page) -> None:
    show(scene, 1940, 8, 20)
    whole = scene.evaluate(PAINTED)

    scene.evaluate("(days) => scene.layer.setVisible(...days)", [day_number(1917, 1, 1), day_number(1918, 1, 1)])

    assert 0 < scene.evaluate(PAINTED) < whole / 3


def test_a_dark_page_gives_the_trail_lighter_colours(scene: Page) -> None:
    show(scene, 1930, 6, 1)
    sum_of_red = "() => scene.pixels().filter((_, i) => i % 4 === 0).reduce((sum, red) => sum + red, 0)"
    light = scene.evaluate(sum_of_red)

    scene.evaluate("() => { document.documentElement.dataset.theme = 'dark'; scene.layer.restyle(); }")

    assert scene.evaluate(sum_of_red) < light  # the halo is dark


def test_a_layer_that_is_taken_off_leaves_nothing_behind(scene: Page) -> None:
    scene.evaluate("() => scene.layer.remove()")

    assert scene.locator(".leaflet-journey-pane, .leaflet-journey-pins-pane").count() == 0
