"""When and where: the parameters ``datetime`` and ``bbox`` of OGC API - Features."""

import math
import re

from places.dates import Span, read_date
from places.errors import DateError
from routes.box import Box

__all__ = ["read_box", "read_window"]

_HOUR, _SIXTY = "(?:[01][0-9]|2[0-3])", "[0-5][0-9]"
_TIME = rf"(?:{_HOUR}(?::{_SIXTY}(?::(?:{_SIXTY}|60)(?:\.[0-9]+)?)?)?(?:[Zz]|[+-]{_HOUR}:{_SIXTY})?)?"
_DATE_TIME = re.compile(rf"(?P<day>[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})[Tt]{_TIME}")
"""A date-time of RFC 3339, or one cut short: GDAL 3.12 asks for ``1917-05-17T`` where it has no time of day."""


def read_window(text: str) -> Span:
    """Read a date, a date-time or an interval of them as the days it allows; of a date-time only its day counts.

    Raises
    ------
    DateError
        When it cannot be read, has no end that is a date, or ends before it starts.

    Examples
    --------
    >>> read_window("1970-01-01T12:30:00Z/1970-01-31"), read_window("/1969")
    (Span(first=0, last=30), Span(first=-inf, last=-1))
    """
    start, slash, end = text.partition("/")
    if not slash or {start, end} <= {"", ".."}:
        return _days(text)
    first = -math.inf if start in ("", "..") else _days(start).first
    last = math.inf if end in ("", "..") else _days(end).last
    if last < first:
        raise DateError(text, len(start) + 1, "it ends before it starts")
    return Span(first, last)


def _days(text: str) -> Span:
    with_time = _DATE_TIME.fullmatch(text)
    return read_date(with_time["day"] if with_time else text)[0].span


def read_box(text: str) -> Box:
    """Read a box of four numbers, or of six with heights in third and sixth place: no place here has a height.

    Raises
    ------
    QueryError
        When it is no box; see ``Box.read``.
    """
    parts = text.split(",")
    plane = [*parts[:2], *parts[3:5]] if len(parts) == 6 and _are_numbers(parts[2::3]) else parts
    return Box.read(",".join(plane))


def _are_numbers(texts: list[str]) -> bool:
    return all(re.fullmatch(r"-?[0-9]+(\.[0-9]*)?([eE][-+]?[0-9]+)?", text) for text in texts)
