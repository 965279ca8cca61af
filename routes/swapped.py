"""Points that would fit their journey far better with longitude and latitude the other way round."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import asin, cos, radians, sin, sqrt

from places.errors import PositionError
from places.position import Position
from places.tables.findings import Notice
from places.tables.rules import Rule
from routes.stay import Stay

__all__ = ["swap_notices"]

_NEAR_DEG, _REACH = 10, 5
_FAR_M, _TIMES_NEARER = 1_000_000, 4
_EARTH_RADIUS_M = 6_371_008.8


def swap_notices(stays: Sequence[Stay]) -> Iterator[Notice]:
    """Find stays more than 1,000 km from the stays before and after, and four times nearer if they were swapped.

    Each place is named once, at the first stay there.
    """
    told: set[str] = set()
    for number in _beside_long_ways(stays):
        place = stays[number].place
        others = _neighbours(stays, number)
        if place.place_id not in told and others and _is_better_swapped(place.position, others):
            told.add(place.place_id)
            what = f"{place.position.lon:g}, {place.position.lat:g}"
            understood = (
                "as longitude and latitude is far from the stays before and after, and the reverse is near them"
            )
            fix = "swap lon and lat if that is right"
            yield Notice("stays.csv", stays[number].row, "lon", what, understood, fix, Rule.POSITION_SWAPPED)


def _neighbours(stays: Sequence[Stay], number: int) -> list[Position]:
    """Give the places of the nearest stays before and after that are elsewhere; those farther on do not count."""
    here = stays[number].place.place_id
    before, after = stays[max(0, number - _REACH) : number][::-1], stays[number + 1 : number + 1 + _REACH]
    nearest = (next((stay.place for stay in side if stay.place.place_id != here), None) for side in (before, after))
    return [place.position for place in nearest if place]


def _beside_long_ways(stays: Sequence[Stay]) -> list[int]:
    """List, quickly, the stays before or after which a way may be long."""
    found: dict[int, None] = {}
    for number, (before, after) in enumerate(pairwise(stays)):
        one, other = before.place.position, after.place.position
        if one is not other and (abs(one.lon - other.lon) > _NEAR_DEG or abs(one.lat - other.lat) > _NEAR_DEG):
            found |= {number: None, number + 1: None}
    return list(found)


def _is_better_swapped(here: Position, others: Sequence[Position]) -> bool:
    swapped, apart = _swapped(here), _distance(here, others)
    return swapped is not None and apart > max(_FAR_M, _TIMES_NEARER * _distance(swapped, others))


def _swapped(position: Position) -> Position | None:
    try:
        return Position(position.lat, position.lon)
    except PositionError:
        return None


def _distance(position: Position, others: Sequence[Position]) -> float:
    return min(_roughly_m(position, other) for other in others)


def _roughly_m(one: Position, other: Position) -> float:
    """Measure on a sphere, which tells far from near, and without geopy, which takes 0.1 s to import."""
    north, south = radians(one.lat), radians(other.lat)
    across, along = sin((south - north) / 2), sin(radians(other.lon - one.lon) / 2)
    return 2 * _EARTH_RADIUS_M * asin(sqrt(min(1.0, across**2 + cos(north) * cos(south) * along**2)))
