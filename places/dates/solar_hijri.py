"""The Solar Hijri calendar, in which Iran counts: its years begin in March.

Reckoned by persiantools, which gives the same first days of years as the browsers' ICU for 1178 to 1478. Before 1304
(1925) Iran named and measured the months otherwise, so a day of an older source may be one or two off.
"""

import re
from datetime import date, timedelta

from places.dates.words import SOLAR_HIJRI_MONTHS, one_of
from places.errors import DateError

__all__ = ["solar_hijri_days"]

_FIRST_YEAR, _LAST_YEAR = 1178, 1633  # in which leap years follow the rule of 33 years
_YEAR, _DAY = r"(?P<year>1[0-9]{3})", r"(?P<day>[0-9]{1,2})"
_NAME = rf"(?P<name>{one_of(SOLAR_HIJRI_MONTHS)})"
_NAMED = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (rf"(?:{_DAY} )?{_NAME}[ ,،]+{_YEAR}", rf"{_YEAR}[ ,،]+{_NAME}(?: {_DAY})?")
)
_NUMBERED = re.compile(rf"{_YEAR}(?:(?P<mark>[-/.])(?P<month>[0-9]{{1,2}})(?:(?P=mark){_DAY})?)?")


def solar_hijri_days(text: str, *, marked: bool) -> tuple[str, str] | None:
    """Give the first and the last day that a Solar Hijri day, month or year names, as ISO 8601 dates.

    Parameters
    ----------
    text : str
        Without the mark of the calendar.
    marked : bool
        Whether it bore one. Without it only a date with the name of a month is of this calendar.

    Returns
    -------
    tuple of str, or None
        None if it has no form known here.

    Raises
    ------
    DateError
        If there is no such day, or its year is not reckoned here.

    Examples
    --------
    >>> solar_hijri_days("1305/2/10", marked=True), solar_hijri_days("1305", marked=True)
    (('1926-05-01', '1926-05-01'), ('1926-03-22', '1927-03-21'))
    """
    found = next(filter(None, (form.fullmatch(text) for form in _NAMED)), None)
    found = found or (_NUMBERED.fullmatch(text) if marked else None)
    if found is None:
        return None
    parts = found.groupdict()
    name, number = parts.get("name"), parts.get("month")
    month = SOLAR_HIJRI_MONTHS[name.casefold()] if name else int(number or 0)
    year = int(parts["year"])
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise DateError(text, 0, f"of the Solar Hijri years only {_FIRST_YEAR} to {_LAST_YEAR} are known here")
    try:
        first, last = _days(year, month, int(parts["day"] or 0))
    except ValueError:
        raise DateError(text, 0, "the Solar Hijri calendar has no such day") from None
    return first.isoformat(), last.isoformat()


def _days(year: int, month: int, day: int) -> tuple[date, date]:
    """Give the first and last day of a day, a month (``day`` is 0) or a year (``month`` is 0 too)."""
    from persiantools.jdatetime import JalaliDate

    first = JalaliDate(year, month or 1, day or 1).to_gregorian()  # type: ignore[no-untyped-call]
    if day:
        return first, first
    following = (year + (month in (0, 12)), month % 12 + 1 if month else 1)
    after = JalaliDate(*following, 1).to_gregorian()  # type: ignore[no-untyped-call]
    return first, after - timedelta(days=1)
