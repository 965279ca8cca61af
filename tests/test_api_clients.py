"""The API, as programs that nobody here wrote read it: GDAL (which is QGIS's as well) and OWSLib."""

from collections.abc import Iterator
from typing import Any

import geopandas
import pyogrio
import pytest
from owslib.ogcapi.features import Features

from tests.serving import COMMANDS, serving


@pytest.fixture(scope="module")
def api() -> Iterator[str]:
    """Serve in another process, since GDAL lets no thread of its own run while it reads."""
    with serving(*COMMANDS["python server.py"], "--port", "0") as server:
        yield f"{server.address}api"


@pytest.fixture(scope="module")
def owslib(api: str) -> Features:
    return Features(api)


def read(api: str, part: str, **options: Any) -> geopandas.GeoDataFrame:
    return geopandas.read_file(f"OAPIF:{api}", layer=f"trotsky-{part}", **options)


# GDAL


def test_gdal_lists_the_collections(api: str) -> None:
    layers = pyogrio.list_layers(f"OAPIF:{api}")

    assert layers.tolist() == [["trotsky-stays", "Point"], ["trotsky-legs", "LineString"], ["trotsky-places", "Point"]]


@pytest.mark.parametrize(("part", "count"), [("stays", 289), ("legs", 288), ("places", 179)])
def test_gdal_reads_every_feature_through_the_pages(api: str, part: str, count: int) -> None:
    frame = read(api, part, PAGE_SIZE=50)

    assert len(frame) == frame["id"].nunique() == count
    assert frame.crs == "EPSG:4326"
    assert frame.geometry.is_valid.all()


def test_gdal_takes_days_for_days_and_edtf_for_text(api: str) -> None:
    frame = read(api, "stays")

    first = frame.iloc[0]
    assert frame.dtypes["start"].kind == frame.dtypes["end"].kind == "M"
    assert (str(first["start"].date()), first["arrival"], first["departure"]) == ("1879-11-07", "1879-11-07", "1886~")
    assert frame.dtypes["order"].kind == "i"
    assert read(api, "legs").dtypes["distance_km"].kind == "f"


@pytest.mark.parametrize(
    ("window", "count"), [("1879", 1), ("1917-01-01/1917-12-31", 19), ("../1890-01-01T00:00:00Z", 6)]
)
def test_gdal_filters_by_time(api: str, window: str, count: int) -> None:
    frame = read(api, "stays", DATETIME=window)

    assert len(frame) == count


def test_gdal_lets_the_server_filter_by_its_columns(api: str) -> None:
    dated = read(api, "stays", where="start >= '1917/01/01' AND start <= '1917/12/31'")
    prisons = read(api, "stays", where="kind = 'prison'", bbox=(20, 40, 40, 50))

    assert len(dated) == 19
    assert set(prisons["kind"]) == {"prison"}
    assert prisons.cx[20:40, 40:50].index.tolist() == prisons.index.tolist() != []


def test_gdal_reads_the_language_asked_for(api: str) -> None:
    frame = geopandas.read_file(f"OAPIF:{api}?lang=fa", layer="trotsky-stays", PAGE_SIZE=100)

    assert len(frame) == 289
    assert frame["title"].iloc[0] == "تولد در مزرعهٔ یانوفکا"


# OWSLib


def test_owslib_finds_the_collections_and_the_document(owslib: Features) -> None:
    assert owslib.feature_collections() == ["trotsky-stays", "trotsky-legs", "trotsky-places"]
    assert owslib.api()["openapi"].startswith("3.0")
    assert len(owslib.conformance()["conformsTo"]) == 3
    assert owslib.collection_schema("trotsky-legs")["type"] == "object"


def test_owslib_reads_every_feature_through_the_pages(owslib: Features) -> None:
    found: list[str] = []
    while len(found) % 100 == 0:
        page = owslib.collection_items("trotsky-stays", limit=100, offset=len(found))
        found += [feature["id"] for feature in page["features"]]

    assert len(set(found)) == page["numberMatched"] == 289


def test_owslib_filters_by_time_box_and_property(owslib: Features) -> None:
    found = owslib.collection_items("trotsky-stays", datetime_="1917-01-01/1917-12-31", bbox=[-80, 30, -60, 50])
    prisons = owslib.collection_items("trotsky-stays", kind="prison", limit=1)

    assert [feature["properties"]["place_then"] for feature in found["features"]][:1] == ["New York"]
    assert (prisons["numberMatched"], prisons["numberReturned"]) == (13, 1)


def test_owslib_reads_one_feature(owslib: Features) -> None:
    feature = owslib.collection_item("trotsky-stays", "petrograd-1917")

    assert feature["properties"]["place_then"] == "Petrograd"
