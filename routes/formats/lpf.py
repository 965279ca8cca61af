"""Linked Places Format (LPF 1.3): the places of a journey as a gazetteer, with the stays as its evidence.

Written by hand: no library writes it. It passes the schema of the World Historical Gazetteer (lpf_v2.0), and it is both
GeoJSON and JSON-LD. A feature is a place with all the stays there, since that is what a gazetteer holds:

- ``@id``: the address of the journey and, after ``#``, the ``place_id``. The address is the first in the ``citation``
  of ``journey.toml``, else ``https://exile-map.example/<journey>`` (a name that RFC 2606 keeps from being anybody's);
  gazetteers want permanent ones, so cite where the journey is published before contributing it.
- ``when``: a timespan for each stay, with the earliest and latest days of arrival and departure; its ``label`` has the
  dates as written. ``properties.stays`` has, in the same order, all that GeoJSON says of each stay, and its certainty.
- ``names``: in every language, and of every period with its timespan. The periods of a building are those of its town,
  so they are in ``properties.town_names`` instead.
- ``relations``: part of a polity (``gvp:broaderPartitive``) from when to when; a leg from here to the place of the next
  stay (``gvp:tgn3000_related_to``), with all that GeoJSON says of it in ``properties``, and ``via`` as in the table.
- ``links``: GeoNames and Wikidata. ``descriptions``: the note on the place, then the summary of each stay.

So a journey can be read back: the stays by their ``order``, at the ``geometry`` of their feature, and the legs by their
``from_stay`` and ``to_stay``. Chapters, claims and texts in other languages than the one asked are not in it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from urllib.parse import quote

from places.place import Place
from places.utf8 import utf8
from routes.formats._features import Members, terms
from routes.formats._json import document
from routes.formats._linked_places import (
    CERTAINTY,
    address_of,
    citations,
    csl_citation,
    dated,
    described,
    is_address,
    links,
    names,
    periods,
    when,
)
from routes.formats._place_types import aat_identifier, feature_class, is_in_a_town
from routes.formats._plain_text import cited, leg_title
from routes.journey import Journey
from routes.leg import Waypoint
from routes.path import Line, lines_of
from routes.properties import leg_properties, place_properties, stay_properties
from routes.selection import Selection

__all__ = ["ENDING", "MEDIA_TYPE", "write"]

ENDING = ".lpf.json"
MEDIA_TYPE = "application/ld+json"

_CONTEXT = "https://raw.githubusercontent.com/LinkedPasts/linked-places-format/main/linkedplaces-context-v1.1.jsonld"
_GETTY = "http://vocab.getty.edu/ontology#"
_COUNTRY = re.compile(r"(?!AA|ZZ|Q[M-Z]|X)[A-Z]{2}")  # without the codes that ISO 3166-1 leaves to its users


def write(journey: Journey, selection: Selection = Selection(), language: str = "") -> bytes:  # noqa: B008 # frozen
    """Write the places of a journey, or of the selected part of it, in the Linked Places Format.

    Coordinates are WGS 84, longitude first, 5 decimals. The places stand in the order of their first stay; one where
    only a leg starts, its stay not being selected, has no ``when``.

    Notes
    -----
    The format has no day after the year 9999, and before the year -9999 only years. A bound that it cannot have is left
    out; ``label`` and ``properties`` have it. It also wants one feature at least: a selection of nothing is a valid
    GeoJSON, but no gazetteer.
    """
    gazetteer = _Gazetteer(journey, language, address_of(journey), lines_of(journey))
    head = {"type": "FeatureCollection", "@context": _CONTEXT, **terms(journey.about, language)}
    return document(head | {"citation": csl_citation(journey, language)}, gazetteer.features(selection))


@dataclass(frozen=True, slots=True)
class _Gazetteer:
    """A journey seen from its places, in a language; ``address`` is its own, ``lines`` are those of its legs."""

    journey: Journey
    language: str
    address: str
    lines: tuple[Line, ...]

    def features(self, selection: Selection) -> Iterator[Members]:
        """Give a feature for each place where a stay is kept, or from where a leg is."""
        places: dict[str, tuple[Place, list[int], list[int]]] = {}
        for number, stay in selection.stays(self.journey):
            places.setdefault(self.identifier(stay.place), (stay.place, [], []))[1].append(number)
        for number, _ in selection.legs(self.journey):
            place = self.journey.stays[number].place
            places.setdefault(self.identifier(place), (place, [], []))[2].append(number)
        return (self.feature(*found) for found in places.values())

    def identifier(self, place: Place) -> str:
        """Give the address of a place; those of one id at several points, as a lone table can have, are told apart."""
        point = place.position.rounded()
        is_known = self.journey.places[place.place_id].position.rounded() == point
        return self.named(place.place_id if is_known else f"{place.place_id}@{point[0]},{point[1]}")

    def named(self, name: str) -> str:
        """Give the address of what has a name in this journey."""
        return f"{self.address}#{quote(utf8(name), safe='')}"

    def feature(self, place: Place, stays: list[int], legs: list[int]) -> Members:
        """Say all there is about a place; what there is not is left out."""
        parts: Members = {
            "@id": self.identifier(place),
            "type": "Feature",
            "properties": self.properties(place, stays),
            "when": self.presence(stays),
            "names": self.names(place),
            "types": _types(place),
            "geometry": {"type": "Point", "coordinates": place.position.rounded()},
            "links": links(place),
            "relations": [*self.polities(place), *map(self.way, legs)],
            "descriptions": [*described(place.note, self.language), *chain.from_iterable(map(self.story, stays))],
            "depictions": [*chain.from_iterable(map(self.picture, stays))],
        }
        return {name: part for name, part in parts.items() if part}

    def properties(self, place: Place, stays: list[int]) -> Members:
        """Give the properties of a place, and those of its stays."""
        own: Members = {"title": place.names.said_in(self.language) or place.place_id}
        if _COUNTRY.fullmatch(place.country_today):
            own["ccodes"] = [place.country_today]
        own["fclasses"] = [feature_class(place)]
        if is_in_a_town(place):
            own["town_names"] = periods(place.period_names)
        own["stays"] = [stay_properties(self.journey, number, self.language) for number in stays]
        return {**place_properties(place, self.language), **own}

    def presence(self, stays: list[int]) -> Members:
        """Say when he was there."""
        schedule = self.journey.schedule
        spans = [(schedule.arrivals[number], schedule.departures[number]) for number in stays]
        found = [self.journey.stays[number] for number in stays]
        return when(spans, "; ".join(dated(stay.arrival, stay.departure) for stay in found))

    def names(self, place: Place) -> list[Members]:
        """Give the names of a place, on the authority of the journey."""
        about = self.journey.about
        authority = about.citation or about.title.said_in(self.language)
        return names(place, authority, with_periods=not is_in_a_town(place))

    def polities(self, place: Place) -> Iterator[Members]:
        """Say to which states a place belonged, from when to when."""
        for period in place.polities:
            polity: Members = {
                "relationType": f"{_GETTY}broaderPartitive",
                "relationTo": self.named(period.names.said_in()),
                "label": period.names.said_in(self.language),
            }
            span = when([(period.start, period.end)])
            yield polity | ({"when": span} if span else {})

    def way(self, number: int) -> Members:
        """Say where a leg leads, and how."""
        journey, schedule, leg = self.journey, self.journey.schedule, self.journey.legs[number]
        before, after = journey.stays[number], journey.stays[number + 1]
        ends = leg_title(journey, number, self.language)
        dates = dated(leg.depart or before.departure, leg.arrive or after.arrival)
        properties = leg_properties(journey, number, self.lines[number].length_m, self.language)
        return {
            "relationType": f"{_GETTY}tgn3000_related_to",
            "relationTo": self.identifier(after.place),
            "label": f"{ends} ({leg.mode})" if leg.mode else ends,
            "when": when([(schedule.departures[number], schedule.arrivals[number + 1])], dates),
            "certainty": CERTAINTY[leg.certainty],
            "citations": citations(journey, leg.sources, self.language),
            "properties": {**properties, "via": ";".join(map(_cell, leg.via))},
        }

    def story(self, number: int) -> list[Members]:
        """Tell what happened in a stay."""
        stay = self.journey.stays[number]
        heading = f"{stay.title_in(self.language)} ({dated(stay.arrival, stay.departure)})"
        addresses = (address for _, address in cited(self.journey, stay.sources, self.language))
        return described(stay.summary, self.language, heading, next(filter(is_address, addresses), ""))

    def picture(self, number: int) -> list[Members]:
        """Show a stay, where its picture has an address."""
        stay = self.journey.stays[number]
        if not is_address(stay.image):
            return []
        return [{"@id": stay.image, "title": stay.title_in(self.language), "license": stay.image_credit}]


def _types(place: Place) -> list[Members]:
    concept = aat_identifier(place)
    identified: Members = {"identifier": concept} if concept else {}
    return [identified | {"label": place.feature_type}] if place.feature_type else []


def _cell(waypoint: Waypoint) -> str:
    lon, lat = waypoint.position.rounded()
    return f"{waypoint.name} {lon},{lat}".strip()
