"""The page for everyone: what axe-core finds, the keyboard, what is said aloud."""

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.axe import COLOURS, faults
from tests.browser.visits import DESKTOP, PHONE, Visit, call, drawn, state, stop_the_clock

HEAR = """() => {
    window.said = [];
    const region = document.querySelector('#announcement');
    new MutationObserver(() => said.push(region.textContent)).observe(region, {childList: true, characterData: true});
}"""
FOCUS = """() => {
    const node = document.activeElement;
    if (node === document.body) return null; // past the last control
    const {outlineStyle, outlineWidth, boxShadow} = getComputedStyle(node);
    const isSeen = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
    return isSeen ? null : node.outerHTML.slice(0, 90);
}"""


@pytest.mark.parametrize(("language", "size"), [("en", DESKTOP), ("fa", PHONE), ("ru", DESKTOP)])
def test_axe_finds_nothing_in_the_list_or_the_story(visit: Visit, language: str, size: dict[str, Any]) -> None:
    page = visit(f"/?lang={language}#at=1917-05-17", reduced_motion="reduce", **size)
    call(page, "setWindow", "1917", "1917")

    for side in ("#show-list", "#show-story"):
        page.emulate_media(color_scheme="light")
        page.locator(side).click()
        drawn(page)
        assert faults(page) == []

        page.emulate_media(color_scheme="dark")
        drawn(page)
        assert faults(page, COLOURS) == []


def test_axe_finds_nothing_in_the_whole_list(visit: Visit) -> None:
    page = visit("/?lang=en", reduced_motion="reduce")
    page.locator("#show-list").click()
    drawn(page)

    assert faults(page, whole=True) == []


def test_axe_finds_nothing_on_a_day_full_of_doubt(visit: Visit) -> None:
    assert faults(visit("/?lang=en#at=1902-09-10", reduced_motion="reduce")) == []


def test_axe_finds_nothing_in_an_embedded_page(visit: Visit) -> None:
    assert faults(visit("/?lang=en&embed=1", reduced_motion="reduce")) == []


def test_axe_finds_nothing_in_the_list_of_keys(visit: Visit) -> None:
    page = visit("/?lang=en", reduced_motion="reduce")
    page.keyboard.press("?")

    assert faults(page) == []


def test_the_first_stop_of_the_keyboard_leads_to_the_text(visit: Visit) -> None:
    page = visit()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the text of all stays")).to_be_focused()

    page.keyboard.press("Enter")
    drawn(page)

    expect(page.locator("#list")).to_be_focused()


@pytest.mark.parametrize("look", ["light", "dark"])
def test_the_keyboard_is_always_seen_to_stand_somewhere(visit: Visit, look: str) -> None:
    page = visit("/?lang=en", color_scheme=look)
    unseen = []

    for _ in range(25):
        page.keyboard.press("Tab")
        unseen.append(page.evaluate(FOCUS))

    assert [node for node in unseen if node] == []


def test_the_keyboard_reaches_every_control(visit: Visit) -> None:
    page = visit()
    reached = set()

    for _ in range(40):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("() => document.activeElement.id"))

    assert {"date", "previous", "play", "next", "pace", "timeline", "show-list"} <= reached


def test_while_it_plays_nothing_is_announced(visit: Visit) -> None:
    page = visit("/?lang=en#stay=petrograd-1917")
    stop_the_clock(page)
    page.evaluate(HEAR)

    page.locator("#play").click()
    for _ in range(60):
        page.clock.fast_forward(500)

    assert page.evaluate("() => said") == []


def test_at_rest_after_play_the_stay_is_announced_once(visit: Visit) -> None:
    page = visit("/?lang=en#stay=petrograd-1917")
    stop_the_clock(page)
    page.evaluate(HEAR)
    call(page, "play")
    for _ in range(20):
        page.clock.fast_forward(500)

    call(page, "pause")
    page.clock.run_for(3000)

    title = page.locator("#story h2").inner_text()
    assert [text.startswith(title) for text in page.evaluate("() => said")] == [True]


def test_of_quick_steps_only_the_last_is_announced(visit: Visit) -> None:
    page = visit("/?lang=en#stay=petrograd-1917")
    stop_the_clock(page)
    page.evaluate(HEAR)

    for _ in range(5):
        call(page, "next")
        page.clock.run_for(200)
    page.clock.run_for(3000)

    assert state(page)["stay"] == "pulkovo-1917"
    said = page.evaluate("() => said")
    assert len(said) == 1
    assert "Pulkovo" in said[0]


def test_in_forced_colours_the_controls_stay(visit: Visit) -> None:
    page = visit("/?lang=en", forced_colors="active")

    for control in ("#play", "#date", "#timeline", "#show-list"):
        expect(page.locator(control)).to_be_visible()
