"""The stays as a table, on the screen and on paper."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import faults
from tests.browser.visits import PHONE, Visit, state

COLUMNS = ["No.", "Dates", "Place then", "Place today", "Kind", "Certainty", "Stay", "km to the next"]


def open_table(page: Page) -> None:
    page.locator("#show-list").click()
    page.locator("#as-table").click()
    page.locator("#table tbody tr").first.wait_for()


def cells(page: Page, stay: int) -> list[str]:
    return page.locator(f"#table [data-stay='{stay}'] > *").all_inner_texts()


def test_the_table_tells_each_stay_in_a_row(visit: Visit) -> None:
    page = visit("/?lang=en#at=1917-05-17")

    open_table(page)

    assert page.locator("#table thead th").all_inner_texts() == COLUMNS
    assert cells(page, 120) == [
        *("121", "17 May 1917 to about June 1917", "Petrograd", "Saint Petersburg, Russia"),
        *("Work", "Certain", "Petrograd: straight to the Soviet", "31"),
    ]
    expect(page.locator("#table [data-stay='288'] > *").last).to_have_text("")
    expect(page.locator(".list-chapter").first).to_be_hidden()


def test_a_title_that_nobody_translated_names_its_language(visit: Visit) -> None:
    page = visit()
    open_table(page)

    page.locator("a[hreflang=ru]").click()

    expect(page.locator("#table [data-stay='120'] a")).to_have_attribute("lang", "en")


def test_a_title_in_the_table_leads_to_its_stay(visit: Visit) -> None:
    page = visit()
    open_table(page)

    page.locator("#table a[href='#stay=yanovka-1879']").click()

    assert state(page)["stay"] == "yanovka-1879"


def test_the_filters_limit_the_table(visit: Visit) -> None:
    page = visit()
    open_table(page)

    page.locator("#kind").select_option("prison")

    expect(page.locator("#table tbody tr:visible")).to_have_count(13)


def test_the_table_changes_its_language(visit: Visit) -> None:
    page = visit("/?lang=en#at=1917-05-17")
    open_table(page)

    page.locator("a[hreflang=fa]").click()

    expect(page.locator("#table [data-stay='120'] > *").nth(2)).to_have_text("پتروگراد")


def test_the_present_stay_is_marked_and_in_view(visit: Visit) -> None:
    page = visit("/?lang=en#at=1930-06-01")

    open_table(page)

    expect(page.locator("#table tr[aria-current=true]")).to_be_in_viewport()


def test_the_table_leaves_room_for_the_map(visit: Visit) -> None:
    page = visit(viewport={"width": 1440, "height": 900})

    open_table(page)

    side = page.locator("#side").bounding_box()
    assert side
    assert 800 < side["width"] < 1200


def test_with_scripts_off_the_list_stands_for_the_table(visit: Visit) -> None:
    page = visit(java_script_enabled=False)

    expect(page.locator("#table")).to_be_hidden()
    expect(page.locator(".row:visible")).to_have_count(289)


@pytest.mark.parametrize(("switch", "rows", "entries"), [("#as-rows", 289, 0), ("#as-table", 0, 289)])
def test_what_was_chosen_is_printed(visit: Visit, switch: str, rows: int, entries: int) -> None:
    page = visit()
    page.locator("#show-list").click()
    page.locator(switch).click()

    page.emulate_media(media="print")

    expect(page.locator(".row:visible")).to_have_count(rows)
    expect(page.locator("#table tbody tr:visible")).to_have_count(entries)


def test_a_phone_scrolls_the_table_and_not_the_page(visit: Visit) -> None:
    page = visit(**PHONE)

    open_table(page)

    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert page.locator("#list").evaluate("(list) => list.scrollWidth > list.clientWidth")


@pytest.mark.parametrize(("language", "look"), [("en", {}), ("fa", PHONE)], ids=["desktop", "phone"])
def test_axe_finds_nothing_in_the_table(visit: Visit, language: str, look: dict[str, object]) -> None:
    page = visit(f"/?lang={language}#at=1917-05-17", **look)
    open_table(page)

    assert faults(page) == []
