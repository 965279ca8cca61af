"""What the cells of a row mean, with all that is wrong collected instead of raised."""

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from places.dates import Edtf, Span, parse_edtf, read_date
from places.errors import DateError, PositionError, Problem, cell_address
from places.place import Period
from places.position import Position
from places.table import Row
from places.texts import Texts

__all__ = ["Cells", "Findings", "Notice", "is_language"]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something understood that was not written in the format; nothing needs to be mended."""

    source: str
    row: int
    column: str
    value: str
    understood: str

    def __str__(self) -> str:
        return f"{cell_address(self.source, self.row, self.column)}: {self.value!r} {self.understood}."


@dataclass(slots=True)
class Findings:
    """All problems and notices of one reading, in the order found."""

    problems: list[Problem] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Cells:
    """Reads the cells of one row as dates, positions, texts; what is wrong goes to ``findings``.

    A reader gives None (or nothing) for a cell with a problem, so that the rest of the row is still checked.
    """

    row: Row
    findings: Findings
    default_language: str = "en"
    _read: set[str] = field(default_factory=set, init=False, repr=False)

    def __getitem__(self, column: str) -> str:
        self._read.add(column)
        return self.row[column]

    def wrong(self, column: str, wrong: str, fix: str) -> None:
        """Record a problem with a cell."""
        self.findings.problems.append(self.row.problem(column, wrong, fix))

    def required(self, column: str) -> str:
        """Give a cell that must not be empty."""
        if not self[column]:
            self.wrong(column, "the cell is empty", f"fill in the {column.replace('_', ' ')}")
        return self[column]

    def listed(self, column: str) -> tuple[str, ...]:
        """Give the parts of a cell joined by ``;``."""
        return tuple(part.strip() for part in self[column].split(";") if part.strip())

    def texts(self, column: str) -> Texts:
        """Give ``column`` (in the default language) and every ``column_<language>``."""
        return Texts({language: self[name] for language, name in self._languages(column).items()})

    def required_texts(self, column: str) -> Texts:
        """Give a text that must be there in one language at least."""
        texts = self.texts(column)
        if not texts:
            self.wrong(f"{column}_{self.default_language}", f"there is no {column}", "write it in one language")
        return texts

    def choice(self, column: str, known: Collection[str], default: str = "") -> str:
        """Give one of the known words; an empty cell gives ``default``."""
        word = self[column] or default
        if word and word not in known:
            self.wrong(column, f"{word!r} is not known here", f"use one of {', '.join(sorted(known))}")
        return word

    def date(self, column: str) -> Edtf | None:
        """Give a date, EDTF or as people type it (then with a notice); None when empty or wrong."""
        text = self[column]
        if not text:
            return None
        try:
            date, understood = read_date(text)
        except DateError as error:
            self.wrong(column, error.why, "write it as 1917-05-17, 1917-05, 1917, 1917~ or another EDTF date")
            return None
        if understood:
            self.findings.notices.append(Notice(self.row.source, self.row.number, column, text, understood))
        return date

    def number(self, column: str) -> float | None:
        """Give a decimal number; None when empty or wrong."""
        try:
            return float(self[column]) if self[column] else None
        except ValueError:
            self.wrong(column, "it is no number", "write decimal degrees with a point, such as 46.4857")
            return None

    def position(self) -> Position | None:
        """Give the point of columns ``lon`` and ``lat``; None when empty or wrong."""
        lon, lat = self.number("lon"), self.number("lat")
        if lon is None and lat is None:
            return None
        if lon is None or lat is None:
            column = "lon" if lon is None else "lat"
            if not self[column]:
                self.wrong(column, "one coordinate is missing", "give both lon and lat")
            return None
        try:
            return Position(lon, lat)
        except PositionError as error:
            column = "lat" if -180 <= lon <= 180 else "lon"
            fix = "swap lon and lat" if error.swapped else "write lon from -180 to 180, lat from -90 to 90"
            self.wrong(column, str(error), fix)
            return None

    def periods(self, column: str) -> tuple[Period, ...]:
        """Give the periods of a cell ``Name@start/end;Name@start/end``, in each language there is.

        Each language names the same periods: the same bounds in the same order.
        """
        columns = {code: name for code, name in self._languages(column).items() if self[name]}
        cells = {code: [part.rpartition("@")[::2] for part in self.listed(name)] for code, name in columns.items()}
        bounds = {code: [bound for _, bound in parts] for code, parts in cells.items()}
        for code, name in columns.items():
            if bounds[code] != next(iter(bounds.values())):
                self.wrong(name, "its periods are not those of the other languages", "give each the same start/end")
        periods = (
            self._period(column, Texts({code: name for code, (name, _) in zip(cells, parts, strict=True)}), parts[0][1])
            for parts in zip(*cells.values(), strict=False)  # unequal ones are reported above
        )
        return tuple(filter(None, periods))

    def _period(self, column: str, names: Texts, bounds: str) -> Period | None:
        start, slash, end = bounds.partition("/")
        fix = "write Name@1914-09/1924-01, with '..' for an open end"
        try:
            if slash and names:
                return Period(names, _bound(start, -math.inf), _bound(end, math.inf), bounds=bounds)
            self.wrong(column, f"the period {names.said_in() or bounds!r} needs a name, '@' and 'start/end'", fix)
        except DateError as error:
            self.wrong(column, f"the period {names.said_in()!r}: {error}", fix)
        return None

    def _languages(self, column: str) -> dict[str, str]:
        """Find the columns that hold one text: the default language first, then each ``column_<language>``."""
        endings = {name: name.removeprefix(f"{column}_") for name in self.row.cells if name.startswith(f"{column}_")}
        translated = {language: name for name, language in endings.items() if is_language(language)}
        return {self.default_language: column, **translated} if self[column] else translated

    def unread(self) -> Mapping[str, str]:
        """Give the filled cells that nobody has asked for until now, as written: columns this project does not know."""
        return MappingProxyType(
            {column: text for column, text in self.row.cells.items() if text and column not in self._read}
        )


def _bound(text: str, when_open: float) -> Span:
    return Span(when_open, when_open) if text in ("", "..") else parse_edtf(text).span


def is_language(ending: str) -> bool:
    """Tell whether a column's ending is a language: two or three small letters, perhaps with a region (``pt-br``)."""
    language = ending.split("-", maxsplit=1)[0]
    return language.isalpha() and len(language) in (2, 3) and ending.islower()
