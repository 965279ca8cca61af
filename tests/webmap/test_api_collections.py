from typing import Any

import pytest
from jsonschema import Draft202012Validator

from places.errors import QueryError, UnknownNameError
from tests.builders import a_journey, a_stay
from tests.webmap.asking import ROOT, ask, links, told
from webmap.api.service import Service
from webmap.formats import format_names
from webmap.page import JourneyPages

COLLECTIONS = ["trotsky-stays", "trotsky-legs", "trotsky-places"]
CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"


def extent(*stays: Any) -> dict[str, Any]:
    service = Service([JourneyPages(a_journey(*stays))])
    found: dict[str, Any] = told(service, "/collections/ovid-stays")["extent"]
    return found


@pytest.mark.parametrize("slash", ["", "/"])
def test_the_api_begins_with_links_to_all_that_there_is(service: Service, slash: str) -> None:
    answer = told(service, slash)

    assert links(answer) == {
        "self": f"{ROOT}api",
        "alternate": f"{ROOT}api?f=html",
        "service-desc": f"{ROOT}api/openapi.json",
        "service-doc": f"{ROOT}api/openapi.json?f=html",
        "conformance": f"{ROOT}api/conformance",
        "data": f"{ROOT}api/collections",
    }


def test_it_conforms_to_the_core_with_openapi_and_geojson(service: Service) -> None:
    classes = told(service, "/conformance")["conformsTo"]

    assert [address.removeprefix("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/") for address in classes] == [
        "core",
        "oas30",
        "geojson",
    ]


def test_each_journey_is_three_collections() -> None:
    journeys = [JourneyPages(a_journey(name=name)) for name in ("ovid", "dante.v2")]

    answer = told(Service(journeys), "/collections")

    assert [each["id"] for each in answer["collections"]] == [
        *("ovid-stays", "ovid-legs", "ovid-places"),
        *("dante.v2-stays", "dante.v2-legs", "dante.v2-places"),
    ]


@pytest.mark.parametrize("number", range(3))
def test_a_collection_is_described_alike_in_the_list_and_by_itself(service: Service, number: int) -> None:
    name = COLLECTIONS[number]

    assert told(service, f"/collections/{name}") == told(service, "/collections")["collections"][number]


def test_a_collection_says_what_it_holds_where_and_when(service: Service) -> None:
    stays = told(service, "/collections/trotsky-stays")

    assert (stays["title"], stays["itemType"], stays["crs"]) == (
        "Leon Trotsky: a life in exile – stays",
        "feature",
        [CRS84],
    )
    assert stays["extent"]["spatial"] == {"bbox": [[-103.3475, 18.5546, 105.7866, 65.8481]], "crs": CRS84}
    assert stays["extent"]["temporal"]["interval"] == [["1879-11-07T00:00:00Z", "1940-08-21T00:00:00Z"]]


def test_a_collection_links_to_its_features_its_schema_its_licence_its_files_and_its_map(service: Service) -> None:
    described = told(service, "/collections/trotsky-legs")

    found = links(described)
    assert found["items"] == f"{ROOT}api/collections/trotsky-legs/items"
    assert found["describedby"] == f"{ROOT}api/collections/trotsky-legs/schema"
    assert found["license"] == "https://spdx.org/licenses/CC-BY-4.0.html"
    assert found["related"] == f"{ROOT}j/trotsky/"
    assert [each["rel"] for each in described["links"]].count("enclosure") == len(format_names())


def test_a_licence_that_is_no_identifier_has_no_address(stevenson: Service) -> None:
    assert "license" not in links(told(stevenson, "/collections/R. L. #2-stays"))


def test_the_box_of_a_collection_may_lie_across_the_antimeridian(stevenson: Service) -> None:
    extent = told(stevenson, "/collections/R. L. #2-legs")["extent"]

    assert extent["spatial"]["bbox"] == [[178.83, -17.6833, -171.76, -13.8333]]


@pytest.mark.parametrize(
    ("arrival", "departure", "interval"),
    [
        ("0008-12", "0017", ["0008-12-01T00:00:00Z", "0017-12-31T00:00:00Z"]),
        ("-0042-03-20", "0008", [None, "0008-12-31T00:00:00Z"]),
        ("9998", "Y10001", ["9998-01-01T00:00:00Z", None]),
    ],
)
def test_an_instant_that_rfc_3339_cannot_write_is_open(
    arrival: str, departure: str, interval: list[str | None]
) -> None:
    assert extent(a_stay("Tomis", arrival, departure))["temporal"]["interval"] == [interval]


def test_a_collection_of_nothing_has_no_box() -> None:
    service = Service([JourneyPages(a_journey(a_stay("Tomis", "0009", "0017")))])

    assert list(told(service, "/collections/ovid-legs")["extent"]) == ["temporal"]
    assert told(service, "/collections/ovid-legs/items")["features"] == []


@pytest.mark.parametrize("name", COLLECTIONS)
def test_every_feature_keeps_to_the_schema_of_its_collection(service: Service, name: str) -> None:
    schema = told(service, f"/collections/{name}/schema")
    features = told(service, f"/collections/{name}/items", limit=1000)["features"]

    Draft202012Validator.check_schema(schema)
    assert [fault.message for each in features for fault in Draft202012Validator(schema).iter_errors(each)] == []


def test_the_schema_tells_dates_from_texts_so_that_programs_need_not_guess(service: Service) -> None:
    columns = told(service, "/collections/trotsky-stays/schema")["properties"]["properties"]["properties"]

    assert columns["start"] == {
        "type": "string",
        "description": "The earliest possible day, ISO 8601.",
        "format": "date",
    }
    assert columns["arrival"] == {"type": "string", "description": "The date of arrival as the table has it, EDTF."}
    assert columns["order"]["type"] == "integer"
    assert columns["certainty"]["enum"] == ["certain", "disputed", "probable"]
    assert columns["sources"]["items"] == {"type": "string"}


def test_texts_are_in_the_language_asked_which_the_links_keep(service: Service) -> None:
    answer = told(service, "/collections/trotsky-stays", lang="fa")

    assert answer["title"] == "لئون تروتسکی: زندگی در تبعید – اقامت‌ها"
    assert links(answer)["items"] == f"{ROOT}api/collections/trotsky-stays/items?lang=fa"


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/nowhere", "there is nothing at /api/nowhere; /api says what there is"),
        ("/collections/homer-stays", "there is no collection 'homer-stays', only trotsky-stays, trotsky-legs"),
        ("/collections/trotsky-stays/nothing", "there is nothing at /api/collections/trotsky-stays/nothing"),
        ("/journeys/homer/at", "this server holds no journey 'homer', only trotsky"),
    ],
)
def test_what_is_not_there_is_told_with_what_is(service: Service, path: str, why: str) -> None:
    with pytest.raises(UnknownNameError, match=why):
        ask(service, path)


@pytest.mark.parametrize("path", ["", "/conformance", "/openapi.json", "/collections", "/collections/trotsky-legs"])
def test_an_unknown_parameter_names_the_known(service: Service, path: str) -> None:
    with pytest.raises(QueryError, match="'zoom' is not known here; the parameters are f, lang"):
        ask(service, path, zoom=3)


def test_the_same_question_gives_the_same_bytes(service: Service) -> None:
    again = Service(service._journeys)  # noqa: SLF001 # another service about the same journeys

    for path in ("", "/collections", "/openapi.json", "/collections/trotsky-stays/items"):
        assert ask(service, path).body == ask(again, path).body
