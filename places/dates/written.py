"""Dates as people type them, understood as EDTF: ``c. 1886``, ``21 Aug 1902``, ``between 1900 and 1902``."""

import math
import re

from places.dates.date import parse_date
from places.dates.days import iso
from places.dates.edtf import Edtf
from places.dates.parsing import parse_edtf
from places.dates.span import Span
from places.dates.typed import one_typed_date
from places.errors import DateError

__all__ = ["read_date"]

_ASCII_DIGITS = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩", "01234567890123456789")
_ABOUT = re.compile(r"(?:about|circa|ca?\.?) ?(?=[^ ])", re.IGNORECASE)
_LIMITS = (
    (re.compile(r"before (.+)", re.IGNORECASE), "[..{}]"),
    (re.compile(r"after (.+)", re.IGNORECASE), "[{}..]"),
    (re.compile(r"between (.+) and (.+)", re.IGNORECASE), "[{}..{}]"),
    (re.compile(r"(.+?)(?: - | ?[–—] ?|(?<=[0-9]{4})-(?=[0-9]{4}$))(.+)"), "{}/{}"),  # 1902–1903
)


def read_date(text: str) -> tuple[Edtf, str | None]:
    """Read a date written in EDTF or as people type it.

    ``before 1902`` becomes ``[..1902]`` and ``after 1902`` ``[1902..]``: the year itself stays possible, since
    evidence "before 1902" is often dated within it. Old Style dates (``O.S.``) become New Style.

    Parameters
    ----------
    text : str
        Spaces around it and Persian or Arabic digits do not matter.

    Returns
    -------
    Edtf
        The date; its text is EDTF.
    str or None
        None where the text was EDTF; else what was understood: ``is read as 1902-08-21``.

    Raises
    ------
    DateError
        If the date cannot be read, does not exist, or could be two dates (``5/7/1917``).

    Examples
    --------
    >>> date, understood = read_date("c. 1886")
    >>> print(date, understood, sep=": ")
    1886~: is read as 1886~ (1885-01-01 to 1887-12-31)
    """
    plain = text.translate(_ASCII_DIGITS)
    indent = len(plain) - len(plain.lstrip())
    plain = plain.strip()
    try:
        date = parse_edtf(plain)
    except DateError as fault:
        date = _understood(text, indent, " ".join(plain.split()), fault)
    return date, None if date.text == text.strip() else f"is read as {date}{_days(date.span)}"


def _understood(text: str, indent: int, typed: str, fault: DateError) -> Edtf:
    """Read a text that is no EDTF; ``fault`` says why not, and is raised again if it is no typed form either."""
    try:
        edtf = _with_limits(typed)
        if edtf is not None and edtf != typed:
            return parse_edtf(edtf)
    except DateError as impossible:
        raise DateError(text, indent, impossible.why) from None
    raise DateError(text, indent + fault.position, fault.why) from None


def _days(span: Span) -> str:
    if span.is_day:
        return ""
    if span.first == -math.inf:
        return f" (until {iso(span.last)})"
    return f" (from {iso(span.first)})" if span.last == math.inf else f" ({iso(span.first)} to {iso(span.last)})"


def _with_limits(text: str) -> str | None:
    for form, edtf in _LIMITS:
        if match := form.fullmatch(text):
            dates = [_with_doubt(part) for part in match.groups()]
            return None if None in dates else edtf.format(*dates)
    return _with_doubt(text)


def _with_doubt(text: str) -> str | None:
    """Read one date, perhaps with ``c.`` before and ``?`` after it."""
    about = _ABOUT.match(text)
    date = _one_date(text[about.end() if about else 0 :].rstrip(" ?"))
    mark = ("%" if about else "?") if text.endswith("?") else ("~" if about else "")
    return None if date is None else date + mark


def _one_date(text: str) -> str | None:
    try:
        return parse_date(text).text
    except DateError:
        return one_typed_date(text)
