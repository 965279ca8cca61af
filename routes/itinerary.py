"""The places of a journey folder in the order of its stays, as far as their points are known: what is to be geocoded.

A folder whose places lack points is no journey yet, so its tables are read here for their places alone; what else is
wrong with them is for ``exile-map check``.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from places.dates import Edtf
from places.gazetteer import Gazetteer, fold
from places.geocoding.question import Question
from places.geocoding.ranking import Neighbours
from places.place import Place
from places.position import Position
from places.tables.cells import Cells
from places.tables.findings import Findings
from places.tables.layout import Layout
from places.tables.table import Row, read_bytes, read_table
from places.texts import Texts
from routes.about import About, read_about
from routes.columns import vocabulary
from routes.rows import read_place

__all__ = ["Itinerary", "OpenPlace", "read_itinerary"]


@dataclass(frozen=True, slots=True)
class OpenPlace:
    """A place without a point.

    Attributes
    ----------
    place_id : str
        Of its row, or made from its name where it has none.
    question : Question
        What the tables say of it.
    row : int
        Its row in ``places.csv``, as a spreadsheet counts; 0 where it has none yet.
    """

    place_id: str
    question: Question
    row: int = 0


@dataclass(frozen=True)
class Itinerary:
    """The stays of a journey folder, as far as geocoding needs them.

    Attributes
    ----------
    about : About
        What the journey is.
    stops : tuple of (str, float or None)
        For each stay in order, the place_id, and the middle of the days on which he may have come, as a day number.
    dates : tuple of (Edtf or None, Edtf or None)
        For each stay in order, arrival and departure as the table has them.
    names : mapping of str to Texts
        What the tables call each place, by place_id.
    points : mapping of str to Position
        Of the places that have one, by place_id.
    open_places : tuple of OpenPlace
        Those that have none, in the order of the stays; places without stays last.
    gazetteer : Gazetteer
        The places that have a point, with all their names.
    """

    about: About
    stops: tuple[tuple[str, float | None], ...]
    dates: tuple[tuple[Edtf | None, Edtf | None], ...]
    names: Mapping[str, Texts]
    points: Mapping[str, Position]
    open_places: tuple[OpenPlace, ...]
    gazetteer: Gazetteer

    @property
    def language(self) -> str:
        """The default language of its texts."""
        return self.about.default_language

    def neighbours(self, place_id: str, points: Mapping[str, Position]) -> list[Neighbours]:
        """Give the nearest stays with a known point before and after each stay at a place."""
        return [self._beside(*numbers, points) for numbers in self.around(place_id, points)]

    def around(self, place_id: str, points: Mapping[str, Position]) -> list[tuple[int, int | None, int | None]]:
        """Give the numbers of each stay at a place, and of the nearest ones with a point before and after; from 0."""
        return [
            (
                number,
                self._next_known(range(number - 1, -1, -1), place_id, points),
                self._next_known(range(number + 1, len(self.stops)), place_id, points),
            )
            for number in self._numbers.get(place_id, ())
        ]

    @cached_property
    def _numbers(self) -> Mapping[str, list[int]]:
        numbers: dict[str, list[int]] = {}
        for number, (place_id, _) in enumerate(self.stops):
            numbers.setdefault(place_id, []).append(number)
        return numbers

    def _beside(self, number: int, before: int | None, after: int | None, points: Mapping[str, Position]) -> Neighbours:
        ends = [number if end is None else end for end in (before, after)]
        days = [self.stops[end][1] for end in ends]
        return Neighbours(
            None if before is None else points[self.stops[before][0]],
            None if after is None else points[self.stops[after][0]],
            None if days[0] is None or days[1] is None else abs(days[1] - days[0]),
        )

    def _next_known(self, numbers: Iterable[int], place_id: str, points: Mapping[str, Position]) -> int | None:
        stops = ((number, self.stops[number][0]) for number in numbers)
        return next((number for number, stop in stops if stop != place_id and stop in points), None)


def read_itinerary(folder: Path) -> Itinerary:
    """Read the places and stays of a folder.

    Raises
    ------
    TableError
        When a table is no table at all.
    """
    findings = Findings()
    path = folder / "journey.toml"
    about = read_about(read_bytes(path) if path.exists() else None, folder.resolve().name, findings)
    draft = _Draft(about)
    for kind, add in (("place", draft.add_place), ("stay", draft.add_stay)):
        path = folder / f"{kind}s.csv"
        if kind == "stay" or path.exists():
            table = read_table(path, vocabulary(kind))
            layout = Layout(table.columns, about.default_language)
            for row in table.rows:
                add(Cells(row, findings, layout))
    return draft.itinerary()


@dataclass(slots=True)
class _Draft:
    """The tables as far as they are read."""

    about: About
    ids: set[str] = field(default_factory=set)
    located: list[Place] = field(default_factory=list)
    points: dict[str, Position] = field(default_factory=dict)
    waiting: dict[str, tuple[Row, tuple[str, ...]]] = field(default_factory=dict)
    by_name: dict[str, set[str]] = field(default_factory=dict)
    stops: list[tuple[str, float | None]] = field(default_factory=list)
    dates: list[tuple[Edtf | None, Edtf | None]] = field(default_factory=list)
    names: dict[str, Texts] = field(default_factory=dict)
    countries: dict[str, str] = field(default_factory=dict)

    def add_place(self, cells: Cells) -> None:
        """Take a row of ``places.csv``: with a point, or waiting for one."""
        place_id = cells["place_id"]
        if not place_id:
            return
        self.ids.add(place_id)
        if cells.has_point():
            place = read_place(cells)
            if place:
                self.located.append(place)
                self.points[place_id] = place.position
            names: tuple[str, ...] = place.all_names() if place else ()
        else:
            texts = (cells.texts("name_today"), cells.texts("name"))
            names = tuple(dict.fromkeys(name for text in texts for name in text.values()))
            self.waiting[place_id] = (cells.row, names)
            self.countries[place_id] = cells["country_today"]
        self.names[place_id] = cells.texts("name")
        for name in names:
            self.by_name.setdefault(fold(name), set()).add(place_id)

    def add_stay(self, cells: Cells) -> None:
        """Take a row of ``stays.csv``; a place that has no row waits for a point under an id made from its name."""
        name, position, arrival = cells["place"], cells.position(), cells.date("arrival")
        if not name:
            return
        known = self.by_name.get(fold(name), set())
        place_id = name if name in self.ids else min(known) if len(known) == 1 else ""
        if not place_id and position:
            place_id = f"{name} {position.rounded()}"
            self.points[place_id] = position
        elif not place_id and not known:
            place_id = self._made_id(name)
            self.waiting[place_id] = (cells.row, (name,))
            self.by_name[fold(name)] = {place_id}
        country = cells["country_today"] or cells["country"]
        if place_id in self.waiting and country:
            self.countries[place_id] = self.countries.get(place_id) or country
        day = arrival.span.middle if arrival else math.inf
        self.stops.append((place_id, day if math.isfinite(day) else None))
        self.dates.append((arrival, cells.date("departure")))
        self.names.setdefault(place_id, Texts({self.about.default_language: name}))

    def itinerary(self) -> Itinerary:
        """Put it together."""
        order = {place_id: number for number, (place_id, _) in reversed([*enumerate(self.stops)])}
        waiting = sorted(self.waiting, key=lambda place_id: order.get(place_id, len(order)))
        return Itinerary(
            self.about,
            tuple(self.stops),
            tuple(self.dates),
            self.names,
            self.points,
            tuple(map(self._open_place, waiting)),
            Gazetteer(self.located),
        )

    def _open_place(self, place_id: str) -> OpenPlace:
        row, names = self.waiting[place_id]
        days = (day for stop, day in self.stops if stop == place_id)
        question = Question(
            names or (place_id,), self.countries.get(place_id, ""), row["feature_type"], next(days, None)
        )
        return OpenPlace(place_id, question, row.number if row.source == "places.csv" else 0)

    def _made_id(self, name: str) -> str:
        wanted = fold(name).replace(" ", "-")
        taken = (f"{wanted}-{number}" if number > 1 else wanted for number in range(1, len(self.waiting) + 3))
        return next(each for each in taken if each not in self.ids and each not in self.waiting)
