import sys
from io import BytesIO
from typing import Any

import geopandas
import pytest
from pyarrow import parquet

from places.errors import LibraryError
from routes.formats.geoparquet import write
from routes.frames import legs_frame, stays_frame
from routes.journey import Journey
from routes.selection import Selection
from tests.builders import a_journey, a_stay


def table(journey: Journey, selection: Selection = Selection(), language: str = "") -> Any:  # noqa: B008 # frozen
    return parquet.read_table(BytesIO(write(journey, selection, language)))


def test_stays_and_legs_are_the_rows_of_one_table(trotsky: Journey) -> None:
    frame = geopandas.read_parquet(BytesIO(write(trotsky)))

    assert frame["feature"].tolist() == ["stay"] * 289 + ["leg"] * 288
    assert frame.geom_type.tolist() == ["Point"] * 289 + ["LineString"] * 288
    assert frame.crs == "EPSG:4326"
    assert (frame.geometry[0].x, frame.geometry[0].y) == (32.13, 47.86)


@pytest.mark.parametrize("start", ["", "1950"], ids=["all", "nothing"])
def test_columns_have_their_types_whatever_the_rows(start: str, trotsky: Journey) -> None:
    types = {field.name: str(field.type) for field in table(trotsky, Selection.asked(trotsky, start=start)).schema}

    assert {name: kind for name, kind in types.items() if kind != "string"} == {
        "order": "int64",
        "start": "timestamp[ms]",
        "end": "timestamp[ms]",
        "sources": "list<element: string>",
        "geometry": "binary",
        "distance_km": "double",
    }


def test_days_are_those_of_the_frames(trotsky: Journey) -> None:
    found = table(trotsky)

    expected = [*stays_frame(trotsky)["start"], *legs_frame(trotsky)["start"]]
    assert str(expected[0]) == "1879-11-07 00:00:00"
    assert found["start"].to_pylist() == expected


def test_years_before_the_first_and_after_the_ten_thousandth_survive() -> None:
    journey = a_journey(a_stay("Rome", "-0043-03-15", "0008-12-01"), a_stay("Tomis", "0009", "Y12000"))

    frame = geopandas.read_parquet(BytesIO(write(journey)))

    assert frame["start"].to_numpy("datetime64[D]").astype(str).tolist() == ["-043-03-15", "0009-01-01", "0008-12-01"]
    assert frame["end"].to_numpy("datetime64[D]").astype(str).tolist() == ["0008-12-01", "12000-12-31", "0009-12-31"]


def test_what_a_row_does_not_have_is_null(trotsky: Journey) -> None:
    rows = table(trotsky).to_pylist()

    assert (rows[0]["order"], rows[0]["leg_id"], rows[0]["distance_km"]) == (1, None, None)
    assert (rows[-1]["order"], rows[-1]["stay_id"], rows[-1]["distance_km"]) == (None, None, 8.2)
    assert rows[0]["sources"][1].startswith("Isaac Deutscher")


def test_the_metadata_say_whose_it_is_and_on_what_terms(trotsky: Journey) -> None:
    metadata = table(trotsky, language="fa").schema.metadata

    assert metadata[b"title"].decode() == "لئون تروتسکی: زندگی در تبعید"
    assert (metadata[b"licence"], metadata[b"language"]) == (b"CC-BY-4.0", b"fa")
    assert b"GeoNames" in metadata[b"credits"]


def test_without_pyarrow_the_error_names_the_extra(trotsky: Journey, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)

    with pytest.raises(LibraryError, match=r"GeoParquet needs pyarrow.*pip install 'exile-map\[parquet\]'"):
        write(trotsky)
