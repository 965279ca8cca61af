from collections.abc import Iterator
from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from places.dates import Span
from routes.clock import presence_on
from routes.journey import Journey
from routes.likelihood import Courses
from routes.schedule import tighten
from routes.travel import travel_days
from tests.builders import a_course
from tests.routes.test_schedule import spans_around_a_course

SMALL = st.tuples(st.integers(0, 3), st.integers(0, 2), st.integers(0, 2))
CHAINS = st.sampled_from([2, 4, 6]).flatmap(lambda size: st.lists(SMALL, min_size=size, max_size=size))
DAYS = st.tuples(st.integers(-3, 15), st.integers(0, 3)).map(lambda pair: Span(pair[0], sum(pair)))


def courses(moments: list[Span]) -> Iterator[tuple[int, ...]]:
    """List every course: a day for each moment, none before the last."""
    days = (range(int(span.first), int(span.last) + 1) for span in moments)
    return (course for course in product(*days) if all(one <= other for one, other in pairwise(course)))


def is_under_way(begin: int, end: int, days: Span, longest: float) -> bool:
    return begin <= days.last and days.first <= end < days.last + longest


@given(CHAINS, DAYS, st.sampled_from([1, 2, 4, np.inf]))
def test_weights_are_the_numbers_of_courses(steps: list[tuple[int, int, int]], days: Span, longest: float) -> None:
    moments = tighten(spans_around_a_course(steps))
    every_course = list(courses(moments))

    for moment in range(len(moments) - 1):
        counted = sum(is_under_way(course[moment], course[moment + 1], days, longest) for course in every_course)
        weight = np.exp(Courses(moments).log_weight(moment, days, longest))
        assert weight == pytest.approx(counted)


def shares(journey: Journey, days: Span) -> dict[tuple[int | None, int | None], float]:
    """Count the share of each stay and leg in all courses, one by one."""
    moments = list(journey.schedule.moments)
    counts: dict[tuple[int | None, int | None], int] = {}
    for course in courses(moments):
        for moment, (begin, end) in enumerate(pairwise(course)):
            longest = travel_days(journey, moment // 2) if moment % 2 else np.inf
            if is_under_way(begin, end, days, longest):
                key = (None, moment // 2) if moment % 2 else (moment // 2, None)
                counts[key] = counts.get(key, 0) + 1
    return {key: count / sum(counts.values()) for key, count in counts.items()}


@given(CHAINS, DAYS)
def test_the_shares_of_an_answer_are_those_of_all_courses(steps: list[tuple[int, int, int]], days: Span) -> None:
    journey = a_course(*spans_around_a_course(steps))

    answer = presence_on(journey, days)

    found = {(each.stay, each.leg): each.share for each in answer.candidates if each.share > 0}
    if found:
        assert found == pytest.approx(shares(journey, days))
        assert sum(found.values()) == pytest.approx(1)


def test_two_stays_that_share_a_year_weigh_the_same_in_its_middle() -> None:
    year = Span(0, 364)
    chain = [year, year, year, year]

    begun_and_ended = [Courses(chain).log_weight(moment, Span(182, 182), np.inf) for moment in (0, 2)]

    assert begun_and_ended[0] == pytest.approx(begun_and_ended[1])


def test_more_courses_than_a_float_can_count_are_still_weighed() -> None:
    chain = [Span(0, 364)] * 4000
    weigh = Courses(chain).log_weight

    weights = np.array([weigh(moment, Span(182, 182), np.inf) for moment in range(3999)])

    assert np.isfinite(weights).all()
    assert abs(int(weights.argmax()) - 2000) < 20
