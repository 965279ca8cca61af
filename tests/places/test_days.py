import json
import math
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from places.dates.days import civil, day_number, days_in_month, is_leap, iso, months_later

VECTORS = json.loads((Path(__file__).parents[1] / "data" / "days.json").read_text(encoding="utf-8"))
ANY_DAY = st.integers(min_value=-(10**12), max_value=10**12)


@pytest.mark.parametrize(("text", "day"), VECTORS["days"])
def test_a_shared_vector_holds_both_ways(text: str, day: int) -> None:
    year, month, day_of_month = text.rsplit("-", 2)

    assert iso(day) == text
    assert day_number(int(year), int(month), int(day_of_month)) == day


@pytest.mark.parametrize(
    ("year", "leap"), [(1900, False), (1904, True), (2000, True), (0, True), (-1, False), (-4, True), (-100, False)]
)
def test_centuries_are_leap_years_only_every_four_hundred_years(year: int, leap: bool) -> None:  # noqa: FBT001 - a table
    assert is_leap(year) is leap
    assert days_in_month(year, 2) == (29 if leap else 28)


@pytest.mark.parametrize(
    ("year", "month", "day"), [(1900, 2, 29), (2001, 2, 30), (1985, 13, 1), (1985, 0, 1), (1985, 1, 0), (1985, 1, 32)]
)
def test_a_day_that_does_not_exist_has_no_number(year: int, month: int, day: int) -> None:
    with pytest.raises(ValueError, match="there is no"):
        day_number(year, month, day)


@given(ANY_DAY)
def test_a_day_number_survives_the_way_through_its_date(day: int) -> None:
    assert day_number(*civil(day)) == day


@given(ANY_DAY)
def test_the_next_day_has_the_next_date(day: int) -> None:
    assert civil(day) < civil(day + 1)


@given(st.dates())
def test_days_agree_with_the_standard_library_where_that_reaches(day: date) -> None:
    assert day_number(day.year, day.month, day.day) == (day - date(1970, 1, 1)).days
    assert iso((day - date(1970, 1, 1)).days) == day.isoformat()


def test_a_fraction_belongs_to_the_day_it_falls_in() -> None:
    assert (iso(-0.5), iso(0.5)) == ("1969-12-31", "1970-01-01")


def test_an_open_end_has_no_date() -> None:
    with pytest.raises(OverflowError):
        iso(math.inf)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ("1902-10-21", 1, "1902-11-21"),
        ("1902-10-31", -1, "1902-09-30"),
        ("1904-02-29", 12, "1905-02-28"),
        ("1902-01-15", -13, "1900-12-15"),
        ("0000-01-15", -1, "-0001-12-15"),
    ],
)
def test_a_day_moved_by_months_stays_within_the_month(day: str, months: int, expected: str) -> None:
    year, month, day_of_month = map(int, day.split("-"))

    assert iso(months_later(day_number(year, month, day_of_month), months)) == expected
