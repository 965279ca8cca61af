import json
from pathlib import Path

import pytest

from places.dates import parse_edtf, read_date
from webmap.language import find_language
from webmap.wording import bounds_in_words, date_in_words, day_in_words, moment_in_words, range_in_words

WORDS = [
    ("1917-05-17", "17 May 1917", "۱۷ مهٔ ۱۹۱۷"),
    ("1917-05-17T12:00:00", "17 May 1917", "۱۷ مهٔ ۱۹۱۷"),
    ("1917-05", "May 1917", "مهٔ ۱۹۱۷"),
    ("1917", "1917", "۱۹۱۷"),
    ("1886~", "about 1886", "حدود ۱۸۸۶"),
    ("1917-05-17?", "perhaps 17 May 1917", "شاید ۱۷ مهٔ ۱۹۱۷"),
    ("1902-09%", "perhaps about September 1902", "شاید حدود سپتامبر ۱۹۰۲"),
    ("1902-02-XX", "some day in February 1902", "روزی در فوریهٔ ۱۹۰۲"),
    ("1902-02-XX~", "about some day in February 1902", "حدود روزی در فوریهٔ ۱۹۰۲"),
    ("1902-XX-XX", "1902", "۱۹۰۲"),
    ("1902-21", "spring 1902", "بهار ۱۹۰۲"),
    ("1902-24?", "perhaps winter 1902", "شاید زمستان ۱۹۰۲"),
    ("190X", "the 1900s", "دههٔ ۱۹۰۰"),
    ("18XX", "the 19th century", "سدهٔ ۱۹ میلادی"),
    ("20XX", "the 21st century", "سدهٔ ۲۱ میلادی"),
    ("00XX", "the 1st century", "سدهٔ ۱ میلادی"),
    ("-0042", "43 BCE", "۴۳ پیش از میلاد"),
    ("0000", "1 BCE", "۱ پیش از میلاد"),
    ("-0042-03-20", "20 March 43 BCE", "۲۰ مارس ۴۳ پیش از میلاد"),
    ("0008-12", "December 8 CE", "دسامبر ۸ میلادی"),
    ("0099", "99 CE", "۹۹ میلادی"),
    ("0100", "100", "۱۰۰"),
    ("Y17E8", "1700000000", "۱۷۰۰۰۰۰۰۰۰"),
    ("1902/1903-05", "1902 to May 1903", "۱۹۰۲ تا مهٔ ۱۹۰۳"),
    ("1902/", "from 1902", "از ۱۹۰۲"),
    ("../1902", "until 1902", "تا ۱۹۰۲"),
    ("1902~/1903?", "about 1902 to perhaps 1903", "حدود ۱۹۰۲ تا شاید ۱۹۰۳"),
    ("[..1902]", "before 1902", "پیش از ۱۹۰۲"),
    ("[1902-05..]", "after May 1902", "پس از مهٔ ۱۹۰۲"),
    ("[1902..1904]", "1902 to 1904", "۱۹۰۲ تا ۱۹۰۴"),
    ("[1902,1904]", "1902 or 1904", "۱۹۰۲ یا ۱۹۰۴"),
    ("[1667,1668,1670..1672]", "1667 or 1668 or 1670 to 1672", "۱۶۶۷ یا ۱۶۶۸ یا ۱۶۷۰ تا ۱۶۷۲"),
    ("{1902,1904}", "1902, 1904", "۱۹۰۲، ۱۹۰۴"),
    ("{..1902}", "until 1902", "تا ۱۹۰۲"),
]
AS_WRITTEN = ["156X-12-25", "1XXX-12", "XXXX-12-XX", "1984-1X", "2001-34", "1XXX", "-01XX", "-019X", "001X"]


@pytest.mark.parametrize(("text", "english", "persian"), WORDS)
def test_a_date_is_said_as_exactly_as_the_source_says_it(text: str, english: str, persian: str) -> None:
    date = parse_edtf(text)

    assert date_in_words(date, find_language("en")) == english
    assert date_in_words(date, find_language("fa")) == persian


@pytest.mark.parametrize("text", AS_WRITTEN)
def test_a_date_that_no_words_say_as_exactly_stays_as_written(text: str) -> None:
    assert date_in_words(parse_edtf(text), find_language("en")) == text


def test_a_russian_month_is_named_otherwise_without_a_day() -> None:
    said = [date_in_words(parse_edtf(text), find_language("ru")) for text in ("1917-05-17", "1917-05", "1917-05-XX")]

    assert said == ["17 мая 1917", "май 1917", "один из дней мая 1917"]


def test_every_example_of_the_standard_can_be_said() -> None:
    examples = json.loads((Path(__file__).parents[1] / "data" / "edtf.json").read_text("utf-8"))["examples"]

    said = [date_in_words(parse_edtf(text), find_language("fa")) for _, text, *_ in examples]

    assert all(said)


def test_what_people_type_is_said_as_they_mean_it() -> None:
    typed = ["c. 1886", "before 1902", "between 1902 and 1904"]

    said = [date_in_words(read_date(text)[0], find_language("en")) for text in typed]

    assert said == ["about 1886", "before 1902", "1902 to 1904"]


def test_a_date_nobody_wrote_down_is_unknown() -> None:
    assert date_in_words(None, find_language("en")) == "date unknown"


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("1902", "1903", "1902 to 1903"),
        ("1902-05", "1902-05", "May 1902"),
        ("1902", "", "from 1902"),
        ("", "1903", "until 1903"),
        ("", "", "date unknown"),
        ("1902", "1903/1905", "1902 to some time between 1903 and 1905"),
        ("[1902..1904]", "[1902..1904]", "some time between 1902 and 1904"),
        ("[..1902]", "[1903,1905]", "before 1902 to 1903 or 1905"),
    ],
)
def test_a_stay_is_said_from_when_to_when(start: str, end: str, said: str) -> None:
    first, last = (parse_edtf(text) if text else None for text in (start, end))

    assert range_in_words(first, last, find_language("en")) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1902/1903", "some time between 1902 and 1903"),
        ("[1902~..1903]", "some time between about 1902 and 1903"),
        ("{1902..1903}", "1902 to 1903"),
        ("1902/..", "from 1902"),
        ("1902", "1902"),
    ],
)
def test_a_moment_within_an_interval_does_not_last_that_long(text: str, said: str) -> None:
    assert moment_in_words(parse_edtf(text), find_language("en")) == said


def test_a_move_is_bounded_by_its_earliest_departure_and_its_latest_arrival() -> None:
    left, arrived = parse_edtf("1902/1903"), parse_edtf("[1904..1905]")

    assert bounds_in_words(left, arrived, find_language("en")) == ("1902", "1905")
    assert bounds_in_words(None, parse_edtf("1905~"), find_language("en")) == ("date unknown", "about 1905")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1917-05-17", "17 мая 1917"),
        ("1917-05", "май 1917"),
        ("1902-02-XX", "один из дней февраля 1902"),
        ("1902-09~/1902-10", "примерно сентябрь 1902 — октябрь 1902"),
    ],
)
def test_a_month_without_a_day_stands_in_its_own_case(text: str, said: str) -> None:
    assert date_in_words(parse_edtf(text), find_language("ru")) == said


def test_a_day_of_the_old_calendar_only_can_be_said() -> None:
    assert day_in_words(1900, 2, 29, find_language("en")) == "29 February 1900"
