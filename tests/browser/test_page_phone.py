"""The page on a small screen, and one enlarged four times."""

import pytest
from playwright.sync_api import Page, expect

from places.dates import day_number
from tests.browser.visits import PHONE, Visit, call, drawn, state

OVERHANG = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
SHORT_WINDOW = {"viewport": {"width": 320, "height": 640}}  # 1280 pixels at 400 %


def test_map_date_controls_and_axis_fit_on_a_phone(visit: Visit) -> None:
    page = visit("/?lang=en", **PHONE)

    for part in (".leaflet-container", "#date", "#play", "#previous", "#next", "#timeline"):
        expect(page.locator(part)).to_be_in_viewport(ratio=0.99)


@pytest.mark.parametrize("language", ["en", "fa", "ru"])
@pytest.mark.parametrize("size", [PHONE, SHORT_WINDOW], ids=["phone", "enlarged"])
def test_nothing_hangs_over_the_edge_of_a_small_screen(visit: Visit, size: dict[str, object], language: str) -> None:
    page = visit(f"/?lang={language}#at=1917-05-17", **size)

    for side in ("#show-story", "#show-list"):
        page.locator(side).click()
        drawn(page)
        assert page.evaluate(OVERHANG) == 0


def open_sheet(page: Page) -> None:
    page.locator("#sheet").tap()
    expect(page.locator("#sheet")).to_have_attribute("aria-expanded", "true")


def test_the_sheet_opens_and_closes_at_a_tap(visit: Visit) -> None:
    page = visit("/?lang=en#at=1917-05-17", **PHONE)
    source = page.locator("#story").get_by_text("He spoke from the station")
    expect(source).not_to_be_in_viewport()

    open_sheet(page)
    expect(source).to_be_in_viewport()

    page.locator("#sheet").tap()
    expect(page.locator("#sheet")).to_have_attribute("aria-expanded", "false")


def test_the_list_opens_in_the_sheet(visit: Visit) -> None:
    page = visit("/?lang=en", **PHONE)

    page.locator("#show-list").tap()

    expect(page.locator("#list li a[href='#stay=yanovka-1879']")).to_be_in_viewport()


def test_a_tap_on_the_axis_goes_to_that_day(visit: Visit) -> None:
    page = visit("/?lang=en", **PHONE)
    box = page.locator("#timeline").bounding_box()
    assert box is not None

    page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    assert state(page)["day"] == pytest.approx(day_number(1910, 3, 31), abs=250)


def test_a_tap_plays_and_pauses(visit: Visit) -> None:
    page = visit("/?lang=en", **PHONE)

    page.locator("#play").tap()
    assert state(page)["playing"] is True

    page.locator("#play").tap()
    assert state(page)["playing"] is False


def test_the_marker_is_in_view_on_a_phone(visit: Visit) -> None:
    page = visit("/?lang=en", **PHONE)

    call(page, "seek", "1937-01-09")

    expect(page.locator(".journey-marker")).to_be_in_viewport()
