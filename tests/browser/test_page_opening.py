"""What the page shows when it opens."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visits import READY, Visit, drawn, state

COLOURS = """(canvas) => {
    const {width, height} = canvas;
    const context = new OffscreenCanvas(width, height).getContext('2d', {willReadFrequently: true});
    context.drawImage(canvas, 0, 0);
    const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
    const counts = new Map();
    for (const pixel of pixels) if (pixel) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1]).slice(0, 50).map(([pixel]) => pixel);
}"""
SEEK_AT_FIRST = """new MutationObserver(() => {
    if (document.documentElement?.dataset.ready !== 'first' || window.met) return;
    window.met = ['marker', 'trail', 'label'].map((part) => document.querySelectorAll(`.journey-${part}`).length);
    exileMap.seek('1917-05-17');
}).observe(document, {attributes: true, subtree: true})"""
LIGHTNESS = """(element) => {
    const [red, green, blue] = getComputedStyle(element).backgroundColor.match(/[\\d.]+/g).map(Number);
    return (0.21 * red + 0.72 * green + 0.07 * blue) / 255;
}"""


def colours(page: Page) -> Any:
    """Give the commonest colours of the basemap."""
    return page.locator(".leaflet-basemap-pane canvas").first.evaluate(COLOURS)


def test_the_page_has_a_title_a_language_and_a_direction(visit: Visit) -> None:
    page = visit("/?lang=en")

    expect(page).to_have_title("Leon Trotsky: a life in exile")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("html")).to_have_attribute("dir", "ltr")


def test_the_journey_opens_at_its_beginning_and_does_not_play(visit: Visit) -> None:
    page = visit()

    assert state(page)["date"] == "1879-11-07"
    assert state(page)["playing"] is False
    expect(page.locator("#date")).to_have_value("7 November 1879")
    expect(page.locator("#story")).to_contain_text("Yanovka")


def test_a_page_whose_data_is_long_in_coming_shows_its_frame(visit: Visit) -> None:
    page = visit()
    page.route("**/track.json", lambda _: None)  # which is never answered

    page.reload()

    expect(page.locator(".masthead h1")).to_be_visible()
    expect(page.locator("#timeline")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("data-ready", "false")


def test_the_reader_can_move_in_time_before_the_way_is_drawn(visit: Visit) -> None:
    page = visit()
    page.add_init_script(SEEK_AT_FIRST)

    page.reload()
    page.wait_for_selector(READY)

    assert page.evaluate("met") == [1, 0, 0]
    assert state(page)["date"] == "1917-05-17"
    expect(page.locator("#date")).to_have_value("17 May 1917")
    expect(page.locator("#story")).to_contain_text("Petrograd")
    expect(page.locator(".journey-label.is-forced")).to_have_text("Petrograd")


def test_the_world_is_drawn_without_any_other_host(visit: Visit) -> None:
    page = visit()
    drawn(page)

    assert len(colours(page)) > 5


def test_close_by_a_finer_world_is_drawn(visit: Visit) -> None:
    page = visit("/?lang=en")

    with page.expect_response("**/basemap/fine.json") as answer:
        page.evaluate("() => (location.hash = '#stay=copenhagen-1932b')")

    assert answer.value.ok


@pytest.mark.parametrize(("look", "least", "most"), [("light", 0.8, 1), ("dark", 0, 0.2)])
def test_the_page_is_light_or_dark_as_the_system_asks(visit: Visit, look: str, least: float, most: float) -> None:
    page = visit(color_scheme=look)

    assert least <= page.locator("body").evaluate(LIGHTNESS) <= most


def test_the_map_turns_dark_with_the_system(visit: Visit) -> None:
    page = visit(color_scheme="light")
    drawn(page)
    light = colours(page)

    page.emulate_media(color_scheme="dark")
    drawn(page)

    assert set(colours(page)[:3]).isdisjoint(light[:3])


def test_what_comes_from_elsewhere_is_refused_and_noticed(visit: Visit, complaints: list[str]) -> None:
    page = visit()

    with page.expect_console_message():
        page.evaluate("() => { new Image().src = 'http://127.0.0.2:9/pixel.png'; }")

    assert "request: http://127.0.0.2:9/pixel.png" in complaints
    assert any("violates the following Content Security Policy" in complaint for complaint in complaints)
    complaints.clear()


def test_an_error_of_the_page_is_noticed(visit: Visit, complaints: list[str]) -> None:
    page = visit()

    with page.expect_event("pageerror"):
        page.evaluate("() => { setTimeout(() => { throw new Error('lost at sea'); }); }")

    assert "lost at sea" in complaints.pop()
