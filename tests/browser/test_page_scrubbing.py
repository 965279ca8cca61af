"""The time axis and the date box."""

import pytest
from playwright.sync_api import Page, expect

from places.dates import day_number
from tests.browser.visits import Visit, call, state

FIRST, LAST = day_number(1879, 11, 7), day_number(1940, 8, 21)
NEAR = 90  # days; a pixel of the axis is some twenty


def place_of(page: Page, day: int) -> tuple[float, float]:
    """Give the point of the window where the axis shows a day."""
    box = page.locator("#timeline").bounding_box()
    assert box is not None
    return box["x"] + box["width"] * (day - FIRST) / (LAST + 1 - FIRST), box["y"] + box["height"] / 2


def type_date(page: Page, text: str) -> None:
    page.locator("#date").fill(text)
    page.locator("#date").press("Enter")


def test_the_axis_is_a_slider_over_the_days_of_his_life(visit: Visit) -> None:
    axis = visit().locator("#timeline")

    expect(axis).to_have_role("slider")
    expect(axis).to_have_attribute("aria-valuemin", str(FIRST))
    expect(axis).to_have_attribute("aria-valuemax", str(LAST))
    expect(axis).to_have_attribute("aria-valuenow", str(FIRST))


def test_a_click_on_the_axis_goes_to_that_day(visit: Visit) -> None:
    page = visit()

    page.mouse.click(*place_of(page, day_number(1930, 1, 1)))

    assert state(page)["day"] == pytest.approx(day_number(1930, 1, 1), abs=NEAR)


def test_to_drag_along_the_axis_leads_through_his_life(visit: Visit) -> None:
    page = visit()
    page.mouse.move(*place_of(page, day_number(1900, 1, 1)))
    page.mouse.down()
    days = []

    for year in (1905, 1910, 1917):
        page.mouse.move(*place_of(page, day_number(year, 5, 17)))
        days.append(state(page)["day"])
    page.mouse.up()

    assert days == pytest.approx([day_number(year, 5, 17) for year in (1905, 1910, 1917)], abs=NEAR)
    assert state(page)["date"].startswith("1917")


def test_a_pointer_that_was_let_go_drags_nothing(visit: Visit) -> None:
    page = visit()
    page.mouse.click(*place_of(page, day_number(1905, 1, 1)))
    day = state(page)["day"]

    page.mouse.move(*place_of(page, day_number(1930, 1, 1)))

    assert state(page)["day"] == day


def test_keys_move_the_axis_by_years_and_to_its_ends(visit: Visit) -> None:
    page = visit("/?lang=en#at=1917-05-17")
    pressed = {"PageUp": "1918-05-17", "PageDown": "1917-05-17", "Home": "1879-11-07", "End": "1940-08-21"}

    for key, date in pressed.items():
        page.locator("#timeline").press(key)
        assert state(page)["date"] == date


def test_arrows_move_the_axis_by_stays(visit: Visit) -> None:
    page = visit("/?lang=en#stay=petrograd-1917")
    pressed = {
        "ArrowRight": "kronstadt-1917",
        "ArrowUp": "petrograd-1917b",
        "ArrowLeft": "kronstadt-1917",
        "ArrowDown": "petrograd-1917",
    }

    for key, stay in pressed.items():
        page.locator("#timeline").press(key)
        assert state(page)["stay"] == stay


def test_the_axis_speaks_the_day_and_the_place(visit: Visit) -> None:
    page = visit("/?lang=en#at=1917-05-17")

    expect(page.locator("#timeline")).to_have_attribute("aria-valuetext", "17 May 1917, Petrograd")
    expect(page.locator("#timeline")).to_have_attribute("aria-valuenow", str(day_number(1917, 5, 17)))


def test_the_axis_speaks_of_doubt(visit: Visit) -> None:
    page = visit("/?lang=en#at=1886")

    expect(page.locator("#timeline")).to_have_attribute("aria-valuetext", "1 January 1886, perhaps Yanovka")


def test_a_year_or_a_date_can_be_typed(visit: Visit) -> None:
    page = visit()
    meant = {
        "1917": "1917-01-01",
        "1917-05": "1917-05-01",
        "1917-05-17": "1917-05-17",
        "16 June 1904": "1904-06-16",
        "۱۹۱۷-۰۵-۱۷": "1917-05-17",
        "1870": "1870-01-01",
    }

    for text, date in meant.items():
        type_date(page, text)

        assert state(page)["date"] == date
        expect(page.locator("#date")).to_have_attribute("aria-invalid", "false")


def test_what_is_no_date_is_said_to_be_none_and_moves_nothing(visit: Visit) -> None:
    page = visit("/?lang=en#at=1917-05-17")

    type_date(page, "29 February 1917")

    expect(page.locator("#date")).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_role("alert").filter(has_text="Not a date")).to_be_visible()
    assert state(page)["date"] == "1917-05-17"


def test_the_complaint_goes_when_the_box_is_left(visit: Visit) -> None:
    page = visit("/?lang=en#at=1917-05-17")
    type_date(page, "nonsense")

    page.locator("#date").press("Escape")

    expect(page.get_by_role("alert").filter(has_text="Not a date")).to_be_hidden()
    expect(page.locator("#date")).to_have_value("17 May 1917")


def test_the_axis_keeps_up_with_calls(visit: Visit) -> None:
    page = visit()

    call(page, "seek", "1917-05-17")

    expect(page.locator("#timeline")).to_have_attribute("aria-valuenow", str(day_number(1917, 5, 17)))
