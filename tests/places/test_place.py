import math

import pytest

from places import Period, Place, Texts
from places.dates import Span, day_number, parse_edtf
from tests.builders import a_place


def a_period(names: dict[str, str], start: str, end: str) -> Period:
    first = parse_edtf(start).span if start else Span(-math.inf, -math.inf)
    return Period(Texts(names), first, parse_edtf(end).span if end else Span(math.inf, math.inf))


@pytest.fixture
def byzantium() -> Place:
    periods = (
        a_period({"en": "Byzantium", "fa": "بیزانس"}, "", "0330-05-11"),
        a_period({"en": "Constantinople"}, "0330-05-11", "1930-03"),
        a_period({"en": "Istanbul", "fa": "استانبول"}, "1930-03", ""),
    )
    names = Texts({"en": "Istanbul", "tr": "İstanbul"})
    return a_place("Tomis", names=names, period_names=periods, names_today=Texts({"en": "Istanbul"}))


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ((-657, 1, 1), "Byzantium"),
        ((330, 5, 10), "Byzantium"),
        ((330, 5, 11), "Constantinople"),
        ((1929, 2, 12), "Constantinople"),
        ((1933, 7, 17), "Istanbul"),
    ],
)
def test_a_place_has_the_name_of_the_day(byzantium: Place, day: tuple[int, int, int], name: str) -> None:
    assert byzantium.name_on(day_number(*day)) == name


def test_a_bound_known_to_the_month_is_taken_at_its_middle(byzantium: Place) -> None:
    assert byzantium.name_on(day_number(1930, 3, 15)) == "Constantinople"
    assert byzantium.name_on(day_number(1930, 3, 16)) == "Istanbul"


def test_the_name_of_the_day_is_said_in_the_language_asked(byzantium: Place) -> None:
    assert byzantium.name_on(day_number(2000, 1, 1), "fa") == "استانبول"
    assert byzantium.name_on(day_number(1000, 1, 1), "fa") == "Constantinople"


def test_a_place_without_periods_keeps_its_name_and_has_no_polity() -> None:
    assert a_place("Ravenna").name_on(0) == "Ravenna"
    assert a_place("Ravenna").polity_on(0) == ""


def test_a_day_in_no_period_has_the_places_own_name_and_no_polity() -> None:
    republic = (a_period({"en": "Republic of Florence"}, "1115", "1532"),)
    florence = a_place("Florence", polities=republic)

    assert florence.polity_on(day_number(1302, 1, 27)) == "Republic of Florence"
    assert florence.polity_on(day_number(1800, 1, 1)) == ""
    assert florence.name_on(day_number(1302, 1, 27)) == "Florence"


def test_every_name_of_a_place_is_told_once(byzantium: Place) -> None:
    assert byzantium.all_names() == ("Istanbul", "İstanbul", "Byzantium", "بیزانس", "Constantinople", "استانبول")
