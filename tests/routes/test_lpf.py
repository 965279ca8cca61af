import json
import math
import re
from collections.abc import Iterator
from typing import Any

import pytest

from places import Texts
from places.dates import Span, parse_edtf
from places.place import Period
from routes.annotations import Source
from routes.formats.lpf import write
from routes.journey import Journey
from routes.leg import Waypoint
from routes.properties import leg_properties, stay_properties
from tests.builders import a_journey, a_leg, a_place, a_position, a_stay

ADDRESS = re.compile(r"https?://(www\.)?[a-zA-Z0-9\-.]{2,256}\.[a-z]{2,63}(:[0-9]{1,5})?(/.*)?")
DATE = re.compile(r"-\d{5,}|-?\d{1,4}(-(0[1-9]|1[0-2]))?(-([0-2][0-9]|3[01]))?")
LANGUAGE = re.compile(r"[a-z]{2,3}")
RELATED, PART_OF = (f"http://vocab.getty.edu/ontology#{name}" for name in ("tgn3000_related_to", "broaderPartitive"))

OPEN = Span(-math.inf, math.inf)


@pytest.fixture(scope="session")
def features(trotsky: Journey) -> list[dict[str, Any]]:
    return features_of(trotsky)


def features_of(journey: Journey) -> list[dict[str, Any]]:
    return json.loads(write(journey))["features"]  # type: ignore[no-any-return]  # JSON holds what the tests look at


def whens(feature: dict[str, Any]) -> Iterator[dict[str, Any]]:
    parts = [feature, *feature["names"], *feature.get("relations", [])]
    return (part["when"] for part in parts if "when" in part)


def bounds(feature: dict[str, Any]) -> Iterator[dict[str, str]]:
    return (end for when in whens(feature) for timespan in when["timespans"] for end in timespan.values())


def test_every_place_is_one_feature_in_the_order_of_its_first_stay(
    features: list[dict[str, Any]], trotsky: Journey
) -> None:
    place_ids = [feature["properties"]["place_id"] for feature in features]

    assert place_ids == list(dict.fromkeys(stay.place.place_id for stay in trotsky.stays))
    assert {feature["type"] for feature in features} == {"Feature"}
    assert features[0]["geometry"] == {"type": "Point", "coordinates": [32.13, 47.86]}


def test_every_feature_has_what_the_schema_of_the_world_historical_gazetteer_requires(
    features: list[dict[str, Any]],
) -> None:
    for feature in features:
        properties = feature["properties"]
        assert {"@id", "type", "properties", "geometry", "names"} <= set(feature)
        assert properties["title"]
        assert set(properties["fclasses"]) <= set("AHLPRSTUVX")
        assert re.fullmatch("[A-Z]{2}", *properties["ccodes"])
        assert [name["toponym"] for name in feature["names"]]
        assert feature["names"][0]["citations"][0]["label"].startswith("Leon Trotsky: a life in exile.")
        assert next(whens(feature))


def test_every_identifier_is_a_full_address_and_that_of_a_place_is_its_own(features: list[dict[str, Any]]) -> None:
    links = [link["identifier"] for feature in features for link in feature.get("links", [])]
    relations = [relation for feature in features for relation in feature["relations"]]
    addresses = {*links, *(relation[name] for relation in relations for name in ("relationType", "relationTo"))}

    own = [feature["@id"] for feature in features]
    assert [each for each in (*own, *addresses) if not ADDRESS.fullmatch(each)] == []
    assert own[0] == "https://exile-map.example/trotsky#yanovka"
    assert len(set(own)) == len(features)


def test_every_timespan_has_starts_and_ends_with_dates_of_the_format(features: list[dict[str, Any]]) -> None:
    for feature in features:
        for each in bounds(feature):
            assert set(each) in ({"in"}, {"earliest", "latest"})
            assert all(DATE.fullmatch(date) for date in each.values())


def test_languages_and_certainties_are_in_the_words_of_the_format(features: list[dict[str, Any]]) -> None:
    named = [each for feature in features for each in (*feature["names"], *feature.get("descriptions", []))]
    relations = [relation for feature in features for relation in feature["relations"]]

    assert all(LANGUAGE.fullmatch(each["lang"]) for each in named)
    certainties = {each["certainty"] for each in relations if "certainty" in each}
    assert certainties == {"certain", "less-certain", "uncertain"}


def test_a_place_has_a_timespan_for_each_stay_and_the_dates_as_written() -> None:
    stays = (a_stay("Rome", "0001", "0003-12-01"), a_stay(), a_stay("Rome", "0010-05", "0010-06", stay_id="back"))

    rome, tomis = features_of(a_journey(*stays))

    assert rome["when"]["timespans"] == [
        {"start": {"earliest": "0001-01-01", "latest": "0001-12-31"}, "end": {"in": "0003-12-01"}},
        {
            "start": {"earliest": "0010-05-01", "latest": "0010-05-31"},
            "end": {"earliest": "0010-06-01", "latest": "0010-06-30"},
        },
    ]
    assert rome["when"]["label"] == "0001 – 0003-12-01; 0010-05 – 0010-06"
    assert tomis["when"]["label"] == "0008"


def test_a_bound_that_the_format_cannot_write_is_left_out_or_only_a_year() -> None:
    rome, tomis = features_of(a_journey(a_stay("Rome", "Y-12000", "-0043-03-15"), a_stay("Tomis", "9999", "Y12000")))

    assert rome["when"]["timespans"] == [{"start": {"in": "-12000"}, "end": {"in": "-0043-03-15"}}]
    assert tomis["when"]["timespans"] == [{"start": {"earliest": "9999-01-01", "latest": "9999-12-31"}}]
    assert tomis["when"]["label"] == "9999 – Y12000"


def test_names_are_in_every_language_and_of_every_period() -> None:
    periods = (
        Period(Texts({"en": "Tomis", "la": "Tomis"}), OPEN, parse_edtf("0500").span),
        Period(Texts({"en": "Constanța"}), parse_edtf("0500").span, OPEN),
    )
    tomis = a_place("Tomis", period_names=periods, names_today=Texts({"en": "Constanța", "fa": "کنستانتسا"}))

    names = features_of(a_journey(a_stay(tomis)))[0]["names"]

    assert [(name["toponym"], name["lang"], "when" in name) for name in names] == [
        ("Tomis", "en", False),
        ("Tomis", "en", True),
        ("Tomis", "la", True),
        ("Constanța", "en", True),
        ("کنستانتسا", "fa", False),
    ]
    assert names[3]["when"] == {"timespans": [{"start": {"earliest": "0500-01-01", "latest": "0500-12-31"}}]}


def test_the_period_names_of_a_building_are_kept_as_those_of_its_town() -> None:
    periods = (Period(Texts({"en": "Tomis"}), OPEN, parse_edtf("0500").span),)
    house = a_place("Tomis", names=Texts({"en": "Ovid's house"}), feature_type="house", period_names=periods)

    feature = features_of(a_journey(a_stay(house)))[0]

    assert [name["toponym"] for name in feature["names"]] == ["Ovid's house"]
    assert [name["toponym"] for name in feature["properties"]["town_names"]] == ["Tomis"]


def test_a_place_belonged_to_its_polities_from_when_to_when(features: list[dict[str, Any]]) -> None:
    first = features[0]["relations"][0]

    assert first["relationType"] == PART_OF
    assert first["relationTo"] == "https://exile-map.example/trotsky#Russian%20Empire"
    assert first["label"] == "Russian Empire"
    assert first["when"]["timespans"] == [{"end": {"earliest": "1917-03-01", "latest": "1917-03-31"}}]


def test_a_leg_is_a_relation_to_the_place_of_the_next_stay() -> None:
    known = {"letter": Source("letter", Texts({"en": "A letter"}), "https://example.org/letter")}
    via = (Waypoint("Brindisi", a_position("Elba")), Waypoint("", a_position("Verona")))
    leg = a_leg(mode="ship", via=via, certainty="probable", sources=("letter", "a rumour"))

    (relation,) = features_of(a_journey(legs=[leg], sources=known))[0]["relations"]

    assert (relation["relationType"], relation["relationTo"]) == (RELATED, "https://exile-map.example/ovid#tomis")
    assert (relation["label"], relation["certainty"]) == ("Rome – Tomis (ship)", "less-certain")
    assert relation["when"]["label"] == "0008-12 – 0009"
    assert relation["citations"] == [{"label": "A letter", "@id": "https://example.org/letter"}, {"label": "a rumour"}]
    assert relation["properties"]["via"] == "Brindisi 10.3326,42.8146;10.9916,45.4384"


def test_all_that_geojson_says_of_stays_and_legs_can_be_read_back(
    features: list[dict[str, Any]], trotsky: Journey
) -> None:
    stays = [stay for feature in features for stay in feature["properties"]["stays"]]
    legs = [each["properties"] for feature in features for each in feature["relations"] if "properties" in each]

    told = sorted(stays, key=lambda stay: int(stay["order"]))
    assert told == [stay_properties(trotsky, number) for number in range(289)]
    found = {leg["leg_id"]: {name: leg[name] for name in leg if name != "via"} for leg in legs}
    lengths = [found[leg.leg_id]["distance_km"] * 1000 for leg in trotsky.legs]
    assert [found[leg.leg_id] for leg in trotsky.legs] == [
        leg_properties(trotsky, number, lengths[number]) for number in range(288)
    ]
