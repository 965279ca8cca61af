import json
from pathlib import Path
from typing import Any

import geopandas
import pytest

from places import Texts
from routes.about import About
from routes.formats import geojson
from routes.formats.jsonfg import write
from routes.journey import Journey
from routes.selection import Selection
from tests.builders import a_journey, a_stay


@pytest.fixture(scope="session")
def collection(trotsky: Journey) -> dict[str, Any]:
    return json.loads(write(trotsky))  # type: ignore[no-any-return]  # JSON holds what the tests look at


def test_the_document_declares_the_classes_of_the_standard_it_conforms_to(collection: dict[str, Any]) -> None:
    assert list(collection)[:2] == ["type", "conformsTo"]
    assert collection["type"] == "FeatureCollection"
    assert collection["conformsTo"] == [
        "http://www.opengis.net/spec/json-fg-1/1.0/conf/core",
        "http://www.opengis.net/spec/json-fg-1/1.0/conf/types-schemas",
    ]


def test_it_is_the_geojson_of_the_journey_with_something_more(collection: dict[str, Any], trotsky: Journey) -> None:
    plain = json.loads(geojson.write(trotsky))

    more = {"conformsTo", "links", "featureType", "time", "place"}
    bare = [{name: member for name, member in each.items() if name not in more} for each in collection["features"]]
    assert {name: member for name, member in collection.items() if name not in more} | {"features": bare} == plain


def test_every_feature_says_what_it_is_and_has_its_geometry_in_wgs_84_only(collection: dict[str, Any]) -> None:
    features = collection["features"]

    assert [each["featureType"] for each in features] == ["stay"] * 289 + ["leg"] * 288
    assert {each["place"] for each in features} == {None}
    assert not {"coordRefSys", "crs"} & set(collection)


def test_every_time_is_the_interval_from_the_earliest_day_to_the_latest(collection: dict[str, Any]) -> None:
    yanovka = collection["features"][0]

    assert yanovka["time"] == {"interval": ["1879-11-07", "1887-12-31"]}
    for each in collection["features"]:
        assert each["time"]["interval"] == [each["properties"]["start"], each["properties"]["end"]]


@pytest.mark.parametrize(
    ("arrival", "departure", "time"),
    [
        ("-0042-03-20", "0008-12-01", {"interval": ["..", "0008-12-01"]}),
        ("0000-03", "0008-12-01", {"interval": ["0000-03-01", "0008-12-01"]}),
        ("9998", "Y12000", {"interval": ["9998-01-01", ".."]}),
        ("-0042", "-0041", None),
    ],
)
def test_an_end_beyond_the_years_of_rfc_3339_is_open(
    arrival: str, departure: str, time: dict[str, list[str]] | None
) -> None:
    assert json.loads(write(a_journey(a_stay("Rome", arrival, departure))))["features"][0]["time"] == time


@pytest.mark.parametrize(
    ("licence", "links"),
    [
        ("CC-BY-4.0", [("license", "https://spdx.org/licenses/CC-BY-4.0.html")]),
        ("all rights reserved", []),
        ("", []),
    ],
)
def test_a_licence_of_the_spdx_list_is_linked(licence: str, links: list[tuple[str, str]]) -> None:
    found = json.loads(write(a_journey(about=About(Texts({"en": "Ovid"}), licence=licence))))

    assert found["licence"] == licence
    assert [(link["rel"], link["href"]) for link in found.get("links", [])] == links


def test_texts_are_in_the_language_asked(trotsky: Journey) -> None:
    found = json.loads(write(trotsky, language="fa"))

    assert found["title"] == "لئون تروتسکی: زندگی در تبعید"
    assert found["features"][0]["properties"]["place"] == "یانوفکا"


def test_a_selection_of_nothing_is_an_empty_collection(trotsky: Journey) -> None:
    found = json.loads(write(trotsky, Selection.asked(trotsky, start="1950")))

    assert found["features"] == []
    assert len(found["conformsTo"]) == 2


def test_gdal_reads_stays_and_legs_as_layers_with_dates_of_their_own(trotsky: Journey, tmp_path: Path) -> None:
    path = tmp_path / "trotsky.fg.json"
    path.write_bytes(write(trotsky))

    stays, legs = (geopandas.read_file(path, layer=layer) for layer in ("stay", "leg"))

    assert (len(stays), len(legs)) == (289, 288)
    assert stays.crs == "EPSG:4326"
    assert (stays.geometry.iloc[0].x, stays.geometry.iloc[0].y) == (32.13, 47.86)
    assert (str(stays["time_start"].iloc[0])[:10], str(stays["time_end"].iloc[0])[:10]) == ("1879-11-07", "1887-12-31")
    assert stays["time_start"].is_monotonic_increasing
