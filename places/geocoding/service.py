"""Any online service that geopy knows, by its name; nothing here asks anybody until ``Service.ask`` is called."""

from collections.abc import Iterator
from dataclasses import dataclass
from inspect import Parameter, signature
from typing import Any
from urllib.parse import urlsplit
from warnings import catch_warnings

from geopy.exc import ConfigurationError, GeocoderNotFound, GeocoderParseError
from geopy.geocoders import get_geocoder_for_service

from places.errors import GeocodingError, PositionError
from places.geocoding.adapter import GuardedAdapter
from places.geocoding.candidate import Candidate
from places.geocoding.shapes import shape_of
from places.geocoding.sound import similarity, squashed
from places.position import Position

__all__ = ["Service", "find_service"]

MOST_CANDIDATES = 10

_OPENSTREETMAP = "ODbL 1.0, OpenStreetMap contributors"
_LICENCES = {"nominatim": _OPENSTREETMAP, "photon": _OPENSTREETMAP, "geonames": "CC BY 4.0, GeoNames"}
_KEYS = ("api_key", "apikey", "username", "subscription_key")


@dataclass(frozen=True, slots=True)
class Service:
    """An online geocoder.

    Attributes
    ----------
    name : str
        As geopy calls it; with the endpoint where that is not the service's own.
    geocoder : geopy.geocoders.base.Geocoder
        How it is asked.
    kind : str
        As geopy calls it.
    """

    name: str
    geocoder: Any
    kind: str

    @property
    def licence(self) -> str:
        """The terms of its answers, where they are known here."""
        return _LICENCES.get(self.kind, "")

    def ask(self, query: str, country: str = "") -> tuple[Candidate, ...]:
        """Ask once, for some candidates, in one country if one is given.

        Raises
        ------
        GeocoderServiceError
            Of geopy: when there is no answer, or none that can be read. Points that are off the globe cannot.
        """
        try:
            with catch_warnings(action="ignore", category=UserWarning):  # geopy warns, then raises
                found = self.geocoder.geocode(query, exactly_one=False, **self._options(country))
            return tuple(self._candidates(query, found or ()))
        except (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, PositionError) as error:
            msg = f"the answer is not what {self.kind} answers ({error})"
            raise GeocoderParseError(msg) from error

    def _options(self, country: str) -> dict[str, Any]:
        """Give what this service can be told."""
        asked = {"limit": MOST_CANDIDATES, "addressdetails": True, "namedetails": True, "language": "en"}
        if country:
            asked |= {"country_codes": country.lower(), "country": country}
        return {name: asked[name] for name in signature(self.geocoder.geocode).parameters if name in asked}

    def _candidates(self, query: str, locations: Any) -> Iterator[Candidate]:  # noqa: ANN401 # geopy has no types
        asked = squashed(query)
        for location in locations:
            shape = shape_of(self.kind, location.address, location.raw)
            lon, lat = shape.point or (location.longitude, location.latitude)
            yield Candidate(
                "".join(filter(str.isprintable, location.address)),  # for terminals
                Position(float(lon), float(lat)),
                round(max((similarity(asked, squashed(name)) for name in shape.names), default=0.0), 3),
                self.name,
                country=shape.country,
                kind=shape.kind,
                prominence=min(max(shape.prominence, 0.0), 1.0),
                identifier=shape.identifier,
                licence=self.licence,
                query=query,
            )


def find_service(name: str, *, user_agent: str, endpoint: str = "", key: str = "", timeout_s: float = 10.0) -> Service:
    """Find an online service.

    Parameters
    ----------
    name : str
        As geopy calls it: ``nominatim``, ``photon``, ``geonames``, ...
    user_agent : str
        How the program names itself to the service.
    endpoint : str
        The address of one's own server, such as ``http://localhost:8080``; else the service's own.
    key : str
        The key or the user name that the service wants.
    timeout_s : float
        After so many seconds an answer is late.

    Raises
    ------
    GeocodingError
        When geopy knows no such service, it wants a key, or the endpoint is no plain http or https address.
    """
    kind = name.lower()
    try:
        of_kind = get_geocoder_for_service(kind)
        known = signature(of_kind).parameters
        options = _endpoint(endpoint, known) | _key(kind, key, known)
        geocoder = of_kind(user_agent=user_agent, timeout=timeout_s, adapter_factory=GuardedAdapter, **options)
    except GeocoderNotFound as error:
        msg = f"geopy knows no service {name!r}; it knows nominatim, photon, geonames and others"
        raise GeocodingError(msg) from error
    except ConfigurationError as error:
        raise GeocodingError(str(error)) from error
    return Service(f"{kind} at {endpoint.rstrip('/')}" if endpoint else kind, geocoder, kind)


def _endpoint(endpoint: str, known: Any) -> dict[str, str]:  # noqa: ANN401 # inspect's parameters
    if not endpoint:
        return {}
    parts = urlsplit(endpoint)
    if "domain" not in known:
        msg = "this service has no other address than its own"
        raise GeocodingError(msg)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username or parts.query or parts.fragment:
        msg = f"the endpoint must be http://host[:port][/path] or https://..., without a user, got {parts.hostname!r}"
        raise GeocodingError(msg)
    return {"scheme": parts.scheme, "domain": f"{parts.netloc}{parts.path.rstrip('/')}"}


def _key(kind: str, key: str, known: Any) -> dict[str, str]:  # noqa: ANN401 # inspect's parameters
    name = next((each for each in _KEYS if each in known), None)
    if name and key:
        return {name: key}
    if any(each.default is Parameter.empty for each in known.values()):
        msg = f"{kind} wants a key: set EXILE_MAP_GEOCODER_KEY"
        raise GeocodingError(msg)
    return {}
