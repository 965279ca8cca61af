"""The page on paper, in high contrast, and enlarged four times."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visits import Visit, drawn

NOT_PRINTED = ["#tools", "#window-first", "#show-doubt", "#story-links", ".list-filters", ".transport", ".legend"]
BRIGHTNESS = """() => {
    const picture = document.querySelector('.printed-map');
    const {data} = picture.getContext('2d').getImageData(0, 0, picture.width, picture.height);
    let sum = 0;
    for (let i = 0; i < data.length; i += 4) sum += data[i] + data[i + 1] + data[i + 2];
    return sum / (0.75 * data.length);
}"""
SMALL = """() => Array.from(document.querySelectorAll('button, select, [role=slider], .story-link'), (node) => {
    const {width, height} = node.getBoundingClientRect();
    return [node.id || node.className, width, height];
}).filter(([, width, height]) => width > 0 && Math.min(width, height) < 24)"""


def on_paper(page: Page) -> Page:
    page.emulate_media(media="print")
    drawn(page)
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_printed_map_is_light_whatever_the_screen_was(visit: Visit, scheme: str) -> None:
    page = on_paper(visit("/?lang=en#at=1917-05-17", color_scheme=scheme))

    assert page.evaluate(BRIGHTNESS) > 215


def test_the_whole_list_is_printed_below_the_map(visit: Visit) -> None:
    page = on_paper(visit())

    expect(page.locator("#list .row").last).to_be_visible()
    expect(page.locator("#story")).to_be_visible()


@pytest.mark.parametrize("selector", NOT_PRINTED)
def test_what_only_a_screen_can_use_is_not_printed(visit: Visit, selector: str) -> None:
    expect(on_paper(visit()).locator(selector)).to_be_hidden()


def test_the_address_of_a_source_is_printed(visit: Visit) -> None:
    link = on_paper(visit()).locator(".list-sources a").first

    printed = link.evaluate("(node) => getComputedStyle(node, '::after').content")
    assert str(link.get_attribute("href")) in printed


def test_the_screen_is_as_before_after_printing(visit: Visit) -> None:
    page = visit("/?lang=en#at=1917-05-17")
    marker = page.locator(".journey-marker")
    drawn(page)
    before = marker.bounding_box()

    on_paper(page)
    page.emulate_media(media="screen")
    drawn(page)

    expect(page.locator(".printed-map")).to_have_count(0)
    assert marker.bounding_box() == pytest.approx(before, abs=1)


def test_a_journey_is_printed_on_many_pages(visit: Visit, tmp_path: Path) -> None:
    file = tmp_path / "trotsky.pdf"

    visit().pdf(path=file, format="A4")

    assert 20 < file.read_bytes().count(b"/Type /Page\n") < 70


@pytest.mark.parametrize("viewport", [{"width": 320, "height": 256}, {"width": 320, "height": 640}], ids=str)
@pytest.mark.parametrize("language", ["en", "fa", "ru"])
def test_enlarged_four_times_nothing_lies_beside_the_page(
    visit: Visit, viewport: Mapping[str, int], language: str
) -> None:
    page = visit(f"/?lang={language}#at=1905-01-01", viewport=viewport)

    assert page.evaluate("() => document.documentElement.scrollWidth") <= 320
    page.locator("#play").scroll_into_view_if_needed()
    page.locator("#play").click()


@pytest.mark.parametrize("viewport", [{"width": 320, "height": 640}, {"width": 1440, "height": 900}], ids=str)
def test_whatever_can_be_pressed_is_24_pixels_wide_and_high(visit: Visit, viewport: Mapping[str, int]) -> None:
    assert visit("/?lang=en#stay=gromokley-1886", viewport=viewport).evaluate(SMALL) == []


def test_the_marker_keeps_its_colour_in_high_contrast(visit: Visit) -> None:
    marker = visit("/?lang=en#at=1917-05-17", forced_colors="active").locator(".journey-marker")

    assert marker.evaluate("(node) => getComputedStyle(node, '::after').forcedColorAdjust") == "none"


def test_names_on_the_map_grow_with_the_letters_of_the_page(visit: Visit) -> None:
    def size(width: int, height: int) -> float:
        label = visit(viewport={"width": width, "height": height}).locator(".journey-label span").first
        return float(label.evaluate("(node) => parseFloat(getComputedStyle(node).fontSize)"))

    assert size(3840, 2160) > 1.3 * size(1440, 900)
