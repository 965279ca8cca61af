import pytest
from hypothesis import given
from hypothesis import strategies as st

from places.dates import read_date
from places.errors import DateError


@pytest.mark.parametrize("text", ["1902", "1902-10-21", "1902?", "1902/1903", "1902-10~", "[..1902]", "188X"])
def test_edtf_is_read_as_it_is_without_a_notice(text: str) -> None:
    date, understood = read_date(f"  {text} ")

    assert (date.text, understood) == (text, None)


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("c. 1886", "1886~"),
        ("c.1886", "1886~"),
        ("c1886", "1886~"),
        ("ca 1886", "1886~"),
        ("ca. Oct 1902", "1902-10~"),
        ("Circa 1886", "1886~"),
        ("about 1886", "1886~"),
        ("about 1886?", "1886%"),
        ("before 1902", "[..1902]"),
        ("before c. 1902", "[..1902~]"),
        ("before 21 Aug 1902", "[..1902-08-21]"),
        ("after October 1902", "[1902-10..]"),
        ("between 1900 and 1902", "[1900..1902]"),
        ("between Oct 1902 and 3 Jan 1903", "[1902-10..1903-01-03]"),
        ("Oct 1902", "1902-10"),
        ("Sept. 1902", "1902-09"),
        ("october, 1902", "1902-10"),
        ("Oct 1902?", "1902-10?"),
        ("21 Aug 1902", "1902-08-21"),
        ("21 Aug. 1902", "1902-08-21"),
        ("21st August 1902", "1902-08-21"),
        ("21  August\t1902", "1902-08-21"),
        ("August 21, 1902", "1902-08-21"),
        ("21.8.1902", "1902-08-21"),
        ("21. 08. 1902", "1902-08-21"),
        ("1917-5-7", "1917-05-07"),
        ("1917-5", "1917-05"),
        ("21/8/1902", "1902-08-21"),
        ("8/21/1902", "1902-08-21"),
        ("5/5/1917", "1917-05-05"),
        ("1880s", "188X"),
        ("c. 1880s", "188X~"),
        ("19th century", "18XX"),
        ("1st century", "00XX"),
        ("1902–1903", "1902/1903"),
        ("1902-1903", "1902/1903"),
        ("Oct 1902 – Jan 1903", "1902-10/1903-01"),
        ("1902-10 — 1903-01-05", "1902-10/1903-01-05"),
        ("c. 1902 - 1903", "1902~/1903"),
        ("۱۹۰۲-۱۰", "1902-10"),
        ("١٩٠٢", "1902"),
    ],
)
def test_a_date_as_people_type_it_becomes_edtf(typed: str, edtf: str) -> None:
    date, understood = read_date(typed)

    assert date.text == edtf
    assert understood is not None
    assert understood.startswith(f"is read as {edtf}")


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("21.8.1902 O.S.", "1902-09-03"),
        ("26 October 1879 (O.S.)", "1879-11-07"),
        ("1879-10-26 O.S.", "1879-11-07"),
        ("29 Feb 1900, o. s.", "1900-03-13"),  # no day of the New Style
        ("c. 26 October 1879 O.S.", "1879-11-07~"),
    ],
)
def test_an_old_style_date_becomes_a_new_style_date(typed: str, edtf: str) -> None:
    assert read_date(typed)[0].text == edtf


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("21 Aug 1902", "is read as 1902-08-21"),
        ("c. 1886", "is read as 1886~ (1885-01-01 to 1887-12-31)"),
        ("before 1902", "is read as [..1902] (until 1902-12-31)"),
        ("after 1902", "is read as [1902..] (from 1902-01-01)"),
        ("19th century", "is read as 18XX (1800-01-01 to 1899-12-31)"),
    ],
)
def test_the_notice_says_which_days_were_understood(typed: str, understood: str) -> None:
    assert read_date(typed)[1] == understood


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("5/7/1917", "it may mean 1917-05-07 or 1917-07-05, write one of them"),
        ("before 5/7/1917", "it may mean 1917-05-07 or 1917-07-05, write one of them"),
        ("1900s", "write 190X for the ten years or 19XX for the hundred"),
        ("30/2/1902", "no such day exists"),
        ("31 Feb 1902", "1902-02 has the days 01 to 28"),
        ("29.2.1900", "1900-02 has the days 01 to 28"),
        ("29.2.1901 O.S.", "the Julian calendar has no day 29 in month 2 of 1901"),
        ("Oct 1902 O.S.", "an Old Style date is a whole date such as 1879-10-26"),
        ("between 1903 and 1902", "it ends before it starts"),
        ("1902-13", "a month is 01 to 12, a season 21 to 41, not 13"),
        ("c. 1902~", "only '-' and a month may follow a year"),
        ("sometime", "a date starts with a year of four digits"),
        ("between sometime and 1902", "a date starts with a year of four digits"),
        ("0th century", "a date starts with a year of four digits"),
        ("early O.S.", "a date starts with a year of four digits"),
        ("", "it is empty"),
        ("  ", "it is empty"),
    ],
)
def test_a_date_that_is_ambiguous_impossible_or_unknown_is_refused(typed: str, why: str) -> None:
    with pytest.raises(DateError) as refusal:
        read_date(typed)

    assert (refusal.value.text, refusal.value.why) == (typed, why)


def test_the_fault_is_counted_in_the_text_as_typed() -> None:
    with pytest.raises(DateError) as refusal:
        read_date("  1902-13")

    assert refusal.value.position == 7


WORDS = ["before ", "after ", "between ", " and ", "c. ", "about ", "O.S.", "Oct ", "21 ", "1902", "19th century"]
PIECES = st.sampled_from([*WORDS, "5/7/1917", "31.2.1902", "9999-12-31", "–", " - ", "-", "?", "~", "1900s", "۱۹۰۲"])


@given(st.lists(PIECES, max_size=6).map("".join) | st.text())
def test_any_text_is_a_date_or_a_date_error(text: str) -> None:
    try:
        date, understood = read_date(text)
    except DateError:
        return

    assert date.span.days >= 1
    assert (understood is None) == (date.text == text.strip())
