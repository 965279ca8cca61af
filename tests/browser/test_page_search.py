"""The search: places by any name, people, titles, dates; and where it leads."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from routes.journey import Journey
from tests.browser.axe import faults
from tests.browser.conftest import Modules
from tests.browser.visits import PHONE, Visit, lists, state
from webmap.language import find_language
from webmap.names import names
from webmap.story import story
from webmap.track import track

FOLD = json.loads((Path(__file__).parents[1] / "data" / "fold.json").read_text(encoding="utf-8"))["fold"]
FIND = """({decodeTrack, createFormat, createSearchIndex}, [json, names, story, query]) => {
    const [track, text] = [decodeTrack(json), {story, words: story.words, format: createFormat(story.words)}];
    const lead = ({stay, ...found}) => ({...found, stay: track.ids[stay] ?? null});
    return createSearchIndex(track, names, text)(query).map(({id, found}) => [id, found.map(lead)]);
}"""


def find(modules: Modules, journey: Journey, query: str, language: str = "en") -> dict[str, list[dict[str, Any]]]:
    told = story(journey, find_language(language))
    found = modules("track format search-index", FIND, [track(journey), names(journey), told, query])
    return dict(found)


def search(page: Page, query: str) -> None:
    page.keyboard.press("/")
    page.keyboard.type(query)
    page.locator("#found [role=option]").first.wait_for()


def test_the_page_folds_names_as_the_shared_table_says(modules: Modules) -> None:
    assert modules("fold", "({fold}, names) => names.map(fold)", [name for name, _ in FOLD]) == [
        folded for _, folded in FOLD
    ]


@pytest.mark.parametrize("language", ["en", "fa", "ru"])
@pytest.mark.parametrize(
    ("query", "year"), [("Leningrad", 1927), ("Петроград", 1917), ("petrograd", 1917), ("لنینگراد", 1927)]
)
def test_a_name_of_a_time_leads_to_a_stay_of_that_time(
    modules: Modules, trotsky: Journey, language: str, query: str, year: int
) -> None:
    place = find(modules, trotsky, query, language)["places"][0]

    stay = trotsky.stay(place["stay"])
    assert stay.place.place_id == "petersburg"
    assert stay.arrival.text.startswith(str(year))


@pytest.mark.parametrize("query", ["Constantinople", "استانبول", "Константинополь", "istanb"])
def test_istanbul_is_found_by_every_name(modules: Modules, trotsky: Journey, query: str) -> None:
    places = find(modules, trotsky, query)["places"]

    assert {trotsky.stay(place["stay"]).place.country_today for place in places} == {"TR"}


def test_a_person_is_found_once_with_the_first_of_the_stays(modules: Modules, trotsky: Journey) -> None:
    person = find(modules, trotsky, "natalia sed")["people"][0]

    assert person["title"] == "Natalia Sedova"
    assert person["details"][-1] == "27 stays"


@pytest.mark.parametrize("query", ["1917-05", "۱۹۱۷-۰۵", "May 1917"])
def test_a_date_is_found_with_the_stays_that_began_then(modules: Modules, trotsky: Journey, query: str) -> None:
    found = find(modules, trotsky, query)

    assert found["dates"][0]["title"] == "1 May 1917"
    assert trotsky.stay(found["stays"][0]["stay"]).arrival.text.startswith("1917-05")


def test_a_date_outside_the_journey_is_not_found(modules: Modules, trotsky: Journey) -> None:
    assert "dates" not in find(modules, trotsky, "1789")


def test_what_nobody_tells_of_is_not_found(modules: Modules, trotsky: Journey) -> None:
    assert find(modules, trotsky, "Atlantis") == {}
    assert find(modules, trotsky, " … ") == {}


def test_enter_goes_there_in_space_and_time(visit: Visit) -> None:
    page = visit("/?lang=en#at=1917-05-17")

    search(page, "Leningrad")
    page.keyboard.press("Enter")

    page.wait_for_function("exileMap.state().date.startsWith('1927')")
    lon, lat = state(page)["position"]
    assert (round(lon), round(lat)) == (30, 60)
    expect(page.locator("#found")).to_be_hidden()
    expect(page.locator("#search")).not_to_be_focused()


def test_arrows_choose_and_the_box_tells_which(visit: Visit) -> None:
    page = visit()
    search(page, "Odessa")
    first = page.locator("#search").get_attribute("aria-activedescendant")

    page.keyboard.press("ArrowDown")

    second = page.locator("#search").get_attribute("aria-activedescendant")
    assert first != second
    expect(page.locator(f"#{second}")).to_have_attribute("aria-selected", "true")
    expect(page.locator("#found [aria-selected=true]")).to_have_count(1)


def test_escape_closes_what_was_found_and_then_leaves_the_box(visit: Visit) -> None:
    page = visit()
    search(page, "Odessa")

    page.keyboard.press("Escape")
    expect(page.locator("#found")).to_be_hidden()
    expect(page.locator("#search")).to_be_focused()

    page.keyboard.press("Escape")
    expect(page.locator("#search")).not_to_be_focused()


def test_words_in_the_texts_filter_the_list(visit: Visit) -> None:
    page = visit()
    search(page, "Breton")

    page.locator("#found [role=option]").last.click()

    expect(page.locator("#text")).to_have_value("Breton")
    expect(page.locator("#list")).to_be_visible()
    lists(page, 1, 19)


def test_that_nothing_was_found_is_said(visit: Visit) -> None:
    page = visit("/?lang=fa")
    page.keyboard.press("/")

    page.keyboard.type("Atlantis")

    expect(page.get_by_role("status").filter(has_text="چیزی یافت نشد.")).to_be_visible()


def test_a_phone_closes_the_sheet_when_a_search_begins(visit: Visit) -> None:
    page = visit(**PHONE)
    page.locator("#sheet").click()
    expect(page.locator(".exile-map")).to_have_attribute("data-sheet", "open")

    page.locator("#search").focus()

    expect(page.locator(".exile-map")).to_have_attribute("data-sheet", "closed")


@pytest.mark.parametrize(("language", "scheme"), [("en", "light"), ("fa", "dark")])
def test_axe_finds_nothing_in_an_open_search_and_legend(visit: Visit, language: str, scheme: str) -> None:
    page = visit(f"/?lang={language}#at=1917-05-17&kind=prison", color_scheme=scheme)
    page.locator("#legend summary").click()
    search(page, "1917")

    assert faults(page) == []
