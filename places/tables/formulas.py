"""Cells of a CSV file that a spreadsheet program would calculate, or was kept from calculating: the texts they hold."""

import re

from places.tables.defused import restored

__all__ = ["text_of", "texts_of"]

_TELLING = frozenset("='")
_QUOTED = re.compile(r'="(.*)"', re.DOTALL)  # keeps a spreadsheet from making a number of a text


def texts_of(cells: list[str]) -> list[str]:
    """Give the texts of a row's cells."""
    return cells if _TELLING.isdisjoint([cell[:1] for cell in cells]) else [text_of(cell) for cell in cells]


def text_of(cell: str) -> str:
    """Give the text of a cell.

    Examples
    --------
    >>> text_of('="1902"'), text_of("'=sic"), text_of("=A2+1")
    ('1902', '=sic', '=A2+1')
    """
    quoted = _QUOTED.fullmatch(cell)
    return quoted[1] if quoted else restored(cell)
