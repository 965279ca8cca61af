"""Reading a journey: a folder of tables, a table, a workbook, a ZIP file, GeoJSON or Linked Places.

Everything that is wrong in any table is reported at once, each with file, row, column, value and fix; nothing is
half-read. The columns are those of the README's "A journey folder".
"""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Generic, TypeVar

from places.errors import Problem, TableError
from places.gazetteer import Gazetteer
from places.locating import Locate
from places.place import Place
from places.tables.cells import Cells
from places.tables.findings import Findings, Notice
from places.tables.layout import Layout
from places.tables.rules import Rule
from places.tables.table import Table
from routes.annotations import Chapter, Claim, Source
from routes.columns import vocabulary
from routes.inputs import read_parts
from routes.inputs.parts import Parts
from routes.journey import Journey, connectors
from routes.leg import Leg
from routes.placing import Placing
from routes.references import Ids, chain_problems, doubles, reference_problems
from routes.rows import read_chapter, read_claim, read_leg, read_place, read_source, row_id
from routes.schedule import contradictions
from routes.shipped import find_journey, known_places, shipped_journeys
from routes.stay import Stay
from routes.stay_rows import read_stay
from routes.swapped import swap_notices
from routes.undated import Undated

T = TypeVar("T")

__all__ = ["Report", "check_journey", "find_journey", "read_journey", "shipped_journeys"]


@dataclass(frozen=True, slots=True)
class Report:
    """What reading a journey found: the journey if nothing is wrong, every problem, every notice; and its tables."""

    journey: Journey | None
    problems: tuple[Problem, ...]
    notices: tuple[Notice, ...]
    tables: tuple[Table, ...] = ()


def read_journey(path: Path, locate: Locate | None = None) -> Journey:
    """Read a journey from a folder or a file, as ``check_journey`` does.

    Raises
    ------
    TableError
        With every problem in every table.
    """
    report = check_journey(path, locate)
    if report.journey is None:
        raise TableError(report.problems)
    return report.journey


@contextmanager
def _uncollected() -> Iterator[None]:
    """Look for no garbage meanwhile: nearly all that reading makes is kept, and looking takes a third of its time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@_uncollected()
def check_journey(path: Path, locate: Locate | None = None) -> Report:
    """Read a journey and report all that was found, without raising for what is wrong in it.

    Parameters
    ----------
    path : Path
        A folder, or a CSV, XLSX, ZIP, GeoJSON or Linked Places file.
    locate : Locate, optional
        Finds places that are only named; without it they are looked for in the journeys that ship, and in the offline
        index of GeoNames if it has been made.
    """
    findings = Findings()
    try:
        parts = read_parts(path, findings)
    except TableError as error:
        return Report(None, tuple(sorted((*findings.problems, *error.problems))), tuple(findings.notices))
    draft = _Reading(parts, findings, locate or known_places).draft()
    if draft.stays.ids or not findings.problems:  # nothing can fit a table of stays that is no table
        findings.problems += draft.problems()
        findings.notices += swap_notices(draft.dated)
    problems = sorted({_as_written(problem, parts) for problem in findings.problems})
    notices = tuple(_as_written(notice, parts) for notice in findings.notices)
    tables = tuple(parts.tables.values())
    return Report(None if problems else draft.journey(parts), tuple(problems), notices, tables)


Finding = TypeVar("Finding", Problem, Notice)


def _as_written(finding: Finding, parts: Parts) -> Finding:
    """Name the file and the column of a finding as the files of this journey do."""
    source = {f"{kind}s.csv": source for kind, source in parts.sources.items()}.get(finding.source, finding.source)
    tables = (table for table in parts.tables.values() if table.source == source)
    headings = (table.headings[finding.column] for table in tables if finding.column in table.headings)
    return replace(finding, source=source, column=next(headings, finding.column))


@dataclass(frozen=True, slots=True)
class _Read(Generic[T]):
    """What came of a table: the id and number of each of its rows, and the rows that could be read."""

    ids: Ids = ()
    found: tuple[T, ...] = ()


@dataclass(frozen=True, slots=True)
class _Reading:
    """The rows of all tables, read into one list of findings."""

    parts: Parts
    findings: Findings
    locate: Locate

    def draft(self) -> "_Draft":
        """Read each table; stays are read with the places that are known by then."""
        places = self._read("place", lambda cells: read_place(cells, self.locate))
        unreadable = {place_id for place_id, _ in places.ids}
        stays = self.parts.tables.get("stay")
        placing = Placing(Gazetteer(places.found), unreadable, self.locate, stays.rows if stays else ())
        return _Draft(
            places,
            stays=self._read("stay", lambda cells: read_stay(cells, placing)),
            legs=self._read("leg", read_leg),
            chapters=self._read("chapter", read_chapter),
            claims=self._read("claim", read_claim),
            sources=self._read("source", read_source),
        )

    def _read(self, kind: str, read: Callable[[Cells], T | None]) -> _Read[T]:
        """Read a table; what is wrong with it is in the findings, also the columns that it must have and lacks."""
        table = self.parts.tables.get(kind)
        if table is None:
            return _Read()
        self.findings.problems += table.problems
        self.findings.notices += table.notices
        missing = [column for column in vocabulary(kind).required if column not in table.columns]
        for column in missing:
            where, wrong = (table.source, table.header_number, column, ""), "the column is missing"
            self.findings.problems.append(Problem(*where, wrong, "add it", Rule.COLUMN_MISSING))
        layout = Layout(table.columns, self.parts.about.default_language)
        rows = (Cells(row, self.findings, layout) for row in table.rows)
        read_rows = [(row_id(cells, kind), cells.row.number, None if missing else read(cells)) for cells in rows]
        found = tuple(each for _, _, each in read_rows if each is not None)
        return _Read([(found_id, number) for found_id, number, _ in read_rows], found)


@dataclass(frozen=True, slots=True)
class _Draft:
    """What the tables hold, before it is known whether it fits together.

    References are checked against the ids of all rows: what refers to a row nobody can read is not blamed for it.
    """

    places: _Read[Place]
    stays: _Read[Stay | Undated]
    legs: _Read[Leg]
    chapters: _Read[Chapter]
    claims: _Read[Claim]
    sources: _Read[Source]

    @property
    def dated(self) -> tuple[Stay, ...]:
        """The stays proper."""
        return tuple(stay for stay in self.stays.found if isinstance(stay, Stay))

    @property
    def undated(self) -> tuple[Undated, ...]:
        """What is for the tray."""
        return tuple(stay for stay in self.stays.found if isinstance(stay, Undated))

    def problems(self) -> list[Problem]:
        """Find what does not fit together."""
        stays, legs, claims = self.dated, self.legs.found, self.claims.found
        ids = {"stays.csv": self.stays.ids, "chapters.csv": self.chapters.ids, "sources.csv": self.sources.ids}
        in_tray = {undated.row for undated in self.undated}
        return [
            *doubles("places.csv", "place_id", self.places.ids),
            *doubles("stays.csv", "stay_id", self.stays.ids),
            *doubles("chapters.csv", "chapter_id", self.chapters.ids),
            *doubles("claims.csv", "claim_id", self.claims.ids),
            *doubles("sources.csv", "source_id", self.sources.ids),
            *chain_problems([(stay_id, row) for stay_id, row in self.stays.ids if row not in in_tray], legs),
            *contradictions(stays, legs),
            *reference_problems(stays, legs, claims, ids),
        ]

    def journey(self, parts: Parts) -> Journey:
        """Put it together."""
        stays = self.dated
        return Journey(
            parts.name,
            parts.about,
            stays,
            connectors(stays, self.legs.found),
            Gazetteer([*self.places.found, *(stay.place for stay in stays)]),
            self.chapters.found,
            self.claims.found,
            {source.source_id: source for source in self.sources.found},
            self.undated,
        )
