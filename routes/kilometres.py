"""How far he went: along the lines of ``routes.path``, each leg at an even speed between its nominal instants."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypedDict, TypeVar

from places.dates import civil, day_number
from routes.journey import Journey
from routes.leg import PATHS, Leg
from routes.path import lines_of

__all__ = ["GradeKm", "NamedKm", "Way", "YearKm", "km_by_grade", "km_by_mode", "km_by_year", "ways"]

Key = TypeVar("Key", int, str)


class NamedKm(TypedDict):
    """Kilometres by a mode of travel; the name is empty where the tables give none."""

    name: str
    km: float


class GradeKm(NamedKm):
    """Kilometres whose lines are of one grade, and their share of all, from 0 to 1."""

    share: float


class YearKm(TypedDict):
    """Kilometres of a year; 0 is the year before 1."""

    year: int
    km: float


@dataclass(frozen=True, slots=True)
class Way:
    """As much of a leg as was travelled in one year."""

    leg: Leg
    year: int
    km: float


def ways(journey: Journey, first: float = -math.inf, last: float = math.inf) -> Iterator[Way]:
    """Split every leg at the turns of the years, and leave out what lies outside two instants."""
    schedule = journey.schedule
    times = zip(schedule.depart, schedule.arrive[1:], strict=False)
    for leg, line, (depart, arrive) in zip(journey.legs, lines_of(journey), times, strict=True):
        km = round(line.length_m / 1000, 1)
        for year in range(civil(depart)[0], civil(arrive)[0] + 1):
            begin = max(depart, first, day_number(year, 1, 1))
            end = min(arrive, last, day_number(year + 1, 1, 1))
            if begin < end:
                yield Way(leg, year, km * (end - begin) / (arrive - depart))


def km_by_year(travelled: Sequence[Way]) -> list[YearKm]:
    """Add up the kilometres of each year, in order, with none left out between the first and the last."""
    together = _added_up((way.year, way.km) for way in travelled)
    years = range(min(together), max(together) + 1) if together else ()
    return [{"year": year, "km": round(together[year], 1)} for year in years]


def km_by_mode(travelled: Sequence[Way]) -> list[NamedKm]:
    """Add up the kilometres of each mode, the largest first."""
    together = _added_up((way.leg.mode, way.km) for way in travelled)
    known: list[NamedKm] = [{"name": mode, "km": round(km, 1)} for mode, km in together.items()]
    return sorted(known, key=lambda each: -each["km"])


def km_by_grade(travelled: Sequence[Way]) -> list[GradeKm]:
    """Add up the kilometres of each grade of line: always all three, from the best known to the least."""
    together = _added_up((way.leg.path, way.km) for way in travelled)
    total = sum(together.values()) or math.inf
    return [
        {"name": grade, "km": round(together[grade], 1), "share": round(together[grade] / total, 4)} for grade in PATHS
    ]


def _added_up(amounts: Iterable[tuple[Key, float]]) -> defaultdict[Key, float]:
    sums: defaultdict[Key, float] = defaultdict(float)
    for key, amount in amounts:
        sums[key] += amount
    return sums
