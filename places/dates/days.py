"""Whole days as numbers: 1970-01-01 is 0, proleptic Gregorian, any year.

The year before 1 is 0, the one before that is -1, as in ISO 8601. The standard library's ``datetime`` ends at
the years 1 and 9999; these numbers do not.

Source of the arithmetic: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
"""

import math
from functools import lru_cache

from places.dates.march import civil_from_march, march_from_civil

__all__ = ["civil", "day_number", "days_in_month", "is_leap", "iso", "iso_date", "months_later"]

_EPOCH = 719_468  # days from 0000-03-01 to 1970-01-01
_DAYS_IN_400_YEARS = 146_097
_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    """Tell whether a year of the Gregorian calendar has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """Give the number of days of a month (1 to 12); ``ValueError`` for any other month."""
    if not 1 <= month <= 12:
        msg = f"there is no month {month}"
        raise ValueError(msg)
    return 29 if month == 2 and is_leap(year) else _MONTH_LENGTHS[month - 1]


def day_number(year: int, month: int, day: int) -> int:
    """Give the number of a day of the Gregorian calendar.

    Parameters
    ----------
    year : int
        Any; 0 is the year before 1.
    month, day : int
        From 1.

    Returns
    -------
    int
        Days since 1970-01-01, negative before it.

    Raises
    ------
    ValueError
        If there is no such day.

    Examples
    --------
    >>> day_number(1879, 11, 7), day_number(-43, 3, 15)
    (-32927, -735160)
    """
    if not 1 <= day <= days_in_month(year, month):
        msg = f"there is no day {iso_date(year, month, day)}"
        raise ValueError(msg)
    years, days = march_from_civil(year, month, day)
    return 365 * years + years // 4 - years // 100 + years // 400 + days - _EPOCH


def civil(day: float) -> tuple[int, int, int]:
    """Give the year, month and day of a day number, the reverse of `day_number`.

    A fraction belongs to the day it falls in. ``OverflowError`` for the open end of a span.

    Examples
    --------
    >>> civil(0), civil(-719_529)
    ((1970, 1, 1), (-1, 12, 31))
    """
    cycle, day_of_cycle = divmod(math.floor(day) + _EPOCH, _DAYS_IN_400_YEARS)
    # Take the leap days out (every 1,460, 36,524 and 146,096 days), then 365 days are a year.
    leapless = day_of_cycle - day_of_cycle // 1_460 + day_of_cycle // 36_524 - day_of_cycle // 146_096
    year = leapless // 365
    return civil_from_march(400 * cycle + year, day_of_cycle - (365 * year + year // 4 - year // 100))


def months_later(day: float, months: int) -> int:
    """Move a day by whole months, earlier if negative; a day that the month lacks becomes its last.

    Examples
    --------
    >>> iso(months_later(day_number(1902, 10, 31), -1))
    '1902-09-30'
    """
    year, month, day_of_month = civil(day)
    years, month = divmod(12 * year + month - 1 + months, 12)
    return day_number(years, month + 1, min(day_of_month, days_in_month(years, month + 1)))


def iso_date(year: int, month: int, day: int) -> str:
    """Write a date as ISO 8601 does: ``1902-10-21``, ``-0043-03-15``, and expanded ``+12000-01-01``.

    A year above 9999 takes a plus sign and all its digits, which ISO 8601 leaves to the parties to agree.
    """
    return f"{'+' if year > 9999 else ''}{year:0{4 + (year < 0)}}-{month:02}-{day:02}"


@lru_cache(maxsize=65_536)  # a journey has the same days again and again
def iso(day: float) -> str:
    """Write a day number as an ISO 8601 date; see `iso_date` for years beyond four digits.

    Examples
    --------
    >>> iso(-32_927), iso(-735_160), iso(day_number(12_000, 1, 1))
    ('1879-11-07', '-0043-03-15', '+12000-01-01')
    """
    return iso_date(*civil(day))
