"""The presenter mode: for projectors and classrooms."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.axe import faults
from tests.browser.visits import Visit

PROJECTOR = {"viewport": {"width": 3840, "height": 2160}}
PRESENTING = "/?lang=en&present=1#at=1917-05-17"


def test_the_address_opens_it(visit: Visit) -> None:
    page = visit(PRESENTING)

    expect(page.locator("#presented")).to_contain_text("17 May 1917")
    expect(page.locator("#presented")).to_contain_text("Petrograd")
    for hidden in (".masthead nav", ".colophon", "#side", "#legend", "#now", "#open-share"):
        expect(page.locator(hidden)).to_be_hidden()


def test_the_map_takes_the_whole_width(visit: Visit) -> None:
    page = visit(PRESENTING)

    box = page.locator(".leaflet-container").bounding_box()

    assert box
    assert (box["x"], box["width"]) == (0, page.evaluate("innerWidth"))
    drawn = page.evaluate("document.querySelector('.journey-trail').getBoundingClientRect().width")
    assert drawn > 0.9 * box["width"]  # the whole journey, for a map that is wider than beside the story


def test_the_date_is_read_from_the_last_row(visit: Visit) -> None:
    page = visit(PRESENTING, **PROJECTOR)

    look = "(line) => parseFloat(getComputedStyle(line).fontSize)"
    heights = [page.locator(f".presented-{part}").evaluate(look) for part in ("date", "place")]

    assert heights[0] >= 2160 * 0.09
    assert heights[1] >= 2160 * 0.035


def test_a_button_enters_it_and_escape_leaves_it(visit: Visit) -> None:
    page = visit("/?lang=en#at=1917-05-17")

    page.locator("#present").click()
    expect(page.locator("#leave")).to_be_focused()
    expect(page).to_have_url(re.compile(r"\?lang=en&present=1#"))
    page.keyboard.press("Escape")

    expect(page.locator("#side")).to_be_visible()
    expect(page.locator("#present")).to_be_focused()
    expect(page).to_have_url(re.compile(r"\?lang=en#"))


def test_the_key_p_enters_and_leaves_it_but_not_while_typing(visit: Visit) -> None:
    page = visit("/?lang=en")

    page.locator("#date").press("p")
    expect(page.locator("#presented")).to_be_hidden()
    page.locator("#play").focus()
    page.keyboard.press("p")
    expect(page.locator("#presented")).to_be_visible()
    page.keyboard.press("p")

    expect(page.locator("#presented")).to_be_hidden()


def test_it_fills_the_screen_where_the_browser_lets_it(visit: Visit) -> None:
    page = visit("/?lang=en")

    page.locator("#present").click()
    expect(page.locator("html:fullscreen")).to_be_attached()
    page.evaluate("document.exitFullscreen()")

    expect(page.locator("#presented")).to_be_hidden()


def test_the_caption_follows_the_days(visit: Visit) -> None:
    page = visit(PRESENTING)

    page.evaluate("exileMap.seek('1940-08-20')")

    expect(page.locator("#presented")).to_contain_text("20 August 1940")
    expect(page.locator("#presented")).to_contain_text("Mexico City")


def test_the_caption_says_what_is_only_possible(visit: Visit) -> None:
    page = visit("/?lang=en&present=1#at=1902-02-10")

    expect(page.locator("#presented")).to_contain_text("Perhaps here on this day")


def test_a_persian_caption_has_the_solar_hijri_date(visit: Visit) -> None:
    page = visit("/?lang=fa&present=1#at=1917-05-17")

    expect(page.locator("#presented")).to_contain_text("۱۷ مهٔ ۱۹۱۷")
    expect(page.locator("#presented")).to_contain_text("۲۷ اردیبهشت ۱۲۹۶")


def test_the_tour_runs_beside_the_date(visit: Visit) -> None:
    page = visit(PRESENTING, viewport={"width": 1920, "height": 1080}, reduced_motion="reduce")

    page.locator("#start-tour").click()

    date, card = (page.locator(name).bounding_box() for name in ("#presented", "#tour"))
    assert date
    assert card
    assert date["y"] + date["height"] <= card["y"]


@pytest.mark.parametrize(("language", "look"), [("en", "light"), ("fa", "dark")])
def test_axe_finds_nothing_while_presenting(visit: Visit, language: str, look: str) -> None:
    page = visit(f"/?lang={language}&present=1#at=1917-05-17", color_scheme=look)

    assert faults(page) == []
