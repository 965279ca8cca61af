"""A journey as the course of something that moves, for formats that cannot do without instants.

The instants are nominal, those that the map draws and plays: the middle of the days that the sources allow, in the
order of the journey. On a leg they follow its line at an even pace. A file that holds them has to say so (``NOMINAL``).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from places.dates import iso
from routes.journey import Journey
from routes.path import WGS84, Coordinates, Line
from routes.selection import Selection

__all__ = ["DAY_S", "NOMINAL", "Passage", "passages", "timestamp"]

DAY_S = 86_400
"""Seconds of a day."""

NOMINAL = (
    "Instants are nominal: the middle of the days that the sources allow, in the order of the journey, and between"
    " places at an even pace. The dates as written are given beside them."
)
"""What a file says of its instants."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of a journey without a gap.

    Attributes
    ----------
    episodes : tuple of int
        What it consists of, in order: stay ``number`` is ``2 * number``, the leg after it one more.
    begins : tuple of int
        When each of them begins, in seconds since 1970-01-01T00:00.
    course : (n, 3) float64
        Longitude (unwrapped) and latitude in degrees, and whole seconds since 1970-01-01T00:00, strictly increasing.
    """

    episodes: tuple[int, ...]
    begins: tuple[int, ...]
    course: Coordinates


def passages(journey: Journey, selection: Selection, lines: Sequence[Line]) -> list[Passage]:
    """Give the selected part of a journey, with a new passage after each gap; ``lines`` are those of all its legs."""
    stays = [2 * number for number, _ in selection.stays(journey)]
    legs = [2 * number + 1 for number, _ in selection.legs(journey)]
    runs = groupby(enumerate(sorted([*stays, *legs])), key=lambda each: each[1] - each[0])
    return [_passage(journey, lines, [episode for _, episode in run]) for _, run in runs]


def timestamp(second: float) -> str:
    """Write a second since 1970-01-01T00:00 as ISO 8601 does, with more than four digits for years that need them.

    Examples
    --------
    >>> timestamp(-2_844_849_600)
    '1879-11-07T12:00:00Z'
    """
    day, rest = divmod(int(second), DAY_S)
    return f"{iso(day)}T{rest // 3600:02}:{rest // 60 % 60:02}:{rest % 60:02}Z"


def _passage(journey: Journey, lines: Sequence[Line], episodes: list[int]) -> Passage:
    parts = [
        _on_the_way(journey, episode // 2, lines[episode // 2]) if episode % 2 else _at(journey, episode // 2)
        for episode in episodes
    ]
    course = np.concatenate(parts)
    course = course[np.unique(course[:, 2], return_index=True)[1]]  # a stay ends where and when its leg begins
    course[:, 0] = np.unwrap(course[:, 0], period=360)
    return Passage(tuple(episodes), tuple(int(part[0, 2]) for part in parts), course)


def _at(journey: Journey, number: int) -> Coordinates:
    position, schedule = journey.stays[number].place.position, journey.schedule
    ends = _seconds([schedule.arrive[number], schedule.depart[number]])
    return np.array([[position.lon, position.lat, second] for second in ends])


def _on_the_way(journey: Journey, number: int, line: Line) -> Coordinates:
    """Give the vertices of a leg, each when he nominally passed it; those too near to an end in time are left out."""
    lengths = np.maximum(WGS84.line_lengths(*line.coordinates.T), 1e-6)  # two stays may be at one point
    along = np.concatenate([[0], np.cumsum(lengths)]) / np.sum(lengths)
    depart, arrive = journey.schedule.depart[number], journey.schedule.arrive[number + 1]
    seconds = _seconds(depart + (arrive - depart) * along)
    between = (seconds > seconds[0]) & (seconds < seconds[-1])
    between[[0, -1]] = True
    course: Coordinates = np.column_stack([line.coordinates, seconds])[between]
    return course


def _seconds(days: Sequence[float] | Coordinates) -> Coordinates:
    seconds: Coordinates = np.rint(np.asarray(days) * DAY_S)
    return seconds
