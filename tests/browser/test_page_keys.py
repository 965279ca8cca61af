"""The keys of the page."""

import pytest
from playwright.sync_api import expect

from tests.browser.visits import Visit, drawn, state

HERE = "#stay=petrograd-1917"
WAYS = [("en", "ArrowRight", "ArrowLeft"), ("fa", "ArrowLeft", "ArrowRight")]  # on and back in time
FIELD = "() => document.activeElement.matches('input:not([type=range])')"


def test_space_plays_and_pauses(visit: Visit) -> None:
    page = visit()

    page.keyboard.press("Space")
    assert state(page)["playing"] is True

    page.keyboard.press("Space")
    assert state(page)["playing"] is False


@pytest.mark.parametrize(("language", "on", "back"), WAYS)
def test_arrows_step_a_stay_the_way_the_page_reads(visit: Visit, language: str, on: str, back: str) -> None:
    page = visit(f"/?lang={language}{HERE}")

    page.keyboard.press(on)
    assert state(page)["stay"] == "kronstadt-1917"

    page.keyboard.press(back)
    page.keyboard.press(back)
    assert state(page)["stay"] == "beloostrov-1917"


@pytest.mark.parametrize(("language", "on", "back"), WAYS)
def test_arrows_with_shift_step_a_year_the_way_the_page_reads(visit: Visit, language: str, on: str, back: str) -> None:
    page = visit(f"/?lang={language}#at=1917-05-17")

    page.keyboard.press(f"Shift+{on}")
    assert state(page)["date"] == "1918-05-17"

    page.keyboard.press(f"Shift+{back}")
    page.keyboard.press(f"Shift+{back}")
    assert state(page)["date"] == "1916-05-17"


def test_home_and_end_lead_to_the_ends_of_his_life(visit: Visit) -> None:
    page = visit(f"/?lang=en{HERE}")

    page.keyboard.press("End")
    assert state(page)["date"] == "1940-08-21"

    page.keyboard.press("Home")
    assert state(page)["date"] == "1879-11-07"


def test_a_slash_leads_to_the_search(visit: Visit) -> None:
    page = visit()

    page.keyboard.press("/")
    drawn(page)

    assert page.evaluate(FIELD)
    assert page.evaluate("() => document.activeElement.value") == ""


def test_a_question_mark_lists_the_keys_and_escape_closes_the_list(visit: Visit) -> None:
    page = visit()
    keys = page.get_by_role("dialog", name="Keys")

    page.keyboard.press("?")
    expect(keys).to_be_visible()
    expect(keys).to_contain_text("Previous or next stay")

    page.keyboard.press("Escape")
    expect(keys).to_be_hidden()


def test_while_the_list_of_keys_is_open_no_key_moves_the_page(visit: Visit) -> None:
    page = visit(f"/?lang=en{HERE}")
    page.keyboard.press("?")

    page.keyboard.press("ArrowRight")

    assert state(page)["stay"] == "petrograd-1917"


def test_escape_closes_the_list_of_stays(visit: Visit) -> None:
    page = visit()
    page.locator("#show-list").click()
    expect(page.locator("#list")).to_be_visible()

    page.keyboard.press("Escape")

    expect(page.locator("#list")).to_be_hidden()
    expect(page.locator("#story")).to_be_visible()


def test_who_types_moves_nothing(visit: Visit) -> None:
    page = visit(f"/?lang=en{HERE}")
    box = page.locator("#date")
    box.focus()

    for key in ("Space", "ArrowLeft", "ArrowRight", "Shift+ArrowRight", "Home", "End", "/", "?"):
        page.keyboard.press(key)

    assert state(page)["stay"] == "petrograd-1917"
    assert state(page)["playing"] is False
    expect(box).to_be_focused()
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_space_on_a_button_presses_the_button_alone(visit: Visit) -> None:
    page = visit(f"/?lang=en{HERE}")
    page.locator("#next").focus()

    page.keyboard.press("Space")

    assert state(page)["stay"] == "kronstadt-1917"
    assert state(page)["playing"] is False


def test_keys_of_the_browser_are_left_to_it(visit: Visit) -> None:
    page = visit(f"/?lang=en{HERE}")

    for chord in ("Control+ArrowRight", "Alt+End", "Meta+Home"):
        page.keyboard.press(chord)

    assert state(page)["stay"] == "petrograd-1917"
