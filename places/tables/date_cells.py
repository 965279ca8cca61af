"""Dates in the cells of a workbook, and which of them may be none.

A workbook stores a date as the number of days since the end of 1899, so a year typed into a cell that shows dates
becomes a day: 1879 becomes 22 February 1905. And Excel counts a 29 February 1900 that never was, other programs do
not, so days before it may be one off.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from places.tables.findings import Notice
from places.tables.rules import Rule

__all__ = ["DateCell", "date_notices"]

DateCell = tuple[int, str, date]
"""The row, the letters of the column, and the day that the cell shows."""

_DAY_ZERO = date(1899, 12, 30)
_YEARS = range(1400, 2100)
_FIRST_OF_MARCH_1900 = date(1900, 3, 1)


def date_notices(source: str, cells: Iterable[DateCell]) -> Iterator[Notice]:
    """Give a notice for the first cell of each column whose date may be a year, or a day off."""
    told: set[tuple[str, Rule]] = set()
    for row, column, day in cells:
        for understood, fix, rule in _doubts(day):
            if (column, rule) not in told:
                told.add((column, rule))
                yield Notice(source, row, column, day.isoformat(), understood, fix, rule)


def _doubts(day: date) -> Iterator[tuple[str, str, Rule]]:
    number = (day - _DAY_ZERO) // timedelta(days=1)
    if number in _YEARS:
        understood = f"is a day, and so would the year {number} be that somebody typed into this cell"
        yield understood, "if it is a year, format the column as text and type it again", Rule.DATE_OR_YEAR
    if day < _FIRST_OF_MARCH_1900:
        understood = "may be a day off: Excel counts a 29 February 1900 that never was"
        yield understood, "format the column as text and type the date again", Rule.DATE_BEFORE_MARCH_1900
