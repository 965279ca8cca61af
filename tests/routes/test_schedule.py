from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from places.dates import Span, parse_edtf
from routes.schedule import nominal, schedule, tighten
from tests.builders import a_journey, a_leg, a_stay

STEPS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=12)


def spans_around_a_course(steps: list[tuple[int, int, int]]) -> list[Span]:
    """Give spans that hold the days of one course, so that they cannot contradict each other."""
    days = accumulate(step for step, _, _ in steps)
    return [Span(day - before, day + after) for day, (_, before, after) in zip(days, steps, strict=True)]


CHAINS = STEPS.map(spans_around_a_course)


@given(CHAINS)
def test_tightened_spans_lie_within_the_original_ones(chain: list[Span]) -> None:
    assert all(tight.within(span) for tight, span in zip(tighten(chain), chain, strict=True))


@given(CHAINS)
def test_tightened_spans_never_go_back(chain: list[Span]) -> None:
    assert all(one.first <= other.first and one.last <= other.last for one, other in pairwise(tighten(chain)))


@given(CHAINS)
def test_tightening_twice_changes_nothing_more(chain: list[Span]) -> None:
    assert tighten(tighten(chain)) == tighten(chain)


@given(CHAINS)
def test_nominal_instants_strictly_increase(chain: list[Span]) -> None:
    assert all(one < other for one, other in pairwise(nominal(tighten(chain))))


@given(CHAINS)
def test_nominal_instants_lie_within_their_spans(chain: list[Span]) -> None:
    tight = tighten(chain)

    instants = nominal(tight)

    assert all(span.first < instant < span.last + 1 for span, instant in zip(tight, instants, strict=True))


def test_the_nominal_instant_of_a_day_is_its_noon_and_two_share_the_day() -> None:
    assert nominal([Span(4, 4)]) == [4.5]
    assert nominal([Span(4, 4), Span(4, 4), Span(10, 11)]) == pytest.approx([4 + 1 / 3, 4 + 2 / 3, 11])


def test_an_open_end_is_closed_at_the_nearest_known_day() -> None:
    stays = (a_stay("Rome", "../0008-12-01", "0008-12-01"), a_stay("Tomis", "0009-03-01", "0017/.."))

    found, _ = schedule(stays, ())

    assert found
    assert found.arrivals[0] == parse_edtf("0008-12-01").span
    assert found.departures[1] == Span(parse_edtf("0017-01-01").span.first, parse_edtf("0017-01-01").span.first)


def test_a_departure_nobody_wrote_down_lies_between_arrival_and_the_next() -> None:
    found, _ = schedule((a_stay("Rome", "0008-11"), a_stay("Tomis", "0009-03")), ())

    assert found
    assert found.departures[0] == parse_edtf("[0008-11..0009-03]").span


def test_the_dates_of_a_leg_narrow_the_stays_it_joins() -> None:
    stays = (a_stay("Rome", "0001", "0008"), a_stay("Tomis", "0009"))
    leg = a_leg("Rome", "Tomis", depart=parse_edtf("0008-12"), arrive=parse_edtf("0009-05-20"))

    found, _ = schedule(stays, [leg])

    assert found
    assert found.departures[0] == parse_edtf("0008-12").span
    assert found.arrivals[1] == parse_edtf("0009-05-20").span


def test_a_stay_that_begins_before_the_one_before_it_ends_names_both_rows() -> None:
    stays = (a_stay("Rome", "0001", "0008-12", row=2), a_stay("Tomis", "0007", row=3))

    _, problems = schedule(stays, ())

    assert [(problem.source, problem.row, problem.column, problem.value, problem.wrong) for problem in problems] == [
        ("stays.csv", 3, "arrival", "0007", "it is before '0008-12' in row 2, column 'departure' (rome)")
    ]


def test_a_stay_that_ends_before_it_begins_is_a_contradiction() -> None:
    _, problems = schedule((a_stay("Tomis", "0009", "0008", row=2),), ())

    assert [(problem.row, problem.column, problem.value, problem.wrong) for problem in problems] == [
        (2, "departure", "0008", "it is before '0009' in row 2, column 'arrival' (tomis)")
    ]


def test_one_wrong_date_is_blamed_once() -> None:
    dates = [("Rome", "0001"), ("Florence", "0900"), ("Ravenna", "0003"), ("Tomis", "0008")]
    stays = tuple(a_stay(place, arrival, row=row) for row, (place, arrival) in enumerate(dates, 2))

    _, problems = schedule(stays, ())

    assert [(problem.row, problem.value) for problem in problems] == [(4, "0003")]


def test_a_leg_that_arrives_after_the_stay_began_names_both_tables() -> None:
    stays = (a_stay("Rome", "0001", "0008", row=2), a_stay("Tomis", "0009-03", row=3))
    leg = a_leg("Rome", "Tomis", arrive=parse_edtf("0010"), row=2)

    _, problems = schedule(stays, [leg])

    assert [(problem.source, problem.row, problem.wrong) for problem in problems] == [
        ("stays.csv", 3, "it is before '0010' in legs.csv, row 2, column 'arrive' (rome-tomis)")
    ]


def test_a_leg_that_arrives_before_it_departs_is_blamed_in_its_own_table() -> None:
    stays = (a_stay("Rome", "0001", row=2), a_stay("Tomis", "0001/0017", row=3))
    leg = a_leg("Rome", "Tomis", depart=parse_edtf("0009"), arrive=parse_edtf("0008"), row=2)

    _, problems = schedule(stays, [leg])

    assert [(problem.source, problem.row, problem.column, problem.value) for problem in problems] == [
        ("legs.csv", 2, "arrive", "0008")
    ]


def test_no_stays_have_no_schedule() -> None:
    assert schedule((), ()) == (None, [])


def test_the_moments_are_arrivals_and_departures_in_turn() -> None:
    found = a_journey(a_stay("Rome", "0001-01-01", "0008-12-01"), a_stay("Tomis", "0009-03-01", "0017-01-01")).schedule

    days = ["0001-01-01", "0008-12-01", "0009-03-01", "0017-01-01"]
    assert found.moments == tuple(parse_edtf(day).span for day in days)


def test_without_a_date_of_departure_he_stays_until_he_is_at_the_next_place() -> None:
    found, _ = schedule([a_stay("Rome", "0001-01-01"), a_stay("Tomis", "0009-01-01")], [])

    assert found
    assert found.departures[0] == Span(found.arrivals[0].first, found.arrivals[1].last)
    assert found.arrive[1] - found.depart[0] < 1
    assert found.departures[1].first <= found.depart[1] <= found.departures[1].last + 1
