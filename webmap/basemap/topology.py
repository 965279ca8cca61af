"""A TopoJSON topology, read back into lines of longitudes and latitudes."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, chain
from pathlib import Path
from typing import Any, Self

from webmap.basemap.line import Line, simplify, unwrap


@dataclass(frozen=True, slots=True)
class Topology:
    """Lines that objects share (arcs), and the named objects that are put together from them.

    Attributes
    ----------
    arcs : tuple of Line
        Longitude first, degrees, continuous across 180°.
    objects : dict
        The TopoJSON objects as they stand in the file; their ``arcs`` are numbers of arcs, ``~i`` for arc i
        backwards.
    """

    arcs: tuple[Line, ...]
    objects: dict[str, Any]

    @classmethod
    def from_file(cls, path: Path) -> Self:
        """Read a quantised TopoJSON file.

        Raises
        ------
        KeyError
            When the file has no ``transform``, ``arcs`` or ``objects``.
        """
        topology = json.loads(path.read_bytes())
        transform = topology["transform"]
        return cls(tuple(unwrap(_arc(steps, transform)) for steps in topology["arcs"]), topology["objects"])

    def simplified(self, tolerance_deg: float) -> Self:
        """Simplify each arc by itself, so that objects which share an arc go on sharing it."""
        return type(self)(tuple(simplify(arc, tolerance_deg) for arc in self.arcs), self.objects)

    def lines(self, name: str) -> list[Line]:
        """Put together each line, or each ring of each polygon, of an object."""
        return [self._joined(numbers) for numbers in _chains(self.objects[name])]

    def rings_apart_from(self, other: str, name: str) -> list[Line]:
        """Put together the rings of an object, straight where they follow the outline of another object."""
        theirs = _arc_numbers(self.objects[other])
        apart = ([i for i in numbers if max(i, ~i) not in theirs] for numbers in _chains(self.objects[name]))
        rings = [self._joined(numbers) for numbers in apart if numbers]
        return [(*ring, ring[0]) for ring in rings]

    def inner_borders(self, name: str) -> list[Line]:
        """Find the arcs that two members of a collection have in common, so that no coast is among them."""
        members = self.objects[name]["geometries"]
        users = Counter(chain.from_iterable(_arc_numbers(member) for member in members))
        return [self.arcs[number] for number in sorted(users) if users[number] > 1]

    def _joined(self, numbers: list[int]) -> Line:
        arcs = (self.arcs[i] if i >= 0 else self.arcs[~i][::-1] for i in numbers)
        return unwrap(tuple(chain.from_iterable(arcs)))


def _arc(steps: list[list[int]], transform: dict[str, list[float]]) -> Line:
    (x_scale, y_scale), (x_shift, y_shift) = transform["scale"], transform["translate"]
    columns = accumulate(step[0] for step in steps)
    rows = accumulate(step[1] for step in steps)
    return tuple((x * x_scale + x_shift, y * y_scale + y_shift) for x, y in zip(columns, rows, strict=True))


def _arc_numbers(geometry: dict[str, Any]) -> set[int]:
    """Collect the arcs of a geometry, whichever way it runs along them."""
    return {max(i, ~i) for numbers in _chains(geometry) for i in numbers}


def _chains(geometry: dict[str, Any]) -> Iterator[list[int]]:
    """Yield the arcs of each line or ring of a geometry, or of all members of a collection."""
    match geometry["type"]:
        case "GeometryCollection":
            for member in geometry["geometries"]:
                yield from _chains(member)
        case "LineString":
            yield geometry["arcs"]
        case "MultiLineString" | "Polygon":
            yield from geometry["arcs"]
        case "MultiPolygon":
            for polygon in geometry["arcs"]:
                yield from polygon
