"""A journey as GeoDataFrames, for analysis and for the formats that geopandas writes."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from routes.journey import Journey
from routes.path import cut_at_antimeridian, lines_of
from routes.printable import printable
from routes.properties import Property, leg_properties, place_properties, stay_properties
from routes.selection import Selection

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

__all__ = ["CRS", "legs_frame", "places_frame", "stays_frame"]

CRS = "EPSG:4326"


def stays_frame(journey: Journey, selection: Selection = Selection(), language: str = "") -> "GeoDataFrame":  # noqa: B008 # frozen
    """Give the stays as points (EPSG:4326, longitude first), one row each.

    Columns are the properties of the GeoJSON, whatever is selected; ``start`` and ``end`` are dates (datetime64).
    """
    from shapely import Point

    points = [Point(stay.place.position.lon, stay.place.position.lat) for stay in journey.stays]
    rows = [stay_properties(journey, number, language) for number in range(len(points))]
    return _frame(rows, points, [number for number, _ in selection.stays(journey)])


def legs_frame(journey: Journey, selection: Selection = Selection(), language: str = "") -> "GeoDataFrame":  # noqa: B008 # frozen
    """Give the legs as lines (EPSG:4326, longitude first, 5 decimals, cut at the antimeridian), one row each.

    Columns are the properties of the GeoJSON, whatever is selected; ``start`` and ``end`` are dates (datetime64).
    """
    from shapely import LineString, MultiLineString

    lines = lines_of(journey)
    cut = [[np.round(piece, 5) for piece in cut_at_antimeridian(line.coordinates)] for line in lines]
    shapes = [LineString(pieces[0]) if len(pieces) == 1 else MultiLineString(pieces) for pieces in cut]
    rows = [leg_properties(journey, number, line.length_m, language) for number, line in enumerate(lines)]
    return _frame(rows, shapes, [number for number, _ in selection.legs(journey)])


def places_frame(journey: Journey, selection: Selection = Selection(), language: str = "") -> "GeoDataFrame":  # noqa: B008 # frozen
    """Give the places as points (EPSG:4326, longitude first), one row each.

    A selection of stays keeps their places; the whole journey has every place, also one where nobody stayed.
    """
    from shapely import Point

    places, stayed_at = list(journey.places), {stay.place.place_id for _, stay in selection.stays(journey)}
    points = [Point(place.position.lon, place.position.lat) for place in places]
    is_whole = selection == Selection()
    kept = [number for number, place in enumerate(places) if is_whole or place.place_id in stayed_at]
    return _frame([place_properties(place, language) for place in places], points, kept)


def _frame(rows: list[dict[str, Property]], geometry: Sequence[object], kept: list[int]) -> "GeoDataFrame":
    """Make a frame of the rows kept; its columns are those of all rows, so that an empty one has them too."""
    from geopandas import GeoDataFrame

    cells = [{printable(name): _cell(value) for name, value in row.items()} for row in rows]
    frame = GeoDataFrame(cells, geometry=geometry, crs=CRS)
    for column in {"start", "end"} & set(frame.columns):
        frame[column] = np.array(frame[column], dtype="datetime64[s]")
    return frame.iloc[kept].reset_index(drop=True)


def _cell(value: Property) -> Property:
    if isinstance(value, list):
        return [printable(part) for part in value]
    return printable(value) if isinstance(value, str) else value
