"""Sharing: the address that follows, the link, the citation, the embed code, the data, the pictures."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.axe import faults
from tests.browser.visits import Visit

WINDOW = "/?lang=en#at=1917-05-17&from=1917-01-01&until=1918-08-07"


def state(page: Page) -> Any:
    return page.evaluate("exileMap.state()")


def at_rest_at(page: Page, address: str) -> None:
    """Wait until the address, which follows the page once that is at rest, ends like this."""
    expect(page).to_have_url(re.compile(re.escape(address) + "$"))


def opened(page: Page) -> Page:
    page.locator("#open-share").click()
    expect(page.locator("#share")).to_be_visible()
    return page


def saved(page: Page, kind: str, folder: Path) -> tuple[str, bytes]:
    with page.expect_download() as download:
        page.locator(f"[data-picture={kind}]").click()
    file = folder / f"picture.{kind}"
    download.value.save_as(file)
    return download.value.suggested_filename, file.read_bytes()


def test_the_address_names_the_day_and_the_window(visit: Visit) -> None:
    page = visit("/?lang=en")

    page.evaluate("exileMap.setWindow('1917', '1918-08-07')")
    page.evaluate("exileMap.seek('1917-05-17')")

    at_rest_at(page, "?lang=en#at=1917-05-17&from=1917-01-01&until=1918-08-07")


def test_an_address_shows_its_window_and_its_filters_again(visit: Visit) -> None:
    page = visit(f"{WINDOW}&kind=prison,congress&country=RU&text=Smolny")

    page.evaluate("exileMap.seek('1917-11-07')")

    at_rest_at(page, "#at=1917-11-07&from=1917-01-01&until=1918-08-07&kind=prison,congress&country=RU&text=Smolny")


def test_the_whole_life_and_no_filters_are_not_named(visit: Visit) -> None:
    page = visit(WINDOW)

    page.evaluate("exileMap.setWindow()")

    at_rest_at(page, "?lang=en#at=1917-05-17")


def test_back_and_forward_lead_through_windows_and_languages(visit: Visit) -> None:
    page = visit(WINDOW)
    page.evaluate("exileMap.setWindow('1905', '1906')")
    at_rest_at(page, narrowed := "&from=1905-01-01&until=1906-12-31")
    page.evaluate("exileMap.setLanguage('fa')")
    expect(page).to_have_url(re.compile("lang=fa"))

    page.go_back()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.go_back()
    at_rest_at(page, WINDOW)
    page.go_forward()

    at_rest_at(page, narrowed)


def test_back_leads_to_where_the_page_was_opened(visit: Visit) -> None:
    page = visit("/?lang=en")
    opened_at = page.url
    page.locator("#show-list").click()
    page.locator(".row-title").nth(2).dispatch_event("click")  # the list may still be moving to the present stay
    expect(page).not_to_have_url(opened_at)

    page.go_back()

    expect(page.locator("#date")).to_have_value("7 November 1879")


def test_a_link_to_a_source_leaves_the_window_as_it_is(visit: Visit) -> None:
    page = visit(WINDOW)

    page.evaluate("location.hash = 'source-3'")

    at_rest_at(page, "#source-3")
    assert state(page)["date"] == "1917-05-17"


@pytest.mark.parametrize("hash_", ["at=1917-02-30", "from=1918&until=1917", "kind=picnic", "from=soon"])
def test_an_address_that_makes_no_sense_shows_the_whole_journey(
    visit: Visit, complaints: list[str], hash_: str
) -> None:
    page = visit(f"/?lang=en#{hash_}")

    assert state(page)["date"] == "1879-11-07"
    assert page.locator("#chapter").input_value() == "whole"
    assert len(complaints) == 1  # that says what is wrong
    complaints.clear()


def test_the_link_can_be_copied(visit: Visit) -> None:
    page = opened(visit(WINDOW, permissions=["clipboard-read", "clipboard-write"]))

    page.locator("[data-copy=share-link]").click()

    expect(page.locator("#share [role=status]")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()").endswith(WINDOW)


def test_the_citation_has_title_version_licence_day_place_and_address(visit: Visit) -> None:
    page = opened(visit("/?lang=en#at=1917-05-17"))

    citation = page.locator("#share-citation").input_value()

    assert citation.startswith(
        "Leon Trotsky: a life in exile. Journey tables, version 1.0.0. Exile Map. Licence CC BY 4.0."
    )
    assert "View: 17 May 1917, Petrograd. http://127.0.0.1:" in citation
    assert citation.endswith("/?lang=en#at=1917-05-17")


def test_the_embed_code_frames_the_same_view(
    visit: Visit, new_context: Callable[..., BrowserContext], static_files: str
) -> None:
    code = opened(visit(WINDOW)).locator("#share-embed").input_value()
    page = new_context().new_page()

    page.goto(f"{static_files}/js/")  # another origin
    page.set_content(code)

    assert page.locator("iframe").get_attribute("title") == "Leon Trotsky: a life in exile"
    framed = page.frame_locator("iframe")
    expect(framed.locator("html.embed[data-ready=true]")).to_be_attached()
    expect(framed.locator("#date")).to_have_value("17 May 1917")
    expect(framed.locator("#open-share")).to_be_hidden()


def test_the_png_shows_the_map_and_the_caption_at_twice_the_size(visit: Visit, tmp_path: Path) -> None:
    page = opened(visit("/?lang=en#at=1917-05-17"))

    name, data = saved(page, "png", tmp_path)

    assert name == "Leon Trotsky 1917-05-17.png"
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    size = page.evaluate("document.querySelector('.leaflet-container').getBoundingClientRect().toJSON()")
    assert int.from_bytes(data[16:20], "big") == 2 * round(size["width"])
    assert int.from_bytes(data[20:24], "big") > 2 * size["height"] + 200


@pytest.mark.parametrize(
    ("language", "date", "direction"), [("en", "17 May 1917", "ltr"), ("fa", "۱۷ مهٔ ۱۹۱۷ · ۲۷ اردیبهشت ۱۲۹۶", "rtl")]
)
def test_the_svg_is_vectors_and_text_alone(
    visit: Visit, tmp_path: Path, language: str, date: str, direction: str
) -> None:
    page = opened(visit(f"/?lang={language}#at=1917-05-17"))

    name, data = saved(page, "svg", tmp_path)

    svg = ET.fromstring(data)  # noqa: S314 # our own
    tags = {element.tag.removeprefix("{http://www.w3.org/2000/svg}") for element in svg.iter()}
    texts = {element.text: element.get("direction") for element in svg.iter("{http://www.w3.org/2000/svg}text")}
    assert name.endswith("1917-05-17.svg")
    assert tags == {"svg", "title", "rect", "path", "text"}
    assert texts[date] == direction


def test_pictures_need_no_network(visit: Visit, tmp_path: Path) -> None:
    page = opened(visit("/?lang=en#at=1917-05-17"))
    page.context.set_offline(True)

    assert saved(page, "png", tmp_path)[1]
    assert saved(page, "svg", tmp_path)[1]


def test_the_dialog_takes_the_focus_and_gives_it_back(visit: Visit) -> None:
    page = opened(visit("/?lang=en"))

    expect(page.locator("#share-link")).to_be_focused()
    page.keyboard.press("Escape")

    expect(page.locator("#share")).to_be_hidden()
    expect(page.locator("#open-share")).to_be_focused()


@pytest.mark.parametrize(("language", "look"), [("en", "light"), ("fa", "dark")])
def test_axe_finds_nothing_in_the_dialog(visit: Visit, language: str, look: str) -> None:
    page = opened(visit(f"/?lang={language}#at=1917-05-17&kind=prison", color_scheme=look))

    assert faults(page, within="#share") == []
