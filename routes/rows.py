"""What each table's row means: a ``Place``, a ``Leg``, a chapter, a claim, a source.

A reader gives None for a row that cannot become one; what is wrong with it is in the findings.
"""

import re

from places.errors import PositionError
from places.locating import Locate, nowhere
from places.place import Place
from places.position import Position
from places.tables.cells import Cells
from places.tables.rules import Rule
from routes.annotations import GRADES, VERDICTS, Chapter, Claim, Source
from routes.leg import PATHS, Leg, Waypoint
from routes.placing import located
from routes.stay import CERTAINTIES

__all__ = ["read_chapter", "read_claim", "read_leg", "read_place", "read_source", "row_id"]

_WAYPOINT = re.compile(r"(?P<name>.*?)\s*(?P<lon>[-+]?\d+(?:\.\d+)?),(?P<lat>[-+]?\d+(?:\.\d+)?)")


def read_place(cells: Cells, locate: Locate = nowhere) -> Place | None:
    """Read a row of ``places.csv``; a place without coordinates is located by its names."""
    place_id, names, position = cells.required("place_id"), cells.required_texts("name"), cells.position()
    if names and not cells.has_point():
        found = located(cells, "lon", list(names.values()), locate)
        position = found.place.position if found else None
    if not (place_id and names and position):
        return None
    return Place(
        place_id,
        names,
        position,
        precision=cells["precision"],
        feature_type=cells["feature_type"],
        names_today=cells.texts("name_today"),
        country_today=cells["country_today"],
        period_names=cells.periods("period_names"),
        polities=cells.periods("polities"),
        geonames_id=cells["geonames_id"],
        wikidata_id=cells["wikidata_id"],
        note=cells.texts("note"),
        extra=cells.unread(),
    )


def row_id(cells: Cells, kind: str) -> str:
    """Give the id in a row about a stay, a leg, ...; without one, its number in the table: ``stay-001``."""
    return cells[f"{kind}_id"] or f"{kind}-{cells.row.number - 1:03}"


def read_leg(cells: Cells) -> Leg | None:
    """Read a row of ``legs.csv``."""
    ends = cells.required("from_stay"), cells.required("to_stay")
    depart, arrive, via = cells.date("depart"), cells.date("arrive"), _waypoints(cells)
    path = cells.choice("path", PATHS, "plausible" if via else "connector")
    certainty = cells.choice("certainty", CERTAINTIES, "certain")
    if not all(ends):
        return None
    return Leg(
        row_id(cells, "leg"),
        *ends,
        mode=cells["mode"],
        vessel=cells.texts("vessel"),
        depart=depart,
        arrive=arrive,
        via=via,
        path=path,
        circumstance=cells["circumstance"],
        certainty=certainty,
        summary=cells.texts("summary"),
        sources=cells.listed("sources"),
        row=cells.row.number,
        extra=cells.unread(),
    )


def _waypoints(cells: Cells) -> tuple[Waypoint, ...]:
    """Read ``Name lon,lat;Name lon,lat``, longitude first."""
    waypoints = []
    for part in cells.listed("via"):
        match = _WAYPOINT.fullmatch(part)
        try:
            if match is None:
                fix = "write each as Name lon,lat and join them by ;"
                cells.wrong("via", f"{part!r} is no waypoint", fix, Rule.WAYPOINT)
            else:
                waypoints.append(Waypoint(match["name"], Position(float(match["lon"]), float(match["lat"]))))
        except PositionError as error:
            cells.wrong("via", f"{part!r}: {error}", "write longitude first, then latitude", Rule.WAYPOINT)
    return tuple(waypoints)


def read_chapter(cells: Cells) -> Chapter | None:
    """Read a row of ``chapters.csv``."""
    chapter_id, title = cells.required("chapter_id"), cells.required_texts("title")
    cells.required("from"), cells.required("to")
    start, end = cells.date("from"), cells.date("to")
    colour = cells["colour"]
    if colour and not re.fullmatch(r"#[0-9a-fA-F]{6}", colour):
        cells.wrong("colour", "it is no colour", "write it as #rrggbb", Rule.COLOUR)
    if not (chapter_id and title and start and end):
        return None
    return Chapter(chapter_id, title, start, end, cells.texts("summary"), colour, cells.unread())


def read_claim(cells: Cells) -> Claim | None:
    """Read a row of ``claims.csv``."""
    claim_id, source, says = cells.required("claim_id"), cells.required("source"), cells.required_texts("says")
    verdict, date = cells.choice("verdict", VERDICTS), cells.date("date")
    if not (claim_id and source and says):
        return None
    return Claim(
        claim_id,
        source,
        says,
        stay_id=cells["stay_id"],
        locator=cells["locator"],
        date=date,
        place=cells.texts("place"),
        verdict=verdict,
        accepted=cells.texts("accepted"),
        note=cells.texts("note"),
        row=cells.row.number,
        extra=cells.unread(),
    )


def read_source(cells: Cells) -> Source | None:
    """Read a row of ``sources.csv``."""
    source_id = cells.required("source_id")
    citation = cells.texts("citation") if cells.required("citation") else None
    grade = cells.choice("grade", GRADES, "cited")
    if not (source_id and citation):
        return None
    return Source(source_id, citation, cells["url"], grade, cells["licence"], cells.unread())
