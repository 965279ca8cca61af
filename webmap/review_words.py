"""What the page of open places tells, as JSON with every text in the reader's language."""

from collections.abc import Iterator
from typing import Any

from places.geocoding import Candidate, Ranked
from routes.itinerary import Itinerary, OpenPlace
from webmap.language import Language
from webmap.review_desk import OpenPlaces, key_of
from webmap.wording import range_in_words

__all__ = ["told_list", "told_place"]

MOST_SHOWN = 9
"""How many candidates are shown, as in the terminal: each has a key."""

MOST_STAYS = 4

_SERVICES = {"geonames": "GeoNames", "nominatim": "Nominatim", "photon": "Photon"}


def told_list(open_places: OpenPlaces, language: Language) -> dict[str, Any]:
    """Tell which places are open, in the order of the journey, and where the others are.

    Returns
    -------
    dict
        ``places``: id, name, number (``3 of 12``), whether it is clear; ``clear``: how many are; ``way``: the points
        (lon, lat) of the stays that have one, in order.
    """
    itinerary, settled = open_places.itinerary, open_places.settled
    count = len(itinerary.open_places)
    return {
        "places": [
            {
                "id": place.place_id,
                "name": _name(itinerary, place.place_id, language),
                "number": language.say("review.number", number=number, count=count),
                "clear": place.place_id in settled.clear,
            }
            for number, place in enumerate(itinerary.open_places, 1)
        ],
        "clear": len(settled.clear),
        "accept": language.say("review.accept", count=len(settled.clear)),
        "problems": [] if count else [*open_places.problems],
        "way": [itinerary.points[key].rounded() for key, _ in itinerary.stops if key in itinerary.points],
    }


def told_place(open_places: OpenPlaces, place: OpenPlace, language: Language) -> dict[str, Any]:
    """Tell all that the tables say of an open place, and what it may be, the likeliest first."""
    itinerary, settled = open_places.itinerary, open_places.settled
    name = _name(itinerary, place.place_id, language)
    clear = settled.clear.get(place.place_id)
    return {
        "id": place.place_id,
        "name": name,
        "names": [other for other in place.question.names if other != name],
        "country": language.name("countries", place.question.country),
        "kind": place.question.kind,
        "stays": [*_stays(open_places, place, language)],
        "candidates": [
            {
                "key": key_of(each.candidate),
                "number": language.digits(str(number)),
                "name": _label(each.candidate),
                "country": _country(each.candidate, language),
                "position": each.candidate.position.rounded(),
                "score": language.say("review.score", score=f"{each.score:.2f}"),
                "share": each.score,
                "service": _service(each.candidate.source, language),
                "why": [*_why(each, name, language)],
                "clear": each == clear,
            }
            for number, each in enumerate(settled.ranked.get(place.place_id, ())[:MOST_SHOWN], 1)
        ],
    }


def _name(itinerary: Itinerary, place_id: str, language: Language) -> str:
    return itinerary.names[place_id].said_in(language.code) or place_id


def _stays(open_places: OpenPlaces, place: OpenPlace, language: Language) -> Iterator[dict[str, Any]]:
    """Tell when each stay at a place was, and what is known of the stays around it."""
    itinerary, points = open_places.itinerary, open_places.points
    for number, before, after in itinerary.around(place.place_id, points)[:MOST_STAYS]:
        ends = {"before": before, "after": after}
        yield {"when": range_in_words(*itinerary.dates[number], language)} | {
            end: _neighbour(open_places, other, language) for end, other in ends.items() if other is not None
        }


def _neighbour(open_places: OpenPlaces, number: int, language: Language) -> dict[str, Any]:
    itinerary = open_places.itinerary
    place_id, _ = itinerary.stops[number]
    return {
        "name": _name(itinerary, place_id, language),
        "when": range_in_words(*itinerary.dates[number], language),
        "position": open_places.points[place_id].rounded(),
    }


def _label(candidate: Candidate) -> str:
    """Name a candidate without its country and region, which are named beside it."""
    return candidate.label.removesuffix(f", {candidate.country}").removesuffix(f", {candidate.region}")


def _country(candidate: Candidate, language: Language) -> str:
    """Name the country of a candidate, and in the USA the state."""
    parts = language.name("countries", candidate.country), candidate.region if candidate.country == "US" else ""
    return str(language.words["comma"]).join(filter(None, parts))


def _service(source: str, language: Language) -> str:
    name, at, endpoint = source.partition(" at ")
    return (
        language.name("review", "this_journey") if source == "journey" else f"{_SERVICES.get(name, name)}{at}{endpoint}"
    )


def _why(each: Ranked, name: str, language: Language) -> Iterator[str]:
    """Say what speaks for a candidate and against it."""
    candidate = each.candidate
    if candidate.query != name:
        yield language.say("review.found_by", query=candidate.query)
    if candidate.similarity < 1:
        yield language.say("review.alike", percent=round(100 * candidate.similarity))
    else:
        yield language.say("review.same_name")
    if "country" in each.against:
        yield language.say("review.other_country", country=language.name("countries", candidate.country))
    if "kind" in each.against:
        yield language.say("review.other_kind", kind=candidate.kind)
    if each.off_the_way_km >= 1:
        km = f"{each.off_the_way_km:,.0f}".replace(",", language.words["grouping"])
        yield language.say("review.off_the_way" if "way" in each.against else "review.beside_the_way", km=km)
