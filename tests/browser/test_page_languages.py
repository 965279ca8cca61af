"""English, Persian and Russian."""

import re

import pytest
from playwright.sync_api import Page, expect

from places.dates import day_number
from tests.browser.visits import Visit, call, drawn, state

FIRST, LAST = day_number(1879, 11, 7), day_number(1940, 8, 21)


def test_the_persian_page_runs_from_right_to_left(visit: Visit) -> None:
    page = visit("/?lang=fa")

    expect(page).to_have_title("لئون تروتسکی: زندگی در تبعید")
    expect(page.locator("html")).to_have_attribute("lang", "fa")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")


def test_the_persian_page_tells_the_stay_in_persian(visit: Visit) -> None:
    story = visit("/?lang=fa#at=1917-05-17").locator("#story")

    expect(story).to_contain_text("پتروگراد: یک‌راست به شورا")
    expect(story).to_contain_text("جمهوری روسیه (دولت موقت)")
    expect(story).to_contain_text("۱۲۱ از ۲۸۹")


def test_persian_dates_have_persian_digits_and_the_solar_hijri_date_beside_them(visit: Visit) -> None:
    page = visit("/?lang=fa#at=1917-05-17")

    expect(page.locator("#date")).to_have_value("۱۷ مهٔ ۱۹۱۷")
    expect(page.locator("#now")).to_contain_text("۲۷ اردیبهشت ۱۲۹۶")
    expect(page.locator("#timeline")).to_have_attribute("aria-valuetext", "۱۷ مهٔ ۱۹۱۷، پتروگراد")


def test_a_persian_reader_types_a_persian_date(visit: Visit) -> None:
    page = visit("/?lang=fa")

    page.locator("#date").fill("۲۷ نوامبر ۱۹۳۲")
    page.locator("#date").press("Enter")

    assert state(page)["date"] == "1932-11-27"


def test_the_persian_axis_runs_from_right_to_left(visit: Visit) -> None:
    page = visit("/?lang=fa")
    box = page.locator("#timeline").bounding_box()
    assert box is not None

    page.mouse.click(box["x"] + 0.1 * box["width"], box["y"] + box["height"] / 2)

    assert state(page)["day"] == pytest.approx(FIRST + 0.9 * (LAST - FIRST), abs=90)


def test_the_russian_page_names_places_in_russian(visit: Visit) -> None:
    page = visit("/?lang=ru#at=1917-05-17")

    expect(page).to_have_title("Лев Троцкий: жизнь в изгнании")
    expect(page.locator("#date")).to_have_value("17 мая 1917")
    expect(page.locator("#story")).to_contain_text("Петроград")


@pytest.mark.parametrize(("locale", "language"), [("fa-IR", "fa"), ("ru-RU", "ru"), ("de-DE", "en")])
def test_the_page_opens_in_the_language_of_the_browser(visit: Visit, locale: str, language: str) -> None:
    expect(visit("/", locale=locale).locator("html")).to_have_attribute("lang", language)


def test_a_change_of_language_keeps_the_page_and_the_day(visit: Visit) -> None:
    page = visit("/?lang=en#at=1902-09-10")
    before = state(page)
    page.evaluate("() => (window.kept = true)")

    call(page, "setLanguage", "fa")
    drawn(page)

    assert state(page) == before | {"language": "fa"}
    assert page.evaluate("() => window.kept")
    expect(page).to_have_title("لئون تروتسکی: زندگی در تبعید")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")


def test_the_list_changes_its_language_too(visit: Visit) -> None:
    page = visit("/?lang=en")
    page.locator("#show-list").click()
    title = page.locator("#list li a[href='#stay=petrograd-1917']")
    expect(title).to_have_text("Petrograd: straight to the Soviet")

    call(page, "setLanguage", "fa")

    expect(title).to_have_text("پتروگراد: یک‌راست به شورا")


def test_a_link_of_the_page_changes_the_language(visit: Visit) -> None:
    page = visit("/?lang=en#at=1917-05-17")

    page.get_by_role("link", name="فارسی").click()

    expect(page.locator("#date")).to_have_value("۱۷ مهٔ ۱۹۱۷")
    assert (state(page)["date"], state(page)["language"]) == ("1917-05-17", "fa")


def test_a_language_that_nobody_speaks_is_refused(visit: Visit) -> None:
    page = visit("/?lang=en")

    refusal = page.evaluate("() => exileMap.setLanguage('tlh').catch((error) => error.message)")

    assert refusal == "no language 'tlh'; try en, fa, ru"
    assert state(page)["language"] == "en"


def said(page: Page) -> str:
    """Give the words of the controls."""
    names = page.locator("button, select, [role=slider]").evaluate_all(
        "(nodes) => nodes.map((node) => node.ariaLabel ?? '')"
    )
    return " ".join([*names, page.locator("#dock").inner_text()])


@pytest.mark.parametrize(("language", "script"), [("fa", "؀-ۿ"), ("ru", "Ѐ-ӿ")])
def test_no_control_stays_in_english(visit: Visit, language: str, script: str) -> None:
    page = visit("/?lang=en")

    call(page, "setLanguage", language)
    expect(page.locator("#play")).to_have_accessible_name(re.compile(f"[{script}]"))

    assert re.findall(r"[A-Za-z]{3,}", said(page)) == []
