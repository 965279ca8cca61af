"""Tables in: the rows of a CSV or XLSX file, with every cell's place remembered.

A table that cannot be read as a table at all raises ``TableError``; what the cells mean is for ``places.cells``.
"""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import NoReturn

from places.defused import restored
from places.errors import Problem, TableError

__all__ = ["Row", "Table", "read_table"]

csv.field_size_limit(1_000_000)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its cells by column, and where it stands.

    Attributes
    ----------
    source : str
        The file, e.g. ``stays.csv``.
    number : int
        As a spreadsheet counts: the header is row 1.
    cells : mapping of str to str
        Stripped of surrounding blanks; an absent column reads as empty.
    """

    source: str
    number: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def problem(self, column: str, wrong: str, fix: str) -> Problem:
        """Say what is wrong with a cell of this row (the whole row if ``column`` is empty)."""
        return Problem(self.source, self.number, column, self[column], wrong, fix)


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its file's name, the number of its header, its columns in order, its rows that are not blank."""

    source: str
    header_number: int
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def read_table(path: Path) -> Table:
    """Read a CSV (UTF-8; comma, semicolon or tab) or XLSX (first sheet) file.

    Raises
    ------
    TableError
        When it is no table: unreadable, no header, a column named twice, cells under no name.
    """
    lines = _sheet_lines(path) if path.suffix.lower() == ".xlsx" else _csv_lines(path)
    numbered = [(number, [restored(cell.strip()) for cell in cells]) for number, cells in lines]
    filled = [(number, cells) for number, cells in numbered if any(cells)]
    if not filled:
        _refuse(path, 0, "the table is empty", "give it a header line and rows")
    (header_number, header), *body = filled
    problems = [
        *_doubles(path.name, header_number, header),
        *(problem for number, cells in body for problem in _nameless(path.name, number, cells, header)),
    ]
    if problems:
        raise TableError(problems)
    named = [
        (number, {name: cell for name, cell in zip(header, cells, strict=False) if name}) for number, cells in body
    ]
    rows = tuple(Row(path.name, number, cells) for number, cells in named)
    return Table(path.name, header_number, tuple(filter(None, header)), rows)


def _doubles(source: str, number: int, header: Sequence[str]) -> Iterator[Problem]:
    for column in sorted({column for column in header if column and header.count(column) > 1}):
        yield Problem(source, number, column, "", "the column stands twice", "rename one")


def _nameless(source: str, number: int, cells: Sequence[str], header: Sequence[str]) -> Iterator[Problem]:
    """Find the cells of a row that stand under no name, so that nobody would read them."""
    lost = [cell for cell, column in zip_longest(cells, header, fillvalue="") if cell and not column]
    if lost:
        fix = "name their columns, or quote what holds the separator"
        yield Problem(source, number, "", ", ".join(lost), "the row has cells under no name of the header", fix)


def _csv_lines(path: Path) -> list[tuple[int, list[str]]]:
    """Split a CSV file into cells, each line with the row a spreadsheet shows it in."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _refuse(path, error.object[: error.start].count(b"\n") + 1, "it is not UTF-8", "save it as CSV UTF-8")
    try:
        return list(enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True), 1))
    except csv.Error as error:
        _refuse(path, 0, f"it is no CSV ({error})", "check its quotation marks")


def _separator(text: str) -> str:
    """Tell the separator from the header: the one that stands in it most often."""
    header = text.lstrip("\r\n").split("\n", 1)[0]
    return max(",;\t", key=header.count)


def _sheet_lines(path: Path) -> list[tuple[int, list[str]]]:
    """Read the first sheet of a workbook; formulas by their stored values."""
    from contextlib import closing
    from zipfile import BadZipFile

    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        workbook = load_workbook(path, read_only=True, data_only=True)
    except (BadZipFile, InvalidFileException, KeyError) as error:
        _refuse(path, 0, f"it is no XLSX workbook ({error})", "save it as XLSX or CSV")
    with closing(workbook):
        rows = workbook.worksheets[0].iter_rows(values_only=True)
        return [(number, [_cell_text(value) for value in row]) for number, row in enumerate(rows, 1)]


def _cell_text(value: object) -> str:
    """Write a spreadsheet's value as a CSV would hold it: dates as ISO days, whole numbers without point."""
    from datetime import datetime

    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)


def _refuse(path: Path, row: int, wrong: str, fix: str) -> NoReturn:
    raise TableError([Problem(path.name, row, "", "", wrong, fix)]) from None
