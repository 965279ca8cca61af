import json
from pathlib import Path

import pytest
from convertdate import julian
from hypothesis import given
from hypothesis import strategies as st

from places.calendars import (
    LAST_OLD_STYLE_DAY_IN_RUSSIA,
    julian_day_number_of,
    new_style,
    old_style,
    old_style_text,
)
from places.dates import civil, day_number, iso
from places.errors import DateError

VECTORS = json.loads((Path(__file__).parents[1] / "data" / "days.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("text", "day"), VECTORS["julian"])
def test_a_shared_vector_holds_both_ways(text: str, day: int) -> None:
    year, month, day_of_month = map(int, text.split("-"))

    assert old_style_text(day) == text
    assert julian_day_number_of(year, month, day_of_month) == day


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("1879-10-26", "1879-11-07"),
        ("1900-02-28", "1900-03-12"),
        ("1900-02-29", "1900-03-13"),
        ("1900-03-01", "1900-03-14"),
        ("1918-01-31", "1918-02-13"),
        ("1582-10-05", "1582-10-15"),
        ("0000-03-01", "0000-02-28"),
    ],
)
def test_an_old_style_date_and_its_new_style_date(old: str, new: str) -> None:
    assert new_style(old) == new


def test_russia_left_the_old_style_after_31_january_1918() -> None:
    assert old_style_text(LAST_OLD_STYLE_DAY_IN_RUSSIA) == "1918-01-31"
    assert iso(LAST_OLD_STYLE_DAY_IN_RUSSIA + 1) == "1918-02-14"


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("1901-02-29", 8),
        ("1900-13-01", 5),
        ("1900-00-01", 5),
        ("1900-01-00", 8),
        ("1900-04-31", 8),
        ("1900-04", 0),
        ("26 Oct 1879", 0),
        ("1879-10-26~", 0),
    ],
)
def test_an_impossible_old_style_date_is_refused_where_the_fault_begins(text: str, position: int) -> None:
    with pytest.raises(DateError) as refusal:
        new_style(text)

    assert (refusal.value.text, refusal.value.position) == (text, position)


@pytest.mark.parametrize("date", [(1901, 2, 29), (1900, 13, 1), (1900, 0, 1), (1900, 1, 0), (1900, 1, 32)])
def test_an_impossible_julian_day_has_no_number(date: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="the Julian calendar has no day"):
        julian_day_number_of(*date)


@given(st.integers(min_value=-(10**12), max_value=10**12))
def test_a_day_survives_the_way_through_its_old_style_date(day: int) -> None:
    assert julian_day_number_of(*old_style(day)) == day


def test_the_old_style_agrees_with_convertdate_from_1500_to_2099() -> None:
    sample = range(day_number(1500, 1, 1), day_number(2099, 12, 31), 29)

    assert [old_style(day) for day in sample] == [julian.from_gregorian(*civil(day)) for day in sample]


@pytest.mark.parametrize("year", [1699, 1700, 1799, 1800, 1899, 1900, 1917, 1918, 2000])
def test_the_old_style_agrees_with_convertdate_around_every_leap_day(year: int) -> None:
    days = range(day_number(year, 2, 25), day_number(year, 3, 20))

    assert [old_style(day) for day in days] == [julian.from_gregorian(*civil(day)) for day in days]
