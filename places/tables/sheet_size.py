"""How much a workbook would make of the memory, told from its bytes before its XML is read."""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate
from zipfile import ZipFile

from places.tables.limits import MAX_CELLS, MAX_COLUMNS, refuse_too_large

__all__ = ["check_size", "has_formulas"]

_CHUNK_BYTES = 2**20
_ROW = re.compile(rb"<(?:[\w.-]+:)?row\b")
_FORMULA = re.compile(rb"<(?:[\w.-]+:)?f\b")
_MOST_TAGS_IN_A_ROW = 100_000  # four for each cell that a spreadsheet program can have there, and a third more


def check_size(source: str, archive: ZipFile) -> None:
    """Refuse a workbook with a row, or with texts, that openpyxl would hold in memory all at once, or too many cells.

    Raises
    ------
    TableError
        When there is more of them than any table within the limits has.
    """
    for sheet in _sheets(archive):
        _refuse_if_more(source, _tags(_chunks(archive, sheet)), times=4)  # a cell and its value, opened and closed
        if max(_tags_by_row(_chunks(archive, sheet))) > _MOST_TAGS_IN_A_ROW:
            wrong, fix = "a row has more than {limit} columns", "delete what stands far to the right of the table"
            refuse_too_large(source, 0, wrong, fix, MAX_COLUMNS)
    for name in archive.namelist():
        if name.endswith("sharedStrings.xml"):
            _refuse_if_more(source, _tags(_chunks(archive, name)), times=2)  # four for each, shared by two


def _refuse_if_more(source: str, counts: Iterable[int], times: int) -> None:
    most = times * MAX_CELLS.value
    if any(count > most for count in counts):
        wrong, fix = (
            "the workbook has more than {limit} cells",
            "delete blank rows below it, or make several of it",
        )
        refuse_too_large(source, 0, wrong, fix, MAX_CELLS)


def _tags(chunks: Iterable[bytes]) -> Iterator[int]:
    """Give how many tags there are until the end of each chunk."""
    return accumulate(chunk.count(b"<") for chunk in chunks)


def has_formulas(archive: ZipFile) -> bool:
    """Tell whether a cell of any sheet is a formula."""
    return any(_FORMULA.search(chunk) for sheet in _sheets(archive) for chunk in _chunks(archive, sheet, overlap=32))


def _sheets(archive: ZipFile) -> Iterator[str]:
    return (name for name in archive.namelist() if name.startswith("xl/worksheets/") and name.endswith(".xml"))


def _chunks(archive: ZipFile, name: str, overlap: int = 0) -> Iterator[bytes]:
    end = b""
    with archive.open(name) as member:
        while chunk := member.read(_CHUNK_BYTES):
            yield end + chunk
            end = chunk[-overlap:] if overlap else b""


def _tags_by_row(chunks: Iterable[bytes]) -> Iterator[int]:
    """Count the tags of each row; where a chunk ends in the name of a row, that row counts with the one before."""
    count = 0
    for chunk in chunks:
        first, *rows = _ROW.split(chunk)
        count += first.count(b"<")
        for row in rows:
            yield count
            count = 1 + row.count(b"<")
    yield count
