"""Old Style (Julian) and New Style (Gregorian) dates, as Russia used them until 1918.

After 31 January 1918 Old Style (13 February New Style) came 14 February 1918 New Style. New Style was ahead by
12 days until 28 February 1900 Old Style and by 13 after it; 29 February 1900 is a day of the Old Style only.
"""

from places.dates.days import day_number, iso_date
from places.dates.julian import julian_day_number_of, new_style, old_style

__all__ = [
    "LAST_OLD_STYLE_DAY_IN_RUSSIA",
    "julian_day_number_of",
    "new_style",
    "old_style",
    "old_style_text",
]

LAST_OLD_STYLE_DAY_IN_RUSSIA = day_number(1918, 2, 13)


def old_style_text(day: float) -> str:
    """Write a day number as an Old Style date.

    Examples
    --------
    >>> old_style_text(LAST_OLD_STYLE_DAY_IN_RUSSIA)
    '1918-01-31'
    """
    return iso_date(*old_style(day))
