"""Reading a journey: a folder of tables, or one table of stays.

Everything that is wrong in any table is reported at once, each with file, row, column, value and fix; nothing is
half-read. The columns are those of the README's "A journey folder".
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Generic, TypeVar

from places.cells import Cells, Findings, Notice
from places.errors import Problem, TableError, UnknownNameError
from places.gazetteer import Gazetteer
from places.place import Place
from places.table import Table, read_table
from routes.about import About, read_about
from routes.annotations import Chapter, Claim, Source
from routes.journey import Journey, connectors
from routes.leg import Leg
from routes.references import Ids, chain_problems, doubles, reference_problems
from routes.rows import read_chapter, read_claim, read_leg, read_place, read_source, read_stay, row_id
from routes.schedule import schedule
from routes.stay import Stay

T = TypeVar("T")

__all__ = ["Report", "check_journey", "find_journey", "read_journey", "shipped_journeys"]

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Report:
    """What reading a journey found: the journey if nothing is wrong, every problem, every notice."""

    journey: Journey | None
    problems: tuple[Problem, ...]
    notices: tuple[Notice, ...]


def shipped_journeys() -> tuple[str, ...]:
    """Name the journeys that ship."""
    return tuple(sorted(folder.name for folder in DATA.iterdir() if (folder / "stays.csv").exists()))


def find_journey(name: str) -> Path:
    """Find a journey: the path of its folder or table, or the name of one that ships.

    Raises
    ------
    UnknownNameError
        When it is neither.
    """
    if name in shipped_journeys():
        return DATA / name
    path = Path(name)
    if path.is_file() or (path / "stays.csv").is_file():
        return path
    msg = f"{name!r} is no journey: no table, no folder with a stays.csv, none of {', '.join(shipped_journeys())}"
    raise UnknownNameError(msg)


def read_journey(path: Path) -> Journey:
    """Read a journey from a folder of tables, or from one CSV or XLSX table of stays.

    Raises
    ------
    TableError
        With every problem in every table.
    """
    report = check_journey(path)
    if report.journey is None:
        raise TableError(report.problems)
    return report.journey


def check_journey(path: Path) -> Report:
    """Read a journey and report all that was found, without raising for what is wrong in it."""
    findings, name = Findings(), path.resolve().name if path.is_dir() else path.stem
    about = read_about(path / "journey.toml", name, findings)
    tables = _Tables(path, findings, about.default_language)
    read_places = tables.read("place", read_place, "place_id")
    places = Gazetteer(read_places.found)
    place_ids = {place_id for place_id, _ in read_places.ids}
    draft = _Draft(
        read_places,
        stays=tables.read("stay", lambda cells: read_stay(cells, places, place_ids), "place", "arrival"),
        legs=tables.read("leg", read_leg, "from_stay", "to_stay"),
        chapters=tables.read("chapter", read_chapter, "chapter_id", "from", "to"),
        claims=tables.read("claim", read_claim, "claim_id", "source"),
        sources=tables.read("source", read_source, "source_id", "citation"),
    )
    stays = tables.path("stay").name
    found = findings.problems
    if draft.stays.ids or not found:  # nothing can fit a table of stays that is no table
        found += draft.problems()
    problems = sorted(replace(each, source=stays) if each.source == "stays.csv" else each for each in found)
    return Report(None if problems else draft.journey(name, about), tuple(problems), tuple(findings.notices))


@dataclass(frozen=True, slots=True)
class _Read(Generic[T]):
    """What came of a table: the id and number of each of its rows, and the rows that could be read."""

    ids: Ids = ()
    found: tuple[T, ...] = ()


@dataclass(frozen=True, slots=True)
class _Tables:
    """The tables of a folder (or the one table of stays), read in one language into one list of findings."""

    journey: Path
    findings: Findings
    language: str

    def path(self, kind: str) -> Path:
        """Give the file that holds the stays, the legs, ..."""
        return self.journey if kind == "stay" and not self.journey.is_dir() else self.journey / f"{kind}s.csv"

    def read(self, kind: str, read: Callable[[Cells], T | None], *required: str) -> _Read[T]:
        """Read a table; what is wrong with it is in the findings, also the columns that it must have and lacks."""
        table = self._table(self.path(kind)) if kind == "stay" or self.path(kind).exists() else None
        if table is None:
            return _Read()
        for column in set(required) - set(table.columns):
            missing = Problem(table.source, table.header_number, column, "", "the column is missing", "add it")
            self.findings.problems.append(missing)
        rows = [Cells(row, self.findings, self.language) for row in table.rows]
        ids = [(row_id(cells, kind), cells.row.number) for cells in rows]
        readable = rows if set(required) <= set(table.columns) else []
        return _Read(ids, tuple(found for cells in readable if (found := read(cells)) is not None))

    def _table(self, path: Path) -> Table | None:
        try:
            return read_table(path)
        except FileNotFoundError:
            self.findings.problems.append(Problem(path.name, 0, "", "", "the table is missing", "add it"))
        except TableError as error:
            self.findings.problems += error.problems
        return None


@dataclass(frozen=True, slots=True)
class _Draft:
    """What the tables hold, before it is known whether it fits together.

    References are checked against the ids of all rows: what refers to a row nobody can read is not blamed for it.
    """

    places: _Read[Place]
    stays: _Read[Stay]
    legs: _Read[Leg]
    chapters: _Read[Chapter]
    claims: _Read[Claim]
    sources: _Read[Source]

    def problems(self) -> list[Problem]:
        """Find what does not fit together."""
        stays, legs, claims = self.stays.found, self.legs.found, self.claims.found
        ids = {"stays.csv": self.stays.ids, "chapters.csv": self.chapters.ids, "sources.csv": self.sources.ids}
        return [
            *doubles("places.csv", "place_id", self.places.ids),
            *doubles("chapters.csv", "chapter_id", self.chapters.ids),
            *doubles("claims.csv", "claim_id", self.claims.ids),
            *doubles("sources.csv", "source_id", self.sources.ids),
            *chain_problems(self.stays.ids, legs),
            *schedule(stays, legs)[1],
            *reference_problems(stays, legs, claims, ids),
        ]

    def journey(self, name: str, about: About) -> Journey:
        """Put it together."""
        stays = self.stays.found
        return Journey(
            name,
            about,
            stays,
            connectors(stays, self.legs.found),
            Gazetteer([*self.places.found, *(stay.place for stay in stays)]),
            self.chapters.found,
            self.claims.found,
            {source.source_id: source for source in self.sources.found},
        )
