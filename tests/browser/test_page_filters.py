"""Filters: the list, the legend and the map show the same part of the journey."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from routes.journey import Journey
from tests.browser.conftest import Modules
from tests.browser.visits import PHONE, Visit, lists
from webmap.language import find_language
from webmap.query import selection_of
from webmap.story import story
from webmap.track import track

KEEP = """({decodeTrack, keptBy, NO_FILTERS}, [track, story, filters]) => {
    const {stays, legs} = keptBy(decodeTrack(track), {...NO_FILTERS, ...filters}, story);
    const indexes = (kept) => kept.flatMap((isKept, index) => (isKept ? [index] : []));
    return [indexes(stays), indexes(legs)];
}"""
PAINTED = """() => {
    const canvas = document.querySelector('.journey-trail');
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', {willReadFrequently: true});
    copy.drawImage(canvas, 0, 0);
    const {data} = copy.getImageData(0, 0, canvas.width, canvas.height);
    return data.filter((value, i) => i % 4 === 3 && value > 200).length;
}"""


def kept(modules: Modules, journey: Journey, **filters: Any) -> Any:
    return modules("track filters", KEEP, [track(journey), story(journey, find_language("en")), filters])


def legend_key(page: Page, name: str) -> Any:
    return page.locator("#legend").get_by_role("button", name=name)


@pytest.mark.parametrize(
    "asked",
    [
        {"kind": ["prison"]},
        {"country": ["RU", "UA"]},
        {"chapter": ["steppe", "coyoacan"]},
        {"certainty": ["disputed", "probable"]},
        {"kind": ["prison", "exile"], "country": ["RU"], "certainty": ["certain"]},
    ],
)
def test_the_page_keeps_what_an_export_keeps(modules: Modules, trotsky: Journey, asked: dict[str, list[str]]) -> None:
    chosen = selection_of({name: ",".join(words) for name, words in asked.items()}, trotsky)

    stays, legs = kept(modules, trotsky, **asked)

    assert stays == [number for number, _ in chosen.stays(trotsky)]
    assert legs == [number for number, _ in chosen.legs(trotsky)]
    assert 0 < len(stays) < len(trotsky.stays)


def test_the_page_takes_for_present_in_a_window_what_an_export_does(modules: Modules, trotsky: Journey) -> None:
    chosen = selection_of({"from": "1902-09", "to": "1905-10-15"}, trotsky)
    within = """({decodeTrack, keptWithin, readHash, NO_FILTERS}, json) => {
        const track = decodeTrack(json);
        const {window} = readHash('#from=1902-09&until=1905-10-15', NO_FILTERS, [0, 0]);
        const kept = keptWithin(track, {stays: track.ids.map(() => true)}, window);
        return kept.flatMap((isKept, index) => (isKept ? [index] : []));
    }"""

    stays = modules("track filters permalink", within, track(trotsky))

    assert stays == [number for number, _ in chosen.stays(trotsky)]


def test_a_filter_of_legs_keeps_the_stays_at_their_ends(modules: Modules, trotsky: Journey) -> None:
    buses = [number for number, leg in enumerate(trotsky.legs) if leg.mode == "bus"]

    stays, legs = kept(modules, trotsky, mode=["bus"])

    assert legs == buses
    assert stays == sorted({end for leg in buses for end in (leg, leg + 1)})


def test_every_word_of_the_text_must_be_told_of_a_stay(modules: Modules, trotsky: Journey) -> None:
    sedova, _ = kept(modules, trotsky, text="sedova")
    both, _ = kept(modules, trotsky, text="SEDOVA  Parìs")

    assert set(both) < set(sedova)
    assert both


def test_a_filter_that_the_journey_has_nothing_of_is_refused_by_name(modules: Modules, trotsky: Journey) -> None:
    refuse = """({decodeTrack, changedFilters, NO_FILTERS}, [json, patch]) => {
        try { changedFilters(decodeTrack(json), NO_FILTERS, patch); } catch (error) { return error.message; }
    }"""

    unknown_id = modules("track filters", refuse, [track(trotsky), {"mode": ["balloon"]}])
    unknown_name = modules("track filters", refuse, [track(trotsky), {"weather": ["rain"]}])

    assert unknown_id.startswith("no mode 'balloon'; try ")
    assert unknown_name.startswith("no filter 'weather'; try kind, country, chapter")


def test_the_list_shows_the_kind_that_was_chosen(visit: Visit) -> None:
    page = visit()
    page.locator("#show-list").click()

    page.locator("#kind").select_option("prison")

    expect(page.locator("#count")).to_have_text("13 of 289 stays")
    lists(page, 13)


def test_a_choice_says_what_is_left_beside_the_other_filters(visit: Visit) -> None:
    page = visit()
    page.locator("#show-list").click()

    page.locator("#country").select_option("MX")
    page.locator("#kind").select_option("prison")

    expect(page.locator("#kind option:checked")).to_have_text("Prison (0)")
    expect(page.locator("#count")).to_have_text("No stay fits.")


def test_the_legend_filters_list_and_map_alike(visit: Visit) -> None:
    page = visit("/?lang=en#at=1940-08-20")
    whole = page.evaluate(PAINTED)
    page.locator("#legend summary").click()

    legend_key(page, "Escape").click()

    expect(legend_key(page, "Escape")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#filtered")).to_contain_text("16 legs")
    assert 0 < page.evaluate(PAINTED) < whole / 3
    page.locator("#show-list").click()
    lists(page, 16, 32)


def test_a_key_of_the_legend_counts_what_it_would_keep(visit: Visit) -> None:
    page = visit()
    page.locator("#legend summary").click()

    expect(legend_key(page, "By bus")).to_contain_text("2")
    legend_key(page, "Escape").click()

    expect(legend_key(page, "By sledge")).to_contain_text("1")


def test_every_mode_of_the_journey_has_a_mark_of_its_own_in_the_legend(visit: Visit, trotsky: Journey) -> None:
    page = visit()

    shapes = [mark.get_attribute("d") for mark in page.locator("[data-legend=mode] .mark").all()]

    assert len(set(shapes)) == len({leg.mode for leg in trotsky.legs})


def test_the_present_place_keeps_its_name_though_the_filters_leave_it_out(visit: Visit) -> None:
    page = visit("/?lang=en#at=1917-05-17&kind=prison")

    expect(page.locator(".journey-label").get_by_text("Petrograd", exact=True)).to_be_visible()


def test_one_button_shows_everything_again(visit: Visit) -> None:
    page = visit("/?lang=en#at=1930-06-01&kind=prison&mode=train")

    page.locator("#show-all").click()

    expect(page.locator("#show-all")).to_be_hidden()
    page.locator("#show-list").click()
    lists(page, 289)


def test_the_filters_speak_persian(visit: Visit) -> None:
    page = visit("/?lang=fa#at=1930-06-01&kind=prison")

    expect(page.locator("#filtered")).to_contain_text("۱۳ از ۲۸۹ اقامت")
    page.locator("#show-list").click()
    expect(page.locator("#kind option:checked")).to_have_text("زندان (۱۳)")


def test_the_legend_of_a_phone_has_targets_of_24_pixels(visit: Visit) -> None:
    page = visit(**PHONE)
    page.locator("#legend summary").click()

    boxes = [key.bounding_box() for key in page.locator(".legend-key").all()]

    assert all(box and box["height"] >= 24 and box["width"] >= 24 for box in boxes)
