import pytest

from places import Texts
from places.dates import parse_edtf
from routes.annotations import Source
from routes.journey import Journey
from routes.properties import leg_properties, place_properties, stay_properties
from tests.builders import a_journey, a_leg, a_place, a_stay

STAY = [
    *("feature", "stay_id", "order", "place_id", "place", "place_then", "place_today", "country_today", "polity"),
    *("arrival", "departure", "start", "end", "arrival_os", "departure_os", "kind", "title", "summary", "with_whom"),
    *("chapter", "certainty", "sources", "disagreement"),
]
LEG = [
    *("feature", "leg_id", "from_stay", "to_stay", "mode", "vessel", "depart", "arrive", "start", "end"),
    *("distance_km", "path", "circumstance", "summary", "certainty", "sources"),
]


@pytest.fixture
def ovid() -> Journey:
    tomis = a_place("Tomis", names_today=Texts({"en": "Constanța", "fa": "کنستانتسا"}), country_today="RO")
    extra = {"weather": "cold", "start": "never", "geometry": "round"}
    stays = (
        a_stay("Rome", "-0042-03-20", "0008-12~"),
        a_stay(
            tomis, "0009", title=Texts({"en": "Exile", "fa": "تبعید"}), sources=("tristia", "a letter"), extra=extra
        ),
    )
    sources = {"tristia": Source("tristia", Texts({"en": "Ovid: Tristia, book I"}))}
    return a_journey(*stays, legs=[a_leg(mode="ship", extra={"oars": "80"})], sources=sources)


def test_the_properties_are_those_of_the_contract_in_its_order(ovid: Journey) -> None:
    assert list(stay_properties(ovid, 0)) == STAY
    assert list(leg_properties(ovid, 0, 0.0)) == [*LEG, "oars"]


def test_a_stay_has_its_dates_as_written_and_its_earliest_and_latest_day(ovid: Journey) -> None:
    rome = stay_properties(ovid, 0)

    assert (rome["order"], rome["arrival"], rome["departure"]) == (1, "-0042-03-20", "0008-12~")
    assert (rome["start"], rome["end"]) == ("-0042-03-20", "0009-01-31")


def test_texts_are_in_the_language_asked_else_in_the_first(ovid: Journey) -> None:
    tomis = stay_properties(ovid, 1, "fa")

    assert (tomis["title"], tomis["place"], tomis["place_today"]) == ("تبعید", "Tomis", "کنستانتسا")


def test_sources_are_citations_or_references_as_written(ovid: Journey) -> None:
    assert stay_properties(ovid, 1)["sources"] == ["Ovid: Tristia, book I", "a letter"]


def test_unknown_columns_are_exported_but_never_in_place_of_our_own(ovid: Journey) -> None:
    tomis = stay_properties(ovid, 1)

    assert tomis["weather"] == "cold"
    assert tomis["start"] == "0009-01-01"
    assert "geometry" not in tomis


def test_a_leg_without_dates_of_its_own_has_those_of_its_stays(ovid: Journey) -> None:
    leg = leg_properties(ovid, 0, 1_337_951.2)

    assert (leg["depart"], leg["arrive"], leg["distance_km"]) == ("0008-12~", "0009", 1338.0)
    assert (leg["start"], leg["end"]) == ("0008-11-01", "0009-12-31")


def test_a_leg_with_dates_of_its_own_has_those() -> None:
    own = a_leg(depart=parse_edtf("0008-12-05"), arrive=parse_edtf("0009-06"))
    leg = leg_properties(a_journey(legs=[own]), 0, 0.0)

    assert (leg["depart"], leg["arrive"], leg["start"], leg["end"]) == (
        *("0008-12-05", "0009-06"),
        *("0008-12-05", "0009-06-30"),
    )


def test_a_place_has_all_its_names() -> None:
    place = place_properties(a_place("Tomis", names_today=Texts({"en": "Constanța"}), extra={"mayor": "nobody"}))

    assert (place["feature"], place["place"], place["names"]) == ("place", "Tomis", ["Tomis", "Constanța"])
    assert place["mayor"] == "nobody"
