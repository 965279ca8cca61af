"""A part of a journey: a window of time, a box on the map, kinds of stay, countries, chapters, certainties."""

import math
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from places.dates import Span, read_date
from places.errors import DateError, UnknownNameError
from routes.box import Box
from routes.journey import Journey
from routes.leg import Leg
from routes.stay import CERTAINTIES, Stay

__all__ = ["Selection"]


@dataclass(frozen=True, slots=True)
class Selection:
    """Which stays and legs to keep; the empty selection keeps all.

    A window and a box look at each feature by itself; the other filters speak of stays, and keep a leg when they keep
    both its stays.

    Attributes
    ----------
    window : Span or None
        Keep what was possibly present on one of these days. A leg is kept whole.
    kinds, countries, chapters, certainties : frozenset of str
        Keep stays of one of these kinds, in one of these countries (of today, ISO 3166-1 alpha-2), of one of these
        chapters (their ids), of one of these certainties; an empty set keeps all.
    box : Box or None
        Keep the stays whose places lie in it, and the legs whose lines touch it, whole.
    """

    window: Span | None = None
    kinds: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    chapters: frozenset[str] = frozenset()
    certainties: frozenset[str] = frozenset()
    box: Box | None = None

    @classmethod
    def asked(  # noqa: PLR0913 # one parameter a filter
        cls,
        journey: Journey,
        *,
        start: str = "",
        until: str = "",
        kinds: Collection[str] = (),
        countries: Collection[str] = (),
        chapters: Collection[str] = (),
        certainties: Collection[str] = (),
        box: str = "",
    ) -> "Selection":
        """Make a selection of what somebody typed: dates in EDTF (or as people write them), words of the journey.

        Raises
        ------
        DateError
            When a date cannot be read, or the window ends before it starts.
        UnknownNameError
            When no stay can be of such a kind, country, chapter or certainty.
        QueryError
            When the box is none; see ``Box.read``.
        """
        stays = journey.stays
        _known("kind", kinds, {stay.kind for stay in stays})
        _known("country", countries, {stay.place.country_today for stay in stays})
        _known("chapter", chapters, {chapter.chapter_id for chapter in journey.chapters} | {s.chapter for s in stays})
        _known("certainty", certainties, CERTAINTIES)
        return cls(
            _window(start, until),
            frozenset(kinds),
            frozenset(countries),
            frozenset(chapters),
            frozenset(certainties),
            Box.read(box) if box else None,
        )

    def stays(self, journey: Journey) -> Iterator[tuple[int, Stay]]:
        """Give the stays kept, each with its number in the journey, from 0."""
        schedule = journey.schedule
        for number, stay in enumerate(journey.stays):
            present = self._overlaps(schedule.arrivals[number], schedule.departures[number])
            inside = self.box is None or self.box.contains(stay.place.position)
            if present and inside and self._is_wanted(stay):
                yield number, stay

    def legs(self, journey: Journey) -> Iterator[tuple[int, Leg]]:
        """Give the legs kept, each with its number in the journey, from 0."""
        schedule, stays = journey.schedule, journey.stays
        inside, wanted = self._legs_inside(journey), list(map(self._is_wanted, stays))
        for number, leg in enumerate(journey.legs):
            present = self._overlaps(schedule.departures[number], schedule.arrivals[number + 1])
            if present and wanted[number] and wanted[number + 1] and number in inside:
                yield number, leg

    def _overlaps(self, begin: Span, end: Span) -> bool:
        return self.window is None or (begin.first <= self.window.last and self.window.first <= end.last)

    def _legs_inside(self, journey: Journey) -> Collection[int]:
        if self.box is None:
            return range(len(journey.legs))
        from routes.path import lines_of  # pyproj

        return {number for number, line in enumerate(lines_of(journey)) if self.box.touches(line.coordinates)}

    def _is_wanted(self, stay: Stay) -> bool:
        return (
            (not self.kinds or stay.kind in self.kinds)
            and (not self.countries or stay.place.country_today in self.countries)
            and (not self.chapters or stay.chapter in self.chapters)
            and (not self.certainties or stay.certainty in self.certainties)
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
