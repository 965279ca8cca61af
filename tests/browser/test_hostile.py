"""A journey of hostile strings in a real browser: nothing of it runs, wherever it is shown."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import folium
import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect
from xstatic.pkg import leaflet

from routes.reading import read_journey
from routes.selection import Selection
from server import Config
from tests.browser.serving import served_app
from tests.browser.visits import READY
from tests.hostile import AT_ONCE, TRAPS, a_hostile_folder, a_hostile_journey
from webmap.formats import find_format
from webmap.layer import JourneyLayer


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_hostile_folder(tmp_path_factory.mktemp("hostile") / "<script>'\"%2e`")


@pytest.fixture(scope="module")
def hostile_site(folder: Path) -> Iterator[str]:
    with served_app(Config(journeys=(str(folder), "ovid"))) as address:
        yield address


@pytest.fixture
def page(new_context: Callable[..., BrowserContext]) -> Iterator[Page]:
    """Open a page that hears what runs: a dialog, the mark that every trap sets, an address left."""
    page = new_context().new_page()
    heard: list[str] = []
    page.on("dialog", lambda dialog: heard.append(dialog.message))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("console", lambda message: heard.append(message.text) if "Content Security" in message.text else None)
    yield page
    assert page.evaluate("window.hostile") is None
    assert heard == []


def walk(page: Page) -> None:
    """Go through all that the page tells of a journey."""
    page.wait_for_selector(READY)
    for step in ("next", "next", "previous"):
        page.evaluate("(step) => exileMap[step]()", step)
    for language in ("fa", "en"):
        page.evaluate("(code) => exileMap.setLanguage(code)", language)
        page.wait_for_selector(f"html[lang={language}]")
    expect(page.locator("#story")).to_contain_text("</script>")


def test_nothing_runs_on_the_page(page: Page, hostile_site: str, tmp_path: Path) -> None:
    page.goto(f"{hostile_site}/?lang=en")
    walk(page)
    page.evaluate("document.getElementById('open-share').click()")
    with page.expect_download() as download:
        page.locator("[data-picture=svg]").click()
    download.value.save_as(tmp_path / "picture.svg")

    tags = {element.tag.rpartition("}")[2] for element in ET.parse(tmp_path / "picture.svg").iter()}  # noqa: S314 # ours
    assert tags <= {"svg", "title", "rect", "path", "text"}


@pytest.mark.parametrize("address", ["/j/", "/api/collections?f=html", "ITEMS"])
def test_nothing_runs_on_a_page_without_script(page: Page, hostile_site: str, folder: Path, address: str) -> None:
    page.goto(f"{hostile_site}/api/collections?f=html&lang=en" if address == "ITEMS" else f"{hostile_site}{address}")
    if address == "ITEMS":
        page.locator("main a[href*=stays]").first.click()

    assert "</script>" in page.locator("body").inner_text() or folder.name in page.locator("body").inner_text()


@pytest.mark.parametrize("trap", ["at once", "a link that runs"])
def test_nothing_runs_in_the_file_that_holds_all(page: Page, tmp_path: Path, trap: str) -> None:
    journey = a_hostile_journey(TRAPS.get(trap, AT_ONCE))
    (tmp_path / "map.html").write_bytes(find_format("html").write(journey, Selection(), "en"))

    page.goto((tmp_path / "map.html").as_uri())
    page.wait_for_selector(READY)
    page.evaluate("[...document.querySelectorAll('#story a[href], #list a[href]')].forEach((link) => link.click())")

    assert page.locator("a[href^=javascript i], a[href^=data i]").count() == 0
    assert page.url.startswith((tmp_path / "map.html").as_uri())


def test_nothing_runs_on_a_map_of_folium(page: Page, folder: Path, tmp_path: Path) -> None:
    def at_hand(route: Route) -> None:
        name = route.request.url.rpartition("/")[2]
        path = Path(leaflet.BASE_DIR) / name
        kind = "text/css" if name.endswith(".css") else "text/javascript"
        route.fulfill(body=path.read_bytes() if path.exists() else b"", content_type=kind)

    world = folium.Map([44, 20], zoom_start=4, tiles=None)
    JourneyLayer(read_journey(folder)).add_to(world)
    world.save(tmp_path / "map.html")
    page.context.route(re.compile("^https?://"), at_hand)

    page.goto((tmp_path / "map.html").as_uri())

    page.wait_for_selector(READY)
    page.evaluate("exileMap.next()")
    expect(page.locator("#story")).to_contain_text("</script>")
