"""Geocoding a journey: the candidates of all its open places, weighed together."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from places.geocoding import Candidate, GazetteerGeocoder, GeoNamesIndex, Question, Ranked, ask_offline
from places.geocoding.question import Finder
from places.geocoding.ranking import clear_choice, rank
from places.position import Position
from routes.itinerary import Itinerary
from routes.online import Progress
from routes.reading import find_journey, read_journey, shipped_journeys

__all__ = ["Settled", "elsewhere", "offline_candidates", "settle", "with_country_codes"]

MOST_ROUNDS = 8
"""A place that is accepted gives its neighbours a point to be measured by; after so many rounds what still changes
between them is left for a person."""


@dataclass(frozen=True, slots=True)
class Settled:
    """How it stands with each open place, by place_id: its candidates in order, and which of them is clear."""

    ranked: Mapping[str, Sequence[Ranked]]
    clear: Mapping[str, Ranked]


def settle(
    itinerary: Itinerary, candidates: Mapping[str, Sequence[Candidate]], given: Mapping[str, Position]
) -> Settled:
    """Find which candidates are clear, each measured by the points of its neighbours in the journey.

    Parameters
    ----------
    candidates : mapping of str to sequence of Candidate
        By place_id; places that are not in it are left out.
    given : mapping of str to Position
        Points that persons gave to open places.
    """
    clear: dict[str, Ranked] = {}
    for _ in range(MOST_ROUNDS):
        points = {**itinerary.points, **given, **{key: each.candidate.position for key, each in clear.items()}}
        ranked = {
            place.place_id: rank(
                candidates[place.place_id], place.question, itinerary.neighbours(place.place_id, points)
            )
            for place in itinerary.open_places
            if place.place_id in candidates and place.place_id not in given
        }
        found = {place_id: clear_choice(each) for place_id, each in ranked.items()}
        before, clear = clear, {place_id: each for place_id, each in found.items() if each}
        if _same(before, clear):
            break
    return Settled(ranked, {key: each for key, each in clear.items() if _means(before.get(key), each)})


def _same(before: Mapping[str, Ranked], clear: Mapping[str, Ranked]) -> bool:
    return before.keys() == clear.keys() and all(_means(before[key], each) for key, each in clear.items())


def _means(one: Ranked | None, other: Ranked) -> bool:
    return one is not None and one.candidate == other.candidate


def offline_candidates(
    itinerary: Itinerary, beyond: Sequence[Finder] = (), progress: Progress = iter
) -> dict[str, list[Candidate]]:
    """Ask what is on this machine for every open place, by place_id: first the journey's own places."""
    sources = [GazetteerGeocoder(itinerary.gazetteer, "journey"), *beyond]
    return {place.place_id: ask_offline(place.question, sources) for place in progress(itinerary.open_places)}


def elsewhere(folder: Path, index: GeoNamesIndex | None) -> list[Finder]:
    """Give the geocoders beside a journey's own that need no network: those of journeys that ship, the index."""
    return [*_shipped(folder), *([index] if index else [])]


def _shipped(folder: Path) -> Iterator[GazetteerGeocoder]:
    for name in shipped_journeys():
        path = find_journey(name)
        if path.resolve() != folder.resolve():
            journey = read_journey(path)
            yield GazetteerGeocoder(journey.places, name, journey.about.licence)


def with_country_codes(itinerary: Itinerary, code_of: Callable[[str], str]) -> Itinerary:
    """Write the countries of open places as codes; those that nobody knows are left out of the questions."""

    def coded(question: Question) -> Question:
        country = question.country.strip()
        return replace(question, country=country.upper() if len(country) == 2 else code_of(country) if country else "")

    places = (replace(place, question=coded(place.question)) for place in itinerary.open_places)
    return replace(itinerary, open_places=tuple(places))
