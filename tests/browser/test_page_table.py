"""The stays as a table, on the screen, on paper, and with scripts off."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import faults
from tests.browser.visits import PHONE, Visit, state

COLUMNS = ["No.", "Dates", "Place then", "Place today", "Kind", "Certainty", "Stay", "km to the next"]
CELLS = "() => [...document.querySelectorAll('[data-cell]')].map((cell) => cell.textContent)"


def open_table(page: Page) -> None:
    page.locator("#show-list").click()
    page.locator("#as-table").click()
    page.locator("#table").wait_for()


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
    assert cells(page, 288)[-1] == ""
    expect(page.locator(".list-chapter").first).to_be_hidden()


@pytest.mark.parametrize("language", ["en", "fa", "ru"])
def test_the_server_and_the_page_write_the_same_table(visit: Visit, language: str) -> None:
    bare = visit(f"/?lang={language}", java_script_enabled=False)
    written = bare.locator("[data-cell]").all_text_contents()
    bare.close()
    page = visit(f"/?lang={language}")

    open_table(page)

    assert page.evaluate(CELLS) == written


def test_a_title_that_nobody_translated_names_its_language(visit: Visit) -> None:
    written, page = visit("/?lang=ru", java_script_enabled=False), visit()
    open_table(page)
    page.locator("a[hreflang=ru]").click()

    for table in (written, page):
        expect(table.locator("#table [data-stay='120'] a")).to_have_attribute("lang", "en")


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


def test_with_scripts_off_list_and_table_are_both_there(visit: Visit) -> None:
    page = visit(java_script_enabled=False)

    expect(page.locator("#table caption")).to_have_text("All stays as a table")
    assert page.locator("#table tbody tr:visible").count() == page.locator(".row:visible").count() == 289


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
