"""Which place a row speaks of: one of the journey's places, a point in the table, or one that is known elsewhere."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cached_property

from places.gazetteer import Gazetteer
from places.locating import Locate, Located
from places.place import Place
from places.position import Position, distance_m
from places.tables.cells import Cells
from places.tables.findings import Findings
from places.tables.rules import Rule
from places.tables.table import Row
from places.texts import Texts

__all__ = ["Placing", "located"]

_FAR_APART_M = 25_000
_COLUMNS = ("place", "lon", "lat", "coordinates", "country_today")


class Placing:
    """Finds the places that the rows of a table of stays speak of.

    Parameters
    ----------
    places : Gazetteer
        Those of the journey's own table.
    unreadable : collection of str
        Ids of places whose own rows have problems.
    locate : Locate
        Finds those that are only named.
    rows : sequence of Row
        All rows of the table: a point that stands in one of them is that of the others that name the same place.
    """

    def __init__(
        self, places: Gazetteer, unreadable: Collection[str], locate: Locate, rows: Sequence[Row] = ()
    ) -> None:
        self._places, self._unreadable, self._locate, self._rows = places, unreadable, locate, rows
        self._points: dict[tuple[str, Position], Place] = {}
        self._bearing: Counter[str] = Counter()
        self._firsts: dict[str, tuple[Position, int]] = {}
        self._located: dict[str, Place] = {}
        self._known: dict[tuple[str, ...], Place] = {}

    def place_of(self, cells: Cells) -> Place | None:
        """Find the place of a row: by its id, else at the row's own coordinates, else by its name."""
        written, findings = tuple([cells[column] for column in _COLUMNS]), cells.findings
        if written not in self._known:
            before = len(findings.problems), len(findings.notices)
            place = self._find(cells)
            if place is None or before != (len(findings.problems), len(findings.notices)):
                return place  # the next row of this kind is to be told of too
            self._known[written] = place
        return self._known[written]

    def _find(self, cells: Cells) -> Place | None:
        name, position = cells.required("place"), cells.position()
        cells.texts("place_name")  # a known column, also where no place is made of it
        if name in self._places:
            return self._agreed(cells, self._places[name], position)
        if position and name:
            return self._points.get((name, position)) or self._at(cells, name, position)
        if not name or cells.has_point() or name in self._unreadable:
            return None  # what is wrong is in the findings already
        return self._located.get(name) or self._named(cells, name)

    @staticmethod
    def _agreed(cells: Cells, place: Place, position: Position | None) -> Place:
        if position and position.rounded() != place.position.rounded():
            wrong, fix = "the point is not that of the place", "correct one of the two, or leave it out here"
            cells.wrong("lon", wrong, fix, Rule.PLACE_CONTRADICTED)
        return place

    def _at(self, cells: Cells, name: str, position: Position) -> Place:
        """Make a place of a row's own point; one whose name stands at another point too gets a number."""
        others = self._bearing[name]
        first, row = self._firsts.setdefault(name, (position, cells.row.number))
        apart = distance_m(first, position) if others else 0
        if apart > _FAR_APART_M:
            understood = f"is {apart / 1000:,.0f} km from where it is in row {row}, and taken for another place"
            cells.notice("place", understood, "correct lon and lat, or give one another name", Rule.PLACE_ELSEWHERE)
        place_id = f"{name} ({others + 1})" if others else name
        names = cells.texts("place_name") or Texts({cells.default_language: name})
        place = Place(place_id, names, position, country_today=cells["country_today"])
        self._points[name, position] = place
        self._bearing[name] += 1
        return place

    def _named(self, cells: Cells, name: str) -> Place | None:
        named = self._places.named(name)
        if len(named) > 1:
            _ambiguous(cells, "place", named)
            return None
        place = named[0] if named else self._pointed(cells, name) or self._elsewhere(cells, name)
        if place:
            self._located[name] = place
        return place

    def _pointed(self, cells: Cells, name: str) -> Place | None:
        """Find a place at the point that another row of the table gives it."""
        row = self._rows_with_points.get(name)
        if row is None:
            return None
        other = Cells(row, Findings(), cells.layout)  # what is wrong there is found there
        position = other.position()
        return (self._points.get((name, position)) or self._at(other, name, position)) if position else None

    def _elsewhere(self, cells: Cells, name: str) -> Place | None:
        found = located(cells, "place", [name], self._locate)
        if found and found.place.place_id in self._places:
            return replace(found.place, place_id=name)
        return found.place if found else None

    @cached_property
    def _rows_with_points(self) -> dict[str, Row]:
        return {row["place"]: row for row in reversed(self._rows) if row["lon"] or row["lat"] or row["coordinates"]}


def located(cells: Cells, column: str, names: Sequence[str], locate: Locate) -> Located | None:
    """Find a place that is only named, with a notice of what was taken, or a problem when it cannot be found."""
    found: Sequence[Located] = next(filter(None, map(locate, names)), ())
    if len(found) == 1:
        place, (lon, lat) = found[0].place, found[0].place.position.rounded()
        where = f"{place.names.said_in()} at longitude {lon}, latitude {lat}"
        understood = f"is taken for {where}, of {found[0].origin}"
        cells.notice(column, understood, "give lon and lat if it is another", Rule.PLACE_LOCATED)
        return found[0]
    if found:
        _ambiguous(cells, column, [each.place for each in found])
    else:
        fix = "add lon and lat, or run exile-map geocode"
        wrong = "no place has this id or name" if cells[column] else "the place has no coordinates"
        cells.wrong(column, wrong, fix, Rule.PLACE_UNKNOWN)
    return None


def _ambiguous(cells: Cells, column: str, places: Sequence[Place]) -> None:
    ids = ", ".join(f"{place.place_id} ({place.position.lon:g}, {place.position.lat:g})" for place in places)
    wrong = f"{len(places)} places bear this name"
    cells.wrong(column, wrong, f"give lon and lat, or the place_id of one: {ids}", Rule.PLACE_AMBIGUOUS)
