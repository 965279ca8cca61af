"""A place that a name may mean, from whatever geocoder."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from places.position import Position

__all__ = ["Candidate", "prominence_of"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean.

    Attributes
    ----------
    label : str
        How the source names it, e.g. ``Odesa, UA``.
    position : Position
        WGS 84, longitude first.
    similarity : float
        How alike the name asked and the name it bears are, from 0 to 1 (the same).
    source : str
        Which geocoder says so: ``geonames``, ``nominatim``, the name of a journey.
    country : str
        ISO 3166-1 alpha-2, in capitals; empty where the source does not say.
    region : str
        The part of the country, in the code of the source; empty where it does not say.
    kind : str
        ``city``, ``village``, ``station``, ... in the words of the source; empty where it does not say.
    prominence : float
        How well known it is, from 0 to 1; see ``prominence_of``.
    identifier : str
        Its id at the source.
    licence : str
        Of the position.
    query : str
        The name it was found by.
    """

    label: str
    position: Position
    similarity: float
    source: str
    country: str = ""
    region: str = ""
    kind: str = ""
    prominence: float = 0.0
    identifier: str = ""
    licence: str = field(default="", repr=False)
    query: str = ""

    def as_json(self) -> dict[str, Any]:
        """Give it as numbers and texts, with ``lon`` and ``lat`` instead of the position."""
        parts = {name: getattr(self, name) for name in self.__slots__ if name != "position"}
        return {**parts, "lon": self.position.lon, "lat": self.position.lat}

    @classmethod
    def from_json(cls, parts: Mapping[str, Any]) -> "Candidate":
        """Make it from what ``as_json`` gave.

        Raises
        ------
        PositionError, KeyError, TypeError
            When it is not that.
        """
        known = {name: parts[name] for name in cls.__slots__ if name != "position"}
        return cls(position=Position(parts["lon"], parts["lat"]), **known)


def prominence_of(population: float) -> float:
    """Turn a number of inhabitants into a prominence: 0.5 for a town of 10,000, 0.75 for a city of a million.

    A hundredfold more people are 0.25 more, which is how Nominatim's ``importance`` goes, so that both compare.
    """
    return min(math.log10(max(population, 1)) / 8, 1.0)
