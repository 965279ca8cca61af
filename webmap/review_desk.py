"""The open places of a journey folder while a person goes through them on a page; what ``geocode`` does, for a page.

The tables are read again whenever they have changed, so that what is edited beside the page counts.
"""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from weakref import finalize

from places.geocoding import Candidate, GeoNamesIndex
from places.geocoding.locating import ready_index
from places.geocoding.question import Finder
from places.geocoding.remembered import Remembered
from places.position import Position
from routes.geocoding import Settled, elsewhere
from routes.geocoding_run import Run
from routes.itinerary import Itinerary, OpenPlace
from routes.reading import check_journey
from routes.review import own_point

__all__ = ["OpenPlaces", "ReviewDesk", "key_of"]

Stamp = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class OpenPlaces:
    """What is open: the journey as its tables stand, and how it stands with each of its open places.

    Where no place is open, ``problems`` tells what else is wrong with the tables.
    """

    itinerary: Itinerary
    settled: Settled
    problems: tuple[str, ...] = ()

    def find(self, place_id: str) -> OpenPlace | None:
        """Find an open place; None when it has a point, or there is none of that name."""
        return next((place for place in self.itinerary.open_places if place.place_id == place_id), None)

    @property
    def points(self) -> dict[str, Position]:
        """The points there are, by place_id, and those of the candidates that are clear."""
        clear = {key: each.candidate.position for key, each in self.settled.clear.items()}
        return {**self.itinerary.points, **clear}


class ReviewDesk:
    """One journey folder; safe to use from several threads.

    Parameters
    ----------
    folder : Path
        With a ``stays.csv``.
    today : callable
        Gives the day for the evidence, ISO 8601.
    """

    def __init__(self, folder: Path, today: Callable[[], str] = lambda: datetime.now(UTC).date().isoformat()) -> None:
        self._folder, self._today = folder, today
        self._lock = RLock()
        path = ready_index()
        self._index = GeoNamesIndex(path) if path else None
        if self._index:
            finalize(self, self._index.__exit__, None, None, None)
        self._beyond: list[Finder] = []
        self._backed_up = False
        self._known: tuple[Stamp, OpenPlaces] | None = None

    def open_places(self) -> OpenPlaces:
        """Tell what is open.

        Raises
        ------
        TableError
            When a table is no table at all.
        GeocodingError
            When the store of answers cannot be used.
        """
        with self._lock:
            stamp = _stamp(self._folder)
            if self._known is None or self._known[0] != stamp:
                with self._run() as run:
                    found = () if run.open_places else check_journey(self._folder).problems
                    told = OpenPlaces(run.itinerary, run.settled(), tuple(map(str, found)))
                self._known = _stamp(self._folder), told
            return self._known[1]

    def choose(self, place_id: str, key: str) -> Candidate | None:
        """Take a candidate, by its key, for an open place, and write its point; None when there is none such."""
        ranked = self.open_places().settled.ranked.get(place_id, ())
        candidate = next((each.candidate for each in ranked if key_of(each.candidate) == key), None)
        return self._written(place_id, lambda _: candidate) if candidate else None

    def give(self, place_id: str, position: Position) -> Candidate | None:
        """Write the point that a person gives an open place; None when it is not open any more."""
        return self._written(place_id, lambda place: own_point(place, position))

    def accept(self) -> int:
        """Take what is clear by rule, and write it; give how many points that was."""
        with self._run() as run:
            run.accept()
            return len(run.chosen)

    def _written(self, place_id: str, choice: Callable[[OpenPlace], Candidate]) -> Candidate | None:
        with self._run() as run:
            place = next((place for place in run.open_places if place.place_id == place_id), None)
            chosen = choice(place) if place else None
            return chosen if place and chosen and run.choose(place, chosen) else None

    @contextmanager
    def _run(self) -> Iterator[Run]:
        """Do as ``exile-map geocode --review`` does; names are looked up once, and one backup is from before it all."""
        with self._lock:
            if not self._beyond:
                self._beyond = [Remembered(finder) for finder in elsewhere(self._folder, self._index)]
            run = Run.begun(self._folder, self._today(), self._index, self._beyond)
            run.backed_up = self._backed_up
            with run.answers:
                run.look_up()
                run.recollect()
                yield run
            self._backed_up = run.backed_up


def key_of(candidate: Candidate) -> str:
    """Give a name for a candidate that stays the same while its place and source do."""
    told = (candidate.source, candidate.identifier, candidate.label, candidate.position)
    return hashlib.sha256(repr(told).encode()).hexdigest()[:12]


def _stamp(folder: Path) -> Stamp:
    """Note when each file was last written, and its size; the store of answers counts too."""
    known = [
        (path.name, path.stat()) for path in sorted(folder.iterdir()) if path.suffix in {".csv", ".toml", ".sqlite"}
    ]
    return tuple((name, status.st_mtime_ns, status.st_size) for name, status in known)
