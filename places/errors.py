"""Everything this project raises on purpose.

::

    ExileMapError
    ├── DateError (also ValueError)       a date that cannot be read
    ├── GeocodingError                    a geocoder, or its store of answers, that cannot be used
    │   └── ServiceRefusedError           an online service that is not to be asked again for now
    ├── LibraryError (also ImportError)   a library that only some need is not installed
    ├── PositionError (also ValueError)   a point off the globe
    ├── QueryError (also ValueError)      a question with an unknown, repeated or missing part
    ├── UnknownNameError (also KeyError)  a journey, place, format or language nobody here knows
    └── TableError (also ValueError)      tables with problems; lists all of them
"""

from collections.abc import Iterable
from dataclasses import dataclass

from places.tables.rules import Rule

__all__ = [
    "DateError",
    "ExileMapError",
    "GeocodingError",
    "LibraryError",
    "PositionError",
    "Problem",
    "QueryError",
    "ServiceRefusedError",
    "TableError",
    "UnknownNameError",
    "cell_address",
]

_FEATURES = (".geojson", ".json", ".jsonld")


class ExileMapError(Exception):
    """The root of the tree: catch it to catch all that this project raises on purpose."""


class DateError(ExileMapError, ValueError):
    """A date text that is no EDTF date, or an impossible one.

    Attributes
    ----------
    text : str
        The whole text as given.
    position : int
        Where in ``text`` the fault begins, counted from 0.
    why : str
        What is wrong there, one clause without a full stop.
    readings : tuple of str
        The dates that it may mean, if that is what is wrong.
    """

    def __init__(self, text: str, position: int, why: str, readings: tuple[str, ...] = ()) -> None:
        self.text, self.position, self.why, self.readings = text, position, why, readings
        super().__init__(f"{text!r} is not a date: {why} (at character {position + 1})")


class GeocodingError(ExileMapError):
    """A geocoder, or its store of answers, that cannot be used; the message says what to do."""


class ServiceRefusedError(GeocodingError):
    """An online service that is not to be asked again for now: it refuses the key, or wants to be left alone."""


class LibraryError(ExileMapError, ImportError):
    """A library that only some need is not installed; the message names the extra that brings it."""

    def __init__(self, *, purpose: str, library: str, extra: str) -> None:
        super().__init__(f"{purpose} needs {library}, which is not installed; run: pip install 'exile-map[{extra}]'")


class PositionError(ExileMapError, ValueError):
    """Coordinates that name no point on the globe.

    Attributes
    ----------
    swapped : bool
        They would name one the other way round.
    """

    def __init__(self, lon: float, lat: float) -> None:
        self.swapped = -180 <= lat <= 180 and -90 <= lon <= 90
        hint = "; longitude comes first, are they swapped?" if self.swapped else ""
        super().__init__(f"longitude {lon:g}, latitude {lat:g} is off the globe{hint}")


class QueryError(ExileMapError, ValueError):
    """A question with a part that is unknown, stands twice, or is missing. ``problems`` lists every such part."""

    def __init__(self, *problems: str) -> None:
        self.problems = problems
        super().__init__("; ".join(problems))


class UnknownNameError(ExileMapError, KeyError):
    """A name that stands in no list here; the message offers the known ones."""

    def __str__(self) -> str:
        return str(self.args[0])  # KeyError would print the repr


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One wrong cell, and how to mend it.

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
    wrong : str
        What is wrong with it, one clause.
    fix : str
        What to do, one clause.
    rule : Rule
        Which rule it breaks; its id stays the same whatever the words.
    """

    source: str
    row: int
    column: str
    value: str
    wrong: str
    fix: str
    rule: Rule

    def __str__(self) -> str:
        got = f", got {self.value!r}" if self.value else ""
        return f"{cell_address(self.source, self.row, self.column)}: {self.wrong}{got}. Fix: {self.fix}."


def cell_address(source: str, row: int, column: str) -> str:
    """Say where a cell stands: ``stays.csv, row 7, column 'lat'``; without what is 0 or empty.

    In a JSON file it is a property of a feature, counted from 1.
    """
    line, cell = ("feature", "property") if source.lower().endswith(_FEATURES) else ("row", "column")
    parts = [source, f"{line} {row}" if row else "", f"{cell} '{column}'" if column else ""]
    return ", ".join(filter(None, parts))


class TableError(ExileMapError, ValueError):
    """Tables that break their schema. ``problems`` lists every wrong cell, not only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        count = len(self.problems)
        heading = f"{count} problem{'s' if count > 1 else ''}:"
        super().__init__("\n".join([heading, *map(str, self.problems)]))
