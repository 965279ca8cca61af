"""How likely each stay and leg is on a day: the share of all courses of the journey that the dates allow.

A course is one possible day for each arrival and departure, none before the last; every course counts as much. How
many courses have a moment on a day is the number of ways to get there times the number of ways to go on, and both
numbers follow from those of the neighbouring day and moment (the forward and backward passes of a Markov chain).
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from places.dates import Span

__all__ = ["Courses"]

Logs = NDArray[np.float64]


class Courses:
    """The courses of a chain of moments (arrival, departure, arrival, ...) that its tightened spans allow."""

    def __init__(self, chain: Sequence[Span]) -> None:
        self._first = [int(span.first) for span in chain]
        sizes = [int(span.last - span.first) + 1 for span in chain]
        ends = [first + size for first, size in zip(self._first, sizes, strict=True)]
        self._there = _passed(sizes, np.diff(self._first).tolist())
        mirrored = _passed(sizes[::-1], (-np.diff(ends[::-1])).tolist())
        self._onward = [ways[::-1] for ways in mirrored[::-1]]

    def log_weight(self, moment: int, days: Span, longest: float) -> float:
        """Weigh an episode that begins with a moment and ends with the next, on the days asked about.

        Counts the courses in which it has begun by the last of the days, and ends on or after the first, within
        ``longest`` days from the last (that day included; infinite for a stay). Gives the logarithm, -inf for none.
        """
        begin, end = self._first[moment], self._first[moment + 1]
        begun = _until(days.last, begin, self._there[moment])
        ending = _until(days.last + longest - 1, end, self._onward[moment + 1])
        later = np.append(np.logaddexp.accumulate(ending[::-1])[::-1], -np.inf)  # ways on from each day or a later one
        not_before = np.maximum(np.arange(begin, begin + len(begun)), days.first)
        ways_on = later[np.clip(not_before - end, 0, len(ending)).astype(int)]
        return float(np.logaddexp.reduce(begun + ways_on))


def _until(day: float, first: int, ways: Logs) -> Logs:
    """Keep the ways to the days from ``first`` to ``day``."""
    return ways[: int(min(max(day - first + 1, 0), len(ways)))]


def _passed(sizes: list[int], offsets: list[int]) -> list[Logs]:
    """Count the ways to each day of each moment, when a moment comes on the day of the one before or later.

    ``offsets[k]`` is how many days the first day of moment k + 1 comes after that of moment k. Gives logarithms, since
    a long chain has more courses than a float can count.
    """
    ways = [np.zeros(sizes[0])]
    for size, offset in zip(sizes[1:], offsets, strict=True):
        so_far = np.logaddexp.accumulate(ways[-1])
        ways.append(so_far[np.minimum(np.arange(size) + offset, len(so_far) - 1)])
    return ways
