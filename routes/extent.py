"""The box around points and lines, also where it lies across the antimeridian."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from routes.path import Coordinates

__all__ = ["bounding_box"]

_NONE = np.empty((0, 2))


def bounding_box(parts: Sequence[Coordinates], points: Coordinates = _NONE) -> list[float] | None:
    """Find the smallest box around all coordinates, as RFC 7946 section 5 writes it.

    Parameters
    ----------
    parts : list of (n, 2) float64
        Longitude (perhaps unwrapped), latitude, in degrees. Of points less than half a turn apart, what lies between
        is in the box too.
    points : (n, 2) float64
        More coordinates, each by itself.

    Returns
    -------
    list of float or None
        West, south, east, north, 5 decimals; west is greater than east when the box lies across the antimeridian,
        -180 and 180 when it goes all around.
        None when there are no coordinates.

    Examples
    --------
    >>> bounding_box([np.array([[170.0, 0.0], [190.0, 5.0]])])
    [170.0, 0.0, -170.0, 5.0]
    """
    lons, lats = np.concatenate([points, *parts]).T
    if not len(lons):
        return None
    ends = np.cumsum([1] * len(points) + [len(part) for part in parts]) - 1
    west, east = _widest_gap_outside(_stretches(lons, ends))
    return [round(float(value), 5) for value in (west, lats.min(), east, lats.max())]


def _stretches(lons: Coordinates, ends: NDArray[np.int64]) -> Coordinates:
    """Give the west and the east end of each point, and of what lies between it and the next of its part."""
    steps = np.append(np.diff(lons), 0.0)
    steps[ends] = 0.0
    steps[np.abs(steps) >= 180] = 0.0
    west = np.minimum(lons, lons + steps)
    return np.column_stack([west, west + np.abs(steps)])


def _widest_gap_outside(stretches: Coordinates) -> tuple[float, float]:
    """Find west and east such that the widest gap between the stretches stays outside."""
    turned = stretches - np.floor((stretches[:, :1] + 180) / 360) * 360
    west, east = float(turned[:, 0].min()), float(turned[:, 1].max())
    if east - west < 180:
        return west, (east + 180) % 360 - 180  # no gap inside can be as wide; a short way, for most journeys go it
    turned = turned[turned[:, 0].argsort()]
    reached = np.maximum.accumulate(np.concatenate([turned[:, 1] - 360, turned[:, 1]]))[len(turned) - 1 : -1]
    gaps = turned[:, 0] - reached
    widest = int(gaps.argmax())
    if gaps[widest] <= 0:
        return -180.0, 180.0
    return float(turned[widest, 0]), float((reached[widest] + 180) % 360 - 180)
