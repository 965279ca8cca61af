"""A journey as a small picture: its lines over the map of the world, as the shapes of an SVG image.

Units are whole half pixels from the upper left corner; the projection is Web Mercator, as on the large map.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from routes.journey import Journey
from routes.path import lines_of
from routes.world import on_one_world
from webmap.basemap.land import land_rings

__all__ = ["HEIGHT", "WIDTH", "SmallMap", "small_map"]

WIDTH, HEIGHT = 640, 400
MARGIN = 36  # around the journey
NARROWEST_DEG = 6  # of longitude
NEAR = 2  # within which a vertex says nothing new
BEYOND = 100  # outside the image; what is farther off is moved there, out of sight
FINE_FROM = 5000  # from which width of the world on the fine coast is drawn
SMALLEST = 6  # of islands
LEAP = 0.75  # of the world: only a line that goes on at its other edge moves so far from vertex to vertex

Points = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class SmallMap:
    """What a small map shows.

    Attributes
    ----------
    land : str
        SVG path data, to be filled by the even-odd rule.
    ways : tuple of (str, str)
        The lines of each chapter: its colour ``#rrggbb``, empty for none, and SVG path data.
    places : tuple of (int, int)
        Where the journey stayed.
    """

    land: str
    ways: tuple[tuple[str, str], ...]
    places: tuple[tuple[int, int], ...]


def small_map(journey: Journey, colours: Mapping[str, str]) -> SmallMap:
    """Draw a journey as large as the image allows, with a colour for each chapter by its id."""
    first = journey.stays[0].place.position
    coordinates = [line.coordinates for line in lines_of(journey)] or [np.array([[first.lon, first.lat]])]
    lines = [_flat(line) for line in on_one_world(coordinates)]
    view = _View.around(np.concatenate(lines))
    ends = np.rint(view.units(np.concatenate([line[[0, -1]] for line in lines]))).astype(int)
    return SmallMap(
        land="".join(f"{_path(ring)}Z" for ring in view.coasts()),
        ways=tuple(_ways([colours.get(stay.chapter, "") for stay in journey.stays[1:]], lines, view)),
        places=tuple(sorted({(x, y) for x, y in ends.tolist()})),
    )


def _flat(coordinates: Points) -> Points:
    """Project longitude and latitude to a flat world one wide: x grows east, y south."""
    lons, lats = coordinates.T
    sines = np.sin(np.radians(np.clip(lats, -85, 85)))
    return np.column_stack([lons / 360 + 0.5, 0.5 - np.arctanh(sines) / (2 * np.pi)])


@dataclass(frozen=True, slots=True)
class _View:
    """The part of the flat world that the image shows: its corner, and how wide one world is."""

    corner: Points
    scale: float

    @classmethod
    def around(cls, points: Points) -> "_View":
        low, high = points.min(axis=0), points.max(axis=0)
        room = np.array([WIDTH, HEIGHT]) - 2 * MARGIN
        scale = float((room / np.maximum(high - low, NARROWEST_DEG / 360)).min())
        return cls((low + high) / 2 - np.array([WIDTH, HEIGHT]) / 2 / scale, scale)

    def units(self, points: Points) -> Points:
        return (points - self.corner) * self.scale

    def coasts(self) -> Iterator[Points]:
        """Give the coasts in sight, in every copy of the world."""
        edge = np.array([WIDTH, HEIGHT])
        for ring in map(_flat, land_rings("fine" if self.scale > FINE_FROM else "coarse")):
            for turn in (-1, 0, 1):
                coast = self.units(ring + np.array([turn, 0.0]))
                low, high = coast.min(axis=0), coast.max(axis=0)
                if (high > 0).all() and (low < edge).all() and (high - low).max() > SMALLEST:
                    yield np.clip(coast, -BEYOND, edge + BEYOND)


def _ways(colours: Sequence[str], lines: Sequence[Points], view: _View) -> Iterator[tuple[str, str]]:
    """Give the path of each run of legs that lead on in one colour."""
    for colour, run in groupby(zip(colours, lines, strict=False), key=lambda leg: leg[0]):
        parts = [part for _, line in run for part in _parts(line)]
        yield colour, "".join(_path(view.units(part)) for part in parts)


def _parts(line: Points) -> list[Points]:
    """Part a line where it goes on at the other edge of the world."""
    return np.split(line, np.flatnonzero(np.abs(np.diff(line[:, 0])) > LEAP) + 1)


def _path(points: Points) -> str:
    """Write a line without the vertices that say nothing new, each from the one before."""
    (x, y), *others = np.rint(points).astype(int).tolist()
    data = f"M{x} {y}"
    for number, (next_x, next_y) in enumerate(others, start=1):
        dx, dy = next_x - x, next_y - y
        if max(abs(dx), abs(dy)) > NEAR or (number == len(others) and (dx or dy)):
            data += f"l{dx}{'' if dy < 0 else ' '}{dy}"
            x, y = next_x, next_y
    return data
