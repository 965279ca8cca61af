"""Where somebody was on a day: certainly, possibly, travelling; with every candidate, never just the first."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from places.dates import Span
from routes.journey import Journey
from routes.schedule import Schedule
from routes.travel import travel_days

__all__ = ["Answer", "Candidate", "Presence", "presence_on"]


class Presence(StrEnum):
    """What can be said of a day, or of several."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    TRAVELLING = "travelling"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stay or a leg on which he can have been.

    Attributes
    ----------
    stay : int or None
        Its number in the journey, from 0.
    leg : int or None
        Its number in the journey, from 0; either this or ``stay`` is None.
    certain : bool
        He was surely there on at least one of the days asked about.
    share : float
        How likely, from 0 to 1: the share of all courses of the journey that the dates allow (``routes.likelihood``).
        The shares of an answer add up to 1.
    """

    stay: int | None
    leg: int | None
    certain: bool
    share: float


@dataclass(frozen=True, slots=True)
class Answer:
    """Where he was on the days asked about; the most likely candidate first."""

    presence: Presence
    candidates: tuple[Candidate, ...]


def presence_on(journey: Journey, days: Span) -> Answer:
    """Tell where he was on a day, or on several that are not told apart.

    Parameters
    ----------
    journey : Journey
    days : Span
        Day numbers; a single day, or every day of a month, a year, ...

    Returns
    -------
    Answer
        ``certain``: surely in one stay on all these days (on a day of moving, in both). ``travelling``: surely on the
        way. ``possible``: one of the candidates. ``before`` birth or the first stay, ``after`` death or the last.
    """
    outside = _outside(journey, days)
    if outside:
        return Answer(outside, ())
    episodes = list(_possible(journey, days))
    shares = _shares(journey.schedule, episodes, days)
    ranked = sorted(
        zip(episodes, shares, strict=True),
        key=lambda pair: (not pair[0].surely_within(days), -round(pair[1], 9), -pair[0].moment),
    )
    candidates = tuple(episode.candidate(days, share) for episode, share in ranked)
    return Answer(_presence(episodes, days), candidates)


@dataclass(frozen=True, slots=True)
class _Episode:
    """A stay or a leg: from one moment of the journey (0: first arrival, 1: first departure, ...) to the next.

    ``longest`` is how many days a leg takes at the usual pace of its mode, infinite for a stay.
    """

    moment: int
    begin: Span
    end: Span
    longest: float = math.inf

    @property
    def is_leg(self) -> bool:
        return self.moment % 2 == 1

    def sure_days(self) -> tuple[float, float]:
        """Give the first and last day on which it surely was; none if the last comes before the first.

        A stay takes in the days of its arrival and departure; a leg is sure only on the days between the two.
        """
        inset = 1 if self.is_leg else 0
        return self.begin.last + inset, self.end.first - inset

    def surely_within(self, days: Span) -> bool:
        """Tell whether on one of the days he was surely there."""
        first, last = self.sure_days()
        return max(first, days.first) <= min(last, days.last)

    def surely_throughout(self, days: Span) -> bool:
        """Tell whether on all of the days he was surely there."""
        first, last = self.sure_days()
        return first <= days.first and days.last <= last

    def candidate(self, days: Span, share: float) -> Candidate:
        """Name it as a candidate for these days."""
        number = self.moment // 2
        stay, leg = (None, number) if self.is_leg else (number, None)
        return Candidate(stay, leg, self.surely_within(days), share)


def _outside(journey: Journey, days: Span) -> Presence | None:
    """Tell whether the days lie before or after the life, or the journey."""
    born, died = journey.about.born, journey.about.died
    first, last = journey.schedule.arrivals[0].first, journey.schedule.departures[-1].last
    if days.last < first or (born and days.last < born.span.first):
        return Presence.BEFORE
    if days.first > last or (died and days.first > died.span.last):
        return Presence.AFTER
    return None


def _possible(journey: Journey, days: Span) -> Iterator[_Episode]:
    """Find every stay and leg that can have been on the days; both ends of all of them are in time order."""
    moments = journey.schedule.moments
    lowest = bisect_left(moments, days.first, lo=1, key=lambda span: span.last) - 1
    highest = bisect_right(moments, days.last, hi=len(moments) - 1, key=lambda span: span.first)
    for moment in range(lowest, highest):
        begin, end = moments[moment], moments[moment + 1]
        longest = travel_days(journey, moment // 2) if moment % 2 else math.inf
        yield _Episode(moment, begin, end, longest)


def _shares(schedule: Schedule, episodes: Sequence[_Episode], days: Span) -> list[float]:
    """Weigh the episodes against each other, by the courses of that part of the journey that hangs together."""
    if len(episodes) == 1:
        return [1.0]
    from routes.likelihood import Courses  # numpy, which a day without doubt can do without

    moments = schedule.moments
    lowest, highest = episodes[0].moment, episodes[-1].moment + 1
    while lowest > 0 and moments[lowest - 1].last > moments[lowest].first:
        lowest -= 1
    while highest < len(moments) - 1 and moments[highest].last > moments[highest + 1].first:
        highest += 1
    courses = Courses(moments[lowest : highest + 1])
    logs = [courses.log_weight(each.moment - lowest, days, each.longest) for each in episodes]
    weights = [math.exp(log - max(logs)) for log in logs]
    return [weight / sum(weights) for weight in weights]


def _presence(episodes: Sequence[_Episode], days: Span) -> Presence:
    sure = [episode for episode in episodes if episode.surely_throughout(days)]
    if not sure:
        return Presence.POSSIBLE
    return Presence.TRAVELLING if all(episode.is_leg for episode in sure) else Presence.CERTAIN
