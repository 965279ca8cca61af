"""One date of the calendar, such as ``1902``, ``1902-10~``, ``1984-1X`` or ``2001-21``, at all three levels."""

import re

from places.dates.days import day_number, days_in_month, months_later
from places.dates.edtf import Edtf, Precision
from places.dates.faults import Pieces, misshapen
from places.dates.long_year import is_long_year, parse_long_year
from places.dates.seasons import SEASONS
from places.dates.span import Span
from places.dates.unspecified import first_and_last_day, fitting, years
from places.dates.widening import MONTH, WEEK, widened, year_width
from places.errors import DateError

__all__ = ["parse_date"]

_YEAR = r"(?P<before_year>[?~%])?(?P<year>-?[0-9X]{4})(?P<after_year>[?~%])?"
_MONTH = r"(?P<before_month>[?~%])?(?P<month>[0-9X]{2})(?P<after_month>[?~%])?"
_DAY = r"(?P<before_day>[?~%])?(?P<day>[0-9X]{2})(?P<after_day>[?~%])?"
_DATE = re.compile(f"{_YEAR}(?:-{_MONTH}(?:-{_DAY})?)?")
_PLAIN_DAY = re.compile(r"(?P<year>[0-9]{4})-(?P<month>0[0-9]|1[0-9])-(?P<day>[0-9]{2})")
_PIECES: Pieces = (
    (re.compile(_YEAR), "a date starts with a year of four digits"),
    (re.compile("-"), "only '-' and a month may follow a year"),
    (re.compile(_MONTH), "a month has two digits"),
    (re.compile("-"), "only '-' and a day may follow a month"),
    (re.compile(_DAY), "a day has two digits"),
)
_LEVEL_1_UNSPECIFIED = re.compile(r"-?[0-9]{2}(?:[0-9]X|XX|[0-9]{2}-(?:[0-9]{2}-)?XX|[0-9]{2}-XX-XX)[?~%]?")


def parse_date(text: str) -> Edtf:
    """Read one date without a time of day; intervals and sets are made of such dates.

    Raises
    ------
    DateError
        If the text is no such date, or no such day exists.
    """
    if day := _PLAIN_DAY.fullmatch(text):
        return _plain_day(day)
    match = _DATE.fullmatch(text)
    if match is None:
        if is_long_year(text):
            return parse_long_year(text)
        raise misshapen(text, _PIECES)
    first, last = _named_days(match)
    named = Span(first, last)
    approximate = "~" in text or "%" in text
    return Edtf(
        text,
        widened(first, last, _width(match)) if approximate else named,
        named,
        _precision(match),
        _level(match),
        uncertain="?" in text or "%" in text,
        approximate=approximate,
    )


def _plain_day(match: re.Match[str]) -> Edtf:
    """Read a whole day without any mark, as most dates are: this takes a third of the time."""
    first, _ = _days_with_known_digits(match)
    span = Span(first, first)
    return Edtf(match.string, span, span, Precision.DAY, 0)


def _named_days(match: re.Match[str]) -> tuple[int, int]:
    if match["year"] == "-0000":
        raise _impossible(match, "year", "the year zero is written 0000")
    if match["month"] in SEASONS:
        return _days_of_season(match)
    return _days_with_unspecified_digits(match) if "X" in match.string else _days_with_known_digits(match)


def _days_with_known_digits(match: re.Match[str]) -> tuple[int, int]:
    year, month, day = (int(digits or 0) for digits in match.group("year", "month", "day"))
    if match["month"] and not 1 <= month <= 12:
        raise _impossible(match, "month", f"a month is 01 to 12, a season 21 to 41, not {match['month']}")
    length = days_in_month(year, month or 12)
    if match["day"] and not 1 <= day <= length:
        raise _impossible(match, "day", f"{match['year']}-{match['month']} has the days 01 to {length}")
    return day_number(year, month or 1, day or 1), day_number(year, month or 12, day or length)


def _days_with_unspecified_digits(match: re.Match[str]) -> tuple[int, int]:
    months, days = fitting(match["month"] or "XX", 12), fitting(match["day"] or "XX", 31)
    if not months:
        raise _impossible(match, "month", f"no month is written {match['month']}")
    ends = first_and_last_day(match["year"], months, days)
    if ends is None:
        raise _impossible(match, "day", f"{match['year']}-{match['month']} has no day {match['day']}")
    return ends


def _days_of_season(match: re.Match[str]) -> tuple[int, int]:
    if match["day"]:
        raise _impossible(match, "day", "a season has no days")
    month, length = SEASONS[match["month"]]
    first_year, last_year = next(years(match["year"])), next(years(match["year"], latest_first=True))
    return day_number(first_year, month, 1), months_later(day_number(last_year, month, 1), length) - 1


def _unknown_digits(year: str) -> int:
    return len(year) - len(year.rstrip("X"))


def _precision(match: re.Match[str]) -> Precision:
    year, month, day = match.group("year", "month", "day")
    if day not in (None, "XX"):
        return Precision.DAY
    if month in (None, "XX"):
        return Precision.of_year(_unknown_digits(year))
    return Precision.SEASON if month in SEASONS else Precision.MONTH


def _width(match: re.Match[str]) -> int:
    """Give the width of the coarsest part marked approximate; an unspecified part counts as the one before it."""
    of_year = year_width(_unknown_digits(match["year"]))
    of_month = of_year if match["month"] == "XX" else MONTH
    of_day = of_month if match["day"] == "XX" else WEEK
    widths = {"year": of_year, "month": of_month, "day": of_day}
    return max(
        width
        for part, width in widths.items()
        if "~" in (marks := match.group(f"before_{part}", f"after_{part}")) or "%" in marks
    )


def _level(match: re.Match[str]) -> int:
    text, month = match.string, match["month"]
    season = month in SEASONS
    if any(mark in text[:-1] for mark in "?~%") or (season and month > "24"):
        return 2
    if "X" in text:
        return 1 if _LEVEL_1_UNSPECIFIED.fullmatch(text) else 2
    return 1 if season or text[0] == "-" or text[-1] in "?~%" else 0


def _impossible(match: re.Match[str], part: str, why: str) -> DateError:
    return DateError(match.string, match.start(part), why)
