import re
from itertools import accumulate, pairwise

import pytest

from places import Position
from routes.journey import Journey
from routes.reading import find_journey, read_journey, shipped_journeys
from tests.builders import a_journey, a_place, a_stay
from webmap.page import JourneyPages
from webmap.small_map import HEIGHT, WIDTH, small_map


def points_of(data: str) -> list[list[tuple[int, int]]]:
    """Read path data of one absolute point and relative steps for each line."""
    lines = []
    for line in data.split("M")[1:]:
        numbers = [int(number) for number in re.findall(r"-?\d+", line)]
        xs, ys = (accumulate(numbers[axis::2]) for axis in (0, 1))
        lines.append(list(zip(xs, ys, strict=True)))
    return lines


def is_inside(point: tuple[int, int]) -> bool:
    return 0 <= point[0] <= WIDTH and 0 <= point[1] <= HEIGHT


def stevenson() -> Journey:
    return a_journey(a_stay("Levuka", "1889", "1890"), a_stay("Apia", "1891"))


@pytest.mark.parametrize("name", shipped_journeys())
def test_every_line_and_place_is_in_the_picture(name: str) -> None:
    made = JourneyPages(read_journey(find_journey(name))).small_map

    lines = [line for _, way in made.ways for line in points_of(way)]

    assert all(is_inside(point) for line in lines for point in line)
    assert all(is_inside(point) for point in made.places)
    assert len(made.land) + sum(len(way) for _, way in made.ways) < 30_000


@pytest.mark.parametrize("name", shipped_journeys())
def test_the_ways_have_the_colours_of_their_chapters(name: str) -> None:
    journey = read_journey(find_journey(name))

    made = JourneyPages(journey).small_map

    assert {colour for colour, _ in made.ways} <= {chapter.colour for chapter in journey.chapters}


def test_a_way_across_the_antimeridian_does_not_cross_the_picture() -> None:
    made = small_map(stevenson(), {})

    ((colour, way),) = made.ways
    (line,) = points_of(way)
    levuka, apia = made.places

    assert (colour, line[0], line[-1]) == ("", levuka, apia)
    assert [x for x, _ in line] == sorted(x for x, _ in line)


def test_a_way_around_the_globe_goes_on_at_the_other_edge() -> None:
    made = JourneyPages(read_journey(find_journey("sun-yat-sen"))).small_map

    steps = [
        abs(after[0] - before[0]) for _, way in made.ways for line in points_of(way) for before, after in pairwise(line)
    ]

    assert sum(len(points_of(way)) for _, way in made.ways) > 36
    assert max(steps) < WIDTH / 4


def test_a_journey_of_one_stay_is_a_place_on_a_map() -> None:
    made = small_map(a_journey(a_stay("Tomis", "0009")), {})

    assert made.places == ((WIDTH // 2, HEIGHT // 2),)
    assert made.ways == ()
    assert made.land.startswith("M")


def test_two_houses_of_a_town_do_not_fill_the_picture() -> None:
    houses = [a_place(name, position=Position(2.35 + east, 48.86)) for name, east in (("Paris", 0), ("Elba", 0.05))]

    made = small_map(a_journey(*(a_stay(house, str(1900 + i)) for i, house in enumerate(houses))), {})

    west, east = sorted(made.places)
    assert 1 <= east[0] - west[0] < 20


def test_the_same_journey_is_drawn_alike_each_time() -> None:
    assert small_map(stevenson(), {}) == small_map(stevenson(), {})
