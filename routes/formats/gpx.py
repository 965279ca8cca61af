"""GPX 1.1: stays as waypoints, legs as tracks, and no time anywhere, for GPX knows instants only and none is recorded.

Written by hand: GDAL adds no layer to a GPX file, so that through pyogrio it has waypoints or tracks but not both, and
it writes days as ``1879/11/07 00:00:00``. What GPX has no element for is in ``extensions``, under the names of the
GeoJSON's properties.
"""

import re
from collections.abc import Mapping

import numpy as np

from places.position import Position
from routes.formats._plain_text import (
    about,
    about_lines,
    cited,
    leg_lines,
    leg_title,
    licence_address,
    plain,
    present,
    stay_lines,
)
from routes.formats._xml import Element, document, element, filled, positions
from routes.journey import Journey
from routes.path import Coordinates, Line, cut_at_antimeridian, lines_of
from routes.properties import Property, leg_properties, stay_properties
from routes.selection import Selection

__all__ = ["ENDING", "MEDIA_TYPE", "write"]

ENDING = ".gpx"
MEDIA_TYPE = "application/gpx+xml"

_EAST = 179.99999
"""GPX longitudes end before 180; this is the last of 5 decimals, a metre away."""

_ROOT = {
    "version": "1.1",
    "creator": "Exile Map",
    "xmlns": "http://www.topografix.com/GPX/1/1",
    "xmlns:exile": "urn:exile-map:properties",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": "http://www.topografix.com/GPX/1/1 http://www.topografix.com/GPX/1/1/gpx.xsd",
}


def write(journey: Journey, selection: Selection = Selection(), language: str = "") -> bytes:  # noqa: B008 # frozen
    """Write a journey, or the selected part of it, as GPX.

    Coordinates are WGS 84, 5 decimals; a track that crosses the antimeridian has a segment on each side. Dates are in
    the descriptions as written, and in the extensions. The same journey gives the same bytes.
    """
    lines = lines_of(journey)
    points = {number: _point(stay.place.position) for number, stay in selection.stays(journey)}
    ways = {number: _pieces(lines[number]) for number, _ in selection.legs(journey)}
    parts = [*points.values(), *(piece for pieces in ways.values() for piece in pieces)]
    root = element(
        "gpx",
        _metadata(journey, parts, language),
        *(_waypoint(journey, number, point, language) for number, point in points.items()),
        *(_track(journey, number, lines[number].length_m, pieces, language) for number, pieces in ways.items()),
        **_ROOT,
    )
    return document(root)


def _point(position: Position) -> Coordinates:
    return _in_range(np.array([[position.lon, position.lat]]))


def _pieces(line: Line) -> list[Coordinates]:
    return [_in_range(piece) for piece in cut_at_antimeridian(line.coordinates)]


def _in_range(coordinates: Coordinates) -> Coordinates:
    return np.minimum(np.round(coordinates, 5), (_EAST, 90))


def _metadata(journey: Journey, parts: list[Coordinates], language: str) -> Element:
    said, told = journey.about, about(journey, language)
    author = said.credits[0].name if said.credits else told["title"]
    licence = filled("license", licence_address(said.licence))
    return element(
        "metadata",
        element("name", told["title"]),
        *filled("desc", "\n".join(about_lines(journey, language))),
        *([element("copyright", *licence, author=author)] if said.licence else []),
        *_bounds(parts),
        _extensions(told),
    )


def _bounds(parts: list[Coordinates]) -> list[Element]:
    """Give the extent: least and greatest numbers, also where a box across the antimeridian would be smaller."""
    if not parts:
        return []
    everywhere = np.concatenate(parts)
    (west, south), (east, north) = positions(np.array([everywhere.min(axis=0), everywhere.max(axis=0)]))
    return [element("bounds", minlat=south, minlon=west, maxlat=north, maxlon=east)]


def _waypoint(journey: Journey, number: int, point: Coordinates, language: str) -> Element:
    stay, told = journey.stays[number], stay_properties(journey, number, language)
    ((lon, lat),) = positions(point)
    return element(
        "wpt",
        element("name", stay.title_in(language)),
        *_described(journey, stay_lines(told), stay.sources, language),
        *filled("type", stay.kind),
        _extensions(told),
        lat=lat,
        lon=lon,
    )


def _track(journey: Journey, number: int, length_m: float, pieces: list[Coordinates], language: str) -> Element:
    leg, told = journey.legs[number], leg_properties(journey, number, length_m, language)
    return element(
        "trk",
        element("name", leg_title(journey, number, language)),
        *_described(journey, leg_lines(told), leg.sources, language),
        *filled("type", leg.mode),
        _extensions(told),
        *(_segment(piece) for piece in pieces),
    )


def _segment(piece: Coordinates) -> Element:
    return element("trkseg", *(element("trkpt", lat=lat, lon=lon) for lon, lat in positions(piece)))


def _described(journey: Journey, lines: list[str], sources: tuple[str, ...], language: str) -> list[Element]:
    """Give ``desc``, ``src`` and the links: what waypoints and tracks share, in the order of the schema."""
    known = cited(journey, sources, language)
    return [
        element("desc", "\n".join(lines)),
        *filled("src", plain([citation for citation, _ in known])),
        *(element("link", element("text", citation), href=address) for citation, address in known if address),
    ]


def _extensions(told: Mapping[str, Property]) -> Element:
    """Give each property as an element; one whose name is no name of XML has it in an attribute."""
    return element("extensions", *(_extension(name, text) for name, text in present(told).items()))


def _extension(name: str, text: str) -> Element:
    if re.fullmatch(r"[A-Za-z_][A-Za-z0-9_.-]*", name):
        return element(f"exile:{name}", text)
    return element("exile:property", text, name=name)
