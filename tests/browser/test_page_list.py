"""The text twin of the map."""

import pytest
from playwright.sync_api import Locator, Page, expect

from routes.journey import Journey
from tests.browser.visits import Visit, call, drawn, state

ROW = "#list li:has(> a[href^='#stay='])"
TEXTS = ".list-chapter [data-text]:not([hidden]), .list-sources li"


def rows(page: Page) -> Locator:
    """Find the stays that the list shows."""
    return page.locator(f"{ROW}:not([hidden])")


def open_list(page: Page) -> None:
    page.locator("#show-list").click()
    expect(page.locator("#list")).to_be_visible()


def test_with_scripts_off_the_list_tells_every_stay(visit: Visit, trotsky: Journey) -> None:
    page = visit("/?lang=en", java_script_enabled=False)

    titles = page.locator(f"{ROW} > a").all_text_contents()

    assert len(titles) == 289
    assert titles == [stay.title_in("en") for stay in trotsky.stays]
    expect(page.locator("#list")).to_be_visible()
    expect(page.locator(".scripts-off")).to_be_visible()


def test_with_scripts_off_a_stay_is_told_in_full(visit: Visit) -> None:
    page = visit("/?lang=en", java_script_enabled=False)

    row = page.locator(ROW).filter(has=page.locator("a[href='#stay=petrograd-1917']"))

    for words in (
        "17 May 1917 to about June 1917",
        "4 May 1917",
        "Petrograd",
        "He spoke from the station",
        "Contradicted",
    ):
        expect(row).to_contain_text(words)


def test_the_persian_list_needs_no_scripts_either(visit: Visit) -> None:
    page = visit("/?lang=fa", java_script_enabled=False)

    expect(page.locator(ROW)).to_have_count(289)
    expect(page.locator("a[href='#stay=petrograd-1917']").first).to_have_text("پتروگراد: یک‌راست به شورا")


def test_with_scripts_on_the_list_has_the_same_stays(visit: Visit) -> None:
    page = visit()
    open_list(page)

    expect(rows(page)).to_have_count(289)
    expect(page.locator("#count")).to_have_text("289 stays")


def test_the_list_makes_no_elements_before_it_is_opened(visit: Visit) -> None:
    page = visit("/?lang=en#at=1917-05-17")

    assert page.locator(ROW).count() == 0


@pytest.mark.parametrize("language", ["en", "fa", "ru"])
def test_the_server_and_the_page_write_the_same_list(visit: Visit, language: str) -> None:
    bare = visit(f"/?lang={language}", java_script_enabled=False)
    written = bare.locator(TEXTS).all_text_contents()
    bare.close()
    page = visit(f"/?lang={language}")

    open_list(page)

    expect(rows(page)).to_have_count(289)
    assert page.locator(TEXTS).all_text_contents() == written


def test_a_title_leads_to_its_stay(visit: Visit) -> None:
    page = visit()
    open_list(page)

    page.locator(f"{ROW} > a[href='#stay=copenhagen-1932b']").click()

    assert state(page)["stay"] == "copenhagen-1932b"


def test_the_present_stay_is_marked_and_in_view(visit: Visit) -> None:
    page = visit("/?lang=en#stay=viena-1939")
    open_list(page)

    present = page.locator(f"{ROW}[aria-current=true]")
    expect(present).to_have_count(1)
    expect(present).to_contain_text("The house on Viena street")
    expect(present.get_by_role("link", name="The house on Viena street")).to_be_in_viewport()


def test_the_mark_follows_the_map(visit: Visit) -> None:
    page = visit("/?lang=en#stay=copenhagen-1932b")

    open_list(page)
    call(page, "seek", "1917-09-20")

    expect(page.locator(f"{ROW}[aria-current=true]")).to_contain_text("Smolny: president of the Soviet")


def test_a_word_limits_the_list(visit: Visit) -> None:
    page = visit()
    open_list(page)

    page.locator("#list input[type=search]").fill("diego rivera")
    drawn(page)

    shown = rows(page).all_text_contents()
    assert 0 < len(shown) < 30
    assert all("Diego Rivera" in text for text in shown)


def test_a_kind_limits_the_list(visit: Visit, trotsky: Journey) -> None:
    page = visit()
    open_list(page)

    page.locator("#kind").select_option("prison")
    drawn(page)

    prisons = [stay.title_in("en") for stay in trotsky.stays if stay.kind == "prison"]
    expect(rows(page)).to_have_count(len(prisons))
    assert page.locator(f"{ROW}:not([hidden]) > a").all_text_contents() == prisons


def test_what_nothing_fits_says_so_and_the_filters_can_be_cleared(visit: Visit) -> None:
    page = visit()
    open_list(page)
    page.locator("#list input[type=search]").fill("zeppelin over atlantis")
    expect(page.locator("#count")).to_have_text("No stay fits.")

    page.locator("#clear").click()

    expect(rows(page)).to_have_count(289)


def test_a_chapter_limits_the_list_to_its_days(visit: Visit) -> None:
    page = visit()
    open_list(page)

    page.locator("#chapter").select_option(label="Coyoacán")

    expect(page.locator(f"{ROW} > a[href='#stay=death-1940']")).to_be_visible()
    expect(page.locator(f"{ROW} > a[href='#stay=petrograd-1917']")).to_be_hidden()


def test_in_print_the_list_stands_below_the_map(visit: Visit) -> None:
    page = visit()

    page.emulate_media(media="print")

    expect(page.locator(f"{ROW} > a").last).to_be_visible()
    expect(page.locator(".leaflet-container")).to_be_visible()
    expect(page.locator("#play")).to_be_hidden()
