import math

import pytest

from places.dates import Span, parse_edtf
from places.errors import DateError, QueryError
from routes.box import Box
from webmap.api.windows import read_box, read_window


def days(text: str) -> Span:
    return parse_edtf(text).span


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("1917-05-17T12:30:00Z", "1917-05-17"),
        ("1917-05-17T23:59:60.123456+04:30", "1917-05-17"),
        ("1917-05-17t12:30:00z", "1917-05-17"),
        ("1917-05-17T", "1917-05-17"),
        ("1917-05-17T12Z", "1917-05-17"),
        ("1917-05-17", "1917-05-17"),
        ("1879", "1879"),
        ("1917-05", "1917-05"),
        ("1886~", "1886~"),
        ("1902-02-XX", "1902-02-XX"),
        ("c. 1886", "1886~"),
        ("[1902,1905]", "[1902,1905]"),
        ("1905/1907", "1905/1907"),
        ("1905-01-01T00:00:00Z/1907-12-31T24:00:00Z", None),
        ("1905-01-01T00:00:00Z/1907-12-31T23:59:59Z", "1905-01-01/1907-12-31"),
        ("../1905", "../1905"),
        ("/1905", "../1905"),
        ("1917-01-01/..", "1917-01-01/.."),
        ("1917-01-01T00:00:00Z/", "1917-01-01/.."),
        ("-0043/0008", "-0043/0008"),
    ],
)
def test_a_window_is_every_day_that_its_text_allows(text: str, named: str | None) -> None:
    if named is None:
        with pytest.raises(DateError):
            read_window(text)
    else:
        assert read_window(text) == days(named)


def test_an_open_end_has_no_limit() -> None:
    assert read_window("../1905").first == -math.inf
    assert read_window("1905/..").last == math.inf


@pytest.mark.parametrize(
    "text",
    ["", "/", "../..", "..", "1907/1905", "1917-13", "1917-02-30T00:00:00Z", "1917-05-17T25:00:00Z", "a/b", "1/2/3"],
)
def test_what_is_no_window_is_refused(text: str) -> None:
    with pytest.raises(DateError):
        read_window(text)


@pytest.mark.parametrize("text", ["20,40,30,50", "20,40,-100,30,50,9000.5", "20,40,0.,30,50,1e3"])
def test_a_box_may_have_heights_which_do_not_matter(text: str) -> None:
    assert read_box(text) == Box(20, 40, 30, 50)


@pytest.mark.parametrize("text", ["", "1,2,3", "1,2,3,4,5", "1,2,x,3,4,5", "1,2,3,4,5,6,7", "0,95,10,99", "nan,0,1,1"])
def test_what_is_no_box_is_refused(text: str) -> None:
    with pytest.raises(QueryError):
        read_box(text)
