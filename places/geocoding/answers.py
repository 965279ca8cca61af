"""The store of geocoding answers: what was asked of whom and answered when, and what was chosen by whom.

One SQLite file beside the tables of a journey. It is the evidence for the points in ``places.csv``, and what makes a
run repeatable without a network: a question that has an answer here is not asked again, not even when the answer was
that there is nothing. Each answer is on the disk before the next question is asked.
"""

import json
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Self

from places.errors import GeocodingError, PositionError
from places.geocoding.candidate import Candidate
from places.geocoding.store_faults import is_held, remedy
from places.geocoding.turns import next_turn
from places.utf8 import utf8

__all__ = ["Answer", "Answers", "Choice", "set_aside"]

FORMAT = 1
WAIT_S = 60.0
"""How long a process waits for another one that is asking."""

_TABLES = """
CREATE TABLE IF NOT EXISTS answer (
    service TEXT, query TEXT, country TEXT, candidates TEXT NOT NULL, day TEXT NOT NULL, licence TEXT NOT NULL,
    PRIMARY KEY (service, query, country)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS choice (
    place_id TEXT PRIMARY KEY, query TEXT NOT NULL, source TEXT NOT NULL, chosen TEXT NOT NULL,
    candidates TEXT NOT NULL, score REAL, chooser TEXT NOT NULL, day TEXT NOT NULL, licence TEXT NOT NULL
) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a service answered.

    Attributes
    ----------
    service, query, country : str
        Who was asked what; in which country (ISO 3166-1 alpha-2), or empty.
    candidates : tuple of Candidate
        In the order of the service; none when it knows no such place.
    day : str
        ISO 8601.
    licence : str
        Of the answer.
    """

    service: str
    query: str
    country: str
    candidates: tuple[Candidate, ...]
    day: str
    licence: str


@dataclass(frozen=True, slots=True)
class Choice:
    """Which point a place got.

    Attributes
    ----------
    place_id : str
        Of the journey.
    chosen : Candidate
        With its source, query and licence.
    candidates : tuple of Candidate
        Among which it was chosen, the likeliest first.
    score : float or None
        As ``places.geocoding.ranking`` reckons; None for a point that a person gave.
    chooser : str
        ``rule`` or ``person``.
    day : str
        ISO 8601.
    """

    place_id: str
    chosen: Candidate
    candidates: tuple[Candidate, ...]
    score: float | None
    chooser: str
    day: str


class Answers:
    """The store, open; several processes may have it open at once.

    Parameters
    ----------
    path : Path
        The file; it is made if it is not there.

    Raises
    ------
    GeocodingError
        When it is damaged, or of another format; the message says how to set it aside. So do all methods.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        with self._named():
            self._database = sqlite3.connect(path, timeout=WAIT_S, isolation_level=None)
        try:
            with self._named():
                self._prepare()
        except GeocodingError:
            self._database.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._database.close()

    def find(self, service: str, query: str, country: str = "") -> Answer | None:
        """Give the answer to a question, if it was ever asked."""
        question = "SELECT candidates, day, licence FROM answer WHERE service = ? AND query = ? AND country = ?"
        with self._named():
            row = self._database.execute(question, (service, query, country)).fetchone()
            return Answer(service, query, country, _read(row[0]), row[1], row[2]) if row else None

    def told(self, query: str, country: str = "") -> list[Answer]:
        """Give the answers of every service to a question, by the name of the service."""
        question = "SELECT service, candidates, day, licence FROM answer WHERE query = ? AND country = ? ORDER BY 1"
        with self._named():
            rows = self._database.execute(question, (query, country))
            return [Answer(service, query, country, _read(found), *more) for service, found, *more in rows]

    def answered(  # noqa: PLR0913 # a question, and how its answer comes about
        self, service: str, query: str, country: str, ask: Callable[[], Sequence[Candidate]], *, day: str, licence: str
    ) -> Answer:
        """Give the answer to a question; it is asked only if it never was, and kept at once.

        While one process asks, others wait: two never ask the same. When ``ask`` raises, no answer is kept.
        """
        found = self.find(service, query, country)
        if found:
            return found
        with self._alone():
            found = self.find(service, query, country)
            if found is None:
                found = Answer(service, query, country, tuple(ask()), day, licence)
                row = service, query, country, _written(found.candidates), day, licence
                with self._named():
                    self._database.execute("INSERT INTO answer VALUES (?, ?, ?, ?, ?, ?)", row)
            return found

    def turn(self, service: str, now: float, apart_s: float) -> float:
        """Give the seconds until the next turn to ask a service, and take it; only to be called by an ``ask``."""
        with self._named():
            return next_turn(self._database, service, now, apart_s)

    def choose(self, choice: Choice) -> None:
        """Keep which point a place got, instead of what was kept before."""
        chosen = choice.chosen
        row = (
            *(choice.place_id, chosen.query, chosen.source, _written([chosen]), _written(choice.candidates)),
            *(choice.score, choice.chooser, choice.day, chosen.licence),
        )
        with self._named():
            self._database.execute("INSERT OR REPLACE INTO choice VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)

    def choice(self, place_id: str) -> Choice | None:
        """Give which point a place got, if any was kept."""
        question = "SELECT chosen, candidates, score, chooser, day FROM choice WHERE place_id = ?"
        with self._named():
            row = self._database.execute(question, (place_id,)).fetchone()
            return Choice(place_id, _read(row[0])[0], _read(row[1]), *row[2:]) if row else None

    def _prepare(self) -> None:
        """Make the tables, or check what is there; while somebody else does so, SQLite refuses instead of waiting."""
        until = time.monotonic() + WAIT_S
        while True:
            try:
                self._check()
            except sqlite3.OperationalError as error:
                if not is_held(error) or time.monotonic() > until:
                    raise
                time.sleep(0.01)
            else:
                return

    def _check(self) -> None:
        self._database.execute("PRAGMA journal_mode = WAL")
        (known,) = self._database.execute("PRAGMA user_version").fetchone()
        (health,) = self._database.execute("PRAGMA quick_check(1)").fetchone()
        if health != "ok" or known not in (0, FORMAT):
            raise sqlite3.DatabaseError(health if health != "ok" else f"its format is {known}, not {FORMAT}")
        if known == 0:
            self._database.executescript(f"BEGIN IMMEDIATE; {_TABLES} PRAGMA user_version = {FORMAT}; COMMIT;")

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Hold the right to write; what was written is kept, also the turn of a question that has no answer."""
        with self._named():
            self._database.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            with self._named(), self._database:  # which commits, or rolls back what cannot be kept
                pass

    @contextmanager
    def _named(self) -> Iterator[None]:
        """Say which file cannot be used, and what to do."""
        try:
            yield
        except (sqlite3.Error, ValueError, KeyError, TypeError, IndexError, PositionError) as error:
            msg = f"the store of answers {self._path} cannot be used ({error}): {remedy(error)}"
            raise GeocodingError(msg) from error


def set_aside(path: Path) -> Path | None:
    """Rename a store, so that a new one begins, to ``<name>.1`` or the next number that is free.

    Returns
    -------
    Path or None
        Its new name; None when there is no store.
    """
    if not path.exists():
        return None
    aside = next(each for number in count(1) if not (each := path.with_name(f"{path.name}.{number}")).exists())
    for ending in ("-wal", "-shm", ""):
        beside = path.with_name(path.name + ending)
        if beside.exists():
            beside.replace(aside.with_name(aside.name + ending))
    return aside


def _written(candidates: Sequence[Candidate]) -> str:
    text = json.dumps([candidate.as_json() for candidate in candidates], ensure_ascii=False, sort_keys=True)
    return utf8(text).decode()


def _read(text: str) -> tuple[Candidate, ...]:
    return tuple(map(Candidate.from_json, json.loads(text)))
