"""What each table's row means: a ``Place``, a ``Stay``, a ``Leg``, a chapter, a claim, a source.

A reader gives None for a row that cannot become one; what is wrong with it is in the findings.
"""

import re
from collections.abc import Collection, Mapping
from types import MappingProxyType

from places.cells import Cells
from places.errors import PositionError
from places.gazetteer import Gazetteer
from places.place import Place
from places.position import Position
from places.texts import Texts
from routes.annotations import GRADES, VERDICTS, Chapter, Claim, Source
from routes.leg import PATHS, Leg, Waypoint
from routes.stay import CERTAINTIES, Stay

__all__ = ["DERIVED", "read_chapter", "read_claim", "read_leg", "read_place", "read_source", "read_stay", "row_id"]

DERIVED = ("place_then", "place_today", "polity", "start", "end")
"""Columns that an export has beside those of ``stays.csv``: what they say follows from the others, so none is read."""

_WAYPOINT = re.compile(r"(?P<name>.*?)\s*(?P<lon>[-+]?\d+(?:\.\d+)?),(?P<lat>[-+]?\d+(?:\.\d+)?)")


def read_place(cells: Cells) -> Place | None:
    """Read a row of ``places.csv``."""
    place_id, names, position = cells.required("place_id"), cells.required_texts("name"), cells.position()
    if not (cells["lon"] or cells["lat"]):
        cells.wrong("lon", "the place has no coordinates", "fill in lon and lat")
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


def read_stay(cells: Cells, places: Gazetteer, unreadable: Collection[str] = ()) -> Stay | None:
    """Read a row of ``stays.csv``; its place is one of ``places``, or at the row's own ``lon`` and ``lat``.

    A place of its own may have names of its own (``place_name_<lang>``) and a country.

    ``unreadable`` are ids of places whose own rows have problems.
    """
    cells.required("arrival")
    place, arrival, departure = _place_of(cells, places, unreadable), cells.date("arrival"), cells.date("departure")
    certainty = cells.choice("certainty", CERTAINTIES, "certain")
    if place is None or arrival is None:
        return None
    return Stay(
        row_id(cells, "stay"),
        place,
        arrival,
        departure,
        arrival_os=cells["arrival_os"],
        departure_os=cells["departure_os"],
        kind=cells["kind"],
        chapter=cells["chapter"],
        certainty=certainty,
        title=cells.texts("title"),
        summary=cells.texts("summary"),
        with_whom=cells.texts("with_whom"),
        sources=cells.listed("sources"),
        disagreement=cells.texts("disagreement"),
        image=cells["image"],
        image_credit=cells["image_credit"],
        row=cells.row.number,
        extra=_unknown(cells),
    )


def _unknown(cells: Cells) -> Mapping[str, str]:
    """Give the cells of columns this project does not know."""
    return MappingProxyType({column: text for column, text in cells.unread().items() if column not in DERIVED})


def row_id(cells: Cells, kind: str) -> str:
    """Give the id in a row about a stay, a leg, ...; without one, its number in the table: ``stay-001``."""
    return cells[f"{kind}_id"] or f"{kind}-{cells.row.number - 1:03}"


def _place_of(cells: Cells, places: Gazetteer, unreadable: Collection[str]) -> Place | None:
    """Find the place a stay's row speaks of: by its id, else at the row's own coordinates, else by its name."""
    name, position = cells.required("place"), cells.position()
    names, country = cells.texts("place_name"), cells["country_today"]
    if name in places:
        if position and position.rounded() != places[name].position.rounded():
            cells.wrong("lon", "the point is not that of the place", "correct one of the two, or leave it out here")
        return places[name]
    if position and name:
        return Place(name, names or Texts({cells.default_language: name}), position, country_today=country)
    if not name or cells["lon"] or cells["lat"] or name in unreadable:
        return None  # what is wrong is in the findings already
    named = places.named(name)
    if len(named) == 1:
        return named[0]
    if named:
        ids = ", ".join(place.place_id for place in named)
        cells.wrong("place", f"{len(named)} places bear this name", f"use the place_id of one: {ids}")
    else:
        cells.wrong("place", "no place has this id or name", "add it to places.csv, or give the row lon and lat")
    return None


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
                cells.wrong("via", f"{part!r} is no waypoint", "write each as Name lon,lat and join them by ;")
            else:
                waypoints.append(Waypoint(match["name"], Position(float(match["lon"]), float(match["lat"]))))
        except PositionError as error:
            cells.wrong("via", f"{part!r}: {error}", "write longitude first, then latitude")
    return tuple(waypoints)


def read_chapter(cells: Cells) -> Chapter | None:
    """Read a row of ``chapters.csv``."""
    chapter_id, title = cells.required("chapter_id"), cells.required_texts("title")
    cells.required("from"), cells.required("to")
    start, end = cells.date("from"), cells.date("to")
    colour = cells["colour"]
    if colour and not re.fullmatch(r"#[0-9a-fA-F]{6}", colour):
        cells.wrong("colour", "it is no colour", "write it as #rrggbb")
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
