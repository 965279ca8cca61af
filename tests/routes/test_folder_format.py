import io
from pathlib import Path
from zipfile import ZipFile

from routes.excerpt import excerpt
from routes.formats.folder import write
from routes.journey import Journey
from routes.reading import read_journey
from routes.selection import Selection
from tests.builders import a_folder, a_journey


def opened(packed: bytes) -> ZipFile:
    return ZipFile(io.BytesIO(packed))


def read_back(packed: bytes, folder: Path) -> Journey:
    opened(packed).extractall(folder)
    (journey,) = folder.iterdir()
    return read_journey(journey)


def test_the_folder_comes_back_as_an_equal_journey(trotsky: Journey, tmp_path: Path) -> None:
    assert read_back(write(trotsky), tmp_path) == trotsky


def test_what_has_no_date_comes_back_with_the_whole_and_with_no_part(tmp_path: Path) -> None:
    stays = "stay_id,place,arrival,kind,title_en\nrome,rome,0001,home,\na,tomis,,port,A letter\nb,Atlantis,n.d.,,\n"
    places = "place_id,name_en,lon,lat\nrome,Rome,12.5,41.9\ntomis,Tomis,28.66,44.17\n"
    journey = read_journey(a_folder(tmp_path, stays=stays, places=places))

    again = read_back(write(journey), tmp_path / "whole")
    part = read_back(write(journey, Selection(kinds=frozenset(["home"]))), tmp_path / "part")

    assert [each.stay_id for each in again.undated] == ["a", "b"]
    assert (again.undated, again.stays, part.undated) == (journey.undated, journey.stays, ())


def test_a_part_comes_back_as_the_journey_of_what_is_kept(trotsky: Journey, tmp_path: Path) -> None:
    october = Selection.asked(trotsky, chapters=["october"], certainties=["certain"])

    assert read_back(write(trotsky, october), tmp_path) == excerpt(trotsky, october)


def test_the_files_stand_in_a_folder_of_the_journey_s_name_in_order(trotsky: Journey) -> None:
    names = opened(write(trotsky)).namelist()

    assert names == [
        *(f"trotsky/{name}" for name in ("chapters.csv", "claims.csv", "journey.toml", "legs.csv", "places.csv")),
        *(f"trotsky/{name}" for name in ("sources.csv", "stays.csv")),
    ]


def test_nothing_in_it_tells_when_or_where_it_was_made() -> None:
    entries = opened(write(a_journey())).infolist()

    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {(entry.create_system, entry.external_attr >> 16, entry.compress_type) for entry in entries} == {
        (3, 0o644, 0)
    }


def test_the_language_asked_for_does_not_change_the_tables(trotsky: Journey) -> None:
    assert write(trotsky, language="fa") == write(trotsky, language="en")
