from datetime import date

from hypothesis import assume, given
from hypothesis import strategies as st

from places.dates import Span, day_number, parse_edtf
from places.errors import DateError


def refusal(text: str) -> DateError | None:
    try:
        parse_edtf(text)
    except DateError as error:
        return error
    return None


YEAR, MONTH, DAY = (
    r"[?~%]?-?[1-9X][0-9X]{3}[?~%]?",
    r"[?~%]?(0[1-9X]|1[0-2X]|XX)[?~%]?",
    r"[?~%]?([01X][1-9X]|20)[?~%]?",
)
DATES = st.from_regex(f"{YEAR}(-{MONTH}(-{DAY})?)?|{YEAR}-(2[1-9]|3[0-9]|4[01])[?~%]?", fullmatch=True)
PIECES = st.sampled_from([*"0123456789X?~%-/.TYES[]{},:Z+ ", "19", "20", "-0", "..", "1985", "-02", "-1X"])


@given(st.dates())
def test_any_day_is_read_as_that_one_day(day: date) -> None:
    number = day_number(day.year, day.month, day.day)

    assert parse_edtf(day.isoformat()).span == Span(number, number)


@given(DATES)
def test_a_date_allows_at_least_one_day_and_approximation_only_adds_days(text: str) -> None:
    date = parse_edtf(text)

    assert date.span.days >= 1
    assert date.named.within(date.span)
    assert (date.named == date.span) != date.approximate


@given(DATES, DATES)
def test_an_interval_of_two_dates_reaches_from_one_to_the_other(one: str, other: str) -> None:
    assume(not parse_edtf(other).span.surely_before(parse_edtf(one).span))
    interval = parse_edtf(f"{one}/{other}")

    assert interval.span == Span(parse_edtf(one).span.first, parse_edtf(other).span.last)


@given(st.lists(PIECES, max_size=12).map("".join) | st.text())
def test_what_is_not_read_raises_only_a_date_error_with_a_place_and_a_reason(text: str) -> None:
    error = refusal(text)

    assert error is None or (error.text == text and 0 <= error.position <= len(text) and error.why != "")
