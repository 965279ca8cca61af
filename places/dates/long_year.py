"""Years written with a letter: ``Y170000002``, ``Y-17E7``, ``Y3388E2S3`` and ``1950S2``."""

import re

from places.dates.days import day_number
from places.dates.edtf import Edtf, Precision
from places.dates.faults import Pieces, misshapen
from places.dates.span import Span
from places.dates.widening import widened, year_width
from places.errors import DateError

__all__ = ["is_long_year", "parse_long_year"]

_START = re.compile(r"Y|-?(?!0000)[0-9]{4}S")  # 0000 has no significant digit
_SIGN, _DIGITS = r"Y?(?P<minus>-?)", r"(?P<digits>[0-9]+)"
_ZEROS, _SIGNIFICANT = r"(?:E(?P<zeros>[1-9][0-9]?)|(?!E))", r"(?:S(?P<significant>[1-9][0-9]?)|(?!S))"
_MARK = r"(?P<mark>[?~%]?)"
_YEAR = re.compile(_SIGN + _DIGITS + _ZEROS + _SIGNIFICANT + _MARK)
_PIECES: Pieces = (
    (re.compile(_SIGN + _DIGITS), "a long year is written like Y12000, Y-17E7, Y3388E2S3 or 1950S2"),
    (re.compile(_ZEROS), "after E comes the number of zeros, 1 to 99"),
    (re.compile(_SIGNIFICANT), "after S comes the number of significant digits, 1 to 99"),
    (re.compile(_MARK), ""),
)
_MOST_DIGITS = 12  # far beyond the age of the universe; day numbers stay exact in every language


def is_long_year(text: str) -> bool:
    """Tell whether the text begins as a year with a letter does."""
    return _START.match(text) is not None


def parse_long_year(text: str) -> Edtf:
    """Read a year with a letter.

    ``E`` is followed by the number of zeros to add, ``S`` by how many digits, counted from the left, are
    significant: ``1950S2`` is some year from 1900 to 1999.

    Raises
    ------
    DateError
        If the text is no such year, or has a ``Y`` that four digits do not need.
    """
    match = _YEAR.fullmatch(text)
    if match is None:
        raise misshapen(text, _PIECES)
    year, mark = _year_without_sign(match), match["mark"]
    unknown_digits = _unknown_digits(match, len(str(year)))
    earliest = year - year % 10**unknown_digits
    latest = earliest + 10**unknown_digits - 1
    if match["minus"]:
        earliest, latest = -latest, -earliest
    first, last = day_number(earliest, 1, 1), day_number(latest, 12, 31)
    approximate = mark in ("~", "%")
    return Edtf(
        text,
        widened(first, last, year_width(unknown_digits)) if approximate else Span(first, last),
        Span(first, last),
        Precision.of_year(unknown_digits),
        2 if match["zeros"] or match["significant"] else 1,
        uncertain=mark in ("?", "%"),
        approximate=approximate,
    )


def _year_without_sign(match: re.Match[str]) -> int:
    text, digits, zeros = match.string, match["digits"], int(match["zeros"] or 0)
    if len(digits) + zeros > _MOST_DIGITS:
        raise DateError(text, match.start("digits"), f"a year has at most {_MOST_DIGITS} digits")
    if text[0] == "Y" and digits[0] == "0":
        raise DateError(text, match.start("digits"), "no zero comes first after Y")
    if text[0] == "Y" and len(digits) + zeros < 5:
        raise DateError(text, 0, "Y is only for years of more than four digits")
    return int(digits + "0" * zeros)


def _unknown_digits(match: re.Match[str], count: int) -> int:
    significant = int(match["significant"] or count)
    if significant > count:
        raise DateError(match.string, match.start("significant"), f"only {count} digits can be significant")
    return count - significant
