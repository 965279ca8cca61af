"""What the cells of a row mean, with all that is wrong collected instead of raised."""

import math
from collections.abc import Collection, Mapping
from types import MappingProxyType

from places.dates import Edtf, Span, is_unknown, parse_edtf, read_date
from places.errors import DateError, PositionError
from places.place import Period
from places.position import Position
from places.tables.angles import read_angle, read_point
from places.tables.findings import Findings, Notice
from places.tables.layout import Layout
from places.tables.rules import Rule
from places.tables.table import Row
from places.texts import Texts

__all__ = ["Cells"]

_NO_TEXTS = Texts()
_NO_CELLS: Mapping[str, str] = MappingProxyType({})


class Cells:
    """Reads the cells of one row as dates, positions, texts; what is wrong goes to ``findings``.

    A reader gives None (or nothing) for a cell with a problem, so that the rest of the row is still checked. The rows
    of a table share its ``layout``; a row alone has its own.
    """

    __slots__ = ("_asked", "_cells", "findings", "layout", "row")

    def __init__(self, row: Row, findings: Findings, layout: Layout | None = None) -> None:
        self.row, self.findings, self.layout = row, findings, layout or Layout(row.cells)
        self._cells, self._asked = row.cells, self.layout.asked

    def __getitem__(self, column: str) -> str:
        self._asked.add(column)
        return self._cells.get(column, "")

    @property
    def default_language(self) -> str:
        """The language of texts in columns without one."""
        return self.layout.default_language

    def wrong(self, column: str, wrong: str, fix: str, rule: Rule) -> None:
        """Record a problem with a cell."""
        self.findings.problems.append(self.row.problem(column, wrong, fix, rule))

    def notice(self, column: str, understood: str, fix: str, rule: Rule) -> None:
        """Record what a cell was understood to say."""
        row = self.row
        self.findings.notices.append(Notice(row.source, row.number, column, row[column], understood, fix, rule))

    def required(self, column: str) -> str:
        """Give a cell that must not be empty."""
        text = self[column]
        if not text and column not in self.row.broken:
            self.wrong(column, "the cell is empty", f"fill in the {column.replace('_', ' ')}", Rule.CELL_EMPTY)
        return text

    def listed(self, column: str) -> tuple[str, ...]:
        """Give the parts of a cell joined by ``;``."""
        return tuple(part.strip() for part in self[column].split(";") if part.strip())

    def texts(self, column: str) -> Texts:
        """Give ``column`` (in the default language) and every ``column_<language>``."""
        languages, cells = self.layout.languages(column), self._cells
        if not languages:
            return _NO_TEXTS
        said = {language: cells[name] for language, name in languages if cells.get(name)}
        return Texts(said) if said else _NO_TEXTS

    def required_texts(self, column: str) -> Texts:
        """Give a text that must be there in one language at least."""
        texts = self.texts(column)
        if not texts:
            self.wrong(
                f"{column}_{self.default_language}",
                f"there is no {column}",
                "write it in one language",
                Rule.CELL_EMPTY,
            )
        return texts

    def choice(self, column: str, known: Collection[str], default: str = "") -> str:
        """Give one of the known words; an empty cell gives ``default``."""
        word = self[column] or default
        if word and word not in known:
            self.wrong(column, f"{word!r} is not known here", f"use one of {', '.join(sorted(known))}", Rule.CHOICE)
        return word

    def date(self, column: str, calendar: str = "") -> Edtf | None:
        """Give a date, EDTF or as people type it (then with a notice); None when empty or wrong.

        ``calendar`` is the mark of the calendar it is in, such as ``O.S.``.
        """
        text = self[column]
        if not text:
            return None
        try:
            date, understood = read_date(f"{text} {calendar}" if calendar else text)
        except DateError as error:
            self._wrong_date(column, error)
            return None
        if understood:
            self.notice(column, understood, f"write {date}", Rule.DATE)
        return date

    def _wrong_date(self, column: str, error: DateError) -> None:
        if is_unknown(self[column]):
            self.notice(column, "is taken for a date nobody knows", "leave the cell empty", Rule.DATE_UNKNOWN)
            return
        if error.readings:
            rule, fix = Rule.DATE_AMBIGUOUS, f"write {' or '.join(error.readings)}"
        else:
            rule, fix = Rule.DATE, "write it as 1917-05-17, 1917-05, 1917, 1917~ or another EDTF date"
        self.wrong(column, error.why, fix, rule)

    def position(self) -> Position | None:
        """Give the point of columns ``lon`` and ``lat``, or of ``coordinates``; None when empty or wrong."""
        lon, lat = self._angle("lon"), self._angle("lat")
        if lon is not None and lat is not None:
            return self._point(lon, lat)
        if self["coordinates"] and not (self["lon"] or self["lat"]):
            return self._coordinates()
        empty = [column for column in ("lon", "lat") if not self[column]]
        if len(empty) == 1 and not self.row.broken:
            self.wrong(empty[0], "one coordinate is missing", "give both lon and lat", Rule.COORDINATE_MISSING)
        return None

    def has_point(self) -> bool:
        """Tell whether the row has coordinates, right or wrong."""
        return bool(self["lon"] or self["lat"] or self["coordinates"])

    def _angle(self, column: str) -> float | None:
        text = self[column]
        try:
            return float(text) if text else None
        except ValueError:
            angle = read_angle(text)
        if angle is None:
            self.wrong(column, "it is no number", "write decimal degrees with a point, such as 46.4857", Rule.NUMBER)
        elif angle.axis not in ("", column):
            what = "latitude" if angle.axis == "lat" else "longitude"
            self.wrong(column, f"it is a {what}", "swap lon and lat", Rule.POSITION_SWAPPED)
        else:
            self.notice(column, f"is read as {angle.degrees:g}", f"write {angle.degrees:g}", Rule.NUMBER)
            return angle.degrees
        return None

    def _coordinates(self) -> Position | None:
        point = read_point(self["coordinates"])
        if point is None:
            fix = "write them in two columns lon and lat, or as 46.4857 N, 30.7326 E"
            self.wrong("coordinates", "it does not say which is the longitude", fix, Rule.NUMBER)
            return None
        understood = "is read as longitude {:g}, latitude {:g}".format(*point)
        self.notice("coordinates", understood, "write them in two columns lon and lat", Rule.NUMBER)
        return self._point(*point)

    def _point(self, lon: float, lat: float) -> Position | None:
        try:
            return Position(lon, lat)
        except PositionError as error:
            column = "lat" if -180 <= lon <= 180 else "lon"
            fix = "swap lon and lat" if error.swapped else "write lon from -180 to 180, lat from -90 to 90"
            self.wrong(column, str(error), fix, Rule.POSITION_SWAPPED if error.swapped else Rule.POSITION)
            return None

    def periods(self, column: str) -> tuple[Period, ...]:
        """Give the periods of a cell ``Name@start/end;Name@start/end``, in each language there is.

        Each language names the same periods: the same bounds in the same order.
        """
        columns = {code: name for code, name in self.layout.languages(column) if self[name]}
        cells = {code: [part.rpartition("@")[::2] for part in self.listed(name)] for code, name in columns.items()}
        bounds = {code: [bound for _, bound in parts] for code, parts in cells.items()}
        for code, name in columns.items():
            if bounds[code] != next(iter(bounds.values())):
                wrong = "its periods are not those of the other languages"
                self.wrong(name, wrong, "give each the same start/end", Rule.PERIOD)
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
            wrong = f"the period {names.said_in() or bounds!r} needs a name, '@' and 'start/end'"
            self.wrong(column, wrong, fix, Rule.PERIOD)
        except DateError as error:
            self.wrong(column, f"the period {names.said_in()!r}: {error}", fix, Rule.PERIOD)
        return None

    def unread(self) -> Mapping[str, str]:
        """Give the filled cells that nobody has asked for until now, as written: columns this project does not know."""
        cells = self._cells
        left = {column: cells[column] for column in self.layout.unread() if cells.get(column)}
        return MappingProxyType(left) if left else _NO_CELLS


def _bound(text: str, when_open: float) -> Span:
    return Span(when_open, when_open) if text in ("", "..") else parse_edtf(text).span
