from typing import Any

import pytest

from places.dates import Span, day_number, parse_edtf
from places.place import Period, Place
from places.texts import Texts
from routes.about import About, OldStyle
from routes.annotations import Chapter, Claim, Credit, Source
from routes.journey import Journey
from routes.stay import Stay
from routes.undated import Undated
from tests.builders import a_journey, a_leg, a_place, a_stay
from webmap.language import find_language
from webmap.story import story

OLD_STYLE = OldStyle(parse_edtf("1918-02-13"), ("Russian Empire",))


def told(journey: Journey, language: str = "en") -> dict[str, Any]:
    return story(journey, find_language(language))


def of_one(stay: Stay, language: str = "en", **known: Any) -> dict[str, Any]:
    """Give the story of the only stay of a journey."""
    stays: list[dict[str, Any]] = told(a_journey(stay, **known), language)["stays"]
    return stays[0]


def period(name: str, dates: str) -> Period:
    """Give a period from one EDTF day to another."""
    start, end = dates.split("/")
    return Period(Texts({"en": name}), *(parse_edtf(text).span for text in (start, end)))


def in_russia(**known: Any) -> Place:
    return a_place("Petrograd", position=a_place("Paris").position, polities=(EMPIRE,), **known)


EMPIRE = period("Russian Empire", "1721-11-02/1917-03-15")


@pytest.mark.parametrize("language", ["en", "fa"])
def test_every_number_in_the_story_points_at_something(trotsky: Journey, language: str) -> None:
    made = told(trotsky, language)
    sources = set(range(len(made["sources"])))
    claims = [claim for stay in made["stays"] for claim in stay["claims"]]

    assert all(sources.issuperset(part["sources"]) for part in (*made["stays"], *made["legs"]))
    assert sources.issuperset(claim["source"] for claim in claims)
    assert (len(made["stays"]), len(made["legs"])) == (len(trotsky.stays), len(trotsky.stays) - 1)
    assert len(made["chapters"]) == len(trotsky.chapters)


@pytest.mark.parametrize("language", ["en", "fa"])
def test_every_stay_has_a_title_a_place_and_dates(trotsky: Journey, language: str) -> None:
    stays = told(trotsky, language)["stays"]

    assert all(stay["title"] and stay["place"] and stay["dates"] and stay["today"] for stay in stays)


def test_every_link_leads_to_the_web(trotsky: Journey) -> None:
    made = told(trotsky)
    links = [entry["url"] for entry in (*made["sources"], *made["credits"]) if entry["url"]]

    assert links
    assert all(link.startswith(("https://", "http://")) for link in links)


@pytest.mark.parametrize(
    "trap", ["javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "data:text/html,x", "//x", "ftp://x"]
)
def test_an_address_that_is_no_web_address_becomes_no_link(trap: str) -> None:
    about = About(Texts({"en": "Ovid"}), credits=(Credit("Augustus", url=trap),))
    stay = a_stay(sources=("s1",))

    made = told(a_journey(stay, about=about, sources={"s1": Source("s1", Texts({"en": "Tristia"}), url=trap)}))

    assert made["sources"] == [{"id": "s1", "citation": "Tristia", "url": "", "grade": "cited"}]
    assert made["credits"] == [{"name": "Augustus", "licence": "", "url": ""}]


def test_a_source_that_stands_in_no_table_is_as_written() -> None:
    made = told(a_journey(a_stay(sources=("Tristia 1.3", "Tristia 4.10", "Tristia 1.3"))))

    assert [source["citation"] for source in made["sources"]] == ["Tristia 1.3", "Tristia 4.10"]
    assert made["stays"][0]["sources"] == [0, 1, 0]


def test_names_and_rulers_are_those_that_held_during_the_stay() -> None:
    names = (period("St Petersburg", "1703-05-27/1914-08-31"), period("Petrograd", "1914-09-01/1924-01-25"))
    republic = period("Russian Republic", "1917-03-15/1917-11-06")
    place = a_place("Paris", period_names=names, polities=(EMPIRE, republic))

    made = of_one(a_stay(place, "1914-01-01", "1915-01-01"))

    assert made["place_then"] == [[None, "St Petersburg"], [day_number(1914, 9, 1), "Petrograd"]]
    assert made["polity"] == [[None, "Russian Empire"]]


def test_where_no_period_says_the_name_is_the_place_s_own_and_no_ruler_is_told() -> None:
    made = of_one(a_stay(a_place("Tomis")))

    assert (made["place_then"], made["polity"]) == ([[None, "Tomis"]], [])


def test_the_place_of_today_stands_with_its_country() -> None:
    place = a_place("Tomis", names_today=Texts({"en": "Constanța"}), country_today="RO")

    assert of_one(a_stay(place))["today"] == "Constanța, Romania"
    assert of_one(a_stay(place), "fa")["today"] == "Constanța، رومانی"


def test_a_country_nobody_translated_stands_as_its_code() -> None:
    assert of_one(a_stay(a_place("Levuka", country_today="FJ")))["today"] == "Levuka, FJ"


def test_the_old_style_is_reckoned_where_it_was_in_use() -> None:
    about = About(Texts({"en": "Trotsky"}), old_style=OLD_STYLE)

    made = of_one(a_stay(in_russia(), "1905-10-30", "1905-12-16"), about=about)

    assert made["old_style"] == ["17 October 1905", "3 December 1905"]


@pytest.mark.parametrize(
    ("place", "arrival"),
    [
        (a_place("Paris"), "1905-10-30"),
        (in_russia(), "1918-02-14"),
        (in_russia(), "1905-10"),
        (in_russia(), "190X-10-30"),
    ],
)
def test_elsewhere_later_or_without_a_day_there_is_no_old_style(place: Place, arrival: str) -> None:
    about = About(Texts({"en": "Trotsky"}), old_style=OLD_STYLE)

    assert of_one(a_stay(place, arrival), about=about)["old_style"] == ["", ""]


def test_the_leap_day_of_the_old_style_only_is_told() -> None:
    about = About(Texts({"en": "Trotsky"}), old_style=OLD_STYLE)

    made = of_one(a_stay(in_russia(), "1900-03-13"), about=about)

    assert made["old_style"] == ["29 February 1900", ""]


def test_the_old_style_of_the_table_goes_before_the_reckoned_one() -> None:
    stay = a_stay("Paris", "1879-11-07", "1900-03-13", arrival_os="1879-10-26", departure_os="1900-02-29")

    assert of_one(stay)["old_style"] == ["26 October 1879", "1900-02-29"]
    assert of_one(stay, "fa")["old_style"] == ["۲۶ اکتبر ۱۸۷۹", "۱۹۰۰-۰۲-۲۹"]


def test_a_stay_is_told_with_its_dates_in_words_and_as_written() -> None:
    made = of_one(a_stay("Tomis", "0008-12~", "0017"))

    assert made["edtf"] == ["0008-12~", "0017"]
    assert (made["arrival"], made["departure"]) == ("about December 8 CE", "17 CE")
    assert made["dates"] == "about December 8 CE to 17 CE"


def test_a_claim_is_told_at_its_stay() -> None:
    claim = Claim("c1", "life", Texts({"en": "He went."}), stay_id="tomis", verdict="agrees", locator="P3")

    made = told(
        a_journey(a_stay(), claims=(claim,), sources={"life": Source("life", Texts({"en": "A life"}), grade="read")})
    )

    source = made["stays"][0]["claims"][0]["source"]
    assert made["stays"][0]["claims"][0]["says"] == "He went."
    assert made["sources"][source]["citation"] == "A life"


def test_a_claim_about_no_stay_is_not_told() -> None:
    claim = Claim("c1", "life", Texts({"en": "He wept."}), verdict="not-locatable")

    assert of_one(a_stay(), claims=(claim,))["claims"] == []


def test_a_leg_without_dates_takes_those_of_its_stays() -> None:
    stays = (a_stay("Rome", "0007", "0008-12"), a_stay("Tomis", "0009", "0017"))

    (leg,) = told(a_journey(*stays))["legs"]

    assert (leg["title"], leg["dates"]) == ("Rome – Tomis", "December 8 CE to 9 CE")


def test_a_leg_from_a_stay_whose_end_nobody_knows_has_its_arrival() -> None:
    (leg,) = told(a_journey(a_stay("Rome", "0007"), a_stay("Tomis", "0009")))["legs"]

    assert leg["dates"] == "until 9 CE"


def test_a_leg_is_told_with_its_vessel_and_its_own_dates() -> None:
    way = a_leg(vessel=Texts({"en": "Minerva"}), depart=parse_edtf("0008-12"), arrive=parse_edtf("0009-03"))

    (leg,) = told(a_journey(legs=[way]))["legs"]

    assert (leg["vessel"], leg["dates"]) == ("Minerva", "December 8 CE to March 9 CE")


def test_a_text_nobody_translated_is_in_the_first_language() -> None:
    stay = a_stay(title=Texts({"en": "Exile", "fa": "تبعید"}), summary=Texts({"en": "By the sea."}))

    made = of_one(stay, "fa")

    assert (made["title"], made["summary"]) == ("تبعید", "By the sea.")


def test_a_chapter_is_told_by_its_title() -> None:
    chapter = Chapter("exile", Texts({"en": "Exile"}), parse_edtf("0008"), parse_edtf("0017"))

    assert told(a_journey(chapters=(chapter,)))["chapters"] == [{"title": "Exile", "summary": "", "fallback": {}}]


def test_a_story_carries_the_words_of_its_language() -> None:
    made = told(a_journey(), "fa")

    assert (made["language"], made["dir"], made["words"]["controls"]["play"]) == ("fa", "rtl", "پخش")
    assert "api" not in made["words"]


def test_a_period_that_is_only_touched_is_told() -> None:
    edge = Span(day_number(1914, 9, 1), day_number(1914, 9, 1))
    petrograd = Period(Texts({"en": "Petrograd"}), edge, edge)

    made = of_one(a_stay(a_place("Paris", period_names=(petrograd,)), "1914-09-01", "1914-09-01"))

    assert made["place_then"] == [[None, "Petrograd"]]


def test_a_text_that_nobody_translated_names_its_language() -> None:
    stay = a_stay(title=Texts({"en": "School", "fa": "مدرسه"}), summary=Texts({"en": "He learned to read."}))

    assert [of_one(stay, code)["fallback"] for code in ("en", "fa")] == [{}, {"summary": "en"}]


def test_a_leg_tells_when_it_began_and_ended_and_how_that_was_written() -> None:
    stays = (a_stay("Rome", "1900-01-01", "1901~"), a_stay("Tomis", "1902-02-XX"))

    (leg,) = told(a_journey(*stays))["legs"]

    assert (leg["departure"], leg["arrival"]) == ("about 1901", "some day in February 1902")
    assert leg["edtf"] == ["1901~", "1902-02-XX"]


def test_what_has_no_date_is_told_beside_the_stays() -> None:
    known = Undated(
        "a", "tomis", a_place("Tomis", names=Texts({"en": "Tomis", "fa": "تومیس"})), Texts({"en": "A letter"})
    )
    unknown = Undated("b", "Atlantis", summary=Texts({"en": "Sunk"}))

    journey = a_journey(undated=(known, unknown))

    assert told(journey)["undated"] == ["Tomis · A letter", "Atlantis · Sunk"]
    assert told(journey, "fa")["undated"] == ["تومیس · A letter", "Atlantis · Sunk"]
