"""The panel of the present stay: what is known, what is doubtful, and on what it rests."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.visits import Visit, call, state


def fact(story: Locator, name: str) -> Locator:
    """Find what the story says beside a name."""
    return story.locator("dt", has_text=name).locator("+ dd")


def test_the_story_names_the_place_the_ruler_and_today(visit: Visit) -> None:
    story = visit("/?lang=en#at=1917-05-17").locator("#story")

    expect(story.get_by_role("heading", level=2)).to_have_text("Petrograd: straight to the Soviet")
    expect(story).to_contain_text("then Russian Republic (Provisional Government)")
    expect(story).to_contain_text("today Saint Petersburg, Russia")
    expect(story).to_contain_text("Here on this day")
    expect(story).to_contain_text("aged 37")


def test_the_story_tells_dates_in_both_calendars_length_and_company(visit: Visit) -> None:
    story = visit("/?lang=en#at=1917-05-17").locator("#story")

    expect(story).to_contain_text("He spoke from the station")
    expect(fact(story, "Dates")).to_have_text("17 May 1917 to about June 1917")
    expect(fact(story, "Old Style")).to_have_text("4 May 1917")
    expect(fact(story, "Stayed")).to_have_text("2 months at most")
    expect(fact(story, "With")).to_contain_text("Natalia Sedova")


def test_a_place_bears_the_name_of_the_day(visit: Visit) -> None:
    page = visit()
    place = page.locator("#story [data-part=place]")
    names = {"1905-11-20": "St Petersburg", "1917-09-20": "Petrograd", "1927-10-16": "Leningrad"}

    for date, name in names.items():
        call(page, "seek", date)
        expect(place).to_have_text(name)


def test_sources_stand_with_their_grade(visit: Visit) -> None:
    sources = visit("/?lang=en#at=1932-11-27").locator("#story li")

    expect(sources.filter(has_text="Trotskijs besøg i Danmark")).to_contain_text("page read")


def test_a_stay_without_a_source_says_so(visit: Visit) -> None:
    story = visit("/?lang=en#stay=smolensk-1920").locator("#story")

    expect(story).to_contain_text("This row rests on no source that was read.")


def test_what_another_account_says_stands_with_its_verdict(visit: Visit) -> None:
    claims = visit("/?lang=en#at=1917-05-17").locator("#story li")

    claim = claims.filter(has_text="Trotsky came back to Moscow in 1917.")
    expect(claim).to_contain_text("Contradicted")
    expect(claim).to_contain_text("Finland Station, Petrograd; Moscow only from 1918-03")


def test_where_sources_disagree_the_story_says_so(visit: Visit) -> None:
    story = visit("/?lang=en").locator("#story")

    expect(story.get_by_role("heading", name="Where sources disagree")).to_be_visible()
    expect(story).to_contain_text("The church calendar date 26 October 1879 is 7 November")


def test_a_day_between_uncertain_dates_lists_what_it_allows(visit: Visit) -> None:
    story = visit("/?lang=en#at=1902-09-10").locator("#story")

    expect(story).to_contain_text("Perhaps on the way")
    for possible in ("Samara: the Iskra bureau", "Irkutsk: a passport in the name Trotsky", "Poltava"):
        expect(story.get_by_role("button", name=possible, exact=True)).to_be_visible()


def test_a_year_known_only_roughly_lists_what_it_allows(visit: Visit) -> None:
    page = visit("/?lang=en#at=1886")

    assert state(page)["presence"] == "possible"
    for possible in ("Jewish primary school in Gromokley", "Birth on the Yanovka farm"):
        expect(page.locator("#story").get_by_role("button", name=possible, exact=True)).to_be_visible()


def test_a_possibility_leads_to_its_stay(visit: Visit) -> None:
    page = visit("/?lang=en#at=1902-09-10")

    page.locator("#story").get_by_role("button", name="Samara: the Iskra bureau").click()

    assert state(page)["stay"] == "samara-1902"


def test_a_sure_day_lists_no_possibilities(visit: Visit) -> None:
    story = visit("/?lang=en#at=1932-11-27").locator("#story")

    expect(story).to_contain_text("Here on this day")
    expect(story.locator("[data-part=candidates]")).to_be_hidden()


def test_on_the_way_the_story_tells_how_and_from_where_to_where(visit: Visit) -> None:
    story = visit("/?lang=en#at=1917-01-05").locator("#story")

    expect(story).to_contain_text("By ship")
    expect(story).to_contain_text("On the way")
    expect(fact(story, "From")).to_contain_text("Barcelona")
    expect(fact(story, "To")).to_contain_text("New York")
    expect(fact(story, "Vessel")).to_contain_text("Montserrat")


@pytest.mark.parametrize(
    ("date", "words", "way", "stay"),
    [
        ("1879-01-01", "Leon Trotsky is not yet born.", "Go to the beginning", "yanovka-1879"),
        ("1941-01-01", "Leon Trotsky is dead.", "Go to the end", "death-1940"),
    ],
)
def test_outside_his_life_nothing_is_made_up(visit: Visit, date: str, words: str, way: str, stay: str) -> None:
    page = visit(f"/?lang=en#at={date}")
    story = page.locator("#story")
    expect(story.get_by_role("heading", level=2)).to_have_text(words)
    for invented in ("aged", "then ", "today ", "Here on this day"):
        expect(story).not_to_contain_text(invented)

    story.get_by_role("button", name=way).click()

    assert state(page)["stay"] == stay
