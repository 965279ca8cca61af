from itertools import pairwise

import numpy as np
import pytest
from geopy.distance import geodesic
from hypothesis import given, settings
from hypothesis import strategies as st

from places import Position, distance_m
from routes.journey import Journey
from routes.leg import Waypoint
from routes.path import LONGEST_STEP_M, Coordinates, cut_at_antimeridian, lines_of, lines_through, written_lines
from tests.builders import a_journey, a_leg, a_position, a_stay

POSITIONS = st.builds(Position, st.floats(-180, 180), st.floats(-85, 85))
WAYS = st.lists(POSITIONS, min_size=2, max_size=5)


def steps_m(coordinates: Coordinates) -> list[float]:
    return [geodesic((a[1], a[0]), (b[1], b[0])).meters for a, b in pairwise(coordinates)]


def line_of(*names: str) -> Coordinates:
    (line,) = lines_through([[a_position(name) for name in names]])
    return line.coordinates


@given(WAYS)
@settings(max_examples=30)
def test_no_vertex_is_farther_than_50_km_from_the_next(way: list[Position]) -> None:
    (line,) = lines_through([way])

    assert max(steps_m(line.coordinates)) <= 50_000.01


@given(WAYS)
def test_the_length_of_a_line_is_that_of_the_geodesics_between_its_points(way: list[Position]) -> None:
    (line,) = lines_through([way])

    assert line.length_m == pytest.approx(sum(distance_m(a, b) for a, b in pairwise(way)), abs=0.01)


@given(WAYS)
def test_unwrapped_longitudes_differ_from_the_points_by_whole_turns_and_never_jump(way: list[Position]) -> None:
    (line,) = lines_through([way])

    ends = line.coordinates[[0, -1], 0] - [way[0].lon, way[-1].lon]
    assert ends / 360 == pytest.approx(np.round(ends / 360), abs=1e-9)
    assert np.abs(np.diff(line.coordinates[:, 0])).max() <= 180


@given(st.lists(WAYS, max_size=4))
def test_lines_drawn_together_are_those_drawn_one_by_one(ways: list[list[Position]]) -> None:
    together = lines_through(ways)

    alone = [lines_through([way])[0] for way in ways]
    assert [line.coordinates.tolist() for line in together] == [line.coordinates.tolist() for line in alone]
    assert [line.length_m for line in together] == pytest.approx([line.length_m for line in alone])


@pytest.mark.parametrize("names", [("Rome", "Tomis"), ("Elba", "Paris", "Saint Helena")])
def test_the_way_back_runs_along_the_same_line(names: tuple[str, ...]) -> None:
    assert line_of(*names[::-1])[::-1] == pytest.approx(line_of(*names), abs=1e-7)


def test_the_way_back_across_the_antimeridian_is_the_same_but_for_a_turn() -> None:
    there, back = line_of("Levuka", "Apia"), line_of("Apia", "Levuka")[::-1]

    assert back + np.array([360, 0]) == pytest.approx(there, abs=1e-7)


def test_a_line_runs_through_its_waypoints() -> None:
    athens = Waypoint("Athens", Position(23.7275, 37.9838))
    ovid = a_journey(a_stay("Rome"), a_stay("Tomis", "0009"), legs=[a_leg(via=(athens,))])

    (line,) = lines_of(ovid)

    for place in (a_position("Rome"), athens.position, a_position("Tomis")):
        assert [place.lon, place.lat] in line.coordinates.tolist()


def test_two_stays_at_one_point_are_joined_by_a_line_of_no_length() -> None:
    (line,) = lines_through([[a_position("Rome"), a_position("Rome")]])

    assert line.coordinates.tolist() == [[12.4964, 41.9028], [12.4964, 41.9028]]
    assert line.length_m == 0


def test_no_ways_have_no_lines() -> None:
    assert lines_through([]) == ()


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ([[170, 0], [190, 2]], [[[170, 0], [180, 1]], [[-180, 1], [-170, 2]]]),
        ([[-170, 0], [-190, 2]], [[[-170, 0], [-180, 1]], [[180, 1], [170, 2]]]),
        ([[170, 0], [180, 1], [190, 2]], [[[170, 0], [180, 1]], [[-180, 1], [-170, 2]]]),
        ([[-170, 0], [-180, 1], [-190, 2]], [[[-170, 0], [-180, 1]], [[180, 1], [170, 2]]]),
        ([[170, 0], [180, 1]], [[[170, 0], [180, 1]]]),
        ([[170, 0], [180, 1], [170, 2]], [[[170, 0], [180, 1], [170, 2]]]),
        ([[180, 0], [190, 2]], [[[-180, 0], [-170, 2]]]),
        ([[-180, 0], [-190, 2]], [[[180, 0], [170, 2]]]),
        (
            [[170, 0], [190, 2], [170, 4]],
            [[[170, 0], [180, 1]], [[-180, 1], [-170, 2], [-180, 3]], [[180, 3], [170, 4]]],
        ),
        ([[12, 41], [28, 44]], [[[12, 41], [28, 44]]]),
    ],
)
def test_a_line_is_cut_where_it_crosses_the_antimeridian(
    line: list[list[float]], pieces: list[list[list[float]]]
) -> None:
    cut = cut_at_antimeridian(np.array(line, dtype=float))

    assert [piece.tolist() for piece in cut] == pieces


def test_what_else_is_known_of_each_vertex_is_cut_along_with_the_line() -> None:
    there, beyond = cut_at_antimeridian(np.array([[170.0, 0.0, 1000.0], [190.0, 2.0, 2000.0], [190.0, 2.0, 3000.0]]))

    assert there.tolist() == [[170, 0, 1000], [180, 1, 1500]]
    assert beyond.tolist() == [[-180, 1, 1500], [-170, 2, 2000], [-170, 2, 3000]]


@given(WAYS)
def test_the_pieces_of_a_line_lie_on_the_globe_and_are_as_long_as_the_line(way: list[Position]) -> None:
    (line,) = lines_through([way])

    pieces = cut_at_antimeridian(line.coordinates)

    assert all(np.abs(piece[:, 0]).max() <= 180 for piece in pieces)
    spanned = sum(float(np.abs(np.diff(piece[:, 0])).sum()) for piece in pieces)
    assert spanned == pytest.approx(float(np.abs(np.diff(line.coordinates[:, 0])).sum()), abs=1e-6)


@given(st.lists(WAYS, max_size=4))
def test_lines_are_written_as_the_pieces_of_each_with_five_decimals(ways: list[list[Position]]) -> None:
    lines = lines_through(ways)

    written = list(written_lines(lines))

    pieces = [[np.round(piece, 5).tolist() for piece in cut_at_antimeridian(line.coordinates)] for line in lines]
    assert written == pieces


def test_every_trotsky_leg_runs_from_its_stay_to_the_next(trotsky: Journey) -> None:
    lines = lines_of(trotsky)

    ends = [[*line.coordinates[0], *line.coordinates[-1]] for line in lines]
    positions = [stay.place.position for stay in trotsky.stays]
    assert ends == [pytest.approx([a.lon, a.lat, b.lon, b.lat]) for a, b in pairwise(positions)]


def test_no_trotsky_leg_goes_far_astray_as_swapped_waypoints_would(trotsky: Journey) -> None:
    direct = [distance_m(a.place.position, b.place.position) for a, b in pairwise(trotsky.stays)]

    detours = [
        line.length_m / max(metres, LONGEST_STEP_M) for line, metres in zip(lines_of(trotsky), direct, strict=True)
    ]

    assert max(detours) < 2.2  # from Moscow to the southern front by way of Samara
