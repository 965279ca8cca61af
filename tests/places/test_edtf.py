import json
import math
from pathlib import Path

import pytest

from places.dates import Precision, iso, parse_edtf

EXAMPLES = json.loads((Path(__file__).parents[1] / "data" / "edtf.json").read_text(encoding="utf-8"))["examples"]


def days(text: str) -> tuple[str | None, str | None]:
    """The first and the last day as ISO dates, None where open."""
    span = parse_edtf(text).span
    return iso(span.first) if span.first > -math.inf else None, iso(span.last) if span.last < math.inf else None


@pytest.mark.parametrize(("level", "text", "first", "last", "precision"), EXAMPLES)
def test_an_example_of_the_specification_is_read(
    level: int, text: str, first: str | None, last: str | None, precision: str
) -> None:
    date = parse_edtf(text)

    assert (date.text, date.level, date.precision) == (text, level, precision)
    assert days(text) == (first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1902-10-21~", "1902-10-14", "1902-10-28"),  # a week
        ("1902-10~", "1902-09-01", "1902-11-30"),  # a month
        ("1902-01~", "1901-12-01", "1902-02-28"),
        ("1902-24~", "1902-11-01", "1903-03-31"),
        ("1886~", "1885-01-01", "1887-12-31"),  # a year
        ("Y12000~", "+11999-01-01", "+12001-12-31"),
        ("188X~", "1879-01-01", "1890-12-31"),  # a tenth
        ("18XX~", "1790-01-01", "1909-12-31"),
        ("1XXX~", "0900-01-01", "2099-12-31"),
        ("1950S2~", "1890-01-01", "2009-12-31"),
        ("-1985~", "-1986-01-01", "-1984-12-31"),
    ],
)
def test_approximate_widens_by_the_precision_of_the_date(text: str, first: str, last: str) -> None:
    assert days(text) == (first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2004-06-~11", "2004-06-04", "2004-06-18"),
        ("2004-~06-11", "2004-05-11", "2004-07-11"),
        ("~2004-06-11", "2003-06-11", "2005-06-11"),
        ("2004~-06-11", "2003-06-11", "2005-06-11"),
        ("2004~-06-~11", "2003-06-11", "2005-06-11"),  # the coarser part decides
        ("2004-~02-29", "2004-01-29", "2004-03-31"),  # the last of a month stays a last
        ("2004-06-XX~", "2004-05-01", "2004-07-31"),  # an unspecified day is known to the month
        ("2004-XX-XX~", "2003-01-01", "2005-12-31"),
        ("15XX~-12-25", "1490-12-25", "1609-12-25"),
    ],
)
def test_approximate_widens_by_the_part_that_it_marks(text: str, first: str, last: str) -> None:
    assert days(text) == (first, last)


@pytest.mark.parametrize("date", ["1902-10-21", "1902-10", "1902", "190X", "1902-22", "Y12000"])
def test_uncertain_alone_keeps_the_days(date: str) -> None:
    assert parse_edtf(f"{date}?").span == parse_edtf(date).span
    assert parse_edtf(f"{date}?").uncertain


@pytest.mark.parametrize("date", ["1902-10-21", "1902-10", "1902", "190X", "1902-22", "Y12000"])
def test_the_named_days_are_those_without_the_widening(date: str) -> None:
    approximate = parse_edtf(f"{date}~")

    assert approximate.named == parse_edtf(date).span
    assert approximate.named.within(approximate.span)


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate"),
    [
        ("1984", False, False),
        ("1984?", True, False),
        ("1984~", False, True),
        ("1984%", True, True),
        ("?2004-06-~11", True, True),
        ("1984?/2004", True, False),
        ("[1667,1668~]", False, True),
    ],
)
def test_a_mark_anywhere_counts_for_the_whole(text: str, *, uncertain: bool, approximate: bool) -> None:
    assert (parse_edtf(text).uncertain, parse_edtf(text).approximate) == (uncertain, approximate)


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        (21, "2001-03-01", "2001-05-31"),
        (22, "2001-06-01", "2001-08-31"),
        (23, "2001-09-01", "2001-11-30"),
        (24, "2001-12-01", "2002-02-28"),
        (25, "2001-03-01", "2001-05-31"),
        (28, "2001-12-01", "2002-02-28"),
        (29, "2001-09-01", "2001-11-30"),
        (30, "2001-12-01", "2002-02-28"),
        (31, "2001-03-01", "2001-05-31"),
        (32, "2001-06-01", "2001-08-31"),
        (33, "2001-01-01", "2001-03-31"),
        (36, "2001-10-01", "2001-12-31"),
        (37, "2001-01-01", "2001-04-30"),
        (39, "2001-09-01", "2001-12-31"),
        (40, "2001-01-01", "2001-06-30"),
        (41, "2001-07-01", "2001-12-31"),
    ],
)
def test_a_season_has_its_months(code: int, first: str, last: str) -> None:
    assert days(f"2001-{code}") == (first, last)
    assert parse_edtf(f"?2001-{code}~").season == code


def test_only_seasons_have_a_season() -> None:
    assert parse_edtf("2001-12").season is None


def test_a_winter_ends_on_29_february_of_a_leap_year() -> None:
    assert days("1903-24") == ("1903-12-01", "1904-02-29")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("XXXX-02-29", "0000-02-29", "9996-02-29"),
        ("190X-02-29", "1904-02-29", "1908-02-29"),
        ("1X00-02-29", "1200-02-29", "1600-02-29"),
        ("1985-X2-30", "1985-12-30", "1985-12-30"),
        ("1985-XX-31", "1985-01-31", "1985-12-31"),
        ("1985-0X-3X", "1985-01-30", "1985-09-30"),
        ("1X84", "1084-01-01", "1984-12-31"),
        ("XXXX", "0000-01-01", "9999-12-31"),
        ("19XX-24", "1900-12-01", "2000-02-29"),
        ("-156X-12-25", "-1569-12-25", "-1560-12-25"),
        ("-000X", "-0009-01-01", "-0001-12-31"),
        ("-0XXX-02-29", "-0996-02-29", "-0004-02-29"),
    ],
)
def test_unspecified_digits_stand_only_for_days_that_exist(text: str, first: str, last: str) -> None:
    assert days(text) == (first, last)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("0000", 0),
        ("-1985-04-12", 1),
        ("-1985-04-12T23:20:30", 1),
        ("-201X", 1),
        ("2001-24?", 1),
        ("1984?/2004-06~", 1),
        ("-1985/1985", 1),
        ("2XXX", 2),
        ("XXXX", 2),
        ("1984-XX-11", 2),
        ("2001-25", 2),
        ("2004-~06", 2),
        ("Y12000S2", 2),
        ("201X/2015", 2),
    ],
)
def test_the_level_is_the_least_that_has_the_form(text: str, level: int) -> None:
    assert parse_edtf(text).level == level


def test_an_interval_keeps_its_ends() -> None:
    interval = parse_edtf("1984-06~/2004-08-08?")

    assert interval.start == parse_edtf("1984-06~")
    assert interval.end == parse_edtf("2004-08-08?")
    assert days("1984-06~/2004-08-08?") == ("1984-05-01", "2004-08-08")


@pytest.mark.parametrize(
    ("text", "starts_open", "ends_open"),
    [("../1985", True, False), ("/1985", False, False), ("1985/..", False, True), ("1985/", False, False)],
)
def test_open_and_unknown_ends_are_told_apart(text: str, *, starts_open: bool, ends_open: bool) -> None:
    assert (parse_edtf(text).starts_open, parse_edtf(text).ends_open) == (starts_open, ends_open)


def test_an_interval_may_end_within_its_start() -> None:
    assert days("2004-06/2004") == ("2004-06-01", "2004-12-31")
    assert days("1985-04-12~/1985-04-10") == ("1985-04-05", "1985-04-10")


def test_a_set_keeps_its_members_and_ranges() -> None:
    dates = parse_edtf("[1667,1668-12,1670..1672]")

    assert [member.text for member in dates.members] == ["1667", "1668-12", "1670..1672"]
    assert dates.members[2].precision is Precision.INTERVAL
    assert str(dates.members[2].start) == "1670"
    assert str(dates.members[2].end) == "1672"


def test_square_brackets_mean_one_of_and_braces_all() -> None:
    assert parse_edtf("[1667,1668]").is_one_of
    assert not parse_edtf("{1667,1668}").is_one_of


def test_members_of_a_set_may_stand_in_any_order() -> None:
    assert days("{1672,1667..1670}") == ("1667-01-01", "1672-12-31")


def test_a_leap_second_is_a_time_of_its_day() -> None:
    assert days("2016-12-31T23:59:60Z") == ("2016-12-31", "2016-12-31")
