import pytest

from places.dates import parse_edtf
from places.place import Period
from places.texts import Texts
from routes.about import About, OldStyle
from routes.journey import Journey
from tests.builders import a_journey, a_place, a_stay
from webmap.language import find_language
from webmap.story import story

EMPIRE = Period(Texts({"en": "Empire"}), parse_edtf("-0026").span, parse_edtf("1917").span)
BIRTHDAY = "-0042-03-18"  # proleptic Gregorian: 20 March of the Julian calendar


def in_use_until(day: str, arrival: str) -> Journey:
    about = About(Texts({"en": "Exile"}), old_style=OldStyle(parse_edtf(day), ("Empire",)))
    return a_journey(a_stay(a_place("Rome", polities=(EMPIRE,)), arrival), about=about)


def test_a_day_of_antiquity_is_told_in_the_julian_calendar() -> None:
    journey = a_journey(a_stay("Rome", BIRTHDAY, arrival_os="-0042-03-20"))

    (stay,) = story(journey, find_language("en"))["stays"]

    assert (stay["arrival"], stay["old_style"][0]) == ("18 March 43 BCE", "20 March 43 BCE")


@pytest.mark.parametrize(
    ("day", "arrival", "label", "said"),
    [
        ("0018-12-31", "0008-12-01", "Julian calendar", "{date} in the Julian calendar"),
        ("1918-02-13", "1905-10-30", "Old Style", "{date} Old Style"),
    ],
)
def test_the_calendar_is_called_old_style_only_where_there_was_a_new_one(
    day: str, arrival: str, label: str, said: str
) -> None:
    words = story(in_use_until(day, arrival), find_language("en"))["words"]

    assert (words["story"]["old_style"], words["date"]["old_style"]) == (label, said)


def test_the_julian_day_is_reckoned_where_the_calendar_was_in_use() -> None:
    (stay,) = story(in_use_until("0018-12-31", "0008-12-01"), find_language("fa"))["stays"]

    assert stay["old_style"] == ["۳ دسامبر ۸ میلادی", ""]
