"""The guided tour: its plan, its cards, how it stops, and slides for those who want no motion."""

from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from routes.journey import Journey
from tests.browser.axe import faults
from tests.browser.conftest import Modules
from tests.browser.visits import Visit
from webmap.track import track

PLAN = """({decodeTrack, planTour}, json) => {
    const {seconds, chapters, dayAt, numberAt} = planTour(decodeTrack(json));
    const days = Array.from({length: 1801}, (_, i) => dayAt(i / 10));
    return {seconds, chapters, days, last: numberAt(1e9)};
}"""
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


@pytest.fixture(scope="module")
def plan(modules: Modules, trotsky: Journey) -> Any:
    return modules("track tour-plan", PLAN, track(trotsky))


def touring(page: Page) -> Page:
    page.locator("#start-tour").click()
    expect(page.locator("#tour")).to_be_visible()
    return page


def test_the_tour_tells_every_chapter_in_three_minutes(plan: Any) -> None:
    assert [chapter["chapter"] for chapter in plan["chapters"]] == list(range(13))
    assert plan["chapters"][-1]["end"] == pytest.approx(plan["seconds"]) == pytest.approx(180)
    assert all(chapter["end"] - chapter["begin"] >= 5 for chapter in plan["chapters"])
    assert plan["last"] == 12


def test_the_days_of_the_tour_only_go_on(plan: Any) -> None:
    days = plan["days"]

    assert all(earlier <= later for earlier, later in pairwise(days))
    assert days[0] == plan["chapters"][0]["days"][0]
    assert days[-1] == pytest.approx(plan["chapters"][-1]["days"][2])


def test_one_button_starts_it_and_the_days_run_under_a_card(visit: Visit) -> None:
    page = touring(visit("/?lang=en"))

    expect(page.locator("#tour-title")).to_have_text("The steppe and the school")
    expect(page.locator("#tour")).to_contain_text("Chapter 1 of 13")
    expect(page.locator("#tour")).to_contain_text("1879 to 1896")
    expect(page.locator("#date")).not_to_have_value("7 November 1879", timeout=9000)


@pytest.mark.parametrize("key", ["a", " ", "Escape", "ArrowRight", "Tab"])
def test_any_key_stops_it_and_does_nothing_else(visit: Visit, key: str) -> None:
    page = touring(visit("/?lang=en"))

    page.keyboard.press(key)

    expect(page.locator("#tour")).to_be_hidden()
    expect(page.locator("#start-tour")).to_be_focused()
    before = page.evaluate("exileMap.state().day")
    page.wait_for_timeout(300)
    assert page.evaluate("exileMap.state().day") == before
    assert not page.evaluate("exileMap.state().playing")


def test_a_click_on_the_map_stops_it(visit: Visit) -> None:
    page = touring(visit("/?lang=en"))

    page.mouse.click(900, 120)

    expect(page.locator("#tour")).to_be_hidden()


def test_the_tour_does_not_speak(visit: Visit) -> None:
    page = touring(visit("/?lang=en"))

    page.wait_for_timeout(2500)

    assert page.locator("#announcement").text_content() == ""
    assert page.locator("#tour [aria-live], #tour [role=status]").count() == 0


def test_without_motion_it_is_a_slide_for_each_chapter(visit: Visit) -> None:
    page = touring(visit("/?lang=en", reduced_motion="reduce"))

    expect(page.locator("#tour-previous")).to_be_disabled()
    page.locator("#tour-next").click()
    before = page.evaluate("exileMap.state().day")
    page.wait_for_timeout(400)

    expect(page.locator("#tour-title")).to_have_text("Underground and Siberia")
    assert page.evaluate("exileMap.state().day") == before
    assert page.locator("#announcement").text_content() == ""


@pytest.mark.parametrize(("language", "onward"), [("en", "ArrowRight"), ("fa", "ArrowLeft")])
def test_arrows_turn_the_slides_in_the_direction_of_reading(visit: Visit, language: str, onward: str) -> None:
    page = touring(visit(f"/?lang={language}", reduced_motion="reduce"))
    number = page.locator("#tour [data-part=number]")
    first = number.inner_text()

    page.keyboard.press(onward)

    expect(number).not_to_have_text(first)
    expect(page.locator("#tour")).to_be_visible()


def test_escape_ends_the_slides(visit: Visit) -> None:
    page = touring(visit("/?lang=en", reduced_motion="reduce"))

    page.keyboard.press("Escape")

    expect(page.locator("#tour")).to_be_hidden()
    expect(page.locator("#side")).to_be_visible()


def test_on_a_phone_the_marker_is_above_the_card(visit: Visit) -> None:
    page = touring(visit("/?lang=en", reduced_motion="reduce", **PHONE))
    page.wait_for_timeout(300)

    marker, card = page.locator(".journey-marker").bounding_box(), page.locator("#tour").bounding_box()

    assert marker
    assert card
    assert marker["y"] < card["y"]


@pytest.mark.parametrize(("language", "look"), [("en", "light"), ("fa", "dark")])
def test_axe_finds_nothing_on_a_slide(visit: Visit, language: str, look: str) -> None:
    page = touring(visit(f"/?lang={language}", reduced_motion="reduce", color_scheme=look))

    assert faults(page) == []
