import json
import re
from typing import Any

import pytest
from openapi_schema_validator import OAS30Validator
from openapi_spec_validator import OpenAPIV30SpecValidator

from places.errors import QueryError
from tests.webmap.asking import ROOT, ask, told
from webmap.api.operation import Operation, Question
from webmap.api.service import Service
from webmap.formats import find_format, format_names
from webmap.query import SELECTING

ITEMS = "/collections/trotsky-stays/items"
ANSWERED = [
    *("/", "/conformance", "/openapi.json", "/collections"),
    *(
        f"/collections/trotsky-{part}{below}"
        for part in ("stays", "legs", "places")
        for below in ("", "/schema", "/items")
    ),
    "/journeys/trotsky/at",
]
"""Addresses below ``api`` that answer as they stand, or with a date."""


@pytest.fixture(scope="module")
def document(service: Service) -> dict[str, Any]:
    return told(service, "/openapi.json")


def parameters(document: dict[str, Any], path: str) -> dict[str, dict[str, Any]]:
    """Give the parameters of an address by name, the references followed."""
    shared = document["components"]["parameters"]
    listed = document["paths"][path]["get"]["parameters"]
    found = [shared[each["$ref"].rpartition("/")[2]] if "$ref" in each else each for each in listed]
    return {each["name"]: each for each in found}


def schema_of(document: dict[str, Any], path: str) -> dict[str, Any]:
    (json_form,) = (
        form["schema"]
        for media_type, form in document["paths"][path]["get"]["responses"]["200"]["content"].items()
        if "json" in media_type
    )
    schema: dict[str, Any] = json_form
    return schema


def test_the_document_is_valid(document: dict[str, Any]) -> None:
    assert [fault.message for fault in OpenAPIV30SpecValidator(document).iter_errors()] == []


def test_a_journey_with_any_name_and_columns_has_a_valid_document(stevenson: Service) -> None:
    document = told(stevenson, "/openapi.json")

    assert [fault.message for fault in OpenAPIV30SpecValidator(document).iter_errors()] == []
    assert "/collections/R.%20L.%20%232-stays/items" in document["paths"]


def test_its_addresses_begin_at_the_api_and_those_outside_say_so(document: dict[str, Any]) -> None:
    outside = {path: item["servers"] for path, item in document["paths"].items() if "servers" in item}

    assert document["servers"] == [{"url": f"{ROOT}api"}]
    assert set(outside) == {"/healthz", *(f"/export/trotsky{find_format(name).ending}" for name in format_names())}
    assert all(servers == [{"url": ROOT.removesuffix("/")}] for servers in outside.values())


def test_every_collection_is_there_by_name(document: dict[str, Any]) -> None:
    collections = {path.split("/")[2] for path in document["paths"] if re.match("/collections/.", path)}

    assert collections == {"trotsky-stays", "trotsky-legs", "trotsky-places"}


@pytest.mark.parametrize("path", ANSWERED)
def test_each_address_takes_just_the_parameters_that_it_names(
    service: Service, document: dict[str, Any], path: str
) -> None:
    with pytest.raises(QueryError) as refused:
        ask(service, path, nonsense=1)

    _, _, offered = str(refused.value).partition("the parameters are ")
    assert offered.split(", ") == list(parameters(document, path))


@pytest.mark.parametrize("name", format_names())
def test_an_export_takes_the_parameters_of_its_route(document: dict[str, Any], name: str) -> None:
    path = f"/export/trotsky{find_format(name).ending}"

    assert list(parameters(document, path)) == [*SELECTING, "lang"]
    assert list(document["paths"][path]["get"]["responses"]["200"]["content"]) == [find_format(name).media_type]


@pytest.mark.parametrize("path", [*ANSWERED, "/collections/trotsky-legs/items/{featureId}"])
def test_each_answer_keeps_to_the_schema_that_its_address_names(
    service: Service, document: dict[str, Any], path: str
) -> None:
    query = {"date": "1902-09-10"} if path.endswith("/at") else {}
    answer = told(service, path.replace("{featureId}", "leg-118"), **query)

    schema = {**schema_of(document, path), "components": document["components"]}
    assert [fault.message for fault in OAS30Validator(schema).iter_errors(answer)] == []


def test_the_health_of_the_server_keeps_to_its_schema(service: Service, document: dict[str, Any]) -> None:
    answer = json.loads(service.answer(Question("healthz")).body)

    assert answer == {"status": "ok", "version": "1.2.3"}
    assert OAS30Validator(schema_of(document, "/healthz")).is_valid(answer)


def test_the_schema_of_features_allows_no_property_that_is_not_there(document: dict[str, Any]) -> None:
    feature = schema_of(document, ITEMS)["properties"]["features"]["items"]

    assert feature["properties"]["properties"]["additionalProperties"] is False
    assert set(feature["properties"]["properties"]["required"]) == set(
        feature["properties"]["properties"]["properties"]
    )


def test_the_parameters_of_the_standard_are_as_it_wants_them(document: dict[str, Any]) -> None:
    found = parameters(document, ITEMS)

    assert {"$ref": "#/components/parameters/limit"} in document["paths"][ITEMS]["get"]["parameters"]
    assert found["limit"]["schema"] == {"type": "integer", "minimum": 1, "maximum": 10_000, "default": 100}
    assert found["bbox"]["schema"]["oneOf"] == [{"minItems": 4, "maxItems": 4}, {"minItems": 6, "maxItems": 6}]
    assert found["datetime"]["schema"]["type"] == "string"
    for name in ("limit", "bbox", "datetime", "kind", "title"):
        assert (found[name]["in"], found[name]["required"]) == ("query", False)
        assert (found[name]["style"], found[name]["explode"]) == ("form", False)


def test_words_are_listed(document: dict[str, Any]) -> None:
    found = parameters(document, "/collections/trotsky-legs/items")

    assert found["mode"]["schema"]["items"]["enum"] == ["bus", "car", "cart", "on-foot", "ship", "sled", "train"]
    assert found["certainty"]["schema"]["items"]["enum"] == ["certain", "disputed", "probable"]
    assert found["lang"]["schema"]["enum"] == ["en", "fa", "ru"]


def test_every_address_tells_how_it_can_fail(document: dict[str, Any]) -> None:
    statuses = {path: set(item["get"]["responses"]) for path, item in document["paths"].items()}
    of_features = {path for path in statuses if path.endswith("{featureId}")}

    assert len(of_features) == 3
    for path, found in statuses.items():
        assert found == {"200", "304", "400", "500"} | ({"404"} if path in of_features else set())


def test_operations_have_names_of_their_own(service: Service, document: dict[str, Any]) -> None:
    names = [item["get"]["operationId"] for item in document["paths"].values()]

    operations: tuple[Operation, ...] = service.operations
    assert len(set(names)) == len(names) == len(operations)
