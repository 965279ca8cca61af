import pytest

from places import DateError, UnknownNameError
from places.dates import Span, parse_edtf
from routes.journey import Journey
from routes.selection import Selection
from tests.builders import a_journey, a_place, a_stay


@pytest.fixture
def dante() -> Journey:
    florence, ravenna = a_place("Florence", country_today="IT"), a_place("Ravenna", country_today="IT")
    return a_journey(
        a_stay(florence, "1265", "1302-01-27", kind="residence"),
        a_stay(a_place("Paris", country_today="FR"), "1309~", kind="study"),
        a_stay(ravenna, "1318", "1321-09-14", kind="refuge"),
    )


def kept(journey: Journey, selection: Selection) -> tuple[list[int], list[int]]:
    return [number for number, _ in selection.stays(journey)], [number for number, _ in selection.legs(journey)]


def test_the_empty_selection_keeps_all(dante: Journey) -> None:
    assert kept(dante, Selection()) == ([0, 1, 2], [0, 1])


@pytest.mark.parametrize(
    ("start", "until", "stays", "legs"),
    [
        ("1290", "1300", [0], []),
        ("1302-01-27", "1302-01-27", [0], [0]),
        ("1302-01-28", "1302-01-28", [], [0]),
        ("1308", "1308", [1], [0, 1]),
        ("1319", "", [2], []),
        ("", "1302", [0], [0]),
        ("1400", "", [], []),
    ],
)
def test_a_window_keeps_what_was_possibly_present_in_it(
    dante: Journey, start: str, until: str, stays: list[int], legs: list[int]
) -> None:
    assert kept(dante, Selection.asked(dante, start=start, until=until)) == (stays, legs)


def test_a_window_reaches_from_the_first_day_of_the_one_date_to_the_last_of_the_other(dante: Journey) -> None:
    window = Selection.asked(dante, start="1905", until="Oct 1907").window

    assert window == Span(parse_edtf("1905-01-01").span.first, parse_edtf("1907-10-31").span.last)


def test_a_kind_or_a_country_keeps_the_stays_of_it_and_the_legs_between_two(dante: Journey) -> None:
    assert kept(dante, Selection.asked(dante, kinds=["study", "refuge"])) == ([1, 2], [1])
    assert kept(dante, Selection.asked(dante, countries=["IT"])) == ([0, 2], [])


def test_a_window_that_ends_before_it_starts_is_refused(dante: Journey) -> None:
    with pytest.raises(DateError, match=r"'1907/1905' is not a date: the window ends before it starts"):
        Selection.asked(dante, start="1907", until="1905")


def test_an_unknown_kind_or_country_is_named_with_the_known_ones(dante: Journey) -> None:
    with pytest.raises(UnknownNameError, match="no stay is of the kind 'holiday'; known are refuge, residence, study"):
        Selection.asked(dante, kinds=["holiday"])
    with pytest.raises(UnknownNameError, match="no stay is of the country 'XX'; known are FR, IT"):
        Selection.asked(dante, countries=["XX"])
