"""Marks that say of which calendar a date is: ``O.S.``, ``SH``, ``ه‍.ش``."""

import re
from enum import Enum

from places.dates.words import one_of

__all__ = ["Calendar", "unmarked"]


class Calendar(Enum):
    """The calendars that people mark their dates with."""

    NEW_STYLE = "Gregorian"
    OLD_STYLE = "Julian"
    SOLAR_HIJRI = "Solar Hijri"


_MARKS = {
    Calendar.OLD_STYLE: (
        *(r"O\. ?S\.?", "OS", "old style", "Julian", r"ст\. ?ст\.?", r"с\. ?с\.", "старого стиля", "по старому стилю"),
        "تقویم قدیم",
    ),
    Calendar.SOLAR_HIJRI: (
        *(r"S\.? ?H\.?", r"A\. ?P\.?", "Solar Hijri", "Jalali", r"ه\. ?ش\.?", "ه ش", "هجری شمسی", "هجری خورشیدی"),
        *("شمسی", "خورشیدی", r"ش\.?"),
    ),
    Calendar.NEW_STYLE: (
        *(r"N\. ?S\.?", "NS", "new style", "Gregorian", r"н\. ?ст\.?", "нового стиля", "по новому стилю"),
        *(r"г\.?", "года", "год", r"م\.?", "میلادی"),
    ),
}
_MARKED = tuple(
    (calendar, re.compile(rf"(?P<date>.+?)[ ,،]*\(?(?<![^\W\d_]){one_of(marks)}\)?", re.IGNORECASE))
    for calendar, marks in _MARKS.items()
)


def unmarked(text: str) -> tuple[str, Calendar | None]:
    """Give a date without the mark of its calendar, and the calendar; None if it has no mark.

    Examples
    --------
    >>> unmarked("21.8.1902 O.S.")
    ('21.8.1902', <Calendar.OLD_STYLE: 'Julian'>)
    """
    for calendar, form in _MARKED:
        if found := form.fullmatch(text):
            return found["date"], calendar
    return text, None
