import json

import pytest
from geopy.distance import geodesic
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Geod

from places import Position, PositionError, distance_m
from tests.builders import a_position

POSITIONS = st.builds(Position, st.floats(-180, 180), st.floats(-90, 90))
WGS84 = Geod(ellps="WGS84")


@pytest.mark.parametrize(("lon", "lat"), [(-180, -90), (180, 90), (0, 0), (28.6578, 44.1733)])
def test_a_point_on_the_globe_is_a_position(lon: float, lat: float) -> None:
    assert (Position(lon, lat).lon, Position(lon, lat).lat) == (lon, lat)


@pytest.mark.parametrize(("lon", "lat"), [(180.1, 0), (0, 90.1), (-181, 0), (0, -91), (float("nan"), 0), (0, 1e999)])
def test_a_point_off_the_globe_is_refused(lon: float, lat: float) -> None:
    with pytest.raises(PositionError, match="off the globe"):
        Position(lon, lat)


def test_swapped_coordinates_are_recognised_where_they_fall_off_the_globe() -> None:
    with pytest.raises(PositionError, match="longitude comes first, are they swapped") as refusal:
        Position(59.93, 104.21)

    assert refusal.value.swapped


def test_a_point_off_the_globe_either_way_round_is_not_called_swapped() -> None:
    with pytest.raises(PositionError) as refusal:
        Position(200, 30)

    assert not refusal.value.swapped
    assert str(refusal.value) == "longitude 200, latitude 30 is off the globe"


def test_a_position_for_a_file_has_five_decimals_longitude_first() -> None:
    assert Position(30.1234567, -59.9876543).rounded() == (30.12346, -59.98765)
    assert json.dumps(Position(12.5, 41.9).rounded()) == "[12.5, 41.9]"


@pytest.mark.parametrize(
    ("start", "end", "km"), [("Rome", "Tomis", 1338), ("Elba", "Saint Helena", 6710), ("Levuka", "Apia", 1094)]
)
def test_the_distance_is_that_of_an_independent_geodesic(start: str, end: str, km: float) -> None:
    one, other = a_position(start), a_position(end)

    assert distance_m(one, other) / 1000 == pytest.approx(km, abs=1)
    assert distance_m(one, other) == pytest.approx(WGS84.inv(one.lon, one.lat, other.lon, other.lat)[2], abs=0.001)


def test_a_degree_of_the_equator_is_as_long_as_the_ellipsoid_says() -> None:
    assert distance_m(Position(0, 0), Position(1, 0)) == pytest.approx(111_319.491, abs=0.001)


def test_the_distance_is_that_of_the_published_example() -> None:
    flinders_peak, buninyong = Position(144.42486788, -37.95103342), Position(143.92649552, -37.65282114)

    # Geocentric Datum of Australia Technical Manual, inverse computation; GRS80 differs from WGS 84 by less than 1 mm
    assert distance_m(flinders_peak, buninyong) == pytest.approx(54_972.271, abs=0.01)


@given(POSITIONS, POSITIONS)
def test_the_distance_is_the_same_there_and_back(one: Position, other: Position) -> None:
    assert distance_m(one, other) == pytest.approx(distance_m(other, one), abs=0.001)
    assert distance_m(one, other) == pytest.approx(geodesic((one.lat, one.lon), (other.lat, other.lon)).meters)


@given(POSITIONS)
def test_a_position_is_no_distance_from_itself(position: Position) -> None:
    assert distance_m(position, position) == 0
