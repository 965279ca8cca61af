"""A journey's own places as a geopy geocoder: any name, any script, any period."""

from collections.abc import Sequence
from functools import cached_property

from places.gazetteer import Gazetteer
from places.geocoding.candidate import Candidate
from places.geocoding.offline import OfflineGeocoder
from places.geocoding.sound import squashed
from places.place import Place

__all__ = ["GazetteerGeocoder"]

PARTLY_NAMED = 0.7
"""Likeness of a name to one that only holds its words: ``Odessa`` to ``Odessa harbour``."""

OTHER_TIMES = 0.95
"""Likeness of a name to one that the place bore, but not on the day in question."""

CURATED = 0.75
"""Prominence of a place that somebody put into a gazetteer: that of a city of a million."""


class GazetteerGeocoder(OfflineGeocoder):
    """Finds the places of a gazetteer, also by the names of other times.

    Parameters
    ----------
    gazetteer : Gazetteer
        The places.
    source : str
        How evidence names it, e.g. ``trotsky``.
    licence : str
        Of its positions.

    Examples
    --------
    >>> from places import Place, Position, Texts
    >>> petrograd = Place("petrograd", Texts({"en": "Petrograd", "ru": "Петроград"}), Position(30.3, 59.9))
    >>> location = GazetteerGeocoder(Gazetteer([petrograd])).geocode("петроград", language="en")
    >>> location.address, location.latitude
    ('Petrograd', 59.9)
    """

    def __init__(self, gazetteer: Gazetteer, source: str = "gazetteer", licence: str = "") -> None:
        super().__init__()
        self.gazetteer, self.source, self.licence = gazetteer, source, licence

    def candidates(
        self, name: str, countries: Sequence[str] = (), language: str = "", day: float | None = None
    ) -> list[Candidate]:
        """Find the places that bear a name: those called exactly so first, then those in whose name it stands."""
        named = self._by_name.get(squashed(name), {})
        alike = {place_id: _likeness(place, name, day) for place_id, place in named.items()}
        partly = {place.place_id: place for place in self.gazetteer.find(name)}
        return [
            self._candidate(place, name, language, alike.get(place_id, PARTLY_NAMED))
            for place_id, place in {**named, **partly}.items()
            if not countries or place.country_today.upper() in countries
        ]

    @cached_property
    def _by_name(self) -> dict[str, dict[str, Place]]:
        index: dict[str, dict[str, Place]] = {}
        for place in self.gazetteer:
            for name in place.all_names():
                index.setdefault(squashed(name), {})[place.place_id] = place
        return index

    @staticmethod
    def areas(name: str) -> list[tuple[str, str]]:  # noqa: ARG004 # a gazetteer has places only
        """Give no country: a gazetteer knows only their codes."""
        return []

    def _candidate(self, place: Place, name: str, language: str, similarity: float) -> Candidate:
        return Candidate(
            place.names.said_in(language),
            place.position,
            similarity,
            self.source,
            country=place.country_today.upper(),
            kind="town" if place.precision == "town" else place.feature_type,
            prominence=CURATED,
            identifier=place.place_id,
            licence=self.licence,
            query=name,
        )


def _likeness(place: Place, name: str, day: float | None) -> float:
    """Tell whether a place was called so on a day, or only before or after."""
    asked = squashed(name)
    lasting = {squashed(known) for known in (*place.names.values(), *place.names_today.values())}
    if day is None or asked in lasting:
        return 1.0
    periods = [period for period in place.period_names if asked in map(squashed, period.names.values())]
    return 1.0 if any(period.start.first <= day <= period.end.last for period in periods) else OTHER_TIMES
