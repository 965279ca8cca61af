"""Lines on the globe, made fit for a flat map: continuous across 180°, closed round the pole, simplified."""

from itertools import pairwise
from typing import TypeAlias

from shapely import LineString

Line: TypeAlias = tuple[tuple[float, float], ...]
"""Longitude and latitude by vertex, in degrees. A longitude may go beyond 180, where the line crosses 180°."""

SOUTHERN_EDGE_DEG = -89.9
"""Down to this latitude land round the South Pole is filled: far below the edge of a Mercator map."""

OVERLAP_DEG = 0.25
"""How far such land runs on past a whole turn, so that no gap opens between two copies of the world."""


def unwrap(line: Line) -> Line:
    """Make longitudes continuous: a line across 180° goes on beyond it instead of jumping back.

    Examples
    --------
    >>> unwrap(((179.0, 65.0), (-179.0, 66.0)))
    ((179.0, 65.0), (181.0, 66.0))
    """
    turns = [0]
    for (lon, _), (next_lon, _) in pairwise(line):
        turns.append(turns[-1] - round((next_lon - lon) / 360))
    return tuple((lon + 360 * turn, lat) for turn, (lon, lat) in zip(turns, line, strict=True))


def simplify(line: Line, tolerance_deg: float) -> Line:
    """Leave out vertices that lie no farther than a tolerance from the line without them (Douglas-Peucker).

    Examples
    --------
    >>> simplify(((0.0, 0.0), (1.0, 0.01), (2.0, 0.0)), 0.1)
    ((0.0, 0.0), (2.0, 0.0))
    """
    return tuple((lon, lat) for lon, lat in LineString(line).simplify(tolerance_deg).coords)


def extent_deg(line: Line) -> float:
    """Measure the longer side of the box around a line, in degrees."""
    lons, lats = [lon for lon, _ in line], [lat for _, lat in line]
    return max(max(lons) - min(lons), max(lats) - min(lats))


def goes_round_the_globe(ring: Line) -> bool:
    """Tell whether an unwrapped ring ends a whole turn from its start, as the coast of Antarctica does."""
    return abs(ring[-1][0] - ring[0][0]) > 180


def close_round_the_south_pole(ring: Line) -> Line:
    """Close an unwrapped ring that goes round the globe, along the lower edge of the map.

    Examples
    --------
    >>> close_round_the_south_pole(((180.0, -70.0), (0.0, -65.0), (-180.0, -70.0)))[-3:]
    ((-180.25, -89.9), (180.25, -89.9), (180.25, -70.0))
    """
    (start, start_lat), (end, end_lat) = ring[0], ring[-1]
    overlap = OVERLAP_DEG if end > start else -OVERLAP_DEG
    return (
        (start - overlap, start_lat),
        *ring,
        (end + overlap, end_lat),
        (end + overlap, SOUTHERN_EDGE_DEG),
        (start - overlap, SOUTHERN_EDGE_DEG),
        (start - overlap, start_lat),
    )
