from functools import cache

import numpy as np
import pytest
from numpy.typing import NDArray
from pyproj import Geod
from shapely import LineString, MultiPoint, Polygon, STRtree, make_valid, union_all
from shapely.affinity import translate
from shapely.geometry.base import BaseGeometry

from routes.journey import Journey
from routes.path import lines_of
from routes.reading import find_journey, read_journey
from webmap.basemap.land import land_rings

EXAMPLES = ("napoleon", "ovid", "sun-yat-sen")
HARBOUR_DEG = 0.3  # around both ends: harbours lie up rivers, and the map is some kilometres off
MOST_KM = 0.5  # a cape or an islet that the map makes a little too large


@cache
def journey(name: str) -> Journey:
    return read_journey(find_journey(name))


AT_SEA = [(name, number) for name in EXAMPLES for number, leg in enumerate(journey(name).legs) if leg.mode == "ship"]


@pytest.fixture(scope="module")
def land() -> STRtree:
    """Give the land of the fine map, its lagoons filled, on three worlds side by side."""
    lands = [make_valid(Polygon(ring)) for ring in land_rings("fine")]
    return STRtree([translate(each, turn) for turn in (-360, 0, 360) for each in lands])


def ashore(coordinates: NDArray[np.float64], land: STRtree) -> BaseGeometry:
    """Give what of a line is on land, out of sight of the harbours at its ends."""
    line = LineString(coordinates)
    crossed = union_all([line.intersection(land.geometries[index]) for index in land.query(line, "intersects")])
    return crossed.difference(MultiPoint(coordinates[[0, -1]]).buffer(HARBOUR_DEG))


def km(line: BaseGeometry) -> float:
    return float(Geod(ellps="WGS84").geometry_length(line)) / 1000


@pytest.mark.parametrize(("name", "number"), AT_SEA)
def test_a_leg_by_ship_keeps_to_the_water(land: STRtree, name: str, number: int) -> None:
    crossed = ashore(lines_of(journey(name))[number].coordinates, land)

    assert km(crossed) <= MOST_KM, f"{name}, leg {number + 1}: {crossed}"


def test_a_way_across_the_peloponnese_would_be_found(land: STRtree) -> None:
    assert 100 < km(ashore(np.array([[23.6, 37.9], [21.2, 37.3]]), land)) < 200


def test_the_examples_go_by_ship_on_more_than_twenty_legs() -> None:
    assert {name for name, _ in AT_SEA} == set(EXAMPLES)
    assert len(AT_SEA) > 20
