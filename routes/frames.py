"""A journey as GeoDataFrames, for analysis and for the formats that geopandas writes."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from routes.journey import Journey
from routes.path import cut_at_antimeridian, lines_of
from routes.properties import Property, leg_properties, place_properties, stay_properties
from routes.selection import Selection

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

__all__ = ["legs_frame", "places_frame", "stays_frame"]

CRS = "EPSG:4326"


def stays_frame(journey: Journey, selection: Selection = Selection(), language: str = "") -> "GeoDataFrame":  # noqa: B008 # frozen
    """Give the stays as points (EPSG:4326, longitude first), one row each.

    Columns are the properties of the GeoJSON; ``start`` and ``end`` are dates (datetime64).
    """
    from shapely import Point

    kept = list(selection.stays(journey))
    points = [Point(stay.place.position.lon, stay.place.position.lat) for _, stay in kept]
    return _frame([stay_properties(journey, number, language) for number, _ in kept], points)


def legs_frame(journey: Journey, selection: Selection = Selection(), language: str = "") -> "GeoDataFrame":  # noqa: B008 # frozen
    """Give the legs as lines (EPSG:4326, longitude first, cut at the antimeridian), one row each.

    Columns are the properties of the GeoJSON; ``start`` and ``end`` are dates (datetime64).
    """
    from shapely import LineString, MultiLineString

    kept, lines = [number for number, _ in selection.legs(journey)], lines_of(journey)
    cut = [cut_at_antimeridian(lines[number].coordinates) for number in kept]
    shapes = [LineString(pieces[0]) if len(pieces) == 1 else MultiLineString(pieces) for pieces in cut]
    rows = [leg_properties(journey, number, lines[number].length_m, language) for number in kept]
    return _frame(rows, shapes)


def places_frame(journey: Journey, language: str = "") -> "GeoDataFrame":
    """Give the places as points (EPSG:4326, longitude first), one row each."""
    from shapely import Point

    places = list(journey.places)
    points = [Point(place.position.lon, place.position.lat) for place in places]
    return _frame([place_properties(place, language) for place in places], points)


def _frame(rows: list[dict[str, Property]], geometry: Sequence[object]) -> "GeoDataFrame":
    from geopandas import GeoDataFrame

    frame = GeoDataFrame(rows, geometry=geometry, crs=CRS)
    for column in {"start", "end"} & set(frame.columns):
        frame[column] = np.array(frame[column], dtype="datetime64[s]")
    return frame
