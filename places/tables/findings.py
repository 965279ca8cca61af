"""What reading a table finds: problems, which must be mended, and notices, which may be left as they are."""

from dataclasses import dataclass, field

from places.errors import Problem, cell_address
from places.tables.rules import Rule

__all__ = ["Findings", "Notice"]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something understood that was not written in the format; nothing needs to be mended.

    Attributes
    ----------
    source : str
        The file, e.g. ``stays.csv``.
    row : int
        As a spreadsheet counts: the header is row 1. 0 speaks of the whole file.
    column : str
        The header of the column; empty when the whole row is meant.
    value : str
        The cell as written.
    understood : str
        What was made of it, one clause that follows the value.
    fix : str
        What to do so that nobody has to guess, one clause.
    rule : Rule
        Its id stays the same whatever the words.
    """

    source: str
    row: int
    column: str
    value: str
    understood: str
    fix: str
    rule: Rule

    def __str__(self) -> str:
        said = f"{self.value!r} {self.understood}" if self.value else self.understood
        return f"{cell_address(self.source, self.row, self.column)}: {said}."


@dataclass(slots=True)
class Findings:
    """All problems and notices of one reading, in the order found."""

    problems: list[Problem] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
