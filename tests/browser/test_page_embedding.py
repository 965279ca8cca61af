"""The page inside another page, and the layer on a map that somebody saved."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import folium
import pytest
from playwright.sync_api import BrowserContext, FrameLocator, Page, Route, expect
from xstatic.pkg import leaflet

from routes.journey import Journey
from tests.browser.visits import READY, Visit, call, drawn, state, stop_the_clock, watch
from webmap.layer import JourneyLayer

FRAME = """(address) => {
    const frame = document.createElement('iframe');
    Object.assign(frame, {src: address, width: 1000, height: 700});
    document.body.replaceChildren(frame);
    window.told = [];
    window.ask = (call, ...args) => new Promise((answer) => {
        addEventListener('message', function hear({data}) {
            if (data.exileMap?.call !== call) return;
            removeEventListener('message', hear);
            answer(data.exileMap);
        });
        frame.contentWindow.postMessage({exileMap: {call, args}}, '*');
    });
    window.follow = (event) => {
        addEventListener('message', ({data}) => data.exileMap?.event === event && told.push(data.exileMap.state.stay));
        frame.contentWindow.postMessage({exileMap: {call: 'on', args: [event]}}, '*');
    };
}"""
ASK = "([call, args]) => ask(call, ...args)"
CDNS = ("cdn.jsdelivr.net", "cdnjs.cloudflare.com", "code.jquery.com", "netdna.bootstrapcdn.com")


@pytest.fixture
def embedding(new_context: Callable[..., BrowserContext], static_files: str, site: str, complaints: list[str]) -> Page:
    """Open a page of another server, with a journey in a frame."""
    context = new_context()
    watch(context, complaints, {urlsplit(site).hostname})
    context.route("**/favicon.ico", lambda route: route.fulfill(status=204))
    page = context.new_page()
    page.goto(f"{static_files}/js/")
    page.evaluate(FRAME, f"{site}/?lang=en&embed=1#at=1917-05-17")
    framed(page).locator(READY).wait_for()
    return page


def framed(page: Page) -> FrameLocator:
    return page.frame_locator("iframe")


def ask(page: Page, name: str, *arguments: Any) -> Any:
    """Make a call from the embedding page, and give the answer."""
    return page.evaluate(ASK, [name, arguments])


def test_an_embedded_page_leaves_out_what_its_frame_has(visit: Visit) -> None:
    page = visit("/?lang=en&embed=1#at=1917-05-17")

    expect(page.get_by_role("navigation", name="Language")).to_have_count(0)
    expect(page.locator("#play")).to_be_visible()
    expect(page.get_by_role("link", name="Open the full map")).to_be_visible()


def test_another_page_frames_the_journey_at_a_day(embedding: Page) -> None:
    assert ask(embedding, "state")["result"]["stay"] == "petrograd-1917"
    expect(framed(embedding).locator("#date")).to_have_value("17 May 1917")


def test_another_page_drives_the_journey_by_messages(embedding: Page) -> None:
    ask(embedding, "seek", "1932-11-27")
    expect(framed(embedding).locator("#date")).to_have_value("27 November 1932")

    ask(embedding, "setLanguage", "fa")
    expect(framed(embedding).locator("#date")).to_have_value("۲۷ نوامبر ۱۹۳۲")

    ask(embedding, "previous")
    assert ask(embedding, "state")["result"]["stay"] == "copenhagen-lecture-1932"


def test_another_page_plays_and_pauses_the_journey(embedding: Page) -> None:
    ask(embedding, "play")
    assert ask(embedding, "state")["result"]["playing"] is True

    ask(embedding, "pause")
    assert ask(embedding, "state")["result"]["playing"] is False


def test_another_page_is_told_of_each_stay(embedding: Page) -> None:
    embedding.evaluate("() => follow('stay')")

    ask(embedding, "seek", "1932-11-27")
    framed(embedding).locator("#story", has_text="Copenhagen: visa runs out").wait_for()
    ask(embedding, "state")

    assert embedding.evaluate("() => told") == ["copenhagen-1932b"]


def test_another_page_is_told_why_a_call_is_refused(embedding: Page) -> None:
    assert ask(embedding, "seek", "yesterday") == {
        "call": "seek",
        "error": "not a date: 'yesterday'; try 1917, 1917-05 or 1917-05-17",
    }


def test_a_page_that_is_not_framed_obeys_no_message(visit: Visit) -> None:
    page = visit()

    page.evaluate("() => postMessage({exileMap: {call: 'play', args: []}}, '*')")
    drawn(page)

    assert state(page)["playing"] is False


def test_the_whole_page_refuses_to_be_framed(embedding: Page, site: str, complaints: list[str]) -> None:
    with embedding.expect_console_message(lambda message: "frame-ancestors" in message.text):
        embedding.evaluate(FRAME, f"{site}/?lang=en")

    assert all("frame-ancestors" in complaint for complaint in complaints)
    complaints.clear()


@pytest.fixture
def saved(new_context: Callable[..., BrowserContext], trotsky: Journey, tmp_path: Path, complaints: list[str]) -> Page:
    """Save a plain folium map with the layer, and open the file; what folium wants from elsewhere is at hand."""

    def answer(route: Route) -> None:
        name = route.request.url.rpartition("/")[2]
        path = Path(leaflet.BASE_DIR) / name
        kind = "text/css" if name.endswith(".css") else "text/javascript"
        route.fulfill(body=path.read_bytes() if path.exists() else b"", content_type=kind)

    world = folium.Map([50, 30], zoom_start=4, tiles=None)
    JourneyLayer(trotsky).add_to(world)
    world.save(tmp_path / "map.html")
    context = new_context()
    watch(context, complaints, CDNS)
    context.route(re.compile("^https?://"), answer)
    page = context.new_page()
    page.goto((tmp_path / "map.html").as_uri())
    page.wait_for_selector(READY)
    return page


def test_a_layer_on_a_saved_map_shows_the_journey(saved: Page) -> None:
    assert state(saved)["date"] == "1879-11-07"
    expect(saved.locator("#story")).to_contain_text("Birth on the Yanovka farm")
    expect(saved.locator(".leaflet-basemap-pane canvas").first).to_be_visible()


def test_a_layer_on_a_saved_map_plays(saved: Page) -> None:
    stop_the_clock(saved)

    saved.locator("#play").click()
    saved.clock.run_for(5000)

    assert "1886" < state(saved)["date"] < "1888"


def test_a_layer_on_a_saved_map_answers_its_calls(saved: Page) -> None:
    call(saved, "seek", "1917-05-17")

    assert state(saved)["stay"] == "petrograd-1917"
    expect(saved.locator("#date")).to_have_value("17 May 1917")
