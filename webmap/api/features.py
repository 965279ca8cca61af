"""The features of a journey, kind by kind: its stays, its legs, its places."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

import numpy as np

from places.dates import Span
from places.position import Position
from routes.formats._features import Feature, features, place_features
from routes.journey import Journey
from routes.path import Coordinates, lines_of
from routes.properties import Property, leg_properties, place_properties, stay_properties
from routes.selection import Selection
from webmap.api.columns import Column, columns_of

__all__ = ["KINDS", "Features", "legs_of", "places_of", "stays_of"]

OF_STAYS = ("kind", "country", "chapter", "certainty")


@dataclass(frozen=True, eq=False)
class Features:
    """One kind of feature of a journey, each known by its number, from 0.

    Attributes
    ----------
    journey : Journey
    name : str
        ``stays``, ``legs`` or ``places``.
    ids : tuple of str
        In order.
    kept : callable
        Gives the numbers of the features that a selection keeps, in order.
    properties : callable
        Gives the properties of a feature by its number and a language.
    described : callable
        Gives features by their numbers and a language, as GeoJSON.
    shapes : callable
        Gives the vertices of every feature: (n, 2) float64, longitude (perhaps unwrapped), latitude.
    stay_id : callable
        Gives the id of the first stay that a feature has to do with; empty where there is none.
    seen_from_stays : str
        Which features the filters of the exports keep; "of these kinds" may follow.
    filters_of_stays : tuple of str
        Those filters that choose these features by their stays.
    geometry_types : tuple of str
        Of GeoJSON.
    """

    journey: Journey
    name: str
    ids: tuple[str, ...]
    kept: Callable[[Selection], Iterator[int]]
    properties: Callable[[int, str], dict[str, Property]]
    described: Callable[[Sequence[int], str], Iterator[Feature]]
    shapes: Callable[[], list[Coordinates]]
    stay_id: Callable[[int], str]
    seen_from_stays: str
    filters_of_stays: tuple[str, ...] = OF_STAYS
    geometry_types: tuple[str, ...] = ("Point",)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each feature by its id."""
        return {name: number for number, name in enumerate(self.ids)}

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The properties that the features have."""
        return columns_of([self.properties(number, "") for number in range(len(self.ids))])

    @property
    def span(self) -> Span:
        """Every day on which one of the features was possibly present."""
        schedule = self.journey.schedule
        return Span(schedule.arrivals[0].first, schedule.departures[-1].last)


def stays_of(journey: Journey) -> Features:
    """Give the stays, each at the point of its place."""
    return Features(
        journey,
        "stays",
        tuple(stay.stay_id for stay in journey.stays),
        kept=lambda selection: (number for number, _ in selection.stays(journey)),
        properties=partial(stay_properties, journey),
        described=lambda numbers, language: features(journey, numbers, (), language),
        shapes=lambda: _points(stay.place.position for stay in journey.stays),
        stay_id=lambda number: journey.stays[number].stay_id,
        seen_from_stays="Stays",
    )


def legs_of(journey: Journey) -> Features:
    """Give the legs, each along its line."""
    return Features(
        journey,
        "legs",
        tuple(leg.leg_id for leg in journey.legs),
        kept=lambda selection: (number for number, _ in selection.legs(journey)),
        properties=lambda number, language: leg_properties(
            journey, number, lines_of(journey)[number].length_m, language
        ),
        described=lambda numbers, language: features(journey, (), numbers, language),
        shapes=lambda: [line.coordinates for line in lines_of(journey)],
        stay_id=lambda number: journey.legs[number].from_stay,
        seen_from_stays="Legs between stays",
        filters_of_stays=OF_STAYS[:-1],  # a leg has a certainty of its own
        geometry_types=("LineString", "MultiLineString"),
    )


def places_of(journey: Journey) -> Features:
    """Give the places, each kept when one of its stays is; one where nobody stayed has no time, so any time fits it."""
    places = tuple(journey.places)
    first_stays = {stay.place.place_id: stay.stay_id for stay in reversed(journey.stays)}

    def kept(selection: Selection) -> Iterator[int]:
        stayed = {stay.place.place_id for _, stay in selection.stays(journey)}
        without_stays = replace(selection, window=None, box=None) == Selection()
        for number, place in enumerate(places):
            inside = selection.box is None or selection.box.contains(place.position)
            if place.place_id in stayed or (without_stays and inside and place.place_id not in first_stays):
                yield number

    return Features(
        journey,
        "places",
        tuple(place.place_id for place in places),
        kept=kept,
        properties=lambda number, language: place_properties(places[number], language),
        described=lambda numbers, language: place_features((places[number] for number in numbers), language),
        shapes=lambda: _points(place.position for place in places),
        stay_id=lambda number: first_stays.get(places[number].place_id, ""),
        seen_from_stays="Places of stays",
    )


KINDS: tuple[Callable[[Journey], Features], ...] = (stays_of, legs_of, places_of)


def _points(positions: Iterable[Position]) -> list[Coordinates]:
    return [np.array([[position.lon, position.lat]]) for position in positions]
