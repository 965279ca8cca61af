"""A first and a last day, between which something lies that is not known more closely."""

import math
from dataclasses import dataclass

__all__ = ["Span"]


@dataclass(frozen=True, slots=True)
class Span:
    """Every day from ``first`` to ``last``, both included, as day numbers (1970-01-01 is 0).

    Spans have no ``<``: whether one comes before another can be sure, possible or out of the question, so ask
    by name.

    Attributes
    ----------
    first, last : float
        Whole days, or ``-math.inf`` and ``math.inf`` where the text leaves that end open.

    Raises
    ------
    ValueError
        If the last day lies before the first, or a finite end is no whole number.

    Examples
    --------
    >>> october, year = Span(-24_564, -24_534), Span(-24_837, -24_473)
    >>> october.within(year), october.surely_before(year), october.maybe_before(year)
    (True, False, True)
    """

    first: float
    last: float

    def __post_init__(self) -> None:
        if not self.first <= self.last:  # NaN fails too
            msg = f"{self} ends before it starts"
            raise ValueError(msg)
        for end in (self.first, self.last):
            if not (isinstance(end, int) or math.isinf(end)):
                msg = f"{self} does not consist of whole days"
                raise ValueError(msg)

    def surely_before(self, other: "Span") -> bool:
        """Tell whether every day here lies before every day of the other."""
        return self.last < other.first

    def maybe_before(self, other: "Span") -> bool:
        """Tell whether some day here lies before some day of the other."""
        return self.first < other.last

    def overlaps(self, other: "Span") -> bool:
        """Tell whether a day lies in both."""
        return self.first <= other.last and other.first <= self.last

    def contains(self, day: float) -> bool:
        """Tell whether the day (a day number) lies in this span."""
        return self.first <= day <= self.last

    def within(self, other: "Span") -> bool:
        """Tell whether every day here lies in the other."""
        return other.first <= self.first and self.last <= other.last

    def intersection(self, other: "Span") -> "Span | None":
        """Give the days that lie in both, or None."""
        if not self.overlaps(other):
            return None
        return Span(max(self.first, other.first), min(self.last, other.last))

    @property
    def is_day(self) -> bool:
        """Whether this is one known day."""
        return self.first == self.last and math.isfinite(self.first)

    @property
    def days(self) -> float:
        """The number of days, at least 1; ``math.inf`` where an end is open."""
        return self.last - self.first + 1 if math.isfinite(self.first) and math.isfinite(self.last) else math.inf

    @property
    def middle(self) -> float:
        """The day in the middle, the earlier of two; the other end where one is open, infinite where both are."""
        if self.first == -math.inf:
            return self.last
        return self.first if self.last == math.inf else (self.first + self.last) // 2
