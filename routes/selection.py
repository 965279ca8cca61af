"""A part of a journey: a window of time, kinds of stay, countries."""

import math
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from places.dates import Span, read_date
from places.errors import DateError, UnknownNameError
from routes.journey import Journey
from routes.leg import Leg
from routes.stay import Stay

__all__ = ["Selection"]


@dataclass(frozen=True, slots=True)
class Selection:
    """Which stays and legs to keep; the empty selection keeps all.

    Attributes
    ----------
    window : Span or None
        Keep what was possibly present on one of these days. A leg is kept whole.
    kinds, countries : frozenset of str
        Keep stays of one of these kinds, in one of these countries (of today, ISO 3166-1 alpha-2). A leg is kept
        when both its stays are of them, whenever they were.
    """

    window: Span | None = None
    kinds: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()

    @classmethod
    def asked(
        cls,
        journey: Journey,
        *,
        start: str = "",
        until: str = "",
        kinds: Collection[str] = (),
        countries: Collection[str] = (),
    ) -> "Selection":
        """Make a selection of what somebody typed: dates in EDTF (or as people write them), words of the journey.

        Raises
        ------
        DateError
            When a date cannot be read, or the window ends before it starts.
        UnknownNameError
            When no stay is of such a kind or in such a country.
        """
        _known("kind", kinds, {stay.kind for stay in journey.stays})
        _known("country", countries, {stay.place.country_today for stay in journey.stays})
        return cls(_window(start, until), frozenset(kinds), frozenset(countries))

    def stays(self, journey: Journey) -> Iterator[tuple[int, Stay]]:
        """Give the stays kept, each with its number in the journey, from 0."""
        schedule = journey.schedule
        for number, stay in enumerate(journey.stays):
            present = self._touches(schedule.arrivals[number], schedule.departures[number])
            if present and self._is_wanted(stay):
                yield number, stay

    def legs(self, journey: Journey) -> Iterator[tuple[int, Leg]]:
        """Give the legs kept, each with its number in the journey, from 0."""
        schedule, stays = journey.schedule, journey.stays
        for number, leg in enumerate(journey.legs):
            present = self._touches(schedule.departures[number], schedule.arrivals[number + 1])
            if present and self._is_wanted(stays[number]) and self._is_wanted(stays[number + 1]):
                yield number, leg

    def _touches(self, begin: Span, end: Span) -> bool:
        return self.window is None or (begin.first <= self.window.last and self.window.first <= end.last)

    def _is_wanted(self, stay: Stay) -> bool:
        return (not self.kinds or stay.kind in self.kinds) and (
            not self.countries or stay.place.country_today in self.countries
        )


def _window(start: str, until: str) -> Span | None:
    if not (start or until):
        return None
    first = read_date(start)[0].span.first if start else -math.inf
    last = read_date(until)[0].span.last if until else math.inf
    if last < first:
        window = f"{start}/{until}"
        raise DateError(window, len(start) + 1, "the window ends before it starts")
    return Span(first, last)


def _known(word: str, asked: Collection[str], known: Collection[str]) -> None:
    unknown = sorted(set(asked) - set(known))
    if unknown:
        msg = f"no stay is of the {word} {unknown[0]!r}; known are {', '.join(sorted(filter(None, known)))}"
        raise UnknownNameError(msg)
