import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from server import Config
from tests.browser.axe import faults
from tests.browser.serving import served_app
from tests.browser.visits import DESKTOP, PHONE, READY, call, state, watch

JOURNEYS = ("sun-yat-sen", "ovid")


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with served_app(Config(journeys=JOURNEYS)) as address:
        yield address


@pytest.mark.parametrize(("language", "scheme"), [("en", "light"), ("fa", "dark")])
def test_the_list_is_accessible_without_a_script(
    site: str,
    new_context: Callable[..., BrowserContext],
    complaints: list[str],
    language: str,
    scheme: str,
) -> None:
    context = new_context(**PHONE, color_scheme=scheme)
    watch(context, complaints, {urlsplit(site).hostname})
    page = context.new_page()
    page.goto(f"{site}/j/?lang={language}")

    expect(page.locator("html")).to_have_attribute("dir", "rtl" if language == "fa" else "ltr")
    expect(page.get_by_role("img")).to_have_count(len(JOURNEYS))
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert faults(page) == []


def test_a_small_map_leads_to_its_journey_and_the_page_back(visit: Callable[..., Page], site: str) -> None:
    page = visit("/j/ovid/?lang=en", **DESKTOP)
    call(page, "setLanguage", "fa")

    page.get_by_role("link", name="سفرهای دیگر").click()
    page.get_by_role("img", name="سون یات‌سن").click(force=True)  # the link lies over it

    page.wait_for_selector(READY)
    assert page.url.startswith(f"{site}/j/sun-yat-sen/?lang=fa")


def test_both_shores_of_the_pacific_are_on_the_map_at_once(visit: Callable[..., Page]) -> None:
    page = visit("/j/sun-yat-sen/?lang=en#at=1912-01-02", **DESKTOP)
    box = page.locator(".leaflet-container").bounding_box()
    assert box

    lefts = {
        name: (page.locator(".journey-label", has_text=name).bounding_box() or box)["x"]
        for name in ("Yokohama", "Honolulu", "San Francisco", "London")
    }

    assert sorted(lefts, key=lambda name: lefts[name]) == list(lefts)
    assert box["x"] < lefts["Yokohama"] < lefts["London"] < box["x"] + box["width"]


def test_the_way_over_the_date_line_is_the_short_one(visit: Callable[..., Page]) -> None:
    page = visit("/j/sun-yat-sen/?lang=en", **DESKTOP)

    lons = []
    for day in ("1897-08-05", "1897-08-09", "1897-08-13"):
        call(page, "seek", day)
        lons.append(state(page)["position"][0])

    assert -180 < lons[0] < -120
    assert [abs(lon) > 140 for lon in lons] == [True, True, True]
    assert lons[2] > 140


def test_after_the_journey_he_is_not_called_dead_while_he_lives(visit: Callable[..., Page]) -> None:
    page = visit("/j/sun-yat-sen/?lang=en", **DESKTOP)

    call(page, "seek", "1920-01-01")
    expect(page.locator(".story-title")).to_have_text("The journey is over.")
    call(page, "seek", "1925-03-13")
    expect(page.locator(".story-title")).to_have_text("Sun Yat-sen is dead.")


def test_a_life_before_our_era_is_told_with_its_era_and_its_calendar(visit: Callable[..., Page]) -> None:
    page = visit("/j/ovid/?lang=en", **DESKTOP)

    expect(page.locator("#date")).to_have_value("18 March 43 BCE")
    expect(page.locator(".story-facts")).to_contain_text("Julian calendar")
    expect(page.locator(".story-facts")).to_contain_text("20 March 43 BCE")
    page.locator("#date").fill("December 8 CE")
    page.locator("#date").press("Enter")
    expect(page.locator("#date")).to_have_value("1 December 8 CE")
    assert state(page)["date"] == "0008-12-01"


@pytest.mark.parametrize("language", ["en", "fa"])
@pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_the_longest_date_with_its_era_has_room(
    visit: Callable[..., Page], language: str, screen: dict[str, Any]
) -> None:
    page = visit(f"/j/ovid/?lang={language}", **screen)

    call(page, "seek", "-0030-09-28")
    expect(page.locator("#date")).to_have_value(re.compile("31|۳۱"))

    assert page.locator("#date").evaluate("(box) => box.scrollWidth <= box.clientWidth")
