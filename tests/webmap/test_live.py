import json
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from places.errors import TableError, UnknownNameError
from webmap.library import Library
from webmap.live import LOOK_SECONDS, LiveLibrary

GOOD = "place,arrival,lon,lat\nRome,0008,12.5,41.9\nTomis,0009,28.65,44.17\n"
LONGER = GOOD + "Troesmis,0012,28.2,45.1\n"
BAD = GOOD.replace("28.65", "east")


class Desk:
    """A table on a curator's desk, the library that follows it, and what was told on the console."""

    def __init__(self, folder: Path) -> None:
        self.table = folder / "ovid.csv"
        self.table.write_text(GOOD)
        self.told: list[str] = []
        self.seconds = 0.0
        self.live = LiveLibrary([self.table], Library, self.told.append, lambda: self.seconds)

    def save(self, text: str) -> None:
        self.table.write_text(text)
        self.seconds += LOOK_SECONDS

    @property
    def stays(self) -> int:
        return len(self.live.library().pages("ovid").journey.stays)

    @property
    def problems(self) -> object:
        return self.live.edition("ovid")["problems"]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_table_that_is_saved_is_read_again(desk: Desk) -> None:
    before = desk.live.edition("ovid")

    desk.save(LONGER)

    assert desk.stays == 3
    assert desk.live.edition("ovid")["edition"] != before["edition"]
    assert desk.told == ["ovid.csv was read again."]


def test_a_bad_edit_keeps_the_last_good_state_and_names_its_problems(desk: Desk) -> None:
    desk.save(BAD)

    assert desk.stays == 2
    assert desk.problems == [str(problem) for problem in problems_of(BAD, desk.table)]
    assert desk.told[0].startswith("ovid.csv stays as it was. 1 problem:\novid.csv, row 3, column 'lon'")


def test_a_mended_table_has_no_problems_any_more(desk: Desk) -> None:
    desk.save(BAD)
    assert desk.problems

    desk.save(LONGER)

    assert desk.problems == []
    assert desk.stays == 3


def test_what_did_not_change_is_not_read_again(desk: Desk) -> None:
    before = desk.live.library()

    desk.seconds += LOOK_SECONDS

    assert desk.live.library() is before
    assert desk.told == []


def test_the_files_are_not_looked_at_for_every_question(desk: Desk) -> None:
    desk.table.write_text(LONGER)

    assert desk.stays == 2


def test_a_table_that_vanishes_leaves_the_last_good_state(desk: Desk) -> None:
    desk.table.unlink()
    desk.seconds += LOOK_SECONDS

    assert desk.stays == 2
    assert "the table is missing" in desk.told[0]


def test_every_table_of_a_folder_counts(tmp_path: Path) -> None:
    folder = tmp_path / "ovid"
    folder.mkdir()
    (folder / "stays.csv").write_text(GOOD)
    seconds, told = iter(range(10)), list[str]()
    live = LiveLibrary([folder], Library, told.append, lambda: next(seconds))

    (folder / "journey.toml").write_text('title.en = "Ovid in Tomis"\n')

    assert live.library().pages("ovid").journey.about.title.said_in("en") == "Ovid in Tomis"


def as_workbook(path: Path, text: str) -> None:
    book = Workbook()
    for line in text.splitlines():
        book.worksheets[0].append(line.split(","))
    book.save(path)


def as_archive(path: Path, text: str) -> None:
    with ZipFile(path, "w") as archive:
        archive.writestr("ovid/stays.csv", text)


def as_features(path: Path, text: str) -> None:
    columns, *rows = [line.split(",") for line in text.splitlines()]
    features = [{"type": "Feature", "properties": dict(zip(columns, row, strict=True))} for row in rows]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))


@pytest.mark.parametrize(
    ("name", "save"), [("ovid.xlsx", as_workbook), ("ovid.zip", as_archive), ("ovid.geojson", as_features)]
)
def test_a_file_of_any_kind_is_followed(tmp_path: Path, name: str, save: Callable[[Path, str], None]) -> None:
    save(tmp_path / name, GOOD)
    seconds, told = iter(range(10)), list[str]()
    live = LiveLibrary([tmp_path / name], Library, told.append, lambda: next(seconds))

    save(tmp_path / name, BAD)
    kept, problems = live.library().pages("ovid").journey, live.edition("ovid")["problems"]
    save(tmp_path / name, LONGER)
    read = live.library().pages("ovid").journey

    assert (len(kept.stays), len(read.stays)) == (2, 3)
    assert isinstance(problems, list)
    assert "'lon'" in problems[0]
    assert [line.splitlines()[0] for line in told] == [f"{name} stays as it was. 1 problem:", f"{name} was read again."]


def test_a_table_that_was_never_right_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ovid.csv").write_text(BAD)

    with pytest.raises(TableError, match="'lon'"):
        LiveLibrary([tmp_path / "ovid.csv"], Library)


def test_a_patient_library_waits_for_a_table_that_is_not_right_yet(tmp_path: Path) -> None:
    table, seconds = tmp_path / "ovid.csv", iter(range(10))
    table.write_text(BAD)
    told = list[str]()
    live = LiveLibrary([table], Library, told.append, lambda: next(seconds), patient=True)

    assert live.library().names == ()
    table.write_text(BAD + "Rome,later,,\n")
    assert live.library().names == ()
    table.write_text(LONGER)

    assert live.library().names == ("ovid",)
    assert told[0].startswith("ovid.csv cannot be shown yet. 2 problems:")
    assert told[1:] == ["ovid.csv was read again."]


def test_an_unknown_journey_has_no_edition(desk: Desk) -> None:
    with pytest.raises(UnknownNameError):
        desk.live.edition("dante")


def problems_of(text: str, table: Path) -> tuple[object, ...]:
    table.write_text(text)
    with pytest.raises(TableError) as refused:
        LiveLibrary([table], Library)
    return refused.value.problems
