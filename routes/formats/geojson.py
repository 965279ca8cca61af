"""GeoJSON (RFC 7946): stays as points, legs as lines.

Written by hand: GeoDataFrame.to_json takes five times as long and knows no members of the collection.
"""

import json

import numpy as np

from routes.extent import bounding_box
from routes.journey import Journey
from routes.path import Coordinates, Line, cut_at_antimeridian, lines_of
from routes.properties import leg_properties, stay_properties
from routes.selection import Selection

__all__ = ["ENDING", "MEDIA_TYPE", "write"]

ENDING = ".geojson"
MEDIA_TYPE = "application/geo+json"


def write(journey: Journey, selection: Selection = Selection(), language: str = "") -> bytes:  # noqa: B008 # frozen
    """Write a journey, or the selected part of it, as a GeoJSON FeatureCollection.

    Coordinates are WGS 84, longitude first, 5 decimals (about a metre); lines that cross the antimeridian are cut.
    One feature a line, the stays first, in the journey's order. The same journey gives the same bytes.
    """
    lines, about = lines_of(journey), journey.about
    stays, legs = list(selection.stays(journey)), list(selection.legs(journey))
    points = [np.array([[stay.place.position.lon, stay.place.position.lat]]) for _, stay in stays]
    head: dict[str, object] = {
        "type": "FeatureCollection",
        "title": about.title.said_in(language),
        "licence": about.licence,
        "credits": [{"name": each.name, "licence": each.licence, "url": each.url} for each in about.credits],
        "version": about.version,
    }
    box = bounding_box([*points, *(lines[number].coordinates for number, _ in legs)])
    if box:
        head["bbox"] = box
    features = [
        *(_point(journey, number, language) for number, _ in stays),
        *(_line(journey, number, lines[number], language) for number, _ in legs),
    ]
    body = ",\n".join(map(_dumped, features))
    return f'{_dumped(head)[:-1]},"features":[\n{body}\n]}}\n'.encode()


def _point(journey: Journey, number: int, language: str) -> dict[str, object]:
    stay = journey.stays[number]
    return {
        "type": "Feature",
        "id": stay.stay_id,
        "geometry": {"type": "Point", "coordinates": stay.place.position.rounded()},
        "properties": stay_properties(journey, number, language),
    }


def _line(journey: Journey, number: int, line: Line, language: str) -> dict[str, object]:
    return {
        "type": "Feature",
        "id": journey.legs[number].leg_id,
        "geometry": _geometry(cut_at_antimeridian(line.coordinates)),
        "properties": leg_properties(journey, number, line.length_m, language),
    }


def _geometry(pieces: list[Coordinates]) -> dict[str, object]:
    rounded = [np.round(piece, 5).tolist() for piece in pieces]
    if len(rounded) == 1:
        return {"type": "LineString", "coordinates": rounded[0]}
    return {"type": "MultiLineString", "coordinates": rounded}


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
