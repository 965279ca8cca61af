"""A journey on one flat world: where to cut the globe open, so that each place is drawn once.

Lines are those of `routes.path`: arrays of shape (n, 2), float64, longitude (unwrapped) then latitude in degrees.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from routes.path import Coordinates, cut_at_antimeridian

__all__ = ["on_one_world"]

TURN_DEG = 360.0
MERIDIANS = np.arange(-180, 180)
"""Where the globe may be cut, longitudes in degrees."""


def on_one_world(lines: Sequence[Coordinates]) -> list[Coordinates]:
    """Lay the lines of a journey, each of which begins where the one before ended, on one flat world.

    A journey narrower than the world goes on across the antimeridian. One that goes around the globe cannot: the globe
    is cut along the meridian that its lines cross least often, and a line that does cross it ends at one edge of the
    world and goes on at the other. Both points of the crossing are vertices of the line, a whole turn apart.

    Parameters
    ----------
    lines : sequence of (n, 2) float64

    Returns
    -------
    list of (n, 2) float64
        As many lines; no two longitudes are more than 360 degrees apart.

    Examples
    --------
    >>> around = [np.array([[0.0, 0.0], [100.0, 0.0]]), np.array([[100.0, 0.0], [220.0, 0.0], [370.0, 0.0]])]
    >>> [line.tolist() for line in on_one_world(around)][1]
    [[100.0, 0.0], [220.0, 0.0], [230.0, 0.0], [-130.0, 0.0], [10.0, 0.0]]
    """
    chained = _chained(lines)
    if not chained or np.ptp(np.concatenate(chained)[:, 0]) < TURN_DEG:
        return chained
    west = _least_crossed(chained)
    return [_east_of(west, line) for line in chained]


def _chained(lines: Sequence[Coordinates]) -> list[Coordinates]:
    """Move each line by whole turns to where the one before ended."""
    chained: list[Coordinates] = []
    for line in lines:
        turns = round((chained[-1][-1, 0] - line[0, 0]) / TURN_DEG) if chained else 0
        chained.append(_moved(line, TURN_DEG * turns))
    return chained


def _east_of(west: int, line: Coordinates) -> Coordinates:
    """Lay a line on the world that begins at a meridian."""
    turns = np.floor((line[:, 0] - west) / TURN_DEG)
    if turns.min() == turns.max():
        return _moved(line, -TURN_DEG * turns[0])
    shift = west + TURN_DEG / 2
    return _moved(np.concatenate(cut_at_antimeridian(_moved(line, -shift))), shift)


def _moved(line: Coordinates, east_deg: float) -> Coordinates:
    moved: Coordinates = line + np.array([east_deg, 0.0])
    return moved


def _least_crossed(lines: Sequence[Coordinates]) -> int:
    """Find the meridian that lines cross least often, and of several the one farthest from where lines end."""
    crossings = sum((_crossings(line[:, 0]) for line in lines), np.zeros(len(MERIDIANS), dtype=int))
    ends = np.array([line[[0, -1], 0] for line in lines]).ravel()
    away = np.abs((MERIDIANS[:, None] - ends + TURN_DEG / 2) % TURN_DEG - TURN_DEG / 2).min(axis=1)
    return int(MERIDIANS[np.lexsort((-away, crossings))[0]])


def _crossings(lons: NDArray[np.float64]) -> NDArray[np.int_]:
    """Count for each meridian how often a line crosses it."""
    worlds = np.floor((lons - MERIDIANS[:, None]) / TURN_DEG)
    return np.asarray(np.count_nonzero(np.diff(worlds, axis=1), axis=1))
