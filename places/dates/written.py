"""Dates as people type them, understood as EDTF: ``c. 1886``, ``21 Aug 1902``, ``between 1900 and 1902``."""

import datetime as dt
import math
import re
from dataclasses import dataclass
from functools import lru_cache

from places.dates.calendar_marks import Calendar, unmarked
from places.dates.date import parse_date
from places.dates.days import iso
from places.dates.edtf import Edtf
from places.dates.julian import new_style
from places.dates.parsing import parse_edtf
from places.dates.solar_hijri import solar_hijri_days
from places.dates.span import Span
from places.dates.typed import one_typed_date
from places.errors import DateError

__all__ = ["read_date"]

_ASCII = str.maketrans(
    "۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩يك",
    "01234567890123456789یک",
    "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u0640",  # without width; and the Arabic stroke that only lengthens
)
_SOLAR_HIJRI_YEARS = parse_edtf("1178/1420").span
_PERSIAN_DIGIT = re.compile("[۰-۹٠-٩]")
_ABOUT = re.compile(
    r"(?:about|around|approximately|approx\.?|circa|ca?\.?|около|ок\.?|примерно|در حدود|حدود|تقریبا|vers|env\.|um)"
    r" ?(?=[^ ])",
    re.IGNORECASE,
)
_LIMITS = tuple(
    (re.compile(form, re.IGNORECASE), edtf)
    for form, edtf in (
        (r"between (.+) and (.+)", "[{0.first}..{1.last}]"),
        (r"между (.+) и (.+)", "[{0.first}..{1.last}]"),
        (r"(?:بین|میان) (.+) و (.+)", "[{0.first}..{1.last}]"),
        (r"(?:(?:from|с|von|از|de|du) )?(.+) (?:to|until|till|по|bis|تا|à|au) (.+)", "{0.first}/{1.last}"),
        (r"(.+?)(?: - | ?[–—] ?|(?<=[0-9]{4})-(?=[0-9]{4}$))(.+)", "{0.first}/{1.last}"),  # 1902–1903
        (r"(.+) (?:or|или|یا|ou|oder) (.+)", "[{0.range},{1.range}]"),
        (r"(?:before|by|not later than|до|не позднее|پیش از|قبل از|تا|avant|vor|antes de) (.+)", "[..{0.last}]"),
        (r"(?:after|since|not before|после|не ранее|پس از|بعد از|از|après|nach|después de) (.+)", "[{0.first}..]"),
    )
)
_DAYS_OF_A_MONTH = dt.timedelta(days=31)


@dataclass(frozen=True, slots=True)
class _Typed:
    """One date as EDTF; for a month or year of a calendar that EDTF lacks, its first and its last day."""

    first: str
    last: str

    @property
    def range(self) -> str:
        return self.first if self.first == self.last else f"{self.first}..{self.last}"

    @property
    def edtf(self) -> str:
        return self.first if self.first == self.last else f"[{self.range}]"

    def doubted(self, mark: str) -> "_Typed":
        """Put a mark of doubt; about a foreign month or year is about the Gregorian ones that it lies in."""
        if self.first == self.last or mark in ("", "?"):
            return _Typed(self.first + mark, self.last + mark)
        is_month = dt.date.fromisoformat(self.last) - dt.date.fromisoformat(self.first) < _DAYS_OF_A_MONTH
        length = len("1902-08" if is_month else "1902")
        return _Typed(self.first[:length] + mark, self.last[:length] + mark)


@lru_cache(maxsize=16_384)  # tables repeat their dates
def read_date(text: str) -> tuple[Edtf, str | None]:
    """Read a date written in EDTF or as people type it.

    ``before 1902`` becomes ``[..1902]`` and ``after 1902`` ``[1902..]``: the year itself stays possible, since
    evidence "before 1902" is often dated within it. Old Style dates (``O.S.``) and those of the Solar Hijri calendar
    (``SH``, ``ه‍.ش``) become New Style; a Solar Hijri month or year becomes one of its days (``[..]``).

    Parameters
    ----------
    text : str
        Spaces around it, characters without width and Persian or Arabic digits do not matter.

    Returns
    -------
    Edtf
        The date; its text is EDTF.
    str or None
        None where the text was EDTF; else what was understood: ``is read as 1902-08-21``.

    Raises
    ------
    DateError
        If the date cannot be read, does not exist, or could be two dates (``5/7/1917``, ``۱۳۰۵`` without a mark).

    Examples
    --------
    >>> date, understood = read_date("c. 1886")
    >>> print(date, understood, sep=": ")
    1886~: is read as 1886~ (1885-01-01 to 1887-12-31)
    """
    plain = text if text.isascii() else text.translate(_ASCII)
    indent = len(plain) - len(plain.lstrip())
    plain = " ".join(plain.split())
    try:
        date = parse_edtf(plain)
    except DateError as fault:
        date = _understood(text, indent, plain, fault)
    if not text.isascii() and _PERSIAN_DIGIT.search(text):
        _refuse_if_solar_hijri(text, plain, date)
    return date, None if date.text == text.strip() else f"is read as {date}{_days(date.span)}"


def _understood(text: str, indent: int, typed: str, fault: DateError) -> Edtf:
    """Read a text that is no EDTF; ``fault`` says why not, and is raised again if it is no typed form either."""
    try:
        edtf = _with_limits(typed)
        if edtf is not None and edtf != typed:
            return parse_edtf(edtf)
    except DateError as impossible:
        raise DateError(text, indent, impossible.why, impossible.readings) from None
    raise DateError(text, indent + fault.position, fault.why) from None


def _refuse_if_solar_hijri(text: str, typed: str, date: Edtf) -> None:
    """Refuse a date in Persian digits that may be of either calendar: 1305 was a year of Dante, or it was 1926."""
    if unmarked(typed)[1] or not _SOLAR_HIJRI_YEARS.overlaps(date.span):
        return
    try:
        solar_hijri = _with_limits(f"{typed} SH")
    except DateError:
        return  # it has no such day
    if solar_hijri:
        readings = (date.text, solar_hijri)
        raise DateError(text, 0, f"it may be {' or, in the Solar Hijri calendar, '.join(readings)}", readings)


def _days(span: Span) -> str:
    if span.is_day:
        return ""
    if span.first == -math.inf:
        return f" (until {iso(span.last)})"
    return f" (from {iso(span.first)})" if span.last == math.inf else f" ({iso(span.first)} to {iso(span.last)})"


def _with_limits(text: str) -> str | None:
    _, calendar = unmarked(text.rstrip(" ?"))  # a mark at the end is for every date before it
    for form, edtf in _LIMITS:
        if match := form.fullmatch(text):
            dates = [_with_doubt(part, calendar) for part in match.groups()]
            return None if None in dates else edtf.format(*dates)
    date = _with_doubt(text, calendar)
    return date.edtf if date else None


def _with_doubt(text: str, calendar: Calendar | None) -> _Typed | None:
    """Read one date, perhaps with ``c.`` before and ``?`` after it."""
    certain = text.rstrip(" ?")
    about = _ABOUT.match(certain)
    body, marked = unmarked(certain[about.end() if about else 0 :])
    date = _one_date(body, marked or calendar)
    mark = ("%" if about else "?") if text.endswith("?") else ("~" if about else "")
    return date.doubted(mark) if date else None


def _one_date(text: str, calendar: Calendar | None) -> _Typed | None:
    solar_hijri = solar_hijri_days(text, marked=calendar is Calendar.SOLAR_HIJRI)
    if solar_hijri or calendar is Calendar.SOLAR_HIJRI:
        return _Typed(*solar_hijri) if solar_hijri else None
    edtf = _gregorian(text)
    if edtf and calendar is Calendar.OLD_STYLE:
        edtf = new_style(edtf)
    return _Typed(edtf, edtf) if edtf else None


def _gregorian(text: str) -> str | None:
    """Write a date with the months that the Gregorian and the Julian calendar share."""
    typed = one_typed_date(text)
    if typed:
        return typed
    try:
        return parse_date(text).text
    except DateError:
        return None
