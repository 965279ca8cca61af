"""Where he was at nominal instants, for formats that can show a moving thing only by instants."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from routes.journey import Journey
from routes.path import Line, lines_of
from routes.selection import Selection

__all__ = ["NOMINAL", "Sample", "nominal_runs"]

NOMINAL = (
    "The instants of this track are nominal: each is the middle of the days that the sources allow, for play only. "
    "The days themselves are with the stays and the legs."
)
"""What a file says beside such instants."""


class Sample(NamedTuple):
    """An instant in days since 1970-01-01T00:00, and the longitude (-180 to 180) and latitude there, in degrees."""

    instant: float
    lon: float
    lat: float


def nominal_runs(journey: Journey, selection: Selection) -> list[list[Sample]]:
    """Give the selected part of a journey as unbroken runs, each with its samples in time order.

    A stay is there from its nominal arrival to its nominal departure; a leg runs along its line at an even pace. Where
    a stay or a leg is not selected, a run ends.
    """
    lines, legs = lines_of(journey), {number for number, _ in selection.legs(journey)}
    runs: list[list[Sample]] = []
    last = -1
    for number, _ in selection.stays(journey):
        if runs and last == number - 1 in legs:
            runs[-1] += _on_the_way(journey, last, lines[last])
        else:
            runs.append([])
        runs[-1] += _at(journey, number)
        last = number
    return runs


def _at(journey: Journey, number: int) -> Iterator[Sample]:
    position, schedule = journey.stays[number].place.position, journey.schedule
    for instant in (schedule.arrive[number], schedule.depart[number]):
        yield Sample(instant, position.lon, position.lat)


def _on_the_way(journey: Journey, number: int, line: Line) -> Iterator[Sample]:
    """Give the vertices between the ends of a leg."""
    depart, arrive = journey.schedule.depart[number], journey.schedule.arrive[number + 1]
    lons, lats = line.coordinates.T
    steps = np.hypot(np.diff(lons) * np.cos(np.radians(lats[1:])), np.diff(lats))  # short, so plane enough
    along = np.cumsum(steps)[:-1] / (steps.sum() or 1)
    instants = depart + (arrive - depart) * along
    for instant, lon, lat in zip(instants.tolist(), lons[1:-1].tolist(), lats[1:-1].tolist(), strict=True):
        yield Sample(instant, (lon + 180) % 360 - 180, lat)
