"""The Extended Date/Time Format, read at all three levels."""

import re

from places.dates.date import parse_date
from places.dates.date_time import parse_date_time
from places.dates.edtf import Edtf
from places.dates.intervals import parse_interval
from places.dates.sets import parse_set

__all__ = ["parse_edtf"]

_TIME_OF_DAY = re.compile("[0-9]T")


def parse_edtf(text: str) -> Edtf:
    """Read a date written in EDTF, levels 0 to 2 (Library of Congress, 2019; profile of ISO 8601-2).

    Parameters
    ----------
    text : str
        Without spaces around it.

    Returns
    -------
    Edtf
        The text, and every day that it allows.

    Raises
    ------
    DateError
        If the text is not EDTF, or no day is as it says; ``position`` is where the fault begins.

    Examples
    --------
    >>> from places.dates.days import iso
    >>> about_1886 = parse_edtf("1886~")
    >>> about_1886.approximate, str(about_1886.precision)
    (True, 'year')
    >>> iso(about_1886.span.first), iso(about_1886.span.last)
    ('1885-01-01', '1887-12-31')
    """
    if text.startswith(("[", "{")):
        return parse_set(text)
    if "/" in text:
        return parse_interval(text)
    return parse_date_time(text) if _TIME_OF_DAY.search(text) else parse_date(text)
