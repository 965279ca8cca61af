"""The Julian calendar in day numbers: the Old Style of historians.

Every fourth year is a leap year, so 29 February 1900 exists here and not in the Gregorian calendar. The day
numbers are those of `places.dates.days`.
"""

import math
import re

from places.dates.days import iso
from places.dates.march import civil_from_march, march_from_civil
from places.errors import DateError

__all__ = ["julian_day_number_of", "new_style", "old_style"]

_EPOCH = 719_470  # days from 1 March of the Julian year 0 to 1970-01-01 New Style
_DAYS_IN_4_YEARS = 1_461
_DATE = re.compile(r"(-?[0-9]{4})-([0-9]{2})-([0-9]{2})")


def old_style(day: float) -> tuple[int, int, int]:
    """Give the Julian year, month and day of a day number (a fraction belongs to the day it falls in).

    Examples
    --------
    >>> old_style(-32_927)
    (1879, 10, 26)
    """
    cycle, day_of_cycle = divmod(math.floor(day) + _EPOCH, _DAYS_IN_4_YEARS)
    year = min(day_of_cycle // 365, 3)  # the last day of a cycle is its leap day
    return civil_from_march(4 * cycle + year, day_of_cycle - 365 * year)


def julian_day_number_of(year: int, month: int, day: int) -> int:
    """Give the number of a day of the Julian calendar (days since 1970-01-01 New Style).

    Not the "Julian day number" of astronomers, which counts from 4713 BC.

    Raises
    ------
    ValueError
        If the Julian calendar has no such day.

    Examples
    --------
    >>> julian_day_number_of(1879, 10, 26)
    -32927
    """
    years, days = march_from_civil(year, month, day)
    number = 365 * years + years // 4 + days - _EPOCH
    if old_style(number) != (year, month, day):
        msg = f"the Julian calendar has no day {day} in month {month} of {year}"
        raise ValueError(msg)
    return number


def new_style(text: str) -> str:
    """Turn an Old Style date, ``YYYY-MM-DD``, into the EDTF text of the same day.

    Raises
    ------
    DateError
        If the text has another form, or the Julian calendar has no such day.

    Examples
    --------
    >>> new_style("1879-10-26"), new_style("1900-02-29")
    ('1879-11-07', '1900-03-13')
    """
    match = _DATE.fullmatch(text)
    if match is None:
        raise DateError(text, 0, "an Old Style date is a whole date such as 1879-10-26")
    try:
        return iso(julian_day_number_of(*map(int, match.groups())))
    except ValueError as error:
        wrong = 3 if 1 <= int(match[2]) <= 12 else 2
        raise DateError(text, match.start(wrong), str(error)) from None
