"""A date as a source gives it: its text, and every day that the text allows."""

from dataclasses import dataclass
from enum import StrEnum

from places.dates.span import Span

__all__ = ["Edtf", "Precision"]


class Precision(StrEnum):
    """How finely a date is known: the finest part of it that is not left unspecified.

    ``1985-04-XX`` is known to the month, ``201X`` to the decade. ``SEASON`` also stands for quarters and the
    other groups of months, ``MILLENNIUM`` for a thousand years or more.
    """

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"
    INTERVAL = "interval"
    SET = "set"

    @classmethod
    def of_year(cls, unknown_digits: int) -> "Precision":
        """Give the precision of a year whose last digits are unknown."""
        return (cls.YEAR, cls.DECADE, cls.CENTURY, cls.MILLENNIUM)[min(unknown_digits, 3)]


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date of the Extended Date/Time Format (Library of Congress, 2019; ISO 8601-2), made by `parse_edtf`.

    Attributes
    ----------
    text : str
        As written.
    span : Span
        Every day that the text allows. ``~`` and ``%`` widen it on both sides: a date known to the day by
        7 days, to the month or season by one month, to the year by one year, coarser by a tenth of its length.
        ``?`` alone leaves it as it is. Of an interval, from the first day of its start to the last of its end.
    named : Span
        The days that the text names, before ``~`` and ``%`` widen them; of an interval or a set, its span.
    precision : Precision
        How finely it is known.
    level : int
        The least level of the standard that has such a text: 0, 1 or 2.
    uncertain, approximate : bool
        Whether a ``?`` or ``%``, a ``~`` or ``%`` stands anywhere in it.
    start, end : Edtf or None
        The ends of an interval; None where open (``..``) or unknown (nothing written).
    members : tuple of Edtf
        What a set lists, in its order; a range such as ``1670..1672`` is an interval.
    """

    text: str
    span: Span
    named: Span
    precision: Precision
    level: int
    uncertain: bool = False
    approximate: bool = False
    start: "Edtf | None" = None
    end: "Edtf | None" = None
    members: tuple["Edtf", ...] = ()

    def __str__(self) -> str:
        return self.text

    @property
    def starts_open(self) -> bool:
        """Whether an interval goes back without a limit (``../1985``); False where its start is only unknown."""
        return self.precision is Precision.INTERVAL and self.text.startswith("..")

    @property
    def ends_open(self) -> bool:
        """Whether an interval goes on without a limit (``1985/..``); False where its end is only unknown."""
        return self.precision is Precision.INTERVAL and self.text.endswith("..")

    @property
    def is_one_of(self) -> bool:
        """Whether this is a set of which one member holds (``[..]``); in the other kind (``{..}``) all do."""
        return self.text.startswith("[")

    @property
    def season(self) -> int | None:
        """The code of a season or another group of months, 21 to 41, as listed in `places.dates.seasons`."""
        return int(self.text.rstrip("?~%")[-2:]) if self.precision is Precision.SEASON else None
