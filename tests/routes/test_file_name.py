import json
from pathlib import Path

import pytest

from routes.file_name import journey_name
from routes.formats import find_format, format_names
from routes.reading import check_journey


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("ovid.csv", "ovid"),
        ("ovid.lpf.json", "ovid"),
        ("ovid.fg.json", "ovid"),
        ("Ovid.LPF.JSON", "Ovid"),
        ("ovid.json", "ovid"),
        ("ovid.2nd.xlsx", "ovid.2nd"),
        ("ovid", "ovid"),
        (".lpf.json", ".lpf"),
    ],
)
def test_a_journey_is_called_as_its_file_is_without_the_ending(file: str, name: str) -> None:
    assert journey_name(Path(file)) == name


@pytest.mark.parametrize("form", format_names())
def test_what_we_write_of_a_journey_bears_its_name(form: str) -> None:
    assert journey_name(Path(f"ovid{find_format(form).ending}")) == "ovid"


def test_a_journey_in_a_folder_is_called_as_the_folder_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "ovid.lpf.json"
    folder.mkdir()
    monkeypatch.chdir(folder)

    assert journey_name(Path()) == "ovid.lpf.json"


def test_places_of_a_gazetteer_are_read_under_the_name_of_their_file(tmp_path: Path) -> None:
    feature = {
        "type": "Feature",
        "properties": {"title": "Tomis"},
        "when": {"timespans": [{"start": {"in": "9"}}]},
        "names": [{"toponym": "Tomi"}],
        "geometry": {"type": "Point", "coordinates": [28.66, 44.17]},
    }
    path = tmp_path / "ovid.lpf.json"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8")

    journey = check_journey(path).journey

    assert journey
    assert journey.name == "ovid"
