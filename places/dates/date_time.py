"""A date with a time of day, such as ``1985-04-12T23:20:30+04:30``. Only its day counts here, as written."""

import re
from dataclasses import replace

from places.dates.date import parse_date
from places.dates.edtf import Edtf
from places.dates.faults import Pieces, misshapen, parse_slice
from places.errors import DateError

__all__ = ["parse_date_time"]

_DATE, _HOUR = r"(?P<date>-?[0-9]{4}-[0-9]{2}-[0-9]{2})", r"T(?P<hour>[0-9]{2})"
_MINUTE, _SECOND = r":(?P<minute>[0-9]{2})", r":(?P<second>[0-9]{2})"
_OFFSET = r"(?:Z|[+-](?P<offset_hour>[0-9]{2})(?::(?P<offset_minute>[0-9]{2}))?)?"
_DATE_TIME = re.compile(_DATE + _HOUR + _MINUTE + _SECOND + _OFFSET)
_PIECES: Pieces = (
    (re.compile(_DATE), "a time of day needs a whole date before it"),
    (re.compile(_HOUR), "an hour has two digits after T"),
    (re.compile(_MINUTE), "a minute has two digits after ':'"),
    (re.compile(_SECOND), "a second has two digits after ':'"),
    (re.compile(_OFFSET), ""),
)
_LARGEST = {"hour": 23, "minute": 59, "second": 60, "offset_hour": 23, "offset_minute": 59}  # 60: a leap second


def parse_date_time(text: str) -> Edtf:
    """Read a date and a time of day, with ``Z``, an offset or neither.

    Raises
    ------
    DateError
        If the text is no such date and time, or the day or the time does not exist.
    """
    match = _DATE_TIME.fullmatch(text)
    if match is None:
        raise misshapen(text, _PIECES)
    for part, largest in _LARGEST.items():
        if int(match[part] or 0) > largest:
            raise DateError(text, match.start(part), f"{part.replace('_', ' ')}s end at {largest}, not {match[part]}")
    return replace(parse_slice(text, 0, match.end("date"), parse_date), text=text)
