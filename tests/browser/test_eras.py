from typing import Any

import pytest

from places.dates import day_number, iso
from tests.browser.conftest import Modules
from webmap.language import find_language

FORMAT = "({createFormat}, [words, name, given]) => createFormat(words)[name](...given)"


def formatted(modules: Modules, language: str, name: str, *given: Any) -> Any:
    return modules("format", FORMAT, [dict(find_language(language).words), name, list(given)])


@pytest.mark.parametrize(
    ("year", "english", "persian"),
    [
        (-42, "43 BCE", "۴۳ پیش از میلاد"),
        (0, "1 BCE", "۱ پیش از میلاد"),
        (8, "8 CE", "۸ میلادی"),
        (100, "100", "۱۰۰"),
    ],
)
def test_a_year_that_could_be_a_day_bears_its_era(modules: Modules, year: int, english: str, persian: str) -> None:
    assert formatted(modules, "en", "year", year) == english
    assert formatted(modules, "fa", "year", year) == persian


@pytest.mark.parametrize(
    ("language", "typed", "first"),
    [
        ("en", "43 BCE", "-0042-01-01"),
        ("en", "20 March 43 bce", "-0042-03-20"),
        ("en", "December 8 CE", "0008-12-01"),
        ("en", "8 CE", "0008-01-01"),
        ("en", "-42-03-20", "-0042-03-20"),
        ("fa", "۴۳ پیش از میلاد", "-0042-01-01"),
        ("fa", "دسامبر ۸ میلادی", "0008-12-01"),
        ("en", "17 May 1917", "1917-05-17"),
    ],
)
def test_a_reader_may_type_what_the_page_says(modules: Modules, language: str, typed: str, first: str) -> None:
    assert iso(formatted(modules, language, "readDay", typed)["first"]) == first


def test_what_is_no_date_stays_none_whatever_its_era(modules: Modules) -> None:
    assert formatted(modules, "en", "readDay", "once BCE") is None


@pytest.mark.parametrize(
    ("day", "said"),
    [((1917, 5, 17), "۲۷ اردیبهشت ۱۲۹۶"), ((622, 3, 21), "۱ فروردین ۱"), ((622, 3, 20), ""), ((8, 12, 1), "")],
)
def test_the_second_calendar_is_silent_before_it_begins(modules: Modules, day: tuple[int, int, int], said: str) -> None:
    assert formatted(modules, "fa", "secondCalendar", day_number(*day)) == said


@pytest.mark.parametrize(
    ("ends", "years"),
    [
        ((-42, 17), [-39, -29, -19, -9, 1, 10]),  # 40, 30, 20 and 10 BCE, 1 and 10 CE
        ((1880, 1940), [1880, 1890, 1900, 1910, 1920, 1930, 1940]),
    ],
)
def test_the_marks_of_the_axis_are_round_in_either_era(
    modules: Modules, ends: tuple[int, int], years: list[int]
) -> None:
    days = [day_number(year, 1, 1) for year in ends]
    ask = "({createScale, marksOf}, days) => marksOf(createScale(days, 600, false), 76).map(({value}) => value)"

    assert modules("timeline-scale", ask, days) == years
