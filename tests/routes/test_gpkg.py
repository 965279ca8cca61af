import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import geopandas
import pyogrio
import pytest

from places.dates import iso
from routes.formats.gpkg import write
from routes.journey import Journey
from routes.selection import Selection
from tests.builders import a_journey, a_stay


@pytest.fixture(scope="module")
def package(trotsky: Journey, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("gpkg") / "trotsky.gpkg"
    path.write_bytes(write(trotsky))
    return path


@pytest.fixture
def database(package: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(package)) as connection:
        yield connection


def saved(folder: Path, journey: Journey, selection: Selection = Selection()) -> Path:  # noqa: B008 # frozen
    path = folder / "journey.gpkg"
    path.write_bytes(write(journey, selection))
    return path


def test_stays_legs_and_places_are_layers_in_wgs_84(package: Path) -> None:
    counts = {layer: len(geopandas.read_file(package, layer=layer)) for layer, _ in pyogrio.list_layers(package)}

    assert counts == {"stays": 289, "legs": 288, "places": 179}
    assert pyogrio.list_layers(package).tolist() == [
        ["stays", "Point"],
        ["legs", "MultiLineString"],
        ["places", "Point"],
    ]
    assert geopandas.read_file(package, layer="legs").crs == "EPSG:4326"


@pytest.mark.parametrize("layer", ["stays", "legs"])
def test_start_and_end_are_dates_so_that_a_temporal_controller_takes_them(layer: str, package: Path) -> None:
    info = pyogrio.read_info(package, layer=layer)

    types = dict(zip(info["fields"], info["ogr_types"], strict=True))
    assert (types["start"], types["end"]) == ("OFTDate", "OFTDate")
    assert set(types.values()) == {"OFTDate", "OFTString", "OFTInteger64" if layer == "stays" else "OFTReal"}


def test_dates_before_1900_are_right(database: sqlite3.Connection, trotsky: Journey) -> None:
    schedule = trotsky.schedule

    found = database.execute('SELECT "start", "end" FROM stays ORDER BY "order"').fetchall()

    assert found[0] == ("1879-11-07", "1887-12-31")
    assert found == [
        (iso(arrival.first), iso(departure.last))
        for arrival, departure in zip(schedule.arrivals, schedule.departures, strict=True)
    ]


def test_a_list_is_a_text_with_bars(database: sqlite3.Connection) -> None:
    (sources,) = database.execute("SELECT sources FROM stays WHERE stay_id = 'gromokley-1886'").fetchone()

    assert sources.split(" | ")[1].startswith("Isaac Deutscher, The Prophet Armed")


def test_it_is_a_sound_database_marked_as_a_geopackage(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA application_id").fetchone()[0].to_bytes(4) == b"GPKG"
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []


def test_the_file_and_its_layers_say_whose_they_are_and_on_what_terms(package: Path) -> None:
    info = pyogrio.read_info(package, layer="stays")

    assert info["dataset_metadata"] | {"licence": "CC-BY-4.0", "version": "1.0.0"} == info["dataset_metadata"]
    assert "GeoNames" in info["dataset_metadata"]["credits"]
    assert info["layer_metadata"]["DESCRIPTION"].startswith("Leon Trotsky: a life in exile\nWhere Leon Trotsky was,")


def test_the_bytes_know_no_clock_also_when_two_are_written_at_once(trotsky: Journey, package: Path) -> None:
    with ThreadPoolExecutor(2) as threads:
        written = set(threads.map(write, [trotsky, trotsky]))

    assert written == {package.read_bytes()}
    assert pyogrio.get_gdal_config_option("OGR_CURRENT_DATE") is None


def test_days_that_no_date_column_holds_are_texts_beside_it(tmp_path: Path) -> None:
    path = saved(tmp_path, a_journey(a_stay("Rome", "-0043-03-15", "0008-12-01"), a_stay("Tomis", "0009", "Y12000")))

    with closing(sqlite3.connect(path)) as database:
        found = database.execute("SELECT start, start_text, end, end_text FROM stays").fetchall()

    assert found == [
        (None, "-0043-03-15", "0008-12-01", "0008-12-01"),
        ("0009-01-01", "0009-01-01", None, "+12000-12-31"),
    ]


def test_columns_whose_names_are_taken_get_an_underscore(tmp_path: Path) -> None:
    extra = {"fid": "a", "geom": "b", "Title": "c", "title_": "d", "وزن": "e"}

    frame = geopandas.read_file(saved(tmp_path, a_journey(a_stay("Rome", extra=extra))), layer="stays")

    assert frame.columns.tolist()[-6:] == ["fid_", "geom_", "Title_", "title__", "وزن", "geometry"]
    assert frame.iloc[0].tolist()[-6:-1] == ["a", "b", "c", "d", "e"]


def test_a_selection_of_nothing_has_all_layers_and_columns_and_no_rows(tmp_path: Path, trotsky: Journey) -> None:
    path = saved(tmp_path, trotsky, Selection.asked(trotsky, start="1950"))

    found = {layer: geopandas.read_file(path, layer=layer) for layer, _ in pyogrio.list_layers(path)}

    assert [len(frame) for frame in found.values()] == [0, 0, 0]
    assert {"stay_id", "start", "sources"} <= set(found["stays"].columns)


def test_a_journey_without_legs_has_an_empty_layer_of_them(tmp_path: Path) -> None:
    path = saved(tmp_path, a_journey(a_stay("Rome")))

    assert [len(geopandas.read_file(path, layer=layer)) for layer in ("stays", "legs")] == [1, 0]
