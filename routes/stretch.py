"""How long something lasted between uncertain moments: nominally, at the least and at the most."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import TypedDict

from routes.schedule import Schedule

__all__ = ["Days", "Stretch", "how_long", "joined", "stretches"]

Interval = tuple[float, float]
"""Two instants in days since 1970-01-01T00:00; nothing lies between them where the first is the later."""


class Days(TypedDict):
    """A length of time in days: by the nominal instants, and the least and the most that the dates allow."""

    nominal: float
    least: float
    most: float


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stay or a leg, or a part of one, in time.

    Attributes
    ----------
    sure : tuple of float
        From its latest begin to its earliest end; empty where that end is not after that begin.
    nominal : tuple of float
        As it is drawn and played; it holds all that is sure.
    possible : tuple of float
        From its earliest begin to its latest end; it holds all that is nominal.
    """

    sure: Interval
    nominal: Interval
    possible: Interval

    def within(self, first: float, last: float) -> "Stretch":
        """Give the part of it between two instants; all three are empty where it lies outside."""
        return Stretch(*(_clamped(each, first, last) for each in (self.sure, self.nominal, self.possible)))


def stretches(schedule: Schedule) -> list[Stretch]:
    """Give every stay and leg of a journey in time: stay, leg, stay, ... in turn.

    A moment can have been as many whole days before or after its nominal instant as its span allows. So one that is
    known to the day moves not at all, and days between two such moments are counted as people do: from 4 to 7 May it
    is three.
    """
    instants = chain.from_iterable(zip(schedule.arrive, schedule.depart, strict=True))
    moments = [
        (instant - (span.days - 1) / 2, instant, instant + (span.days - 1) / 2)
        for span, instant in zip(schedule.moments, instants, strict=True)
    ]
    return [
        Stretch(sure=(begin[2], end[0]), nominal=(begin[1], end[1]), possible=(begin[0], end[2]))
        for begin, end in pairwise(moments)
    ]


def joined(parts: Sequence[Stretch]) -> list[Stretch]:
    """Join stretches that follow each other in one country, one state, one kind of stay.

    When he moved from one to the next changes little about how long he was in them together, for what the one loses
    the other wins. So these moments are taken at their nominal instants, the ways between them left out, and only the
    first begin and the last end stay uncertain.

    Examples
    --------
    >>> may, june = Stretch((5, 8), (3, 9), (0, 12)), Stretch((14, 18), (12, 19), (10, 20))
    >>> joined([may, june])[1]
    Stretch(sure=(12, 18), nominal=(12, 19), possible=(12, 20))
    """
    earliest, latest = min(part.possible[0] for part in parts), max(part.possible[1] for part in parts)
    surely_since, surely_until = min(part.sure[0] for part in parts), max(part.sure[1] for part in parts)
    drawn = [part.nominal for part in parts if part.nominal[0] < part.nominal[1]] or [(earliest, earliest)]
    begins = [earliest, *(begin for begin, _ in drawn[1:])]
    ends = [*(end for _, end in drawn[:-1]), latest]
    return [
        Stretch(_clamped(nominal, surely_since, surely_until), nominal, possible)
        for nominal, possible in zip(drawn, zip(begins, ends, strict=True), strict=True)
    ]


def _clamped(interval: Interval, first: float, last: float) -> Interval:
    return min(max(interval[0], first), last), min(max(interval[1], first), last)


def how_long(parts: Iterable[Stretch]) -> Days:
    """Tell how long stretches last together, in days, 2 decimals.

    Time that is possible in several of them counts once.

    Examples
    --------
    >>> may, june = Stretch((5, 8), (3, 9), (0, 12)), Stretch((20, 14), (12, 18), (10, 20))
    >>> how_long([may, june])
    {'nominal': 12.0, 'least': 3.0, 'most': 20.0}
    """
    known = list(parts)
    return {
        "nominal": _measure(each.nominal for each in known),
        "least": _measure(each.sure for each in known),
        "most": _measure(each.possible for each in known),
    }


def _measure(intervals: Iterable[Interval]) -> float:
    """Measure the time that lies in at least one of the intervals."""
    measured, reached = 0.0, -math.inf
    for begin, end in sorted(intervals):
        measured += max(0, end - max(begin, reached))
        reached = max(reached, end)
    return round(measured, 2)
