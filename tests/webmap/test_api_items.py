import json
from typing import Any

import pytest

from places.errors import QueryError, UnknownNameError
from routes.journey import Journey
from tests.webmap.asking import ROOT, ask, ids, links, told
from webmap.api.service import Service

STAYS, LEGS, PLACES = (f"/collections/trotsky-{part}/items" for part in ("stays", "legs", "places"))


def every(service: Service, path: str, /, **query: Any) -> list[dict[str, Any]]:
    """Follow the links to the next page until there is none."""
    found: list[dict[str, Any]] = []
    while True:
        answer = told(service, path, **query)
        found += answer["features"]
        if "next" not in links(answer):
            return found
        _, _, asked = links(answer)["next"].partition("?")
        query = dict(part.split("=") for part in asked.split("&"))


@pytest.mark.parametrize(("path", "count"), [(STAYS, 289), (LEGS, 288), (PLACES, 179)])
def test_the_pages_together_hold_every_feature_once(service: Service, path: str, count: int) -> None:
    features = every(service, path, limit=50)

    assert len({feature["id"] for feature in features}) == len(features) == count


@pytest.mark.parametrize("path", [STAYS, LEGS])
def test_a_feature_is_that_of_the_export(service: Service, trotsky: Journey, path: str) -> None:
    from routes.formats.geojson import write

    exported = {each["id"]: each for each in json.loads(write(trotsky, language="fa"))["features"]}
    features = told(service, path, limit=1000, lang="fa")["features"]

    assert features
    assert [each for each in features if each != exported[each["id"]]] == []


def test_a_place_tells_its_names(service: Service) -> None:
    (place,) = told(service, PLACES, place_id="petersburg")["features"]

    assert place["geometry"] == {"type": "Point", "coordinates": [30.3141, 59.9386]}
    assert {"Petrograd", "Leningrad", "پتروگراد"} <= set(place["properties"]["names"])


def test_a_page_has_a_hundred_features_unless_more_or_fewer_are_asked_for(service: Service) -> None:
    assert told(service, STAYS)["numberReturned"] == 100
    assert told(service, STAYS, limit=3)["numberReturned"] == 3
    assert told(service, STAYS, limit=10_000)["numberReturned"] == 289


def test_a_limit_beyond_the_greatest_is_the_greatest(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("webmap.api.items.MOST_FEATURES", 5)

    answer = told(service, STAYS, limit=50)

    assert answer["numberReturned"] == 5
    assert links(answer)["next"].endswith("offset=5")


def test_a_page_says_how_many_there_are_and_leads_to_its_neighbours_with_every_parameter(service: Service) -> None:
    answer = told(service, STAYS, lang="fa", kind="prison", limit=5, offset=5)

    kept = f"{ROOT}api{STAYS}?lang=fa&kind=prison&limit=5&offset="
    assert (answer["numberMatched"], answer["numberReturned"]) == (13, 5)
    assert (links(answer)["prev"], links(answer)["self"], links(answer)["next"]) == (
        f"{kept}0",
        f"{kept}5",
        f"{kept}10",
    )
    assert links(answer)["alternate"] == f"{kept}5&f=html"
    assert links(answer)["collection"] == f"{ROOT}api/collections/trotsky-stays?lang=fa"


@pytest.mark.parametrize(
    ("offset", "relations"),
    [
        (0, {"next"}),
        (3, {"prev", "next"}),
        (280, {"prev", "next"}),
        (285, {"prev"}),
        (289, {"prev"}),
        (10**15, {"prev"}),
    ],
)
def test_the_first_page_has_none_before_it_and_the_last_none_after_it(
    service: Service, offset: int, relations: set[str]
) -> None:
    answer = told(service, STAYS, limit=5, offset=offset)

    assert {"prev", "next"} & links(answer).keys() == relations
    assert len(answer["features"]) == max(0, min(5, 289 - offset))


def test_a_page_carries_no_time_of_its_making(service: Service) -> None:
    assert list(told(service, STAYS)) == ["type", "title", "numberMatched", "numberReturned", "links", "features"]


@pytest.mark.parametrize(("path", "name"), [(STAYS, "petrograd-1917"), (LEGS, "leg-120"), (PLACES, "petersburg")])
def test_a_feature_alone_is_the_one_of_the_collection_with_links(service: Service, path: str, name: str) -> None:
    listed = {each["id"]: each for each in told(service, path, limit=1000)["features"]}

    alone = told(service, f"{path}/{name}")

    assert {key: value for key, value in alone.items() if key != "links"} == listed[name]
    assert links(alone)["self"] == f"{ROOT}api{path}/{name}"
    assert links(alone)["collection"] == f"{ROOT}api{path.removesuffix('/items')}"


@pytest.mark.parametrize(
    ("path", "stay"),
    [
        (f"{STAYS}/petrograd-1917", "petrograd-1917"),
        (f"{LEGS}/leg-001", "yanovka-1879"),
        (f"{PLACES}/yanovka", "yanovka-1879"),
    ],
)
def test_a_feature_leads_to_its_stay_on_the_map(service: Service, path: str, stay: str) -> None:
    assert links(told(service, path, lang="fa"))["related"] == f"{ROOT}j/trotsky/?lang=fa#stay={stay}"


def test_a_place_where_nobody_stayed_leads_nowhere_on_the_map(stevenson: Service) -> None:
    assert "related" not in links(told(stevenson, "/collections/R. L. #2-places/items/paris"))


def test_a_leg_across_the_antimeridian_is_two_lines(stevenson: Service) -> None:
    (leg,) = told(stevenson, "/collections/R. L. #2-legs/items")["features"]

    assert leg["geometry"]["type"] == "MultiLineString"


@pytest.mark.parametrize("name", ["nobody", "../trotsky-legs", "petrograd-1917/x"])
def test_a_feature_that_is_not_there_is_told(service: Service, name: str) -> None:
    with pytest.raises(UnknownNameError, match=f"trotsky-stays has no feature with the id '{name}'"):
        ask(service, f"{STAYS}/{name}")


@pytest.mark.parametrize("path", [STAYS, f"{STAYS}/petrograd-1917"])
def test_the_answer_says_its_language_and_how_its_coordinates_are_meant(service: Service, path: str) -> None:
    packed = ask(service, path, lang="ru")

    assert packed.media_type == "application/geo+json"
    assert packed.headers == {
        "Content-Crs": "<http://www.opengis.net/def/crs/OGC/1.3/CRS84>",
        "Content-Language": "ru",
    }


@pytest.mark.parametrize("query", [{"bbox-crs": "EPSG:4326"}, {"from": "1905"}, {"resulttype": "hits"}])
def test_a_parameter_that_is_none_is_refused(service: Service, query: dict[str, Any]) -> None:
    with pytest.raises(
        QueryError, match="is not known here; the parameters are f, lang, limit, offset, bbox, datetime"
    ):
        ask(service, STAYS, **query)


def test_ids_of_one_page_come_in_the_journey_s_order(service: Service, trotsky: Journey) -> None:
    assert ids(told(service, STAYS, limit=289)) == [stay.stay_id for stay in trotsky.stays]
