from typing import Any

import pytest

from places import DateError, UnknownNameError
from places.dates import Span, parse_edtf
from places.texts import Texts
from routes.annotations import Chapter
from routes.journey import Journey
from routes.selection import Selection
from tests.builders import a_journey, a_place, a_stay


@pytest.fixture
def dante() -> Journey:
    florence, ravenna = a_place("Florence", country_today="IT"), a_place("Ravenna", country_today="IT")
    return a_journey(
        a_stay(florence, "1265", "1302-01-27", kind="residence"),
        a_stay(a_place("Paris", country_today="FR"), "1309~", kind="study", chapter="exile", certainty="disputed"),
        a_stay(ravenna, "1318", "1321-09-14", kind="refuge", chapter="exile"),
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


@pytest.mark.parametrize(
    ("asked", "stays", "legs"),
    [
        ({"kinds": ["study", "refuge"]}, [1, 2], [1]),
        ({"countries": ["IT"]}, [0, 2], []),
        ({"chapters": ["exile"]}, [1, 2], [1]),
        ({"certainties": ["certain", "disputed"]}, [0, 1, 2], [0, 1]),
        ({"certainties": ["disputed"]}, [1], []),
        ({"certainties": ["probable"]}, [], []),
        ({"chapters": ["exile"], "countries": ["IT"], "until": "1319"}, [2], []),
    ],
)
def test_a_filter_keeps_the_stays_that_fit_and_the_legs_between_two(
    dante: Journey, asked: dict[str, Any], stays: list[int], legs: list[int]
) -> None:
    assert kept(dante, Selection.asked(dante, **asked)) == (stays, legs)


@pytest.mark.parametrize(
    ("box", "stays", "legs"),
    [
        ("5,40,20,50", [0, 2], [0, 1]),
        ("0,48,5,50", [1], [0, 1]),
        ("5,45,7,49", [], [0, 1]),  # on the way
        ("-10,-10,0,0", [], []),
        ("-180,-90,180,90", [0, 1, 2], [0, 1]),
    ],
)
def test_a_box_keeps_the_stays_in_it_and_the_legs_whose_lines_touch_it(
    dante: Journey, box: str, stays: list[int], legs: list[int]
) -> None:
    assert kept(dante, Selection.asked(dante, box=box)) == (stays, legs)


def test_a_leg_across_the_antimeridian_touches_a_box_on_either_side() -> None:
    stevenson = a_journey(a_stay("Levuka", "1889"), a_stay("Apia", "1890"))

    for box in ("179,-20,180,-10", "-180,-20,-179,-10", "179,-20,-179,-10"):
        assert kept(stevenson, Selection.asked(stevenson, box=box)) == ([], [0])


def test_a_window_that_ends_before_it_starts_is_refused(dante: Journey) -> None:
    with pytest.raises(DateError, match=r"'1907/1905' is not a date: the window ends before it starts"):
        Selection.asked(dante, start="1907", until="1905")


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"kinds": ["holiday"]}, "no stay is of the kind 'holiday'; known are refuge, residence, study"),
        ({"countries": ["XX"]}, "no stay is of the country 'XX'; known are FR, IT"),
        ({"chapters": ["youth"]}, "no stay is of the chapter 'youth'; known are exile"),
        ({"certainties": ["sure"]}, "no stay is of the certainty 'sure'; known are certain, disputed, probable"),
    ],
)
def test_an_unknown_word_is_named_with_the_known_ones(dante: Journey, asked: dict[str, Any], message: str) -> None:
    with pytest.raises(UnknownNameError, match=message):
        Selection.asked(dante, **asked)


def test_a_chapter_without_a_stay_is_known_and_keeps_nothing() -> None:
    childhood = Chapter("childhood", Texts({"en": "Childhood"}), parse_edtf("-0043"), parse_edtf("-0030"))
    ovid = a_journey(chapters=(childhood,))

    assert kept(ovid, Selection.asked(ovid, chapters=["childhood"])) == ([], [])
