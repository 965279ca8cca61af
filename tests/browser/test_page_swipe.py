"""The ways from stay to stay in the panel: links, chapters, swipes; and texts that nobody translated."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visits import PHONE, Visit, state

SWIPE = """([from, to]) => {
    const story = document.querySelector('#story');
    const event = (type, [clientX, clientY]) => new PointerEvent(type, {
        clientX, clientY, pointerType: 'touch', isPrimary: true, bubbles: true,
    });
    story.dispatchEvent(event('pointerdown', from));
    story.dispatchEvent(event('pointerup', to));
}"""


def swipe(page: Page, start: tuple[int, int], end: tuple[int, int]) -> None:
    page.evaluate(SWIPE, [start, end])


@pytest.mark.parametrize(
    ("language", "end", "stay"),
    [
        ("en", 40, "gromokley-1886"),
        ("en", 340, "yanovka-1879"),
        ("fa", 340, "gromokley-1886"),
        ("fa", 40, "yanovka-1879"),
    ],
)
def test_a_swipe_turns_to_the_next_stay_as_a_page_is_turned(visit: Visit, language: str, end: int, stay: str) -> None:
    page = visit(f"/?lang={language}#stay=yanovka-1879", **PHONE)

    swipe(page, (200, 600), (end, 620))

    assert state(page)["stay"] == stay


def test_to_scroll_the_text_is_no_swipe(visit: Visit) -> None:
    page = visit("/?lang=en#stay=yanovka-1879", **PHONE)

    swipe(page, (200, 600), (130, 500))

    assert state(page)["stay"] == "yanovka-1879"


def test_the_panel_leads_to_the_stays_before_and_after(visit: Visit) -> None:
    page = visit("/?lang=en#stay=gromokley-1886")

    expect(page.locator("[data-link=previous_stay]")).to_have_attribute("href", "#stay=yanovka-1879")
    page.locator("[data-link=next_stay]").click()
    page.locator("[data-link=previous_stay]").click()

    assert state(page)["stay"] == "gromokley-1886"


def test_the_first_stay_has_none_before_it(visit: Visit) -> None:
    page = visit("/?lang=en#stay=yanovka-1879")

    expect(page.locator("[data-link=previous_stay]")).to_be_hidden()
    expect(page.locator("[data-link=previous_chapter]")).to_be_hidden()


def test_a_chapter_begins_with_its_summary_and_says_it_once(visit: Visit) -> None:
    page = visit("/?lang=en#stay=gromokley-1886")
    opening = page.locator("#story [data-part=opening]")
    expect(opening).to_be_hidden()

    page.locator("[data-link=next_chapter]").click()

    expect(opening).to_be_visible()
    expect(page.locator("#story [data-part=chapter]")).to_have_text("Underground and Siberia")


def test_a_text_that_nobody_translated_says_which_language_it_is_in(visit: Visit) -> None:
    page = visit("/?lang=ru#stay=gromokley-1886")

    expect(page.locator("#story [data-part=summary]")).to_have_attribute("lang", "en")
    expect(page.locator("#story [data-part=untranslated]")).to_have_text("Ещё не переведено; язык текста: английский.")
    expect(page.locator("#story [data-part=place]")).not_to_have_attribute("lang", "en")


def test_the_list_of_the_server_marks_what_nobody_translated(visit: Visit) -> None:
    page = visit("/?lang=ru", java_script_enabled=False)

    expect(page.locator(".row-summary").first).to_have_attribute("lang", "en")
    expect(page.locator(".row-when").first).not_to_have_attribute("lang", "en")


def test_another_language_takes_the_mark_away(visit: Visit) -> None:
    page = visit("/?lang=ru#stay=gromokley-1886")

    page.evaluate("() => exileMap.setLanguage('fa')")

    expect(page.locator("#story [data-part=title]")).to_have_text("مکتب یهودیان در گروموکلی")
    assert page.locator("#story [lang], #list .row-summary[lang]").count() == 0
