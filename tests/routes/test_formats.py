from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import geopandas
import pyogrio
import pytest

from places.dates import iso
from places.texts import Texts
from routes import formats
from routes.formats import find_format
from routes.journey import Journey
from routes.selection import Selection
from tests.builders import a_journey, a_stay

Read = Callable[[str, bytes], list[dict[str, Any]]]
NAMES = pytest.mark.parametrize("name", ["kml", "gpx", "gpkg", "geoparquet"])
TITLES = {"kml": "Name", "gpx": "name"}
BEGINS = {"kml": "begin"}


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Read:
    """Read every feature with geopandas, which asks GDAL or pyarrow."""
    monkeypatch.setenv("GPX_N_MAX_LINKS", "10")  # GDAL reads 2 unless asked, and warns of more

    def rows_of(name: str, body: bytes) -> list[dict[str, Any]]:
        if name == "geoparquet":
            return geopandas.read_parquet(BytesIO(body)).to_dict("records")  # type: ignore[no-any-return]
        path = tmp_path / f"journey.{name}"
        path.write_bytes(body)
        return [row for layer, _ in pyogrio.list_layers(path) for row in layer_of(path, layer)]

    return rows_of


def layer_of(path: Path, layer: str) -> Iterator[dict[str, Any]]:
    for row in geopandas.read_file(path, layer=layer).to_dict("records"):
        yield {name.removeprefix("exile_"): value for name, value in row.items()}


def features(rows: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [row for row in rows if row.get("feature") == kind]


def test_adding_a_file_adds_a_format_unless_its_name_begins_with_an_underscore(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("saga", "_shared"):
        (tmp_path / f"{name}.py").touch()
    monkeypatch.setattr(formats, "__path__", [str(tmp_path)])

    assert formats.format_names.__wrapped__() == ("saga",)


@NAMES
def test_geopandas_reads_every_stay_and_leg_with_its_days_and_its_place(
    name: str, read: Read, trotsky: Journey
) -> None:
    rows = read(name, find_format(name).write(trotsky, Selection(), "en"))

    stays, legs = features(rows, "stay"), features(rows, "leg")
    assert (len(stays), len(legs)) == (289, 288)
    begin = BEGINS.get(name, "start")
    assert [str(row[begin])[:10] for row in stays] == [iso(span.first) for span in trotsky.schedule.arrivals]
    assert [str(row["end"])[:10] for row in stays] == [iso(span.last) for span in trotsky.schedule.departures]
    assert [(row["geometry"].x, row["geometry"].y) for row in stays] == [
        stay.place.position.rounded() for stay in trotsky.stays
    ]
    assert [row["arrival"] for row in stays] == [stay.arrival.text for stay in trotsky.stays]


@NAMES
def test_texts_are_in_the_language_asked(name: str, read: Read, trotsky: Journey) -> None:
    rows = read(name, find_format(name).write(trotsky, Selection.asked(trotsky, kinds=["death"]), "fa"))

    (death,) = features(rows, "stay")
    assert death[TITLES.get(name, "title")] == trotsky.stays[-1].title["fa"]


@NAMES
def test_a_selection_keeps_the_same_stays_and_legs_in_every_format(name: str, read: Read, trotsky: Journey) -> None:
    asked = Selection.asked(trotsky, start="1905", until="1907")

    rows = read(name, find_format(name).write(trotsky, asked, ""))

    assert [row["stay_id"] for row in features(rows, "stay")] == [stay.stay_id for _, stay in asked.stays(trotsky)]
    assert [row["leg_id"] for row in features(rows, "leg")] == [leg.leg_id for _, leg in asked.legs(trotsky)]


@NAMES
def test_characters_that_files_refuse_are_replaced(name: str, read: Read) -> None:
    hostile = Texts({"en": "a\x00b\x1b\ud800 <b>&amp;"})
    journey = a_journey(a_stay("Rome", title=hostile, extra={"note\x01": "\x7f\ufffe"}), a_stay("Tomis", "0009"))

    rows = read(name, find_format(name).write(journey, Selection(), ""))

    assert features(rows, "stay")[0][TITLES.get(name, "title")] == "a\ufffdb\ufffd\ufffd <b>&amp;"


@NAMES
def test_years_before_the_first_and_after_the_ten_thousandth_break_nothing(name: str, read: Read) -> None:
    journey = a_journey(a_stay("Rome", "-0043-03-15", "0000-02"), a_stay("Tomis", "0008", "Y12000"))

    rows = read(name, find_format(name).write(journey, Selection(), ""))

    assert [row["arrival"] for row in features(rows, "stay")] == ["-0043-03-15", "0008"]


@NAMES
def test_a_leg_across_the_antimeridian_ends_on_one_side_and_goes_on_on_the_other(name: str, read: Read) -> None:
    journey = a_journey(a_stay("Levuka", "1889"), a_stay("Apia", "1890"))

    rows = read(name, find_format(name).write(journey, Selection(), ""))

    (leg,) = features(rows, "leg")
    assert [piece.bounds[::2] for piece in leg["geometry"].geoms] == [
        pytest.approx((178.83, 180), abs=1.1e-5),
        pytest.approx((-180, -171.76), abs=1.1e-5),
    ]
