from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from places import Position
from routes.path import lines_through
from routes.world import on_one_world


def line(*lons: float) -> NDArray[np.float64]:
    return np.array([(lon, 0.0) for lon in lons])


def lons_of(lines: Sequence[NDArray[np.float64]]) -> list[list[float]]:
    return [found[:, 0].tolist() for found in lines]


def test_a_journey_across_the_antimeridian_goes_on() -> None:
    there, back = line(139.6, 180, 202.1), line(-157.9, -180, -220.4)

    assert lons_of(on_one_world([there, back])) == [[139.6, 180, 202.1], [202.1, 180, 139.6]]


def test_a_journey_around_the_globe_is_cut_where_it_is_crossed_least() -> None:
    to_and_fro = [line(0, 100), line(100, 0)]

    lines = on_one_world([*to_and_fro, line(0, 100), line(100, 200, 280), line(-80, -40, 0)])

    assert lons_of(lines) == [[0, 100], [100, 0], [0, 100], [100, 190, -170, -160, -80], [-80, -40, 0]]


def test_of_meridians_crossed_alike_the_one_farthest_from_the_ends_of_legs_is_cut() -> None:
    lines = on_one_world([line(0, 80), line(80, 160), line(160, 280), line(280, 360)])

    assert lons_of(lines) == [[0, 80], [80, 160], [160, 220, -140, -80], [-80, 0]]


def test_without_legs_there_is_nothing_to_lay_out() -> None:
    assert on_one_world([]) == []


POSITIONS = st.builds(Position, st.floats(-180, 180), st.floats(-60, 60))


@given(st.lists(POSITIONS, min_size=2, max_size=9))
def test_every_line_ends_where_the_next_begins_on_a_world_no_wider_than_a_turn(stops: list[Position]) -> None:
    ways = list(pairwise(stops))

    lines = on_one_world([found.coordinates for found in lines_through(ways)])

    assert np.ptp(np.concatenate(lines)[:, 0]) <= 360 + 1e-9
    for way, found in zip(ways, lines, strict=True):
        for position, end in zip(way, (found[0], found[-1]), strict=True):
            assert abs((position.lon - end[0] + 180) % 360 - 180) < 1e-6
            assert abs(position.lat - end[1]) < 1e-6
    for before, after in pairwise(lines):
        assert np.allclose(before[-1], after[0], atol=1e-6)
