"""The forms in which people type one date, each with the way it is turned into EDTF."""

import re
from collections.abc import Callable

from places.dates.days import days_in_month
from places.dates.words import MONTHS, SEASONS, one_of
from places.errors import DateError

__all__ = ["one_typed_date"]

_NAME, _SEASON = rf"(?P<month>{one_of(MONTHS)})\.?", rf"(?P<season>{one_of(SEASONS)})"
_YEAR, _MONTH, _DAY = r"(?P<year>[0-9]{4})", r"(?P<month>[0-9]{1,2})", r"(?P<day>[0-9]{1,2})"
_ORDINAL = r"(?:st|nd|rd|th)"
_OF, _COMMA = r"(?:de |of )?", "[ ,،-]+"
_AFTER_CHRIST, _BEFORE_CHRIST = (
    r"(?:A\.?D\.?|C\.?E\.?|н\. ?э\.?)",
    r"(?:B\.?C\.?(?:E\.?)?|до н\. ?э\.?|پیش از میلاد|ق\. ?م\.?)",
)
_FIRST_YEAR_BEYOND_DOUBT = 1500  # a smaller one with slashes may be of the Solar Hijri calendar


def one_typed_date(text: str) -> str | None:
    """Write one date as EDTF, or give None if it has no form known here.

    Whether the day exists is left to the reader of the EDTF, since an Old Style date may be none of the New.

    Raises
    ------
    DateError
        If the text may mean two dates.

    Examples
    --------
    >>> one_typed_date("August 21, 1902"), one_typed_date("19th century"), one_typed_date("43 BC")
    ('1902-08-21', '18XX', '-0042')
    """
    return next((write(match) for form, write in _FORMS if (match := form.fullmatch(text))), None)


def _date(match: re.Match[str]) -> str:
    parts = match.groupdict()
    month = parts["month"]
    number = int(month) if month.isdigit() else MONTHS[month.casefold()]
    day = f"-{int(parts['day']):02}" if parts.get("day") else ""
    return f"{parts['year']}-{number:02}{day}"


def _slashed(match: re.Match[str]) -> str:
    """Read ``21/8/1902``: some write the day first and some the month, so only one of them may be possible."""
    year, numbers = int(match["year"]), (int(match["one"]), int(match["other"]))
    dates = {
        f"{match['year']}-{month:02}-{day:02}"
        for day, month in (numbers, numbers[::-1])
        if 1 <= month <= 12 and 1 <= day <= days_in_month(year, month)
    }
    if len(dates) == 1:
        return dates.pop()
    if not dates:
        raise DateError(match.string, 0, "no such day exists")
    readings = tuple(sorted(dates))
    raise DateError(match.string, 0, f"it may mean {' or '.join(readings)}, write one of them", readings)


def _year_first(match: re.Match[str]) -> str:
    """Read ``1902/8/21``, which is Gregorian beyond doubt only in years that the Solar Hijri calendar is far from."""
    if int(match["year"]) < _FIRST_YEAR_BEYOND_DOUBT:
        why = "it does not say of which calendar it is"
        raise DateError(match.string, 0, why, (_date(match), f"{match.string} SH"))
    return _date(match)


def _season(match: re.Match[str]) -> str:
    code, year = SEASONS[match["season"].casefold()], int(match["year"])
    if code == 24:
        readings = (f"{year - 1:04}-24", f"{year:04}-24")
        raise DateError(match.string, 0, f"it may be the winter that began in {year - 1} or in {year}", readings)
    return f"{year:04}-{code}"


def _decade(match: re.Match[str]) -> str:
    decade = match["decade"]
    if decade.endswith("0"):
        why = f"write {decade}X for the ten years or {decade[:2]}XX for the hundred"
        raise DateError(match.string, 0, why, (f"{decade}X", f"{decade[:2]}XX"))
    return f"{decade}X"


def _century(match: re.Match[str]) -> str:
    return f"{int(match['century']) - 1:02}XX"


def _after_christ(match: re.Match[str]) -> str:
    return f"{int(match['year']):04}"


def _before_christ(match: re.Match[str]) -> str:
    """Count as EDTF does, in which the year before 1 is 0."""
    year = int(match["year"]) - 1
    return f"-{year:04}" if year else "0000"


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = tuple(
    (re.compile(form, re.IGNORECASE), write)
    for form, write in (
        (rf"{_DAY}(?:{_ORDINAL}|\.)?[ -]{_OF}{_NAME}{_COMMA}{_OF}{_YEAR}", _date),  # 21 August 1902, 21-Aug-1902
        (rf"{_NAME} {_DAY}{_ORDINAL}?,? {_YEAR}", _date),  # August 21, 1902
        (rf"{_NAME}{_COMMA}{_OF}{_YEAR}", _date),  # Aug. 1902
        (rf"{_YEAR}{_COMMA}{_NAME}(?:[ -]{_DAY}{_ORDINAL}?)?", _date),  # 1902 August 21
        (rf"{_DAY}\. ?{_MONTH}\. ?{_YEAR}", _date),  # 21.8.1902
        (rf"{_YEAR}-{_MONTH}(?:-{_DAY})?(?:[ T]0?0:00(?::00(?:\.0+)?)?)?", _date),  # 1902-8-21, 1902-08-21 00:00:00
        (rf"{_YEAR}(?P<mark>[/.]){_MONTH}(?P=mark){_DAY}", _year_first),  # 1902/8/21
        (rf"(?P<one>[0-9]{{1,2}})/(?P<other>[0-9]{{1,2}})/{_YEAR}", _slashed),  # 21/8/1902
        (rf"{_SEASON},? {_OF}{_YEAR}", _season),  # spring 1902
        (r"(?P<decade>[0-9]{3})0['’]?s", _decade),  # 1880s
        (rf"(?P<century>[1-9][0-9]?){_ORDINAL} century", _century),  # 19th century
        (rf"{_AFTER_CHRIST} ?(?P<year>[0-9]{{1,4}})", _after_christ),  # AD 8
        (rf"(?P<year>[0-9]{{1,4}}) ?{_AFTER_CHRIST}", _after_christ),  # 8 CE
        (rf"(?P<year>[0-9]{{1,4}}) ?{_BEFORE_CHRIST}", _before_christ),  # 43 BC
    )
)
