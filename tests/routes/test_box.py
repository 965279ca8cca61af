import numpy as np
import pytest

from places.errors import QueryError
from places.position import Position
from routes.box import Box
from tests.builders import a_position

FIJI = Box.read("175,-25,-170,-10")


def a_line(*points: tuple[float, float]) -> np.ndarray:
    return np.array(points, dtype=np.float64)


@pytest.mark.parametrize(
    ("text", "box"),
    [
        ("10,40,30,50", Box(10, 40, 30, 50)),
        (" 10, 40.5, 30, 50 ", Box(10, 40.5, 30, 50)),
        ("170,-20,-170,-10", Box(170, -20, -170, -10)),
        ("170,-20,190,-10", Box(170, -20, -170, -10)),
        ("-190,-20,-170,-10", Box(170, -20, -170, -10)),
        ("-180,-90,180,90", Box(-180, -90, 180, 90)),
        ("-300,-90,200,90", Box(-180, -90, 180, 90)),
        ("5,5,5,5", Box(5, 5, 5, 5)),
    ],
)
def test_a_box_is_written_from_west_and_south_to_east_and_north(text: str, box: Box) -> None:
    assert Box.read(text) == box


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("10,40,30", "it is no four numbers"),
        ("10,40,30,50,60", "it is no four numbers"),
        ("10,forty,30,50", "it is no four numbers"),
        ("10,,30,50", "it is no four numbers"),
        ("10,40,nan,50", "it is no four finite numbers"),
        ("10,40,inf,50", "it is no four finite numbers"),
        ("40,100,50,110", "a latitude is off the globe; longitude comes first, are they swapped"),
        ("10,50,30,40", "the south lies north of the north"),
    ],
)
def test_what_is_no_box_is_refused_with_the_reason(text: str, why: str) -> None:
    with pytest.raises(QueryError, match=f"the box '{text}' cannot be read: {why}.*write west,south,east,north"):
        Box.read(text)


@pytest.mark.parametrize(
    ("box", "is_inside"),
    [("28,44,29,45", True), ("28.6578,44.1733,30,50", True), ("10,40,28,50", False), ("28,45,29,46", False)],
)
def test_a_box_holds_the_points_within_its_edges(box: str, *, is_inside: bool) -> None:
    assert Box.read(box).contains(a_position("Tomis")) is is_inside


@pytest.mark.parametrize(("name", "is_inside"), [("Levuka", True), ("Apia", True), ("Rome", False)])
def test_a_box_may_lie_across_the_antimeridian(name: str, *, is_inside: bool) -> None:
    assert FIJI.contains(a_position(name)) is is_inside


@pytest.mark.parametrize("lon", [180, -180])
@pytest.mark.parametrize("box", ["170,0,180,10", "-180,0,-170,10", "170,0,-170,10"])
def test_the_antimeridian_is_one_line_whichever_way_it_is_written(lon: float, box: str) -> None:
    assert Box.read(box).contains(Position(lon, 5))
    assert Box.read(box).touches(a_line((lon, 2), (lon, 8)))


@pytest.mark.parametrize(
    ("line", "touches"),
    [
        (a_line((0, 0), (20, 20)), True),  # across
        (a_line((0, 0), (4, 4)), False),
        (a_line((0, 0), (5, 5)), True),  # up to the corner
        (a_line((6, 6), (7, 7)), True),  # within
        (a_line((6, 6), (6, 6)), True),  # without length
        (a_line((0, 8), (4, 30)), False),  # past it
    ],
)
def test_a_line_touches_a_box_when_they_share_a_point(line: np.ndarray, *, touches: bool) -> None:
    assert Box.read("5,5,10,10").touches(line) is touches


@pytest.mark.parametrize("turn", [-360, 0, 360, 720])
def test_an_unwrapped_line_touches_the_box_wherever_it_is_counted_from(turn: int) -> None:
    assert FIJI.touches(a_line((178 + turn, -17), (188 + turn, -13)))
    assert Box.read("-175,-25,-170,-10").touches(a_line((178 + turn, -17), (188 + turn, -13)))
    assert not Box.read("0,-25,100,-10").touches(a_line((178 + turn, -17), (188 + turn, -13)))
