"""XLSX workbooks in: the cells of their sheets as texts, formulas by the values stored with them."""

import io
import warnings
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time
from itertools import repeat
from types import TracebackType
from typing import TYPE_CHECKING, Self

from places.errors import ExileMapError, Problem, TableError
from places.tables.archive import is_archive, open_archive
from places.tables.date_cells import DateCell, date_notices
from places.tables.grid import Grid, filled_lines
from places.tables.rules import Rule
from places.tables.sheet_size import check_size, has_formulas

if TYPE_CHECKING:
    from openpyxl import Workbook as OpenedWorkbook

__all__ = ["Workbook", "is_workbook"]

_ENDINGS = (".xlsx", ".xlsm")
_ERRORS = ("#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!")
_LAST_ROW = 1_048_576  # of any spreadsheet program; openpyxl would count up to whatever number a row bears


def is_workbook(source: str, data: bytes) -> bool:
    """Tell whether a file is a workbook: by its name, or by what is in it whatever its name says."""
    return source.lower().endswith(_ENDINGS) or (is_archive(data) and b"[Content_Types].xml" in data)


class Workbook:
    """A workbook, to be closed.

    Parameters
    ----------
    source : str
        The file's name.
    data : bytes
        What is in it.

    Attributes
    ----------
    sheets : tuple of str
        Their names, in order.

    Raises
    ------
    TableError
        When it is none, or is larger than the limits allow.
    """

    def __init__(self, source: str, data: bytes) -> None:
        self._source = source
        with self._refusing():
            with open_archive(source, data, ".xml", ".rels", kind="XLSX workbook") as archive:
                check_size(source, archive)
                calculates = has_formulas(archive)
            self._values = _opened(data, data_only=True)
            self._formulas = _opened(data, data_only=False) if calculates else None
        self.sheets = tuple(sheet.title for sheet in self._values.worksheets)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._values.close()
        if self._formulas:
            self._formulas.close()

    def grid(self, sheet: str, source: str = "") -> Grid:
        """Read the cells of a sheet; ``source`` is what problems call it, else the file's name.

        Raises
        ------
        TableError
            When it cannot be read, or is larger than the limits allow.
        """
        name = source or self._source
        dates, broken = list[DateCell](), dict[int, dict[int, str]]()
        with self._refusing():
            values = _rows(self._values, sheet)
            formulas = _rows(self._formulas, sheet) if self._formulas else repeat(())
            lines = filled_lines(name, _texts(values, formulas, dates, broken))
        return Grid(name, lines, tuple(date_notices(name, dates)), broken)

    @contextmanager
    def _refusing(self) -> Iterator[None]:
        """Take whatever zipfile and openpyxl stumble over, and they have many exceptions, for a fault of the file."""
        try:
            with warnings.catch_warnings(action="ignore"):  # of what it does not read: charts, rules for cells
                yield
        except ExileMapError:
            raise
        except Exception as error:
            wrong = f"it is no XLSX workbook ({error})"
            problem = Problem(self._source, 0, "", "", wrong, "save it as XLSX or CSV", Rule.TABLE_UNREADABLE)
            raise TableError([problem]) from error


def _opened(data: bytes, *, data_only: bool) -> "OpenedWorkbook":
    from openpyxl import load_workbook

    return load_workbook(io.BytesIO(data), read_only=True, data_only=data_only, keep_links=False)


def _rows(workbook: "OpenedWorkbook", sheet: str) -> Iterable[Sequence[object]]:
    opened = workbook[sheet]
    opened.reset_dimensions()  # what the file says of its size may be wrong, or a million rows too much
    return opened.iter_rows(max_row=_LAST_ROW, values_only=True)


def _texts(
    values: Iterable[Sequence[object]],
    formulas: Iterable[Sequence[object]],
    dates: list[DateCell],
    broken: dict[int, dict[int, str]],
) -> Iterator[list[str]]:
    """Write each row as a CSV would hold it, and note which cells are dates and which formulas have no value."""
    from openpyxl.utils import get_column_letter

    for number, (row, written) in enumerate(zip(values, formulas, strict=False), 1):
        days = ((place, value.date()) for place, value in enumerate(row, 1) if isinstance(value, datetime))
        dates += [(number, get_column_letter(place), day) for place, day in days]
        lacking = {
            place: str(getattr(formula, "text", formula))  # for one of a range openpyxl gives an object
            for place, formula in enumerate(written or row)
            if formula is not None and (row[place] is None or row[place] in _ERRORS)
        }
        if lacking:
            broken[number] = lacking
        yield ["" if place in lacking else _text(value) for place, value in enumerate(row)]


def _text(value: object) -> str:
    """Write a value: dates as ISO 8601, whole numbers without a point."""
    if isinstance(value, str) or value is None:
        return value or ""
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
