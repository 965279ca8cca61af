"""Asking an online service for the places that are still open."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from places.errors import GeocodingError, ServiceRefusedError
from places.geocoding.answers import Answers
from places.geocoding.asking import Asker
from places.geocoding.candidate import Candidate
from places.geocoding.question import SURELY_NAMED
from places.geocoding.readings import without_brackets
from routes.itinerary import OpenPlace

__all__ = ["Asked", "ask_online", "told_earlier"]

MOST_NAMES = 3
"""How many names of a place a service is asked for, until it knows one."""

MOST_FAILURES = 3
"""After so many questions in a row without an answer the service is not asked any more."""

Progress = Callable[[Sequence[OpenPlace]], Iterable[OpenPlace]]


@dataclass(slots=True)
class Asked:
    """What came of asking.

    Attributes
    ----------
    candidates : dict of str to list of Candidate
        By place_id.
    failures : list of str
        What went wrong, in words.
    left : list of str
        The place_ids of those that were not asked for, or not to the end.
    """

    candidates: dict[str, list[Candidate]] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


def ask_online(places: Sequence[OpenPlace], asker: Asker, *, limit: int | None, progress: Progress = iter) -> Asked:
    """Ask for places one after the other.

    Parameters
    ----------
    limit : int or None
        Send at most so many requests; 0 sends none, so that only what was asked before is known.
    progress : callable
        Takes the places and gives them one by one, for a progress bar.
    """
    asked, in_a_row = Asked(), 0
    for place in progress(places):
        if in_a_row >= MOST_FAILURES:
            asked.left.append(place.place_id)
            continue
        try:
            _ask(place, asker, asked, limit)
            in_a_row = 0
        except GeocodingError as error:
            asked.failures.append(f"{place.place_id}: {error}")
            asked.left.append(place.place_id)
            in_a_row = MOST_FAILURES if isinstance(error, ServiceRefusedError) else in_a_row + 1
    return asked


def told_earlier(place: OpenPlace, answers: Answers) -> list[Candidate]:
    """Give what any service answered about a place in earlier runs; nobody is asked."""
    told = [answer for query in _queries(place) for answer in answers.told(query, place.question.country)]
    found = {(each.source, each.identifier or each.label): each for answer in told for each in answer.candidates}
    return list(found.values())


def _queries(place: OpenPlace) -> list[str]:
    return [without_brackets(name) or name for name in place.question.names[:MOST_NAMES]]


def _ask(place: OpenPlace, asker: Asker, asked: Asked, limit: int | None) -> None:
    found, country = asked.candidates.setdefault(place.place_id, []), place.question.country
    for query in _queries(place):
        may_send = limit is None or asker.asked < limit
        answer = asker.answer(query, country) if may_send else asker.known(query, country)
        if answer is None:
            asked.left.append(place.place_id)
            return
        known = {candidate.identifier for candidate in found}
        found += [each for each in answer.candidates if not each.identifier or each.identifier not in known]
        if any(candidate.similarity >= SURELY_NAMED for candidate in answer.candidates):
            return
