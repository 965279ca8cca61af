from places import Position
from routes.stay import Stay
from routes.swapped import swap_notices
from tests.builders import a_place, a_stay


def stays(*points: tuple[float, float]) -> list[Stay]:
    places = (a_place("Rome", place_id=f"p{n}", position=Position(*point)) for n, point in enumerate(points))
    return [a_stay(place, "0008", row=number) for number, place in enumerate(places, 2)]


def test_a_point_that_fits_its_neighbours_far_better_swapped_is_noticed_once() -> None:
    (notice,) = swap_notices(stays((12.5, 41.9), (44.17, 28.66), (28.9, 44.2), (28.7, 44.2)))

    assert (notice.row, notice.column, notice.value) == (3, "lon", "44.17, 28.66")
    assert notice.fix == "swap lon and lat if that is right"


def test_a_long_way_alone_is_no_reason() -> None:
    assert [*swap_notices(stays((12.5, 41.9), (-5.7, -15.9), (2.35, 48.86)))] == []


def test_neighbours_near_each_other_are_not_looked_at() -> None:
    assert [*swap_notices(stays((44.1, 40.1), (44.2, 40.2)))] == []
