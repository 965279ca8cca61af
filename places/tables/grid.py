"""The cells of a table as they stand in a file, before anybody knows what they mean."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from places.tables.findings import Notice
from places.tables.limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, refuse_too_large

__all__ = ["BLANKS", "Grid", "Line", "filled_lines"]

BLANKS = (
    " \t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000"
    + "".join(map(chr, range(0x2000, 0x200B)))
    + ("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
)
"""What may stand around a text and is no part of it: blanks, and characters without width."""

Line = tuple[int, list[str]]
"""The number of a row as a spreadsheet counts, and its cells, without the blanks around them."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of a file that are not blank, the header among the first of them.

    Attributes
    ----------
    notices : tuple of Notice
        What was taken for granted to read them.
    broken : mapping of int to mapping of int to str
        The formulas that have no value, by their row and their place in it, from 0; their cells are empty.
    """

    source: str
    lines: list[Line]
    notices: tuple[Notice, ...] = ()
    broken: Mapping[int, Mapping[int, str]] = field(default_factory=dict)


def filled_lines(source: str, rows: Iterable[list[str]]) -> list[Line]:
    """Count the rows from 1 and keep those that are not blank, without the blank cells at their ends.

    Raises
    ------
    TableError
        When there is more of them than the limits allow.
    """
    lines: list[Line] = []
    room, most_columns, most_rows = MAX_CELLS.value, MAX_COLUMNS.value, MAX_ROWS.value
    for number, row in enumerate(rows, 1):
        cells = [cell.strip(BLANKS) for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            room -= len(cells)
            if room < 0 or len(cells) > most_columns or len(lines) == most_rows:
                _refuse(source, number, len(cells), len(lines))
            lines.append((number, cells))
    return lines


def _refuse(source: str, number: int, width: int, rows: int) -> None:
    if width > MAX_COLUMNS.value:
        fix = "delete what stands far to the right of the table"
        refuse_too_large(source, number, "the row has more than {limit} columns", fix, MAX_COLUMNS)
    limit, what = (MAX_ROWS, "rows") if rows == MAX_ROWS.value else (MAX_CELLS, "cells")
    refuse_too_large(source, number, f"the table has more than {{limit}} {what}", "make several journeys of it", limit)
