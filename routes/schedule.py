"""When each stay can have begun and ended: what its dates allow once the order of the journey has tightened them.

The stays follow each other, so the arrivals and departures form one chain of moments, each not before the last. In
such a chain (a simple temporal network without branches) one pass forward that raises earliest days and one pass
back that lowers latest days find exactly the days that some course of the journey allows.
"""

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain, groupby
from typing import NamedTuple

from places.dates import Edtf, Span
from places.errors import Problem, cell_address
from places.tables.rules import Rule
from routes.leg import Leg
from routes.stay import Stay

__all__ = ["Schedule", "contradictions", "nominal", "schedule", "tighten"]

FOREVER = Span(-math.inf, math.inf)


@dataclass(frozen=True)
class Schedule:
    """The possible days and the nominal instants of each stay, in the journey's order.

    Attributes
    ----------
    arrivals, departures : tuple of Span
        Every day that the dates and the order of the journey allow, first and last included.
    arrive, depart : tuple of float
        Nominal instants in days since 1970-01-01T00:00, for drawing and play only: the middle of the span (the end,
        of a departure that nobody dates), strictly increasing through ``arrive[0], depart[0], arrive[1], ...``.
        Several moments of one day are spread over it.
    """

    arrivals: tuple[Span, ...]
    departures: tuple[Span, ...]
    arrive: tuple[float, ...]
    depart: tuple[float, ...]

    @cached_property
    def moments(self) -> tuple[Span, ...]:
        """The possible days of each arrival and departure in turn; first days never fall, nor do last ones."""
        return tuple(chain.from_iterable(zip(self.arrivals, self.departures, strict=True)))


def schedule(stays: Sequence[Stay], legs: Sequence[Leg]) -> tuple[Schedule | None, list[Problem]]:
    """Tighten the dates of a journey by its order.

    Parameters
    ----------
    stays : sequence of Stay
        In the journey's order.
    legs : sequence of Leg
        Their ``depart`` and ``arrive`` narrow the stays they join.

    Returns
    -------
    Schedule or None
        None when the dates contradict the order, or there are no stays.
    list of Problem
        Each contradiction once, naming both rows.
    """
    problems = contradictions(stays, legs)
    if problems or not stays:
        return None, problems
    moments = list(_dated(stays, legs))
    tight = tighten([_common([cell.span for cell in cells]) for cells in moments])
    instants = nominal(tight, [number for number, cells in enumerate(moments) if not any(cell.date for cell in cells)])
    return Schedule(tuple(tight[::2]), tuple(tight[1::2]), tuple(instants[::2]), tuple(instants[1::2])), []


def contradictions(stays: Sequence[Stay], legs: Sequence[Leg]) -> list[Problem]:
    """Find what in the dates of a journey contradicts its order, each contradiction once, naming both rows."""
    return list(_contradictions(_dated(stays, legs)))


def _common(spans: Sequence[Span]) -> Span:
    """Give the days that lie in all of the spans."""
    if len(spans) == 1:
        return spans[0]
    firsts, lasts = zip(*((span.first, span.last) for span in spans), strict=True)
    return Span(max(firsts), min(lasts))


def tighten(moments: Sequence[Span]) -> list[Span]:
    """Narrow spans that follow each other to the days that their order allows.

    The spans must not contradict the order. Outer ends that are open are closed at the chain's nearest known day.

    Examples
    --------
    >>> [(span.first, span.last) for span in tighten([Span(0, 90), Span(30, 60), Span(10, 100)])]
    [(0, 60), (30, 60), (30, 100)]
    """
    firsts = list(accumulate((span.first for span in moments), max))
    lasts = list(accumulate((span.last for span in reversed(moments)), min))[::-1]
    known = [day for day in (*firsts, *lasts) if math.isfinite(day)]
    earliest, latest = min(known), max(known)
    return [Span(max(first, earliest), min(last, latest)) for first, last in zip(firsts, lasts, strict=True)]


def nominal(tight: Sequence[Span], undated: Collection[int] = ()) -> list[float]:
    """Choose an instant for each span of a tightened chain: its middle, strictly increasing.

    The middles of a tightened chain never go back, so only equal ones have to be moved: they spread over a day around
    their middle, or over less where a neighbour is nearer. Of an ``undated`` moment nobody tells anything: it is held
    back until the next one, so that he is drawn where he last was known to be, not on a way of many years.
    """
    middles = [_middle(span) for span in tight]
    for number in undated:
        middles[number] = min([tight[number].last + 0.5, *middles[number + 1 : number + 2]])
    groups = [(middle, len(list(same))) for middle, same in groupby(middles)]
    middles = [-math.inf, *(middle for middle, _ in groups), math.inf]
    instants: list[float] = []
    for (middle, count), before, after in zip(groups, middles, middles[2:], strict=False):
        reach = min(0.5, (middle - before) / 2, (after - middle) / 2)
        instants += [middle + reach * (2 * (number + 1) / (count + 1) - 1) for number in range(count)]
    return instants


def _middle(span: Span) -> float:
    """Give the middle instant of a span of whole days: noon of a single day."""
    return (span.first + span.last + 1) / 2


class _Dated(NamedTuple):
    """A cell that dates a moment, perhaps an empty one; ``owner`` is the id of its row."""

    source: str
    row: int
    owner: str
    column: str
    date: Edtf | None

    @property
    def span(self) -> Span:
        return FOREVER if self.date is None else self.date.span

    def contradicts(self, earlier: "_Dated") -> Problem:
        """Say that this cell comes too early after, or beside, an earlier one."""
        table = "" if earlier.source == self.source else earlier.source
        wrong = f"it is before '{earlier.date}' in {cell_address(table, earlier.row, earlier.column)} ({earlier.owner})"
        fix = "correct one of the two dates, or the order of the rows"
        return Problem(self.source, self.row, self.column, str(self.date), wrong, fix, Rule.ORDER)


def _dated(stays: Sequence[Stay], legs: Sequence[Leg]) -> Iterator[list[_Dated]]:
    """List what dates each moment (arrival and departure of each stay in turn): its own cell, and those of its legs."""
    leaving, coming = defaultdict(list), defaultdict(list)
    for leg in legs:
        leaving[leg.from_stay].append(_Dated("legs.csv", leg.row, leg.leg_id, "depart", leg.depart))
        coming[leg.to_stay].append(_Dated("legs.csv", leg.row, leg.leg_id, "arrive", leg.arrive))
    for stay in stays:
        where = ("stays.csv", stay.row, stay.stay_id)
        yield [_Dated(*where, "arrival", stay.arrival), *coming.get(stay.stay_id, ())]
        yield [_Dated(*where, "departure", stay.departure), *leaving.get(stay.stay_id, ())]


def _contradictions(moments: Iterable[Sequence[_Dated]]) -> Iterator[Problem]:
    """Find the moments that would have to be before an earlier one, each against the cell it contradicts."""
    bound, earliest = _Dated("", 0, "", "", None), -math.inf
    for cells in moments:
        soonest, latest = bound, math.inf
        for cell in cells:
            first, last = cell.span.first, cell.span.last
            if first > earliest:
                bound, earliest = cell, first
            if last < latest:
                soonest, latest = cell, last
        if latest < earliest:
            yield soonest.contradicts(bound)
            bound, earliest = soonest, soonest.span.first  # only one of the two is wrong: do not blame what follows too
