"""The forms in which people type one date, each with the way it is turned into EDTF."""

import re
from collections.abc import Callable

from places.dates.days import days_in_month
from places.dates.julian import new_style
from places.errors import DateError

__all__ = ["one_typed_date"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR, _MONTH, _DAY = r"(?P<year>[0-9]{4})", r"(?P<month>[0-9]{1,2})", r"(?P<day>[0-9]{1,2})"
_ORDINAL = r"(?:st|nd|rd|th)"
_OLD_STYLE = re.compile(r"(?P<date>.+?),? ?\(?O\. ?S\.\)?", re.IGNORECASE)  # 21.8.1902 O.S.


def one_typed_date(text: str) -> str | None:
    """Write one date as EDTF, or give None if it has no form known here.

    Whether the day exists is left to the reader of the EDTF, since an Old Style date may be none of the New.

    Raises
    ------
    DateError
        If the text may mean two dates.

    Examples
    --------
    >>> one_typed_date("August 21, 1902"), one_typed_date("19th century")
    ('1902-08-21', '18XX')
    """
    old_style = _OLD_STYLE.fullmatch(text)
    written = old_style["date"] if old_style else text
    dates = (write(match) for form, write in _FORMS if (match := form.fullmatch(written)))
    date = next(dates, None)
    return new_style(date) if date and old_style else date


def _date(match: re.Match[str]) -> str:
    parts = match.groupdict()
    month = parts["month"]
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
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
    why = f"it may mean {' or '.join(sorted(dates))}, write one of them" if dates else "no such day exists"
    raise DateError(match.string, 0, why)


def _decade(match: re.Match[str]) -> str:
    decade = match["decade"]
    if decade.endswith("0"):
        raise DateError(match.string, 0, f"write {decade}X for the ten years or {decade[:2]}XX for the hundred")
    return f"{decade}X"


def _century(match: re.Match[str]) -> str:
    return f"{int(match['century']) - 1:02}XX"


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = tuple(
    (re.compile(form, re.IGNORECASE), write)
    for form, write in (
        (rf"{_DAY}{_ORDINAL}? {_NAME},? {_YEAR}", _date),  # 21 August 1902
        (rf"{_NAME} {_DAY}{_ORDINAL}?,? {_YEAR}", _date),  # August 21, 1902
        (rf"{_NAME},? {_YEAR}", _date),  # Aug. 1902
        (rf"{_DAY}\. ?{_MONTH}\. ?{_YEAR}", _date),  # 21.8.1902
        (rf"{_YEAR}-{_MONTH}(?:-{_DAY})?", _date),  # 1902-8-21
        (rf"(?P<one>[0-9]{{1,2}})/(?P<other>[0-9]{{1,2}})/{_YEAR}", _slashed),  # 21/8/1902
        (r"(?P<decade>[0-9]{3})0['’]?s", _decade),  # 1880s
        (rf"(?P<century>[1-9][0-9]?){_ORDINAL} century", _century),  # 19th century
    )
)
