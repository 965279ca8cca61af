"""The header of a table: where it stands, and what its headings mean."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from places.gazetteer import fold
from places.tables.grid import Line

__all__ = ["PLAIN", "Header", "Vocabulary", "find_header"]

_FIRST_ROWS = 20
_LONGEST_HEADING = 60


@dataclass(frozen=True)
class Vocabulary:
    """The columns of a kind of table, and what else people call them.

    Attributes
    ----------
    columns : tuple of str
        As the tables here name them.
    texts : frozenset of str
        Those that may also stand once for each language, as ``title_fa``.
    aliases : mapping of str to tuple of str
        Other headings for a column, the usual ones first. Case, accents, blanks and ``_`` do not matter.
    required : tuple of str
        Columns that must be there.
    derived : tuple of str
        Columns that exports add; where all of them stand, none is taken for an alias.
    """

    columns: tuple[str, ...] = ()
    texts: frozenset[str] = frozenset()
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    required: tuple[str, ...] = ()
    derived: tuple[str, ...] = ()

    def column_of(self, heading: str) -> str:
        """Give the column that a heading means; nothing if it is not known."""
        if len(heading) > _LONGEST_HEADING:
            return ""
        return self._meanings.get(fold(heading)) or self._translated(heading)

    def known(self, headings: Iterable[str]) -> int:
        """Count the columns that a row would name if it were the header."""
        return len({column for heading in headings if (column := self.column_of(heading))})

    def is_header(self, headings: Iterable[str]) -> bool:
        """Tell whether a row is a header beyond doubt: each column that must be there has its own name in it."""
        return bool(self.required) and set(self.required) <= set(headings)

    def rank(self, column: str, heading: str) -> int:
        """Say how usual a heading is for a column: 0 for its own name."""
        names = [fold(name) for name in self.aliases.get(column, ())]
        return names.index(fold(heading)) + 1 if fold(heading) in names else 0

    def _translated(self, heading: str) -> str:
        """Read ``Title (fa)`` as ``title_fa``."""
        words, _, language = fold(heading).rpartition(" ")
        column = self._meanings.get(words, "")
        return f"{column}_{language}" if column in self.texts and language.isascii() and len(language) in (2, 3) else ""

    @cached_property
    def _meanings(self) -> dict[str, str]:
        aliases = {fold(alias): column for column, names in self.aliases.items() for alias in names}
        return aliases | {fold(column): column for column in self.columns}


PLAIN = Vocabulary()
"""Knows no columns: the first row that is not blank is the header, and its headings are taken as they stand."""


@dataclass(frozen=True, slots=True)
class Header:
    """What the header says.

    Attributes
    ----------
    number : int
        The row it stands in; the last of them if it has two.
    columns : tuple of str
        By position; empty where a column has no heading.
    headings : mapping of str to str
        As written, of the columns that have another name here.
    above : tuple of Line
        The rows above it, which are no part of the table.
    body : list of Line
        The rows below it.
    """

    number: int
    columns: tuple[str, ...]
    headings: Mapping[str, str]
    above: tuple[Line, ...]
    body: list[Line]


def find_header(lines: list[Line], vocabulary: Vocabulary = PLAIN) -> Header:
    """Find the header among the first rows: the one, or the two together, that name most columns known here.

    In a header of two rows the lower names the column; the upper does where the lower has nothing.
    """
    first, height = _place(lines, vocabulary)
    headings = _headings(lines, first, height)
    columns = _meanings(headings, vocabulary)
    renamed = {column: heading for column, heading in zip(columns, headings, strict=True) if column != heading}
    body = lines[first + height :]
    return Header(lines[first + height - 1][0], tuple(columns), renamed, tuple(lines[:first]), body)


def _place(lines: Sequence[Line], vocabulary: Vocabulary) -> tuple[int, int]:
    """Find the first row of the header and the number of its rows."""
    if vocabulary.is_header(lines[0][1]):
        return 0, 1
    places = ((first, height) for height in (1, 2) for first in range(min(_FIRST_ROWS, len(lines) + 1 - height)))
    return max(places, key=lambda place: vocabulary.known(_headings(lines, *place)))


def _headings(lines: Sequence[Line], first: int, height: int) -> list[str]:
    rows = [cells for _, cells in lines[first : first + height]]
    width = max(map(len, rows))
    upper, lower = ([*cells, *[""] * (width - len(cells))] for cells in (rows[0], rows[-1]))
    return [" ".join((below or above).split()) for above, below in zip(upper, lower, strict=True)]


def _meanings(headings: Sequence[str], vocabulary: Vocabulary) -> list[str]:
    """Name the column of each heading.

    Of several that mean the same, only the most usual is taken for it; none is for a text that stands by language.
    """
    own = vocabulary.derived if set(vocabulary.derived) <= set(headings) else ()
    columns = ["" if heading in own else vocabulary.column_of(heading) for heading in headings]
    ranks = [vocabulary.rank(column, heading) for column, heading in zip(columns, headings, strict=True)]
    by_language = {column.rpartition("_")[0] for column in columns} & vocabulary.texts
    best: dict[str, int] = {}
    for number in sorted(range(len(columns)), key=ranks.__getitem__):
        if not (columns[number] in by_language and ranks[number]):
            best.setdefault(columns[number], number)
    taken = set(best.values())
    return [
        column if column and number in taken else heading
        for number, (heading, column) in enumerate(zip(headings, columns, strict=True))
    ]
