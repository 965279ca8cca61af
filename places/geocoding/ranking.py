"""Which candidate is meant, and whether that is clear enough to be taken without a person.

The **score** of a candidate, from 0 to 1, says how well it fits: the likeness of its name, lowered by what speaks
against it. Its **weight** says how much more likely it is than the others: the score to a high power, times how well
known the place is (a hundredfold more inhabitants weigh ten times as much).

=================  ====================================================================================
lowered by         when
=================  ====================================================================================
another country    the table names a country and the candidate is in another: ``OTHER_COUNTRY``
a lesser kind      it is no town, and not the kind of place the table says: ``OTHER_KIND``
out of the way     it is further off the way between the stays before and after it than the days allow: in
                   proportion; the way has room for ``NEAR_KM`` and ``KM_A_DAY``, at most ``FAR_KM``
=================  ====================================================================================

A rule takes the first candidate when its score is at least ``CLEAR_SCORE`` and its weight at least ``CLEAR_MARGIN``
times that of the best candidate elsewhere. Candidates within ``SAME_PLACE_KM`` of each other are one place.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from places.geocoding.candidate import Candidate
from places.geocoding.question import Question, apart_km
from places.geocoding.weighing import STRICTNESS, weight
from places.position import Position

__all__ = ["Neighbours", "Ranked", "clear_choice", "rank"]

CLEAR_SCORE = 0.9
CLEAR_MARGIN = 2.5
SAME_PLACE_KM = 25.0
OTHER_COUNTRY = 0.3
OTHER_KIND = 0.7
NEAR_KM = 500.0
KM_A_DAY = 100.0
FAR_KM = 5000.0

_TOWNS = frozenset(
    ("", "city", "town", "village", "hamlet", "municipality", "borough", "suburb", "quarter", "neighbourhood")
)


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The stays before and after one at the place in question, as far as their points are known.

    Attributes
    ----------
    before, after : Position or None
        Where they were.
    days : float or None
        Between them, or to the only one; None where a date is missing.
    """

    before: Position | None = None
    after: Position | None = None
    days: float | None = None


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate with its score from 0 to 1, its weight, and how far it is off the way, km (0 without neighbours).

    ``against`` names what lowered the score: ``country``, ``kind``, ``way``.
    """

    candidate: Candidate
    score: float
    weight: float
    off_the_way_km: float
    against: tuple[str, ...] = ()


def rank(candidates: Iterable[Candidate], question: Question, stays: Sequence[Neighbours] = ()) -> list[Ranked]:
    """Order candidates by weight, the likeliest first.

    Parameters
    ----------
    stays : sequence of Neighbours
        Of every stay at the place; the one that fits worst counts.
    """
    ranked = [_ranked(candidate, question, stays) for candidate in candidates]
    return sorted(ranked, key=lambda each: (-each.weight, each.candidate.source, each.candidate.identifier))


def clear_choice(ranked: Sequence[Ranked]) -> Ranked | None:
    """Give the first candidate if it is clear that it is meant; else None, for a person to choose."""
    if not ranked or ranked[0].score < CLEAR_SCORE:
        return None
    first, *others = ranked
    rivals = (
        each.weight for each in others if apart_km(each.candidate.position, first.candidate.position) > SAME_PLACE_KM
    )
    return first if first.weight >= CLEAR_MARGIN * max(rivals, default=0.0) else None


def _ranked(candidate: Candidate, question: Question, stays: Sequence[Neighbours]) -> Ranked:
    off, room = max((_off_the_way(candidate.position, each) for each in stays), key=_excess, default=(0.0, NEAR_KM))
    fits = {
        "country": _country(candidate, question),
        "kind": _kind(candidate, question),
        "way": 1 / max(1.0, off / room),
    }
    fit = math.prod(fits.values())
    return Ranked(
        candidate,
        round(candidate.similarity * fit, 3),
        weight(candidate) * fit**STRICTNESS,
        off,
        tuple(name for name, share in fits.items() if share < 1),
    )


def _country(candidate: Candidate, question: Question) -> float:
    told = question.country and candidate.country
    return OTHER_COUNTRY if told and question.country != candidate.country else 1.0


def _kind(candidate: Candidate, question: Question) -> float:
    return 1.0 if candidate.kind in _TOWNS or candidate.kind == question.kind else OTHER_KIND


def _off_the_way(position: Position, stay: Neighbours) -> tuple[float, float]:
    """Give how far a place is off the way, and for how much there is room, both km."""
    ends = [end for end in (stay.before, stay.after) if end]
    room = FAR_KM if stay.days is None else min(NEAR_KM + KM_A_DAY * stay.days, FAR_KM)
    if not ends:
        return 0.0, room
    detour = sum(apart_km(end, position) for end in ends) - apart_km(ends[0], ends[-1])
    return detour / 2, room


def _excess(way: tuple[float, float]) -> float:
    off, room = way
    return off / room
