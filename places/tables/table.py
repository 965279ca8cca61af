"""Tables in: the rows of a CSV or XLSX file, with every cell's place remembered.

A table that cannot be read as a table at all raises ``TableError``; what the cells mean is for ``places.tables.cells``.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path

from places.errors import Problem, TableError
from places.tables.findings import Notice
from places.tables.grid import Grid, Line
from places.tables.header import PLAIN, Header, Vocabulary, find_header
from places.tables.limits import MAX_FILE_MIB, MIB, refuse_too_large
from places.tables.rules import Rule
from places.tables.separated import read_separated
from places.tables.workbook import Workbook, is_workbook

__all__ = ["Row", "Table", "read_bytes", "read_grid", "read_table", "table_of"]

_NONE: frozenset[str] = frozenset()
_FIX_OF_FORMULA = "save the file with a spreadsheet program, or write the value itself"


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
    broken : frozenset of str
        Columns whose cell has no value and is reported already.
    """

    source: str
    number: int
    cells: Mapping[str, str]
    broken: frozenset[str] = frozenset()

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def problem(self, column: str, wrong: str, fix: str, rule: Rule) -> Problem:
        """Say what is wrong with a cell of this row (the whole row if ``column`` is empty)."""
        return Problem(self.source, self.number, column, self[column], wrong, fix, rule)


@dataclass(frozen=True, slots=True)
class Table:
    """A table.

    Attributes
    ----------
    source : str
        The file.
    header_number : int
        The row of its header.
    columns : tuple of str
        In order.
    rows : tuple of Row
        Those that are not blank.
    headings : mapping of str to str
        What stands in the header for the columns that are called otherwise there.
    problems, notices : tuple
        About cells that have no value or no column, and about how the table was read.
    """

    source: str
    header_number: int
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    headings: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    notices: tuple[Notice, ...] = ()


def read_table(path: Path, vocabulary: Vocabulary = PLAIN) -> Table:
    """Read a CSV or XLSX file (its first sheet) of the columns that ``vocabulary`` knows, and any others.

    Raises
    ------
    TableError
        When it is no table: unreadable, empty, too large, a column named twice.
    """
    return table_of(read_grid(path.name, read_bytes(path), vocabulary), vocabulary)


def read_bytes(path: Path) -> bytes:
    """Read a file that is not larger than the limit.

    Raises
    ------
    TableError
        When it is, or cannot be read at all.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_FILE_MIB.value * MIB + 1)
    except FileNotFoundError:
        problem = Problem(path.name, 0, "", "", "the table is missing", "put it back", Rule.TABLE_MISSING)
        raise TableError([problem]) from None
    except OSError as error:
        wrong, fix = f"the file cannot be read ({error.strerror})", "look whether it is there and may be read"
        raise TableError([Problem(path.name, 0, "", "", wrong, fix, Rule.TABLE_UNREADABLE)]) from None
    if len(data) > MAX_FILE_MIB.value * MIB:
        wrong, fix = "the file has more than {limit} MiB", "make several journeys of it"
        refuse_too_large(path.name, 0, wrong, fix, MAX_FILE_MIB)
    return data


def read_grid(source: str, data: bytes, vocabulary: Vocabulary = PLAIN) -> Grid:
    """Read the cells of a file, of the first sheet if it is a workbook; raises ``TableError`` when they cannot be."""
    if not is_workbook(source, data):
        return read_separated(source, data, vocabulary)
    with Workbook(source, data) as workbook:
        return workbook.grid(workbook.sheets[0])


def table_of(grid: Grid, vocabulary: Vocabulary = PLAIN) -> Table:
    """Find the header of a grid, and name the cells of each row by it.

    Raises
    ------
    TableError
        When it is empty, or a column is named twice.
    """
    if not grid.lines:
        wrong, fix = "the table is empty", "give it a header line and rows"
        raise TableError([Problem(grid.source, 0, "", "", wrong, fix, Rule.TABLE_EMPTY)])
    header = find_header(grid.lines, vocabulary)
    doubles = list(_doubles(grid.source, header))
    if doubles:
        raise TableError(doubles)
    problems: list[Problem] = []
    rows = tuple(_row(grid, line, header.columns, problems) for line in header.body)
    notices = (*grid.notices, *_above(grid.source, header), *_renamed(grid.source, header))
    columns = tuple(filter(None, header.columns))
    return Table(grid.source, header.number, columns, rows, header.headings, tuple(problems), notices)


def _doubles(source: str, header: Header) -> Iterator[Problem]:
    columns = header.columns
    for column in sorted({column for column in columns if column and columns.count(column) > 1}):
        yield Problem(source, header.number, column, "", "the column stands twice", "rename one", Rule.COLUMN_TWICE)


def _above(source: str, header: Header) -> Iterator[Notice]:
    for number, cells in header.above:
        if cells[0].startswith("#"):  # a comment
            continue
        text, understood = ", ".join(filter(None, cells)), "stands above the header and is left out"
        yield Notice(source, number, "", text, understood, "delete the row", Rule.ABOVE_HEADER)


def _renamed(source: str, header: Header) -> Iterator[Notice]:
    for column, heading in header.headings.items():
        understood, fix = f"is taken for the column {column}", f"call it {column}"
        yield Notice(source, header.number, heading, heading, understood, fix, Rule.COLUMN_RENAMED)


def _row(grid: Grid, line: Line, columns: Sequence[str], problems: list[Problem]) -> Row:
    """Name the cells of a row; those without a value or without a name are reported."""
    number, cells = line
    broken = _NONE
    if number in grid.broken:
        formulas = {columns[place]: cell for place, cell in grid.broken[number].items() if place < len(columns)}
        broken = frozenset(formulas)
        problems += [
            Problem(grid.source, number, column, cell, "the formula has no value", _FIX_OF_FORMULA, Rule.FORMULA)
            for column, cell in formulas.items()
        ]
    if len(cells) > len(columns) or "" in columns:
        problems += _nameless(grid.source, number, cells, columns)
    elif len(cells) < len(columns):
        cells += [""] * (len(columns) - len(cells))
    named = dict(zip(columns, cells, strict=False))
    named.pop("", None)
    return Row(grid.source, number, named, broken)


def _nameless(source: str, number: int, cells: Sequence[str], columns: Sequence[str]) -> Iterator[Problem]:
    """Find the cells of a row that stand under no name, so that nobody would read them."""
    lost = [cell for cell, column in zip_longest(cells, columns, fillvalue="") if cell and not column]
    if lost:
        wrong, fix = (
            "the row has cells under no name of the header",
            "name their columns, or quote what holds the separator",
        )
        yield Problem(source, number, "", ", ".join(lost), wrong, fix, Rule.CELL_NAMELESS)
