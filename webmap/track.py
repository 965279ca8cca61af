"""The compact track: all of a journey that moves, as columns of whole numbers for the browser.

Texts are not in it (see ``webmap.story``) and no export is made of it (see ``routes.formats``): it holds times, points
and lines, quantised and delta-coded, a tenth of the size of the GeoJSON.
"""

import math
import sys
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

import numpy as np

from places.dates import Edtf
from routes.journey import Journey
from routes.path import Coordinates, lines_of
from routes.schedule import Schedule
from routes.travel import travel_days
from routes.world import on_one_world

__all__ = ["track"]

_PALETTE = ("#4477aa", "#aa3377", "#228833", "#cc6677", "#0077bb", "#997700")


def track(journey: Journey) -> dict[str, Any]:
    """Make the track: a JSON object whose members are described in ``static/js/track.js``.

    Days are day numbers (1970-01-01 is 0), nominal instants minutes since then, points 1e-5 degrees, the vertices of
    the lines 1e-4 degrees, each the difference from the one before through all legs.
    """
    schedule, stays, legs, about = journey.schedule, journey.stays, journey.legs, journey.about
    lines = lines_of(journey)
    drawn = on_one_world([line.coordinates for line in lines])
    words = _Vocabulary()
    chapters = [chapter.chapter_id for chapter in journey.chapters]
    return {
        "version": 1,
        "born": _days(about.born),
        "died": _days(about.died),
        "stays": {
            "id": [stay.stay_id for stay in stays],
            "lon": [round(stay.place.position.lon * 1e5) for stay in stays],
            "lat": [round(stay.place.position.lat * 1e5) for stay in stays],
            "a0": [span.first for span in schedule.arrivals],
            "a1": [span.last for span in schedule.arrivals],
            "d0": [span.first for span in schedule.departures],
            "d1": [span.last for span in schedule.departures],
            "arrive": _minutes(schedule)[::2],
            "depart": _minutes(schedule)[1::2],
            "kind": words.numbered("kinds", (stay.kind for stay in stays)),
            "chapter": [chapters.index(stay.chapter) if stay.chapter in chapters else -1 for stay in stays],
            "certainty": words.numbered("certainties", (stay.certainty for stay in stays)),
            "country": words.numbered("countries", (stay.place.country_today for stay in stays)),
        },
        "legs": {
            "id": [leg.leg_id for leg in legs],
            "mode": words.numbered("modes", (leg.mode for leg in legs)),
            "grade": words.numbered("grades", (leg.path for leg in legs)),
            "circumstance": words.numbered("circumstances", (leg.circumstance for leg in legs)),
            "certainty": words.numbered("certainties", (leg.certainty for leg in legs)),
            "days": [travel_days(journey, number) for number in range(len(legs))],
            "km": [round(line.length_m / 1000, 1) for line in lines],
            "count": [len(line) for line in drawn],
        },
        "line": _deltas(drawn),
        "chapters": _chapters(journey),
        **words.lists,
    }


class _Vocabulary:
    """Words met so far in each list, so that a column holds numbers instead of words."""

    def __init__(self) -> None:
        self.lists: dict[str, list[str]] = {}

    def numbered(self, name: str, words: Iterable[str]) -> list[int]:
        known = {word: number for number, word in enumerate(self.lists.setdefault(name, []))}
        numbers = [known.setdefault(word, len(known)) for word in words]
        self.lists[name] = list(known)
        return numbers


def _days(date: Edtf | None) -> list[float] | None:
    """Give the first and last possible day, which JSON can hold only where both are known."""
    return [date.span.first, date.span.last] if date and math.isfinite(date.span.days) else None


def _minutes(schedule: Schedule) -> list[int]:
    """Round the nominal instants to minutes, arrival and departure in turn, strictly increasing."""
    minutes: list[int] = []
    for days in chain.from_iterable(zip(schedule.arrive, schedule.depart, strict=True)):
        minutes.append(max(round(days * 1440), minutes[-1] + 1 if minutes else -sys.maxsize))
    return minutes


def _deltas(lines: Sequence[Coordinates]) -> list[int]:
    if not lines:
        return []
    vertices = np.rint(np.concatenate(lines) * 1e4).astype(int)
    return [int(step) for step in np.diff(vertices, axis=0, prepend=[[0, 0]]).ravel()]


def _chapters(journey: Journey) -> list[dict[str, Any]]:
    """List the chapters; one whose dates leave an end open goes as far as the journey does."""
    first, last = journey.schedule.arrivals[0].first, journey.schedule.departures[-1].last
    return [
        {
            "id": chapter.chapter_id,
            "colour": chapter.colour or _PALETTE[number % len(_PALETTE)],
            "first": chapter.start.named.first if math.isfinite(chapter.start.named.first) else first,
            "last": chapter.end.named.last if math.isfinite(chapter.end.named.last) else last,
        }
        for number, chapter in enumerate(journey.chapters)
    ]
