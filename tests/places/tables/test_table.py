from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from places import TableError
from places.tables.table import Table, read_table


def a_table(folder: Path, text: str | bytes) -> Table:
    path = folder / "stays.csv"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_table(path)


def cells(table: Table) -> list[dict[str, str]]:
    return [dict(row.cells) for row in table.rows]


def problems(folder: Path, text: str | bytes) -> list[tuple[int, str, str]]:
    with pytest.raises(TableError) as refusal:
        a_table(folder, text)
    return [(problem.row, problem.column, problem.wrong) for problem in refusal.value.problems]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_csv_may_have_any_usual_separator_line_end_and_byte_order_mark(
    tmp_path: Path, separator: str, end: str, mark: str
) -> None:
    lines = [["place", "arrival"], ["Tomis", "0008"]]

    table = a_table(tmp_path, mark + end.join(separator.join(line) for line in lines) + end)

    assert table.columns == ("place", "arrival")
    assert cells(table) == [{"place": "Tomis", "arrival": "0008"}]


def test_a_quoted_cell_keeps_its_separators_lines_and_quotation_marks(tmp_path: Path) -> None:
    table = a_table(tmp_path, 'place,note\nTomis,"on the sea, ""Pontus"",\nfar away"\n')

    assert table.rows[0]["note"] == 'on the sea, "Pontus",\nfar away'


def test_rows_are_numbered_as_a_spreadsheet_counts_and_blank_ones_left_out(tmp_path: Path) -> None:
    table = a_table(tmp_path, 'place,note\nRome,"two\nlines"\n,\n\nTomis,\n')

    assert [(row.number, row["place"]) for row in table.rows] == [(2, "Rome"), (5, "Tomis")]


def test_a_header_below_blank_lines_is_found_with_its_separator(tmp_path: Path) -> None:
    table = a_table(tmp_path, "\n\nplace;arrival\nTomis;0008\n")

    assert (table.header_number, table.rows[0].number) == (3, 4)
    assert table.rows[0]["arrival"] == "0008"


def test_cells_are_stripped_and_absent_columns_read_as_empty(tmp_path: Path) -> None:
    row = a_table(tmp_path, "place , arrival\n  Tomis ,\n").rows[0]

    assert (row["place"], row["arrival"], row["departure"]) == ("Tomis", "", "")


def test_a_row_shorter_than_the_header_is_filled_with_nothing(tmp_path: Path) -> None:
    assert a_table(tmp_path, "place,arrival,lon\nTomis,0008\n").rows[0]["lon"] == ""


@pytest.mark.parametrize("text", ["", "\n\n", ",,\n", " \n"])
def test_an_empty_table_is_refused(tmp_path: Path, text: str) -> None:
    assert problems(tmp_path, text) == [(0, "", "the table is empty")]


def test_a_column_that_stands_twice_is_refused(tmp_path: Path) -> None:
    text = "place,arrival,place,arrival,place\nTomis,0008,,,\n"

    assert problems(tmp_path, text) == [
        (1, "arrival", "the column stands twice"),
        (1, "place", "the column stands twice"),
    ]


@pytest.mark.parametrize("text", ["place,arrival\nTomis,0008,lost\n", "place,,arrival\nTomis,lost,0008\n"])
def test_a_cell_under_no_name_is_reported_rather_than_lost(tmp_path: Path, text: str) -> None:
    (problem,) = a_table(tmp_path, text).problems

    assert (problem.row, problem.value) == (2, "lost")
    assert problem.wrong == "the row has cells under no name of the header"


def test_empty_cells_under_no_name_do_no_harm(tmp_path: Path) -> None:
    table = a_table(tmp_path, "place,,arrival,,\nTomis,,0008,,,,\n")

    assert table.columns == ("place", "arrival")
    assert cells(table) == [{"place": "Tomis", "arrival": "0008"}]


def test_an_open_quotation_mark_is_reported(tmp_path: Path) -> None:
    assert problems(tmp_path, 'place,arrival\n"Tomis,0008\n') == [(2, "", "it is no CSV (unexpected end of data)")]


def test_the_first_sheet_of_a_workbook_is_read_like_a_csv(tmp_path: Path) -> None:
    book = Workbook()
    rows: list[list[Any]] = [
        ["place", "arrival", "lon", "note"],
        ["Tomis", 8, 28.6578, None],
        [],
        ["Elba", datetime(1814, 5, 4), 10.0, True],  # noqa: DTZ001 # workbooks know no zones
    ]
    for row in rows:
        book.worksheets[0].append(row)
    book.create_sheet("not this one").append(["nothing"])
    book.save(tmp_path / "stays.xlsx")

    table = read_table(tmp_path / "stays.xlsx")

    assert [(row.number, *row.cells.values()) for row in table.rows] == [
        (2, "Tomis", "8", "28.6578", ""),
        (4, "Elba", "1814-05-04", "10", "True"),
    ]


def test_a_file_that_only_calls_itself_a_workbook_is_reported(tmp_path: Path) -> None:
    (tmp_path / "stays.xlsx").write_text("place,arrival\n", encoding="utf-8")

    with pytest.raises(TableError, match="it is no XLSX workbook"):
        read_table(tmp_path / "stays.xlsx")
