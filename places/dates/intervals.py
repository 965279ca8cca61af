"""From one date to another: ``1964/2008``, ``1985/..`` (open), ``1985/`` (unknown), and ``1670..1672`` in sets."""

import math

from places.dates.date import parse_date
from places.dates.edtf import Edtf, Precision
from places.dates.faults import parse_slice
from places.dates.span import Span
from places.errors import DateError

__all__ = ["parse_interval", "parse_range"]


def parse_interval(text: str) -> Edtf:
    """Read a start and an end with ``/`` between them; ``..`` is an open end, nothing an unknown one.

    Raises
    ------
    DateError
        If an end cannot be read, neither is a date, or the interval surely ends before it starts.
    """
    return _from_to(text, "/", least_level=0)


def parse_range(text: str) -> Edtf:
    """Read a range of a set: ``1670..1672``, ``..1984`` (and all before) or ``1984..`` (and all after).

    Raises
    ------
    DateError
        As `parse_interval` does.
    """
    return _from_to(text, "..", least_level=2)


def _from_to(text: str, sign: str, least_level: int) -> Edtf:
    middle = text.index(sign)
    end_at = middle + len(sign)
    start = None if text[:middle] in ("", "..") else parse_slice(text, 0, middle, parse_date)
    end = None if text[end_at:] in ("", "..") else parse_slice(text, end_at, len(text), parse_date)
    dates = [date for date in (start, end) if date]
    if not dates:
        raise DateError(text, 0, "neither end is a date")
    if start and end and end.span.surely_before(start.span):
        raise DateError(text, end_at, "it ends before it starts")
    span = Span(start.span.first if start else -math.inf, end.span.last if end else math.inf)
    return Edtf(
        text,
        span,
        span,
        Precision.INTERVAL,
        max(least_level, 2 - len(dates), 2 if "X" in text else 0, *(date.level for date in dates)),
        uncertain=any(date.uncertain for date in dates),
        approximate=any(date.approximate for date in dates),
        start=start,
        end=end,
    )
