"""How far ``~`` (approximate) reaches: the rule is this project's, since the standard gives no width.

A width is a number of months; 0 stands for the week by which a known day is widened.
"""

from places.dates.days import civil, months_later
from places.dates.span import Span

__all__ = ["MONTH", "WEEK", "widened", "year_width"]

WEEK = 0
MONTH = 1
_DAYS_OF_WEEK = 7


def year_width(unknown_digits: int) -> int:
    """Give the width of a year whose last digits are unknown: a year, or a tenth of the decade, century ..."""
    years: int = 10 ** max(unknown_digits - 1, 0)
    return 12 * years


def widened(first: int, last: int, width: int) -> Span:
    """Widen the days from ``first`` to ``last`` by ``width`` on both sides.

    A first of a month stays a first, and the last day of a month stays a last: October 1902 becomes September
    to November, not 1 September to 1 December.
    """
    if width == WEEK:
        return Span(first - _DAYS_OF_WEEK, last + _DAYS_OF_WEEK)
    ends_a_month = civil(last + 1)[2] == 1
    latest = months_later(last + 1, width) - 1 if ends_a_month else months_later(last, width)
    return Span(months_later(first, -width), latest)
