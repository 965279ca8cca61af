from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from places.dates import day_number
from routes.formats._passages import DAY_S, Passage, passages, timestamp
from routes.journey import Journey
from routes.path import lines_of
from routes.selection import Selection
from tests.builders import a_journey, a_stay


def passages_of(journey: Journey, **asked: Any) -> list[Passage]:
    return passages(journey, Selection.asked(journey, **asked), lines_of(journey))


def test_a_whole_journey_is_one_passage_of_every_stay_and_leg(trotsky: Journey) -> None:
    (passage,) = passages_of(trotsky)

    assert passage.episodes == tuple(range(2 * 289 - 1))
    assert len(passage.begins) == len(passage.episodes)


def test_the_instants_are_whole_seconds_that_increase(trotsky: Journey) -> None:
    (passage,) = passages_of(trotsky)

    seconds = passage.course[:, 2]
    assert (np.diff(seconds) >= 1).all()
    assert (seconds == np.rint(seconds)).all()
    assert set(passage.begins) <= set(seconds)


def test_a_stay_stands_still_from_its_nominal_arrival_to_its_nominal_departure() -> None:
    (passage,) = passages_of(a_journey(a_stay("Rome", "1900-01-01", "1900-01-03")))

    noon = DAY_S // 2
    first, last = (day_number(1900, 1, day) * DAY_S + noon for day in (1, 3))
    assert passage.course.tolist() == [[12.4964, 41.9028, first], [12.4964, 41.9028, last]]
    assert passage.begins == (first,)


def test_a_leg_runs_along_its_line_at_an_even_pace() -> None:
    (passage,) = passages_of(a_journey(a_stay("Rome", "1900", "1900-06-01"), a_stay("Tomis", "1900-06-11", "1901")))

    on_the_way = passage.course[1:-1]
    seconds, lats = on_the_way[:, 2], on_the_way[:, 1]
    assert seconds[-1] - seconds[0] == 10 * DAY_S
    assert [b - a for a, b in pairwise(seconds)] == pytest.approx([10 * DAY_S / 27] * 27, abs=1)
    assert (np.diff(lats) > 0).all()


def test_two_stays_at_one_point_are_joined_without_moving() -> None:
    (passage,) = passages_of(a_journey(a_stay("Rome", "1900", "1901"), a_stay("Rome", "1902", "1903", stay_id="again")))

    assert {tuple(vertex[:2]) for vertex in passage.course.tolist()} == {(12.4964, 41.9028)}
    assert len(passage.course) == 4


def test_a_new_passage_begins_after_a_gap_in_what_is_selected() -> None:
    stays = (
        a_stay("Rome", "1900", "1901", kind="home"),
        a_stay("Tomis", "1902", "1903"),
        a_stay("Elba", "1904", "1905"),
    )
    journey = a_journey(*stays, a_stay("Paris", "1906", "1907", kind="home"))

    home = passages(journey, Selection.asked(journey, kinds=["home"]), lines_of(journey))

    assert [passage.episodes for passage in home] == [(0,), (6,)]


def test_a_leg_without_its_stays_is_a_passage_too() -> None:
    journey = a_journey(a_stay("Rome", "1900", "1901"), a_stay("Tomis", "1903", "1904"))

    (passage,) = passages_of(journey, start="1902", until="1902")

    assert passage.episodes == (1,)


def test_longitudes_go_on_across_the_antimeridian() -> None:
    (passage,) = passages_of(a_journey(a_stay("Levuka", "1889", "1890"), a_stay("Apia", "1891", "1892")))

    assert passage.course[-1, 0] == pytest.approx(360 - 171.76)
    assert (np.diff(passage.course[:, 0]) >= 0).all()


def test_nothing_selected_is_no_passage() -> None:
    assert passages_of(a_journey(), start="1900") == []


@pytest.mark.parametrize(
    ("second", "text"),
    [
        (0, "1970-01-01T00:00:00Z"),
        (-1, "1969-12-31T23:59:59Z"),
        (day_number(8, 12, 1) * DAY_S, "0008-12-01T00:00:00Z"),
        (day_number(-42, 3, 20) * DAY_S, "-0042-03-20T00:00:00Z"),
        (day_number(12_000, 1, 1) * DAY_S + 3661, "+12000-01-01T01:01:01Z"),
    ],
)
def test_a_timestamp_is_that_of_iso_8601_in_any_year(second: int, text: str) -> None:
    assert timestamp(second) == text
