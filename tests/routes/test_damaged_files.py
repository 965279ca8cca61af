import io
from pathlib import Path
from random import Random
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from places.tables.rules import Rule
from routes.reading import check_journey

STAYS = "place,arrival,lon,lat\nRome,0001,12.5,41.9\n"


def a_workbook() -> bytes:
    book, file = Workbook(), io.BytesIO()
    for line in STAYS.splitlines():
        book.worksheets[0].append(line.split(","))
    book.save(file)
    return file.getvalue()


def an_archive() -> bytes:
    file = io.BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("ovid/stays.csv", STAYS)
    return file.getvalue()


@pytest.mark.parametrize(("name", "whole"), [("ovid.xlsx", a_workbook()), ("ovid.zip", an_archive())])
@pytest.mark.parametrize("seed", range(20))
def test_a_damaged_file_is_a_report_or_a_journey_and_never_a_traceback(
    tmp_path: Path, name: str, whole: bytes, seed: int
) -> None:
    random, damaged = Random(seed), bytearray(whole)  # noqa: S311 # no secret
    for _ in range(10):
        damaged[random.randrange(len(damaged))] = random.randrange(256)
    (tmp_path / name).write_bytes(damaged)

    report = check_journey(tmp_path / name)

    assert bool(report.problems) != bool(report.journey)


@pytest.mark.parametrize(
    ("name", "data", "wrong"),
    [
        ("ovid.zip", b"no archive", "it is no ZIP file"),
        ("ovid.xlsx", b"no workbook", "it is no XLSX workbook"),
        ("ovid.zip", an_archive()[:-30], "it is no ZIP file"),
        ("ovid.csv", STAYS.encode("utf-16-le"), "UTF-16 without a mark"),
        ("ovid.csv", b"\xef\xbb\xbfplace,arrival\nRome\xff,0001", "it is in no encoding that is known here"),
        ("ovid.csv", b"\0\1\2\3" * 100, "the column is missing"),
    ],
)
def test_what_is_not_what_its_name_says_is_named(tmp_path: Path, name: str, data: bytes, wrong: str) -> None:
    (tmp_path / name).write_bytes(data)

    assert any(wrong in problem.wrong for problem in check_journey(tmp_path / name).problems)


def test_an_archive_without_stays_says_what_to_pack(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "ovid.zip", "w") as archive:
        archive.writestr("photo.jpg", b"...")

    (problem,) = check_journey(tmp_path / "ovid.zip").problems

    assert (problem.rule, problem.fix) == (Rule.TABLE_MISSING, "zip the folder of a journey")


def test_the_sheets_of_a_workbook_are_tables_by_their_names_and_others_are_told(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].title = "Read me"
    for title, rows in (
        ("Stays", [["place", "arrival"], ["rome", "0001"]]),
        ("places", [["place_id", "name_en", "lon", "lat"], ["rome", "Rome", 12.5, "forty"]]),
    ):
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(tmp_path / "ovid.xlsx")

    report = check_journey(tmp_path / "ovid.xlsx")

    assert [(each.source, each.row, each.column) for each in report.problems] == [("ovid.xlsx, sheet places", 2, "lat")]
    assert [(each.value, each.rule) for each in report.notices] == [("Read me", "left-out")]
