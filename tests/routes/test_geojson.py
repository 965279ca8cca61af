import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import geopandas
import pytest

from places import Texts
from places.dates import parse_edtf
from routes.about import About
from routes.annotations import Credit
from routes.formats import find_format, format_names
from routes.formats.geojson import write
from routes.journey import Journey
from routes.leg import Waypoint
from routes.selection import Selection
from tests.builders import a_journey, a_leg, a_place, a_position, a_stay
from tests.golden import golden

BYTES_OF_LIBRARIES = {"gpkg", "geoparquet"}
"""Formats whose bytes differ between versions of GDAL or pyarrow; the same version gives the same."""

DIGESTS = """
from hashlib import sha256
from routes import find_journey, read_journey
from routes.formats import find_format, format_names

journey = read_journey(find_journey("trotsky"))
for name in format_names():
    written = find_format(name).write(journey, language="fa")
    print(name, len(written) > 10_000, sha256(written).hexdigest())
"""


@pytest.fixture(scope="session")
def collection(trotsky: Journey) -> dict[str, Any]:
    return json.loads(write(trotsky))  # type: ignore[no-any-return]  # JSON holds what the tests look at


@pytest.fixture
def stevenson() -> Journey:
    """Stevenson sailed from Apia to Levuka, across the antimeridian."""
    about = About(
        Texts({"en": "Stevenson", "fa": "استیونسون"}), licence="CC0-1.0", version="1.0", credits=(Credit("Tests"),)
    )
    apia = a_place("Apia", names=Texts({"en": "Apia", "fa": "آپیا"}), country_today="WS")
    stays = (a_stay(apia, "1889-12-07", "1890-02~"), a_stay("Levuka", "[1890-02,1890-03]", extra={"weather": "hot"}))
    return a_journey(*stays, legs=[a_leg("Apia", "Levuka", mode="ship", leg_id="lübeck")], about=about)


def positions(geometry: dict[str, Any]) -> Iterator[list[float]]:
    if geometry["type"] == "Point":
        yield geometry["coordinates"]
    else:
        lines = geometry["coordinates"]
        yield from lines if geometry["type"] == "LineString" else chain(*lines)


def test_a_small_journey_is_written_as_accepted(stevenson: Journey) -> None:
    golden("stevenson.geojson", write(stevenson).decode())
    golden("stevenson.fa.geojson", write(stevenson, language="fa").decode())


def test_the_outputs_for_trotsky_are_those_accepted(trotsky: Journey) -> None:
    ours = [name for name in format_names() if name not in BYTES_OF_LIBRARIES]
    digests = {
        f"trotsky.{language}{each.ending}": hashlib.sha256(each.write(trotsky, Selection(), language)).hexdigest()
        for each in map(find_format, ours)
        for language in trotsky.about.languages
    }

    golden("digests.json", json.dumps(digests, indent=2) + "\n")


def test_the_collection_says_whose_it_is_and_on_what_terms(collection: dict[str, Any]) -> None:
    assert list(collection) == ["type", "title", "licence", "credits", "version", "bbox", "features"]
    assert collection["title"] == "Leon Trotsky: a life in exile"
    assert collection["licence"] == "CC-BY-4.0"
    assert any(credit["name"].startswith("GeoNames") for credit in collection["credits"])


def test_all_stays_are_points_and_all_legs_are_lines(collection: dict[str, Any], trotsky: Journey) -> None:
    kinds = [(each["properties"]["feature"], each["geometry"]["type"]) for each in collection["features"]]

    assert kinds == [("stay", "Point")] * 289 + [("leg", "LineString")] * 288
    assert [each["id"] for each in collection["features"]] == [
        *(stay.stay_id for stay in trotsky.stays),
        *(leg.leg_id for leg in trotsky.legs),
    ]


def test_every_feature_has_the_members_of_rfc_7946_and_an_id_of_its_own(collection: dict[str, Any]) -> None:
    features = collection["features"]

    assert {tuple(each) for each in features} == {("type", "id", "geometry", "properties")}
    assert {each["type"] for each in features} == {"Feature"}
    assert len({each["id"] for each in features}) == 577


def test_coordinates_are_longitude_latitude_on_the_globe_with_five_decimals(collection: dict[str, Any]) -> None:
    for feature in collection["features"]:
        for lon, lat in positions(feature["geometry"]):
            assert -180 <= lon <= 180
            assert -90 <= lat <= 90
            assert (round(lon, 5), round(lat, 5)) == (lon, lat)


def test_a_point_has_its_longitude_first(collection: dict[str, Any]) -> None:
    yanovka = collection["features"][0]["geometry"]

    assert yanovka == {"type": "Point", "coordinates": [32.13, 47.86]}


def test_the_bounding_box_is_that_of_the_coordinates(collection: dict[str, Any]) -> None:
    lons, lats = zip(*(each for one in collection["features"] for each in positions(one["geometry"])), strict=True)

    assert collection["bbox"] == [min(lons), min(lats), max(lons), max(lats)]


def test_a_leg_across_the_antimeridian_becomes_two_lines_and_a_box_whose_west_is_in_the_east(
    stevenson: Journey,
) -> None:
    found = json.loads(write(stevenson))

    geometry = found["features"][2]["geometry"]
    first, second = geometry["coordinates"]
    assert geometry["type"] == "MultiLineString"
    assert (first[0], second[-1]) == ([-171.76, -13.8333], [178.83, -17.6833])
    assert (first[-1][0], second[0][0]) == (-180.0, 180.0)
    assert first[-1][1] == second[0][1]
    assert found["bbox"] == [178.83, -17.6833, -171.76, -13.8333]


def test_a_selection_of_nothing_is_an_empty_collection(trotsky: Journey) -> None:
    found = json.loads(write(trotsky, Selection.asked(trotsky, start="1950")))

    assert found["features"] == []
    assert "bbox" not in found


def test_geopandas_reads_577_features(trotsky: Journey, tmp_path: Path) -> None:
    (tmp_path / "trotsky.geojson").write_bytes(write(trotsky))

    frame = geopandas.read_file(tmp_path / "trotsky.geojson")

    assert len(frame) == 577
    assert frame.crs == "EPSG:4326"
    assert frame["feature"].value_counts().to_dict() == {"stay": 289, "leg": 288}
    assert frame.geometry.is_valid.all()


def test_a_window_keeps_exactly_what_was_possibly_present(trotsky: Journey) -> None:
    first, last = "1905-01-01", "1907-12-31"
    everything = json.loads(write(trotsky))["features"]

    found = json.loads(write(trotsky, Selection.asked(trotsky, start="1905", until="1907")))["features"]

    properties = [each["properties"] for each in everything]
    expected = [each for each in properties if each["start"] <= last and each["end"] >= first]
    assert [each["properties"] for each in found] == expected
    assert 20 < len(expected) < 120


def test_a_waypoint_is_in_the_line() -> None:
    suva = Waypoint("Suva", a_position("Levuka"))
    found = json.loads(write(a_journey(legs=[a_leg(via=(suva,))])))

    assert [178.83, -17.6833] in list(positions(found["features"][2]["geometry"]))


def test_properties_speak_the_language_asked(trotsky: Journey) -> None:
    last = json.loads(write(trotsky, language="fa"))["features"][288]["properties"]

    assert last["arrival"] == parse_edtf(str(last["arrival"])).text
    assert any("\u0600" <= letter <= "\u06ff" for letter in last["title"])


def test_the_bytes_are_the_same_in_any_zone_locale_and_order_of_hashes(repository: Path) -> None:
    settings = (
        {"TZ": "UTC", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "0"},
        {"TZ": "Asia/Tehran", "LC_ALL": "fa_IR.UTF-8", "LANG": "fa_IR.UTF-8", "PYTHONHASHSEED": "42"},
    )

    one, other = (
        subprocess.check_output([sys.executable, "-c", DIGESTS], env=os.environ | each, cwd=repository, text=True)
        for each in settings
    )

    assert one.splitlines() == other.splitlines()
    assert [line.split()[:2] for line in one.splitlines()] == [[name, "True"] for name in format_names()]
