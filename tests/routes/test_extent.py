import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from routes.extent import bounding_box
from routes.journey import Journey
from routes.path import lines_of

LONS = st.lists(st.floats(-180, 179.99), min_size=1, max_size=8)


def box(*lons: float) -> list[float] | None:
    return bounding_box([np.array([[lon, 0.0] for lon in lons])])


def test_the_box_of_nothing_is_none() -> None:
    assert bounding_box([]) is None


def test_a_box_is_west_south_east_north_with_five_decimals() -> None:
    parts = [np.array([[12.4964001, 41.9028]]), np.array([[28.6578, 44.1733], [20.0, 40.1234567]])]

    assert bounding_box(parts) == [12.4964, 40.12346, 28.6578, 44.1733]


@pytest.mark.parametrize(
    ("lons", "west", "east"),
    [
        ((12.0,), 12.0, 12.0),
        ((-74.0, 105.0), -74.0, 105.0),
        ((170.0, 190.0), 170.0, -170.0),
        ((-170.0, -190.0), 170.0, -170.0),
        ((170.0, -170.0), 170.0, -170.0),
        ((-120.0, 140.0), 140.0, -120.0),
    ],
)
def test_a_box_is_the_smallest_also_across_the_antimeridian(lons: tuple[float, ...], west: float, east: float) -> None:
    assert box(*lons) == [west, 0.0, east, 0.0]


@given(LONS)
def test_every_longitude_lies_in_the_box(lons: list[float]) -> None:
    west, _, east, _ = box(*lons) or []

    width = (east - west) % 360
    assert all((lon - west) % 360 <= width + 1e-4 or (lon - west) % 360 >= 360 - 1e-4 for lon in lons)


def test_what_lies_between_two_vertices_of_a_line_is_in_the_box() -> None:
    east, west = np.array([[100.0, 0.0], [190.0, 0.0]]), np.array([[-160.0, 0.0], [-100.0, 0.0], [-20.0, 0.0]])

    assert bounding_box([east, west]) == [100.0, 0.0, -20.0, 0.0]


def test_the_box_of_a_line_around_the_globe_is_the_whole_world() -> None:
    assert box(*range(-100, 300, 40)) == [-180.0, 0.0, 180.0, 0.0]


def test_trotskys_box_reaches_from_mexico_to_siberia(trotsky: Journey) -> None:
    west, south, east, north = bounding_box([line.coordinates for line in lines_of(trotsky)]) or []

    assert (round(west), round(south), round(east), round(north)) == (-103, 19, 106, 66)
