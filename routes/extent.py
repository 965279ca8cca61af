"""The box around points and lines, also where it lies across the antimeridian."""

import numpy as np

from routes.path import Coordinates

__all__ = ["bounding_box"]


def bounding_box(parts: list[Coordinates]) -> list[float] | None:
    """Find the smallest box around all coordinates, as RFC 7946 section 5 writes it.

    Parameters
    ----------
    parts : list of (n, 2) float64
        Longitude (perhaps unwrapped), latitude, in degrees.

    Returns
    -------
    list of float or None
        West, south, east, north, 5 decimals; west is greater than east when the box lies across the antimeridian.
        None when there are no coordinates.

    Examples
    --------
    >>> bounding_box([np.array([[170.0, 0.0], [190.0, 5.0]])])
    [170.0, 0.0, -170.0, 5.0]
    """
    if not parts:
        return None
    lons, lats = np.concatenate(parts).T
    west, east = _widest_gap_outside(lons)
    return [round(float(value), 5) for value in (west, lats.min(), east, lats.max())]


def _widest_gap_outside(lons: Coordinates) -> tuple[float, float]:
    """Find west and east such that the widest stretch without any longitude stays outside."""
    around = np.unique((lons + 180) % 360 - 180)
    gaps = np.diff(around, append=around[0] + 360)
    widest = int(gaps.argmax())
    return float(around[(widest + 1) % len(around)]), float(around[widest])
