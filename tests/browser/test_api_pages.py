"""The pages of the API, which need no script, in a browser: what axe-core finds, where they lead, how they fit."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.axe import faults
from tests.browser.visits import DESKTOP, PHONE, watch

STAYS = "/api/collections/trotsky-stays"

Reading = Callable[..., Page]


@pytest.fixture
def reading(new_context: Callable[..., BrowserContext], site: str, complaints: list[str]) -> Reading:
    """Open pages of the API; the keywords are those of a browser's context."""

    def open_page(address: str, **options: Any) -> Page:
        context = new_context(**options)
        watch(context, complaints, {urlsplit(site).hostname})
        page = context.new_page()
        page.goto(f"{site}{address}")
        return page

    return open_page


@pytest.mark.parametrize(
    ("address", "options"),
    [
        ("/api", DESKTOP),
        (f"{STAYS}?lang=fa", DESKTOP),
        (f"{STAYS}/items?limit=7&lang=fa", PHONE),
        (f"{STAYS}/items/petrograd-1917?lang=ru", DESKTOP | {"color_scheme": "dark"}),
        ("/api/openapi.json", PHONE),
    ],
)
def test_axe_finds_nothing_on_a_page_of_the_api(reading: Reading, address: str, options: dict[str, Any]) -> None:
    page = reading(address, **options)

    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_reader_finds_the_way_to_a_stay_and_from_there_to_the_map(reading: Reading) -> None:
    page = reading("/api", **DESKTOP, java_script_enabled=False)

    for name in ("Collections", "Leon Trotsky: a life in exile – stays", "Features", "Next", "Next"):
        page.get_by_role("link", name=name, exact=True).last.click()
    expect(page.get_by_text("201 to 289 of 289")).to_be_visible()
    page.get_by_role("rowheader").get_by_role("link").first.click()

    expect(page.get_by_role("link", name="Show on the map")).to_be_visible()


def test_a_persian_page_begins_at_the_right(reading: Reading) -> None:
    page = reading(f"{STAYS}/items?limit=3&lang=fa", **DESKTOP)

    first, last = (page.locator("thead th").nth(number).bounding_box() for number in (0, -1))

    assert first
    assert last
    assert first["x"] > last["x"]
