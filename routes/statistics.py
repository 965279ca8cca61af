"""The figures of a journey: how long he was where, and how far he went.

Days are counted between the moments of ``Journey.schedule``, as ``routes.stretch`` tells; for kilometres see
``routes.kilometres``.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from operator import itemgetter
from typing import TypedDict

from places.dates import Span, iso
from places.place import Place
from routes.journey import Journey
from routes.kilometres import GradeKm, NamedKm, YearKm, km_by_grade, km_by_mode, km_by_year, ways
from routes.stay import Stay
from routes.stretch import Days, Stretch, how_long, joined, stretches
from routes.travel import travel_days

__all__ = ["NamedDays", "Statistics", "StayDays", "statistics"]

CONFINEMENTS = {"prison": "prison", "internment": "prison", "exile": "exile"}
"""What a kind of stay counts as."""

LONGEST = 10
"""How many of the longest stays are told."""

Window = tuple[float, float]
"""Two instants, in days since 1970-01-01T00:00; infinite where open."""


class NamedDays(Days):
    """Days in a country (ISO 3166-1 alpha-2) or a polity; the name is empty where the tables give none."""

    name: str


class StayDays(Days):
    """Days of one stay."""

    stay_id: str
    title: str
    place: str


class Statistics(TypedDict):
    """The figures of the days from ``start`` to ``end`` (ISO 8601; both empty where the journey has none of them).

    ``prison`` takes in internment. ``road`` is all time between stays; no other figure has any of it. Lists have the
    largest first, years and grades their own order.
    """

    start: str
    end: str
    days: float
    countries: list[NamedDays]
    polities: list[NamedDays]
    prison: Days
    exile: Days
    road: Days
    longest: list[StayDays]
    km: float
    km_by_year: list[YearKm]
    km_by_mode: list[NamedKm]
    km_by_grade: list[GradeKm]


def statistics(journey: Journey, window: Span | None = None, language: str = "") -> Statistics:
    """Count the days and kilometres of a journey.

    Parameters
    ----------
    journey : Journey
    window : Span, optional
        Count only what lies on these days.
    language : str
        Of polities, titles and places.

    Returns
    -------
    Statistics
        A JSON object: days with 2 decimals, kilometres with 1. The nominal days of all countries, or of all polities,
        and of the road are together the length of the journey (``days``).
    """
    within = (window.first, window.last + 1) if window else (-math.inf, math.inf)
    parts = stretches(journey.schedule)
    stays = list(zip(journey.stays, parts[::2], strict=True))
    kinds = _together((CONFINEMENTS.get(stay.kind, ""), part) for stay, part in stays)
    polities = (pair for stay, part in stays for pair in _by_polity(stay.place, part, language))
    travelled = list(ways(journey, *within))
    start, end = _days_counted(journey, window)
    return {
        "start": start,
        "end": end,
        "days": _how_long(parts, within)["nominal"],
        "countries": _by_name(((stay.place.country_today, part) for stay, part in stays), within),
        "polities": _by_name(polities, within),
        "prison": _how_long(kinds.get("prison", []), within),
        "exile": _how_long(kinds.get("exile", []), within),
        "road": _on_the_road(journey, parts[1::2], within),
        "longest": _longest(stays, within, language),
        "km": round(sum(way.km for way in travelled), 1),
        "km_by_year": km_by_year(travelled),
        "km_by_mode": km_by_mode(travelled),
        "km_by_grade": km_by_grade(travelled),
    }


def _days_counted(journey: Journey, window: Span | None) -> tuple[str, str]:
    """Name the first and last day of the journey that lie in the window."""
    schedule = journey.schedule
    possible = Span(schedule.arrivals[0].first, schedule.departures[-1].last)
    days = possible.intersection(window) if window else possible
    return (iso(days.first), iso(days.last)) if days else ("", "")


def _how_long(parts: Iterable[Stretch], within: Window) -> Days:
    return how_long(part.within(*within) for part in parts)


def _together(named: Iterable[tuple[str, Stretch]]) -> dict[str, list[Stretch]]:
    """Gather what has the same name, and join what also follows each other."""
    groups: dict[str, list[Stretch]] = {}
    for name, run in groupby(named, key=itemgetter(0)):
        groups.setdefault(name, []).extend(joined([part for _, part in run]))
    return groups


def _by_name(named: Iterable[tuple[str, Stretch]], within: Window) -> list[NamedDays]:
    known: list[NamedDays] = [{"name": name, **_how_long(parts, within)} for name, parts in _together(named).items()]
    return sorted((each for each in known if each["most"]), key=lambda each: -each["nominal"])


def _by_polity(place: Place, part: Stretch, language: str) -> Iterator[tuple[str, Stretch]]:
    """Split a stay at the days on which the ruler of its place changed."""
    first, last = part.possible
    changes = {day for period in place.polities for day in (period.first_day, period.end.last + 1)}
    for begin, end in pairwise([first, *sorted(day for day in changes if first < day < last), last]):
        yield place.polity_on(math.floor(begin), language), part.within(begin, end)


def _on_the_road(journey: Journey, legs: Sequence[Stretch], within: Window) -> Days:
    """Tell how long all legs last together.

    Where dates leave a leg any length, the most is what its way takes at the usual pace of its mode, or its nominal
    length where that is more.
    """
    most = 0.0
    for number, leg in enumerate(legs):
        (depart, arrive), (earliest, latest) = leg.nominal, leg.within(*within).possible
        most += min(latest - earliest, max(arrive - depart, travel_days(journey, number)))
    days = _how_long(legs, within)
    return {**days, "most": min(days["most"], round(most, 2))}


def _longest(stays: Iterable[tuple[Stay, Stretch]], within: Window, language: str) -> list[StayDays]:
    known: list[StayDays] = [
        {
            "stay_id": stay.stay_id,
            "title": stay.title_in(language),
            "place": stay.place.names.said_in(language),
            **_how_long([part], within),
        }
        for stay, part in stays
    ]
    return sorted((each for each in known if each["most"]), key=lambda each: -each["nominal"])[:LONGEST]
