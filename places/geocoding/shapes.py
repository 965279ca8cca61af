"""What the answers of online services tell beside a point: names, country, kind, how well known.

geopy gives each answer as the service wrote it, in ``Location.raw``; each function here reads one service's.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from places.geocoding.candidate import prominence_of

__all__ = ["Shape", "shape_of"]

_TYPICAL = {"city": 0.65, "town": 0.5, "village": 0.4, "hamlet": 0.3}
_UNTOLD = 0.4
"""Prominence where the service does not say: typical of the kind."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What an answer tells.

    Attributes
    ----------
    names : tuple of str
        Every name it gives the place.
    point : tuple of two
        Longitude and latitude as the service wrote them: numbers or texts; None where it hides them.
    country, kind, identifier : str
        As in ``Candidate``; empty where it does not say.
    prominence : float
        From 0 to 1.
    """

    names: tuple[str, ...]
    point: tuple[Any, Any] | None = None
    country: str = ""
    kind: str = ""
    identifier: str = ""
    prominence: float = _UNTOLD


def shape_of(service: str, address: str, raw: Mapping[str, Any]) -> Shape:
    """Read an answer of a service; of one that is not known here only the first part of the address is read.

    Raises
    ------
    KeyError, TypeError, ValueError, AttributeError
        When it is no such answer.
    """
    read = _SHAPES.get(service)
    return read(address, raw) if read else Shape(_names(_first(address), address))


def _nominatim(address: str, raw: Mapping[str, Any]) -> Shape:
    kind = str(raw.get("addresstype") or raw.get("type", ""))
    if kind == "administrative":  # a town's own border, or that of a whole province
        kind = "" if int(raw.get("place_rank", 16)) > 12 else "region"
    return Shape(
        _names(_first(address), raw.get("name"), *(raw.get("namedetails") or {}).values()),
        (raw["lon"], raw["lat"]),
        str((raw.get("address") or {}).get("country_code", "")).upper(),
        kind,
        f"{raw['osm_type']}/{raw['osm_id']}",
        float(raw.get("importance") or _UNTOLD),
    )


def _photon(address: str, raw: Mapping[str, Any]) -> Shape:
    told = raw["properties"]
    lon, lat = raw["geometry"]["coordinates"]
    kind = str(told.get("osm_value" if told.get("osm_key") == "place" else "type", ""))
    return Shape(
        _names(told.get("name"), _first(address)),
        (lon, lat),
        str(told.get("countrycode", "")).upper(),
        kind,
        f"{told['osm_type']}/{told['osm_id']}",
        _TYPICAL.get(kind, _UNTOLD),
    )


def _geonames(address: str, raw: Mapping[str, Any]) -> Shape:
    kind = {"P": "town", "A": "region"}.get(raw.get("fcl", ""), str(raw.get("fcodeName", "")))
    return Shape(
        _names(raw.get("name"), raw.get("toponymName"), _first(address)),
        (raw["lng"], raw["lat"]),
        str(raw.get("countryCode", "")).upper(),
        kind,
        str(int(raw["geonameId"])),
        prominence_of(float(raw.get("population", 0))),
    )


def _first(address: str) -> str:
    return address.split(",", maxsplit=1)[0].strip()


def _names(*names: Any) -> tuple[str, ...]:  # noqa: ANN401 # JSON
    texts: Iterable[str] = (name for name in names if isinstance(name, str))
    return tuple(dict.fromkeys(filter(None, texts)))


_SHAPES: dict[str, Callable[[str, Mapping[str, Any]], Shape]] = {
    "nominatim": _nominatim,
    "photon": _photon,
    "geonames": _geonames,
}
