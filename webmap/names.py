"""Every name of every place, in all languages and periods, so that the page finds a place by any of them.

The story of one language does not hold them; the browser loads them when somebody begins to search.
"""

from collections import Counter
from typing import Any

from places.place import Place
from routes.journey import Journey

__all__ = ["names"]


def names(journey: Journey) -> dict[str, Any]:
    """List the names of the places where somebody stayed: a JSON object.

    Returns
    -------
    dict
        ``names``: for each place its names, its own first; towns before what stands in them, then those with the most
        stays. ``place``: for each stay of the journey the index of its place. ``then``: for each stay the indexes of
        the names that its place bore, in each language, when it began.
    """
    stays = journey.stays
    found = Counter(stay.place.place_id for stay in stays)
    visited = (journey.places[place_id] for place_id in found)
    places = sorted(visited, key=lambda place: (_is_within(place), -found[place.place_id]))
    numbers = {place.place_id: number for number, place in enumerate(places)}
    return {
        "names": [place.all_names() for place in places],
        "place": [numbers[stay.place.place_id] for stay in stays],
        "then": [_names_on(stay.place, journey.schedule.arrive[number]) for number, stay in enumerate(stays)],
    }


def _is_within(place: Place) -> bool:
    """Tell a house or a quarter, whose town's names it bears among its own."""
    return place.precision in ("building", "neighbourhood")


def _names_on(place: Place, day: float) -> list[int]:
    """Give the indexes, in ``all_names``, of the names in each language on a day."""
    known = place.all_names()
    return sorted({known.index(place.name_on(day, language)) for language in place.names})
