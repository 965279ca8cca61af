from collections.abc import Callable
from typing import Any

import pytest

from places.errors import QueryError
from routes.box import Box
from routes.journey import Journey
from routes.path import lines_of
from routes.selection import Selection
from tests.webmap.asking import ask, ids, told
from webmap.api.service import Service

STAYS, LEGS, PLACES = (f"/collections/trotsky-{part}/items" for part in ("stays", "legs", "places"))

Fits = Callable[[dict[str, Any]], bool]


def asked(service: Service, path: str, /, **query: object) -> list[str]:
    return ids(told(service, path, limit=1000, **query))


def expected(service: Service, path: str, fits: Fits) -> list[str]:
    return [each["id"] for each in told(service, path, limit=1000)["features"] if fits(each["properties"])]


def has(name: str, *values: object) -> Fits:
    return lambda properties: properties[name] in values


# When and where


@pytest.mark.parametrize("path", [STAYS, LEGS])
@pytest.mark.parametrize(
    ("window", "first", "last"),
    [
        ("1879", "1879-01-01", "1879-12-31"),
        ("1917-05", "1917-05-01", "1917-05-31"),
        ("1917-05-17T12:00:00Z", "1917-05-17", "1917-05-17"),
        ("1905-01-01T00:00:00Z/1907-12-31T00:00:00Z", "1905-01-01", "1907-12-31"),
        ("../1890", "0000-01-01", "1890-12-31"),
        ("1939-01-01/..", "1939-01-01", "9999-12-31"),
    ],
)
def test_a_window_keeps_exactly_what_was_possibly_present(
    service: Service, path: str, window: str, first: str, last: str
) -> None:
    found = asked(service, path, datetime=window)

    assert found == expected(service, path, lambda told: told["start"] <= last and told["end"] >= first)
    assert len(found) < 200


def test_a_window_keeps_the_places_of_the_stays_that_it_keeps(service: Service) -> None:
    stays = told(service, STAYS, datetime="1917", limit=1000)["features"]

    assert set(asked(service, PLACES, datetime="1917")) == {each["properties"]["place_id"] for each in stays}


def test_a_place_without_a_stay_fits_any_window(stevenson: Service) -> None:
    assert asked(stevenson, "/collections/R. L. #2-places/items", datetime="1890-04") == ["levuka", "paris"]


def test_a_place_without_a_stay_is_of_no_kind(stevenson: Service) -> None:
    assert asked(stevenson, "/collections/R. L. #2-places/items", kind="house") == ["apia"]


def test_a_box_keeps_the_points_in_it(service: Service) -> None:
    features = told(service, STAYS, limit=1000)["features"]
    inside = [
        each["id"]
        for each in features
        if 20 <= each["geometry"]["coordinates"][0] <= 40 and 40 <= each["geometry"]["coordinates"][1] <= 50
    ]

    assert asked(service, STAYS, bbox="20,40,40,50") == asked(service, STAYS, bbox="20,40,-9,40,50,9000") == inside
    assert 0 < len(inside) < 289


def test_a_box_keeps_the_lines_that_touch_it(service: Service, trotsky: Journey) -> None:
    atlantic = Box(-40, 30, -20, 60)
    lines = zip(trotsky.legs, lines_of(trotsky), strict=True)

    found = asked(service, LEGS, bbox="-40,30,-20,60")

    assert found == [leg.leg_id for leg, line in lines if atlantic.touches(line.coordinates)]
    assert len(found) == 3


@pytest.mark.parametrize("part", ["stays", "legs", "places"])
def test_a_box_across_the_antimeridian_has_its_west_in_the_east(stevenson: Service, part: str) -> None:
    path = f"/collections/R. L. #2-{part}/items"

    assert len(asked(stevenson, path, bbox="170,-20,-170,-10")) == {"stays": 2, "legs": 1, "places": 2}[part]
    assert len(asked(stevenson, path, bbox="-170,-20,170,-10")) == 0


# Properties


@pytest.mark.parametrize(
    ("path", "query", "fits"),
    [
        (STAYS, {"kind": "prison"}, has("kind", "prison")),
        (STAYS, {"kind": "prison,exile"}, has("kind", "prison", "exile")),
        (STAYS, {"country": "NO"}, has("country_today", "NO")),
        (STAYS, {"country_today": "NO,TR"}, has("country_today", "NO", "TR")),
        (STAYS, {"chapter": "october"}, has("chapter", "october")),
        (STAYS, {"certainty": "disputed"}, has("certainty", "disputed")),
        (STAYS, {"order": "7"}, has("order", 7)),
        (STAYS, {"title": "Petrograd: straight to the Soviet"}, has("title", "Petrograd: straight to the Soviet")),
        (STAYS, {"start": "1917-05-17"}, has("start", "1917-05-17")),
        (
            STAYS,
            {"polity": "Sweden", "kind": "transit"},
            lambda told: told["polity"] == "Sweden" and told["kind"] == "transit",
        ),
        (LEGS, {"mode": "ship,sled"}, has("mode", "ship", "sled")),
        (LEGS, {"path": "documented"}, has("path", "documented")),
        (LEGS, {"certainty": "disputed"}, has("certainty", "disputed")),
        (LEGS, {"distance_km": "4.0"}, has("distance_km", 4.0)),
        (PLACES, {"country_today": "MX"}, has("country_today", "MX")),
        (PLACES, {"names": "Leningrad"}, lambda told: "Leningrad" in told["names"]),
    ],
)
def test_a_property_keeps_the_features_that_have_it(
    service: Service, path: str, query: dict[str, str], fits: Fits
) -> None:
    found = asked(service, path, **query)

    assert found == expected(service, path, fits)
    assert 0 < len(found) < 150


def test_properties_are_compared_in_the_language_asked(service: Service) -> None:
    assert asked(service, STAYS, lang="fa", place_then="پتروگراد")
    assert asked(service, STAYS, lang="en", place_then="پتروگراد") == []


@pytest.mark.parametrize(
    ("query", "selection"),
    [
        ({"kind": "prison,exile"}, {"kinds": ["prison", "exile"]}),
        ({"country": "TR"}, {"countries": ["TR"]}),
        ({"chapter": "october"}, {"chapters": ["october"]}),
        ({"chapter": "vienna", "datetime": "1910"}, {"chapters": ["vienna"], "start": "1910", "until": "1910"}),
        ({"country": "UA", "bbox": "30,45,32,47"}, {"countries": ["UA"], "box": "30,45,32,47"}),
    ],
)
def test_filters_of_stays_mean_the_same_as_in_an_export(
    service: Service, trotsky: Journey, query: dict[str, str], selection: dict[str, Any]
) -> None:
    kept = Selection.asked(trotsky, **selection)
    stays = [stay for _, stay in kept.stays(trotsky)]

    assert asked(service, STAYS, **query) == [stay.stay_id for stay in stays]
    assert asked(service, LEGS, **query) == [leg.leg_id for _, leg in kept.legs(trotsky)]
    assert set(asked(service, PLACES, **query)) == {stay.place.place_id for stay in stays}


def test_a_word_that_no_feature_has_names_those_that_they_have(service: Service) -> None:
    with pytest.raises(QueryError, match="mode: 'rocket' is not among bus, car, cart, on-foot, ship, sled, train"):
        ask(service, LEGS, mode="rocket")


def test_where_nothing_has_a_word_none_can_be_asked_for(stevenson: Service) -> None:
    with pytest.raises(QueryError, match="chapter: 'samoa' is said of none"):
        ask(stevenson, "/collections/R. L. #2-stays/items", chapter="samoa")


def test_a_text_that_no_feature_has_keeps_none(service: Service) -> None:
    answer = told(service, STAYS, title="Paradise")

    assert (answer["numberMatched"], answer["features"]) == (0, [])


def test_a_column_of_the_table_is_a_filter_too(stevenson: Service) -> None:
    assert asked(stevenson, "/collections/R. L. #2-stays/items", weather="hot") == ["apia"]


def test_a_word_with_a_comma_is_not_offered_since_commas_join_words(stevenson: Service) -> None:
    with pytest.raises(QueryError, match=r"kind: 'visit' is not among house$"):
        ask(stevenson, "/collections/R. L. #2-stays/items", kind="visit, short")


def test_a_column_with_the_name_of_a_parameter_of_the_standard_is_none(stevenson: Service) -> None:
    with pytest.raises(QueryError, match="limit: 'none' is no whole number"):
        ask(stevenson, "/collections/R. L. #2-stays/items", limit="none")
