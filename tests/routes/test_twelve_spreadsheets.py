"""Spreadsheets as people really make them: each gives a map, or a report that names the mend."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from places.tables.rules import Rule
from routes.reading import Report, check_journey

OVID = ["place,arrival,lon,lat", "Rome,0001,12.4964,41.9028", "Tomis,0009,28.6578,44.1733"]


def a_csv(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "ovid.csv"
    path.write_bytes(text.encode(encoding))
    return path


def a_workbook(folder: Path, *rows: list[Any], merged: str = "") -> Path:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    if merged:
        book.worksheets[0].merge_cells(merged)
    book.save(folder / "ovid.xlsx")
    return folder / "ovid.xlsx"


def merged_headers(folder: Path) -> Path:
    title, upper = ["The exile of Ovid", None, None, None], ["Stay", None, "Where", None]
    lower = ["Place", "Date of arrival", "Longitude", "Latitude"]
    return a_workbook(
        folder, title, upper, lower, ["Rome", "0001", 12.5, 41.9], ["Tomis", "0009", 28.7, 44.2], merged="A1:D1"
    )


def trailing_blanks(folder: Path) -> Path:
    return a_csv(folder, "\n".join([*(f"{line} ,,,\u00a0," for line in OVID), *[",,,,,,,"] * 2000]))


def mixed_dates(folder: Path) -> Path:
    english = ["c. 1886", "Oct 1902", "21.8.1903 O.S.", "1905/1906", "after 1907", "1915-5-3"]
    rows = [f"Rome,{date},12.5,41.9" for date in (*english, "٨ مارس ١٩١٧", "۱۲ بهمن ۱۳۰۷")]
    return a_csv(folder, "\n".join([OVID[0], *rows]))


def persian_headers(folder: Path) -> Path:
    header = "مکان;تاریخ ورود;طول جغرافیایی;عرض جغرافیایی".replace("ی", "ي")  # as that encoding has it
    return a_csv(folder, f"{header}\nرم;c. 0001;12,5;41,9\nتومس;0009;28.7;44.2\n", "cp1256")


def wrong_separators(folder: Path) -> Path:
    return a_csv(folder, "\n".join(OVID).replace(",", ";").replace(".", ","), "utf-16")


def swapped_coordinates(folder: Path) -> Path:
    return a_csv(folder, "place,arrival,lat,lon\nRome,1901,12.5,41.9\nApia,1902,-171.76,-13.83\n")


def degrees_and_minutes(folder: Path) -> Path:
    return a_csv(
        folder, 'place,arrival,coordinates\nRome,0001,"41°54′N, 12°30′E"\nTomis,0009,"44°10′24″ N 28°39′28″ E"\n'
    )


def duplicates(folder: Path) -> Path:
    return a_csv(folder, "id,place,date,lon,lat\na,Rome,0001,12.5,41.9\na,Rome,0001,12.5,41.9\n")


def formulas(folder: Path) -> Path:
    return a_workbook(folder, ["place", "arrival", "lon", "lat"], ["Rome", "=A1&1", "=10+2.5", 41.9])


def a_bomb(folder: Path) -> Path:
    path, plain = folder / "ovid.xlsx", io.BytesIO()
    Workbook().save(plain)
    with ZipFile(plain) as book, ZipFile(path, "w", ZIP_DEFLATED, compresslevel=1) as bomb:
        for name in book.namelist():
            if name != "xl/worksheets/sheet1.xml":
                bomb.writestr(name, book.read(name))
        with bomb.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>')
            for _ in range(100):
                sheet.write((b"<row>" + b"<c><v>1</v></c>" * 50 + b"</row>") * 1000)
            sheet.write(b"</sheetData></worksheet>")
    return path


def an_endless_line(folder: Path) -> Path:
    path = folder / "ovid.csv"
    with path.open("wb") as file:
        file.write(b"place,arrival\nRome,")
        file.truncate(300 * 2**20)  # a hole: the disk holds none of it, whoever reads it would
    return path


def in_a_package(folder: Path) -> Path:
    with ZipFile(folder / "ovid.zip", "w") as archive:
        archive.writestr("Ovid/stays.csv", "\n".join(OVID).replace("Tomis,0009", "Tomis,unknown"))
        archive.writestr("__MACOSX/Ovid/._stays.csv", b"\0\5\26\7")
    return folder / "ovid.zip"


MAPS: list[tuple[Callable[[Path], Path], set[Rule]]] = [
    (merged_headers, {Rule.ABOVE_HEADER, Rule.COLUMN_RENAMED}),
    (trailing_blanks, set()),
    (mixed_dates, {Rule.DATE}),
    (persian_headers, {Rule.ENCODING, Rule.SEPARATOR, Rule.COLUMN_RENAMED, Rule.NUMBER, Rule.DATE}),
    (wrong_separators, {Rule.ENCODING, Rule.SEPARATOR, Rule.NUMBER}),
    (degrees_and_minutes, {Rule.NUMBER}),
    (in_a_package, {Rule.UNDATED}),
]
REPORTS: list[tuple[Callable[[Path], Path], Rule, str]] = [
    (swapped_coordinates, Rule.POSITION_SWAPPED, "swap lon and lat"),
    (duplicates, Rule.ID_TWICE, "let it stand in one row only"),
    (formulas, Rule.FORMULA, "save the file with a spreadsheet program, or write the value itself"),
    (a_bomb, Rule.TOO_LARGE, "or set EXILE_MAP_MAX_CELLS higher"),
    (an_endless_line, Rule.TOO_LARGE, "make several journeys of it, or set EXILE_MAP_MAX_FILE_MIB higher"),
]


@pytest.mark.parametrize(("build", "rules"), MAPS)
def test_a_table_as_people_make_them_is_a_journey_and_all_that_was_guessed_is_told(
    tmp_path: Path, build: Callable[[Path], Path], rules: set[Rule]
) -> None:
    report = check_journey(build(tmp_path))

    assert report.problems == ()
    assert report.journey
    assert {notice.rule for notice in report.notices} == rules
    assert all(notice.fix for notice in report.notices)
    assert len(report.journey.stays) + len(report.journey.undated) == len(report.tables[0].rows)


@pytest.mark.parametrize(("build", "rule", "fix"), REPORTS)
def test_a_table_that_cannot_be_a_journey_is_a_report_that_names_the_mend(
    tmp_path: Path, build: Callable[[Path], Path], rule: Rule, fix: str
) -> None:
    report = check_journey(build(tmp_path))

    assert report.journey is None
    assert any(problem.rule == rule and fix in problem.fix for problem in report.problems)


def test_dates_as_people_type_them_mean_what_they_say(tmp_path: Path) -> None:
    journey = check_journey(mixed_dates(tmp_path)).journey

    assert journey
    assert [str(stay.arrival) for stay in journey.stays] == [
        *("1886~", "1902-10", "1903-09-03", "1905/1906", "[1907..]", "1915-05-03", "1917-03-08", "1929-02-01"),
    ]


def test_points_as_people_type_them_are_where_they_say(tmp_path: Path) -> None:
    journey = check_journey(degrees_and_minutes(tmp_path)).journey

    assert journey
    assert [stay.place.position.rounded(3) for stay in journey.stays] == [(12.5, 41.9), (28.658, 44.173)]


@pytest.mark.parametrize("name", ["bomb.zip", "bomb.xlsx"])
def test_what_expands_to_more_than_the_memory_is_refused_before_it_is_expanded(tmp_path: Path, name: str) -> None:
    with ZipFile(tmp_path / name, "w", ZIP_DEFLATED, compresslevel=1) as archive:
        for part in ("[Content_Types].xml", "stays.csv") if name.endswith("zip") else ("[Content_Types].xml",):
            with archive.open(part, "w") as member:
                for _ in range(130):
                    member.write(b" " * 2**20)

    (problem,) = check_journey(tmp_path / name).problems

    assert problem.rule == Rule.TOO_LARGE
    assert "it expands to more than 128 MiB" in problem.wrong
    assert "EXILE_MAP_MAX_EXPANDED_MIB" in problem.fix


def test_a_limit_may_be_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EXILE_MAP_MAX_ROWS", "2")

    (problem,) = check_journey(a_csv(tmp_path, "\n".join(OVID))).problems

    assert (problem.row, problem.wrong) == (3, "the table has more than 2 rows")


def test_a_place_nobody_knows_is_named_with_the_command_that_finds_it(tmp_path: Path) -> None:
    report = check_journey(a_csv(tmp_path, "place,arrival\nPetrograd,1917\nتومیس,1918\nAtlantis,1919\n"))

    assert [(each.row, each.value, each.fix) for each in report.problems] == [
        (4, "Atlantis", "add lon and lat, or run exile-map geocode")
    ]
    assert [(each.row, each.rule) for each in report.notices] == [(2, "place-located"), (3, "place-located")]


def test_a_table_of_places_and_arrivals_is_a_journey_with_names_points_titles_and_connectors(tmp_path: Path) -> None:
    report: Report = check_journey(a_csv(tmp_path, "place,arrival\nرم,0001\nتومیس,0009\n"))

    assert report.journey
    assert [stay.place.place_id for stay in report.journey.stays] == ["rome", "tomis"]
    assert [stay.title_in("en") for stay in report.journey.stays] == ["Rome", "Tomis"]
    assert [leg.path for leg in report.journey.legs] == ["connector"]
    assert [notice.rule for notice in report.notices] == ["place-located", "place-located"]
