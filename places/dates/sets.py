"""Sets: one of ``[1667,1668,1670..1672]``, or all of ``{1960,1961-12}``."""

from places.dates.date import parse_date
from places.dates.edtf import Edtf, Precision
from places.dates.faults import parse_slice
from places.dates.intervals import parse_range
from places.dates.span import Span
from places.errors import DateError

__all__ = ["parse_set"]

_CLOSING = {"[": "]", "{": "}"}


def parse_set(text: str) -> Edtf:
    """Read a set: dates and ranges with commas between them, in brackets.

    Raises
    ------
    DateError
        If the bracket is not closed, or a member cannot be read.
    """
    bracket = _CLOSING[text[0]]
    inside, _, outside = text[1:].partition(bracket)
    if not text.endswith(bracket) or outside:
        raise DateError(text, len(text) - len(outside), f"a set ends with its first {bracket!r}")
    members: list[Edtf] = []
    first = 1
    for part in inside.split(","):
        parse = parse_range if ".." in part else parse_date
        members.append(parse_slice(text, first, first + len(part), parse))
        first += len(part) + 1
    span = Span(min(member.span.first for member in members), max(member.span.last for member in members))
    return Edtf(
        text,
        span,
        span,
        Precision.SET,
        2,
        uncertain=any(member.uncertain for member in members),
        approximate=any(member.approximate for member in members),
        members=tuple(members),
    )
