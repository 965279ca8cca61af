"""What an export says of a stay, a leg, a place: one set of properties for every format.

Names and meaning are a contract (README, "GeoJSON"); texts are in the language asked, dates as written (EDTF) with the
earliest and latest possible day beside them.
"""

from collections.abc import Mapping

from places.dates import Edtf, iso
from places.place import Place
from routes.journey import Journey

__all__ = ["Property", "leg_properties", "place_properties", "stay_properties"]

Property = str | int | float | list[str]


def stay_properties(journey: Journey, number: int, language: str = "") -> dict[str, Property]:
    """Give the properties of a stay by its number in the journey, from 0.

    ``place_then`` and ``polity`` are those of the nominal day of arrival.
    """
    stay, schedule = journey.stays[number], journey.schedule
    place, arrived = stay.place, schedule.arrive[number]
    own: dict[str, Property] = {
        "feature": "stay",
        "stay_id": stay.stay_id,
        "order": number + 1,
        "place_id": place.place_id,
        "place": place.names.said_in(language),
        "place_then": place.name_on(arrived, language),
        "place_today": place.names_today.said_in(language) or place.names.said_in(language),
        "country_today": place.country_today,
        "polity": place.polity_on(arrived, language),
        "arrival": stay.arrival.text,
        "departure": _written(stay.departure),
        "start": iso(int(schedule.arrivals[number].first)),
        "end": iso(int(schedule.departures[number].last)),
        "arrival_os": stay.arrival_os,
        "departure_os": stay.departure_os,
        "kind": stay.kind,
        "title": stay.title_in(language),
        "summary": stay.summary.said_in(language),
        "with_whom": stay.with_whom.said_in(language),
        "chapter": stay.chapter,
        "certainty": stay.certainty,
        "sources": _citations(journey, stay.sources, language),
        "disagreement": stay.disagreement.said_in(language),
    }
    return _with_unknown(own, stay.extra)


def leg_properties(journey: Journey, number: int, length_m: float, language: str = "") -> dict[str, Property]:
    """Give the properties of a leg by its number in the journey, from 0; ``distance_km`` is along its line."""
    leg, schedule = journey.legs[number], journey.schedule
    before, after = journey.stays[number], journey.stays[number + 1]
    own: dict[str, Property] = {
        "feature": "leg",
        "leg_id": leg.leg_id,
        "from_stay": leg.from_stay,
        "to_stay": leg.to_stay,
        "mode": leg.mode,
        "vessel": leg.vessel.said_in(language),
        "depart": _written(leg.depart or before.departure),
        "arrive": _written(leg.arrive or after.arrival),
        "start": iso(int(schedule.departures[number].first)),
        "end": iso(int(schedule.arrivals[number + 1].last)),
        "distance_km": round(length_m / 1000, 1),
        "path": leg.path,
        "circumstance": leg.circumstance,
        "summary": leg.summary.said_in(language),
        "certainty": leg.certainty,
        "sources": _citations(journey, leg.sources, language),
    }
    return _with_unknown(own, leg.extra)


def place_properties(place: Place, language: str = "") -> dict[str, Property]:
    """Give the properties of a place."""
    own: dict[str, Property] = {
        "feature": "place",
        "place_id": place.place_id,
        "place": place.names.said_in(language),
        "place_today": place.names_today.said_in(language) or place.names.said_in(language),
        "names": list(place.all_names()),
        "country_today": place.country_today,
        "precision": place.precision,
        "feature_type": place.feature_type,
        "geonames_id": place.geonames_id,
        "wikidata_id": place.wikidata_id,
        "note": place.note.said_in(language),
    }
    return _with_unknown(own, place.extra)


def _with_unknown(own: dict[str, Property], extra: Mapping[str, str]) -> dict[str, Property]:
    """Add the columns this project does not know; what it says itself under the same name, and the shape, stay."""
    if not extra:
        return own
    return own | {name: text for name, text in extra.items() if name not in own and name != "geometry"}


def _written(date: Edtf | None) -> str:
    return date.text if date else ""


def _citations(journey: Journey, sources: tuple[str, ...], language: str) -> list[str]:
    """Give sources as a reader wants them: the citation of the bibliography, else the reference as written."""
    known = journey.sources
    return [known[source].citation.said_in(language) if source in known else source for source in sources]
