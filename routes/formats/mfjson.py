"""OGC Moving Features JSON (19-045r3), the Prism encoding: the journey as one moving point.

Written by hand: movingpandas, which can write it, knows no members of the collection, repeats what is told at every
vertex and needs matplotlib.
"""

from bisect import bisect_right

import numpy as np

from places.dates import iso
from routes.extent import bounding_box
from routes.formats._features import Members, rounded, terms
from routes.formats._json import document
from routes.formats._passages import NOMINAL, Passage, passages, timestamp
from routes.formats._plain_text import plain
from routes.journey import Journey
from routes.path import Coordinates, Line, cut_at_antimeridian, lines_of
from routes.properties import Property, leg_properties, stay_properties
from routes.selection import Selection

__all__ = ["ENDING", "MEDIA_TYPE", "write"]

ENDING = ".mf.json"
MEDIA_TYPE = "application/geo+json"  # one of those that the standard allows; it has no other of its own

_WGS84 = {"type": "Name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
_ISO_8601 = {"type": "Name", "properties": {"name": "urn:ogc:data:time:iso8601"}}
_TOLD = (
    *("feature", "stay_id", "leg_id", "title", "place", "place_then", "polity", "kind", "mode", "vessel", "path"),
    *("circumstance", "arrival", "departure", "depart", "arrive", "start", "end", "chapter", "certainty", "summary"),
    *("with_whom", "sources", "disagreement"),
)


def write(journey: Journey, selection: Selection = Selection(), language: str = "") -> bytes:  # noqa: B008 # frozen
    """Write a journey, or the selected part of it, as a FeatureCollection of moving points.

    A whole journey is one MovingPoint, interpolated linearly along its lines; a new one begins after a gap in what is
    selected, and where the way crosses the antimeridian, since coordinates are those of WGS 84 (longitude first, 5
    decimals). ``temporalProperties`` tells of the stay or leg that begins at each instant, and holds until the next
    (``Step``): dates as written, earliest and latest days, certainty, sources.

    Notes
    -----
    The instants are nominal, and ``properties`` says so. Years before 0 and after 9999 are written with a sign and all
    their digits, as ISO 8601 allows and RFC 3339 does not; most readers refuse them.
    """
    lines = lines_of(journey)
    found = [(each, piece) for each in passages(journey, selection, lines) for piece in _cut(each.course)]
    head: Members = {"type": "FeatureCollection", **terms(journey.about, language), "crs": _WGS84, "trs": _ISO_8601}
    features = [
        _moving_point(journey, number, passage, piece, language) | _told(journey, passage, piece, lines, language)
        for number, (passage, piece) in enumerate(found, 1)
    ]
    if found:
        pieces = [piece for _, piece in found]
        head |= {"bbox": bounding_box([piece[:, :2] for piece in pieces]), "time": _life_span(pieces)}
    return document(head, features)


def _cut(course: Coordinates) -> list[Coordinates]:
    """Cut a course at the antimeridian; the crossings, too, are at whole seconds."""
    pieces = [np.column_stack([piece[:, :2], np.rint(piece[:, 2])]) for piece in cut_at_antimeridian(course)]
    distinct = [piece[np.unique(piece[:, 2], return_index=True)[1]] for piece in pieces]
    return [piece for piece in distinct if len(piece) > 1]


def _life_span(pieces: list[Coordinates]) -> list[str]:
    return [timestamp(pieces[0][0, 2]), timestamp(pieces[-1][-1, 2])]


def _moving_point(journey: Journey, number: int, passage: Passage, piece: Coordinates, language: str) -> Members:
    about, moments = journey.about, journey.schedule.moments
    coordinates = rounded(piece[:, :2])
    low, high = rounded(np.array([piece[:, :2].min(axis=0), piece[:, :2].max(axis=0)]))
    way: Members = {"type": "LineString", "coordinates": coordinates}
    passage_id = f"{journey.name}-{number}"
    return {
        "type": "Feature",
        "id": passage_id,
        "bbox": [*low, *high],
        "time": _life_span([piece]),
        "geometry": way if low != high else {"type": "Point", "coordinates": low},
        "properties": {
            "passage": passage_id,
            "subject": about.subject.said_in(language),
            "title": about.title.said_in(language),
            "start": iso(moments[passage.episodes[0]].first),
            "end": iso(moments[passage.episodes[-1] + 1].last),
            "instants": "nominal",
            "note": NOMINAL,
        },
        "temporalGeometry": {
            "type": "MovingPoint",
            "datetimes": [timestamp(second) for second in piece[:, 2]],
            "coordinates": coordinates,
            "interpolation": "Linear",
        },
    }


def _told(journey: Journey, passage: Passage, piece: Coordinates, lines: tuple[Line, ...], language: str) -> Members:
    """Tell of the stays and legs, each from when it begins; the last instant repeats the last of them."""
    first, last = piece[[0, -1], 2]
    seconds = [first, *(begin for begin in passage.begins if first < begin < last), last]
    episodes = [passage.episodes[bisect_right(passage.begins, second) - 1] for second in seconds]
    told = [_properties(journey, episode, lines, language) for episode in episodes]
    texts = {
        name: {"type": "Text", "values": [plain(each.get(name, "")) for each in told], "interpolation": "Step"}
        for name in _TOLD
    }
    return {"temporalProperties": [{"datetimes": [timestamp(second) for second in seconds], **texts}]}


def _properties(journey: Journey, episode: int, lines: tuple[Line, ...], language: str) -> dict[str, Property]:
    number, is_leg = divmod(episode, 2)
    if is_leg:
        return leg_properties(journey, number, lines[number].length_m, language)
    return stay_properties(journey, number, language)
