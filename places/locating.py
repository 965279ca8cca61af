"""Where a place is that is only named: what a gazetteer or a geocoder answers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from places.gazetteer import Gazetteer, fold
from places.place import Place
from places.position import distance_m

__all__ = ["Locate", "Located", "locate_in", "nowhere"]

_SAME_TOWN_M = 25_000


@dataclass(frozen=True, slots=True)
class Located:
    """A place that bears the name asked for, and who says so.

    Attributes
    ----------
    place : Place
        With a ``place_id`` that is stable for its ``origin``.
    origin : str
        As a reader wants it, e.g. ``the journey trotsky`` or ``GeoNames``.
    """

    place: Place
    origin: str


class Locate(Protocol):
    """Finds places by name, e.g. in a gazetteer or an index of GeoNames."""

    def __call__(self, name: str, /) -> Sequence[Located]:
        """Give every place that the name may mean, the likeliest first; none if it is not known.

        Only a single answer is taken; of several the reader of the tables is told.
        """


def nowhere(_name: str) -> Sequence[Located]:
    """Locate nothing."""
    return ()


def locate_in(gazetteers: Iterable[tuple[str, Gazetteer]]) -> Locate:
    """Find places in gazetteers, each with its origin; spellings that ``fold`` makes alike are one name.

    Places that bear the name themselves go before those whose town bore it, and before parts of that town; several
    less than 25 km apart are one town.

    Examples
    --------
    >>> from places import Place, Position, Texts
    >>> tomis = Place("tomis", Texts({"en": "Tomis", "ro": "Constanța"}), Position(28.66, 44.17))
    >>> [found.place.place_id for found in locate_in([("Ovid", Gazetteer([tomis]))])("Constanta")]
    ['tomis']
    """
    known = list(gazetteers)

    def locate(name: str) -> list[Located]:
        found = [Located(place, origin) for origin, gazetteer in known for place in gazetteer.named(name)]
        own = [each for each in found if fold(name) in map(fold, each.place.names.values())]
        towns: list[Located] = []
        for each in sorted(own or found, key=_is_part_of_town):
            if all(distance_m(each.place.position, town.place.position) > _SAME_TOWN_M for town in towns):
                towns.append(each)
        return towns

    return locate


def _is_part_of_town(located: Located) -> bool:
    return located.place.precision in ("building", "neighbourhood")
