"""What geocoders of our own have in common: geopy's interface, and no network."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from typing import Any, NoReturn

from geopy.adapters import BaseSyncAdapter
from geopy.exc import GeocoderQueryError, GeocoderUnavailable
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location

from places.geocoding.candidate import Candidate

__all__ = ["NoNetwork", "OfflineGeocoder", "as_location"]


class NoNetwork(BaseSyncAdapter):  # type: ignore[misc] # geopy has no types
    """An adapter that refuses to ask anybody."""

    def get_json(self, url: str, *, timeout: float, headers: object) -> NoReturn:  # noqa: ARG002 # geopy's own
        """Refuse."""
        msg = "this geocoder never asks the network"
        raise GeocoderUnavailable(msg)

    get_text = get_json


class OfflineGeocoder(Geocoder, ABC):  # type: ignore[misc] # geopy has no types
    """A geopy geocoder that finds places in what it has; its kinds say how, in ``candidates``."""

    def __init__(self) -> None:
        super().__init__(user_agent="exile-map", adapter_factory=NoNetwork)

    @abstractmethod
    def candidates(
        self, name: str, countries: Sequence[str] = (), language: str = "", day: float | None = None
    ) -> list[Candidate]:
        """Find what a name may mean, the likeliest first.

        Parameters
        ----------
        countries : sequence of str
            ISO 3166-1 alpha-2, in capitals: look in these only; everywhere where there are none.
        language : str
            Of the labels, where the source has it.
        day : float, optional
            When the place was called so, as a day number, for sources that know the names of each time.
        """

    def geocode(  # noqa: PLR0913 # geopy's own arguments
        self,
        query: str,
        *,
        exactly_one: bool = True,
        timeout: Any = DEFAULT_SENTINEL,  # noqa: ANN401, ARG002 # geopy's own; nothing here takes long
        limit: int | None = None,
        country_codes: str | Iterable[str] | None = None,
        language: str | bool = False,
    ) -> Any:  # noqa: ANN401 # geopy has no types
        """Find a place by name, as geopy's Nominatim does.

        Parameters
        ----------
        query : str
            A name in any script.
        exactly_one : bool
            Give the likeliest; else a list, the likeliest first.
        limit : int, optional
            Give at most so many.
        country_codes : str or iterable of str, optional
            ISO 3166-1 alpha-2: look in these countries only.
        language : str, optional
            Of the address, where the source has it.

        Returns
        -------
        geopy.location.Location, list of them, or None
            None when nothing is found. ``raw`` is the candidate as JSON.

        Raises
        ------
        GeocoderQueryError
            When ``limit`` is below 1.
        """
        if limit is not None and limit < 1:
            msg = "ask for at least one place"
            raise GeocoderQueryError(msg)
        codes = [country_codes] if isinstance(country_codes, str) else country_codes or ()
        found = self.candidates(query, [code.upper() for code in codes], language if isinstance(language, str) else "")
        locations = [as_location(each) for each in found[:limit]]
        if not locations:
            return None
        return locations[0] if exactly_one else locations


def as_location(candidate: Candidate) -> Any:  # noqa: ANN401 # geopy has no types
    """Turn a candidate into a geopy ``Location``; this is the door where latitude comes first."""
    return Location(candidate.label, (candidate.position.lat, candidate.position.lon), candidate.as_json())
