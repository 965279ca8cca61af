import pytest

from places import DateError
from places.dates import read_date


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("1305/2/10 SH", "1926-05-01"),
        ("۱۳۰۵/۰۲/۱۰ ه.ش", "1926-05-01"),
        ("۱۰ اردیبهشت ۱۳۰۵", "1926-05-01"),
        ("10 Ordibehesht 1305", "1926-05-01"),
        ("اردیبهشت ۱۳۰۵", "[1926-04-22..1926-05-22]"),
        ("۱۳۰۵ شمسی", "[1926-03-22..1927-03-21]"),
        ("c. 1305 SH", "[1926~..1927~]"),
        ("between 1305 and 1306 SH", "[1926-03-22..1928-03-20]"),
    ],
)
def test_a_date_of_iran_with_a_mark_becomes_new_style(typed: str, edtf: str) -> None:
    date, understood = read_date(typed)

    assert str(date) == edtf
    assert understood
    assert understood.startswith(f"is read as {edtf}")


@pytest.mark.parametrize("typed", ["۱۳۰۵", "۱۳۰۵/۲/۱۰", "1305/2/10", "۱۳۰۵-۰۲"])
def test_a_year_that_may_be_of_either_calendar_is_not_guessed_at(typed: str) -> None:
    with pytest.raises(DateError) as refusal:
        read_date(typed)

    assert len(refusal.value.readings) == 2


@pytest.mark.parametrize("typed", ["1305/13/1 SH", "31 Mehr 1305", "1000 SH", "30 اسفند ۱۳۰۵"])
def test_a_day_that_no_calendar_of_iran_has_is_refused(typed: str) -> None:
    with pytest.raises(DateError):
        read_date(typed)
