"""A journey as GeoJSON features (RFC 7946), for GeoJSON itself and for the formats that add to it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypedDict

import numpy as np

from places.place import Place
from routes.about import About
from routes.extent import bounding_box
from routes.journey import Journey
from routes.path import Coordinates, lines_of, written_lines
from routes.properties import Property, leg_properties, place_properties, stay_properties
from routes.selection import Selection

__all__ = ["Feature", "Members", "collection", "features", "place_features", "rounded", "terms"]

Members = dict[str, object]
"""The members of a JSON object."""


class Feature(TypedDict):
    """A feature of RFC 7946."""

    type: str
    id: str
    geometry: Members
    properties: dict[str, Property]


def collection(journey: Journey, selection: Selection, language: str) -> tuple[Members, Iterator[Feature]]:
    """Give the members of a FeatureCollection but its features, and the features: the stays, then the legs.

    Coordinates are WGS 84, longitude first, 5 decimals (about a metre); lines that cross the antimeridian are cut.
    """
    stays = [number for number, _ in selection.stays(journey)]
    legs = [number for number, _ in selection.legs(journey)]
    lines = lines_of(journey)
    positions = [journey.stays[number].place.position for number in stays]
    points = np.array([(position.lon, position.lat) for position in positions]).reshape(-1, 2)
    box = bounding_box([lines[number].coordinates for number in legs], points)
    head = {"type": "FeatureCollection", **terms(journey.about, language)} | ({"bbox": box} if box else {})
    return head, features(journey, stays, legs, language)


def terms(about: About, language: str) -> Members:
    """Say whose data it is and on what terms."""
    return {
        "title": about.title.said_in(language),
        "licence": about.licence,
        "credits": [{"name": each.name, "licence": each.licence, "url": each.url} for each in about.credits],
        "version": about.version,
    }


def rounded(coordinates: Coordinates) -> list[list[float]]:
    """Give coordinates as numbers for a file; 5 decimals are about a metre."""
    pairs: list[list[float]] = np.round(coordinates, 5).tolist()
    return pairs


def features(journey: Journey, stays: Iterable[int], legs: Sequence[int], language: str = "") -> Iterator[Feature]:
    """Give the features of stays and legs by their numbers in the journey, from 0: points, and lines that are cut."""
    for number in stays:
        stay = journey.stays[number]
        yield _feature(stay.stay_id, _point(stay.place), stay_properties(journey, number, language))
    lines = list(map(lines_of(journey).__getitem__, legs))
    for number, line, pieces in zip(legs, lines, written_lines(lines), strict=True):
        properties = leg_properties(journey, number, line.length_m, language)
        yield _feature(journey.legs[number].leg_id, _geometry(pieces), properties)


def place_features(places: Iterable[Place], language: str = "") -> Iterator[Feature]:
    """Give the features of places: points."""
    return (_feature(place.place_id, _point(place), place_properties(place, language)) for place in places)


def _feature(feature_id: str, geometry: Members, properties: dict[str, Property]) -> Feature:
    return {"type": "Feature", "id": feature_id, "geometry": geometry, "properties": properties}


def _point(place: Place) -> Members:
    return {"type": "Point", "coordinates": place.position.rounded()}


def _geometry(pieces: list[list[list[float]]]) -> Members:
    if len(pieces) == 1:
        return {"type": "LineString", "coordinates": pieces[0]}
    return {"type": "MultiLineString", "coordinates": pieces}
