"""The window of days: two handles on the time axis; and the axis seen from near."""

from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect

from tests.browser.conftest import Modules
from tests.browser.visits import PHONE, Visit, call, drawn, lists, state

ENDS = {"first": ("7 November 1879", "First day shown"), "last": ("21 August 1940", "Last day shown")}
MARKS = "({createScale, marksOf}, [range, width]) => marksOf(createScale(range, width, false), 76)"


def handle(page: Page, end: str) -> Locator:
    return page.locator(f"#window-{end}")


def spoken(page: Page, end: str) -> str | None:
    drawn(page)
    return handle(page, end).get_attribute("aria-valuetext")


def box(thing: Locator) -> FloatRect:
    found = thing.bounding_box()
    assert found
    return found


def drag(page: Page, thing: Locator, pixels: float) -> None:
    at = box(thing)
    x, y = at["x"] + at["width"] / 2, at["y"] + at["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + pixels, y, steps=4)
    page.mouse.up()


@pytest.mark.parametrize("end", ENDS)
def test_each_end_of_the_window_is_a_slider_of_its_own(visit: Visit, end: str) -> None:
    page = visit()
    date, label = ENDS[end]

    expect(handle(page, end)).to_have_role("slider")
    expect(handle(page, end)).to_have_accessible_name(label)
    assert spoken(page, end) == date


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("options", [{}, PHONE], ids=["desktop", "phone"])
def test_a_handle_is_large_enough_for_a_finger(visit: Visit, end: str, options: dict[str, Any]) -> None:
    at = box(handle(visit(**options), end))

    assert min(at["width"], at["height"]) >= 24


def test_to_drag_a_handle_limits_the_list(visit: Visit) -> None:
    page = visit()

    drag(page, handle(page, "first"), 700)

    page.locator("#show-list").click()
    lists(page, 50, 250)
    expect(page.locator("#list .row[data-stay='0']")).to_have_count(0)


def test_keys_move_a_handle_by_what_the_axis_can_tell_apart(visit: Visit) -> None:
    page = visit()

    handle(page, "first").press("ArrowRight")
    months = spoken(page, "first")
    handle(page, "first").press("ArrowRight")

    assert (months, spoken(page, "first")) == ("1 December 1879", "1 January 1880")


def test_the_arrows_of_a_handle_turn_round_where_time_runs_to_the_left(visit: Visit) -> None:
    page = visit("/?lang=fa")

    handle(page, "first").press("ArrowLeft")

    assert spoken(page, "first") == "۱ دسامبر ۱۸۷۹"


def test_a_handle_does_not_pass_the_other(visit: Visit) -> None:
    page = visit()
    call(page, "setWindow", "1917-05-17", "1917-05-17")
    drawn(page)

    handle(page, "first").press("PageUp")

    assert (spoken(page, "first"), spoken(page, "last")) == ("17 May 1917", "17 May 1917")


def test_a_double_click_puts_a_handle_back(visit: Visit) -> None:
    page = visit()
    drag(page, handle(page, "last"), -300)
    limited = spoken(page, "last")

    handle(page, "last").dblclick()

    assert (limited == ENDS["last"][0], spoken(page, "last")) == (False, ENDS["last"][0])


def test_all_years_puts_the_window_and_the_axis_back(visit: Visit) -> None:
    page = visit()
    call(page, "setWindow", "1905", "1917")

    page.locator("#whole-axis").click()

    assert (spoken(page, "first"), spoken(page, "last")) == ("7 November 1879", "21 August 1940")
    expect(page.locator("#whole-axis")).to_be_hidden()


def test_a_chapter_sets_the_handles(visit: Visit) -> None:
    page = visit()

    page.locator("#chapter").select_option(label="Viennese years")

    assert spoken(page, "first") == "1 May 1907"


def test_the_playhead_stays_within_the_window(visit: Visit) -> None:
    page = visit()
    call(page, "setWindow", "1905", "1917")
    drawn(page)
    axis = box(page.locator("#timeline"))

    page.mouse.click(axis["x"] + axis["width"] - 40, axis["y"] + 12)

    assert state(page)["date"][:4] in {"1917", "1918"}
    assert spoken(page, "last") == "31 December 1917"


def test_double_clicks_come_closer_by_year_month_and_days_and_back(visit: Visit) -> None:
    page = visit("/?lang=en#at=1917-05-17")
    axis = box(page.locator("#timeline"))
    hints = []

    for _ in range(4):
        page.mouse.dblclick(axis["x"] + axis["width"] / 2, axis["y"] + 50)
        page.mouse.move(axis["x"] + 40, axis["y"] + 50)
        hints.append(page.locator(".timeline-hint").inner_text().split(" ", 1)[1])

    assert hints == ["January 1910", "July 1910", "July 1910", "October 1881"]


def test_the_wheel_and_the_keys_reach_a_single_day(visit: Visit) -> None:
    page = visit("/?lang=en#at=1917-05-17")

    for _ in range(30):
        page.locator("#timeline").press("+")
    handle(page, "first").focus()

    axis = box(page.locator("#timeline"))
    page.mouse.move(axis["x"] + axis["width"] / 2, axis["y"] + 50)
    assert "May 1917" in page.locator(".timeline-hint").inner_text()
    handle(page, "first").press("ArrowRight")
    assert spoken(page, "first") == "8 November 1879"  # a day at a time


def test_the_hint_gives_both_calendars_of_a_persian_page(visit: Visit) -> None:
    page = visit("/?lang=fa")
    axis = box(page.locator("#timeline"))

    page.mouse.move(axis["x"] + axis["width"] - 60, axis["y"] + 50)

    assert " · " in page.locator(".timeline-hint").inner_text()


@pytest.mark.parametrize(
    ("days", "width", "count", "units"),
    [
        (22_200, 1400, 13, {"year"}),
        (365, 1400, 12, {"month", "year"}),
        (31, 1400, 7, {"month", "date"}),
        (5, 400, 6, {"date"}),
    ],
)
def test_marks_of_the_calendar_keep_apart(modules: Modules, days: int, width: int, count: int, units: set[str]) -> None:
    marks = modules("timeline-scale", MARKS, [[-19_225, -19_225 + days], width])  # from 13 May 1917

    places = [(mark["day"] + 19_225) * width / days for mark in marks]
    assert all(after - before >= 70 for before, after in pairwise(places))
    assert len(marks) == pytest.approx(count, abs=1)
    assert {mark["unit"] for mark in marks} <= units
