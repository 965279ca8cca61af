import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from places.dates import Span

ENDS = st.tuples(st.integers(), st.integers())
SPANS = ENDS.map(lambda ends: Span(min(ends), max(ends)))


def test_a_span_before_another_is_surely_before_it() -> None:
    assert Span(1, 5).surely_before(Span(6, 9))
    assert not Span(1, 5).surely_before(Span(5, 9))


def test_overlapping_spans_may_come_in_either_order() -> None:
    early, late = Span(1, 6), Span(5, 9)

    assert early.maybe_before(late)
    assert late.maybe_before(early)
    assert not early.surely_before(late)


def test_the_same_known_day_is_not_before_itself() -> None:
    assert not Span(5, 5).maybe_before(Span(5, 5))


def test_spans_that_share_one_day_overlap() -> None:
    assert Span(1, 5).overlaps(Span(5, 9))
    assert Span(1, 5).intersection(Span(5, 9)) == Span(5, 5)


def test_spans_apart_have_no_intersection() -> None:
    assert Span(1, 4).intersection(Span(5, 9)) is None


def test_both_ends_belong_to_a_span() -> None:
    assert [day for day in range(12) if Span(4, 6).contains(day)] == [4, 5, 6]
    assert Span(4, 6).days == 3


def test_a_span_lies_within_itself_and_within_an_open_one() -> None:
    assert Span(4, 6).within(Span(4, 6))
    assert Span(4, 6).within(Span(-math.inf, 6))
    assert not Span(4, 6).within(Span(5, 6))


def test_one_day_is_a_day_and_open_ends_are_not() -> None:
    assert Span(4, 4).is_day
    assert not Span(4, 5).is_day
    assert not Span(math.inf, math.inf).is_day


@pytest.mark.parametrize(
    ("span", "middle"),
    [
        (Span(4, 6), 5),
        (Span(4, 7), 5),
        (Span(-7, -4), -6),
        (Span(-math.inf, 7), 7),
        (Span(4, math.inf), 4),
        (Span(-math.inf, -math.inf), -math.inf),
        (Span(-math.inf, math.inf), math.inf),
    ],
)
def test_the_middle_is_a_whole_day_or_the_end_that_is_known(span: Span, middle: float) -> None:
    assert span.middle == middle


def test_a_span_with_an_open_end_has_no_number_of_days() -> None:
    assert Span(-math.inf, 6).days == math.inf


@pytest.mark.parametrize(("first", "last"), [(5, 4), (math.nan, 4), (4, math.nan), (math.inf, 4)])
def test_a_span_cannot_end_before_it_starts(first: float, last: float) -> None:
    with pytest.raises(ValueError, match="ends before it starts"):
        Span(first, last)


@pytest.mark.parametrize(("first", "last"), [(1.5, 4), (1, 4.0)])
def test_a_span_consists_of_whole_days(first: float, last: float) -> None:
    with pytest.raises(ValueError, match="whole days"):
        Span(first, last)


def test_spans_have_no_less_than() -> None:
    with pytest.raises(TypeError):
        sorted([Span(1, 2), Span(3, 4)])  # type: ignore[type-var]  # the very thing that must not work


@given(SPANS, SPANS)
def test_exactly_one_holds_before_after_or_overlapping(one: Span, other: Span) -> None:
    assert [one.surely_before(other), other.surely_before(one), one.overlaps(other)].count(True) == 1


@given(SPANS, SPANS)
def test_an_intersection_lies_within_both(one: Span, other: Span) -> None:
    common = one.intersection(other)

    assert (common is not None) == one.overlaps(other)
    assert common is None or (common.within(one) and common.within(other) and common == other.intersection(one))


@given(SPANS)
def test_the_middle_lies_in_the_span(span: Span) -> None:
    assert span.contains(span.middle)
