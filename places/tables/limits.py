"""How large a table may be: what is larger is refused before it fills the memory. Each limit may be set higher."""

import os
from dataclasses import dataclass
from typing import NoReturn

from places.errors import Problem, QueryError, TableError
from places.tables.rules import Rule

__all__ = [
    "MAX_CELLS",
    "MAX_CELL_CHARACTERS",
    "MAX_COLUMNS",
    "MAX_EXPANDED_MIB",
    "MAX_FILE_MIB",
    "MAX_ROWS",
    "MIB",
    "Limit",
    "refuse_too_large",
]

MIB = 2**20


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit; ``setting`` is the variable of the environment that sets another than the usual one."""

    setting: str
    usual: int

    @property
    def value(self) -> int:
        """The limit as it is set; ``QueryError`` if that is no number."""
        text = os.environ.get(self.setting, "")
        if text and not text.isdecimal():
            msg = f"{self.setting} is a whole number, not {text!r}"
            raise QueryError(msg)
        return int(text or self.usual)


MAX_FILE_MIB = Limit("EXILE_MAP_MAX_FILE_MIB", 64)
"""Of a file as it lies on the disk."""

MAX_EXPANDED_MIB = Limit("EXILE_MAP_MAX_EXPANDED_MIB", 128)
"""Of everything in a ZIP file (a workbook is one) once it is expanded."""

MAX_ROWS = Limit("EXILE_MAP_MAX_ROWS", 250_000)
"""Of a table, blank ones not counted."""

MAX_COLUMNS = Limit("EXILE_MAP_MAX_COLUMNS", 1_000)
"""Of a table."""

MAX_CELLS = Limit("EXILE_MAP_MAX_CELLS", 2_000_000)
"""Of a table, blank rows not counted."""

MAX_CELL_CHARACTERS = Limit("EXILE_MAP_MAX_CELL_CHARACTERS", 100_000)
"""In one cell."""


def refuse_too_large(source: str, row: int, wrong: str, fix: str, limit: Limit) -> NoReturn:
    """Raise the ``TableError`` of what is over a limit; ``{limit}`` in ``wrong`` stands for its value."""
    wrong, fix = wrong.format(limit=f"{limit.value:,}"), f"{fix}, or set {limit.setting} higher"
    raise TableError([Problem(source, row, "", "", wrong, fix, Rule.TOO_LARGE)])
