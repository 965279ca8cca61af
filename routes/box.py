"""A box on the map, between two meridians and two parallels, also across the antimeridian."""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from places.errors import QueryError
from places.position import Position

if TYPE_CHECKING:
    from routes.path import Coordinates

__all__ = ["Box"]


@dataclass(frozen=True, slots=True)
class Box:
    """A box in WGS 84 degrees, longitude first; its edges belong to it.

    Attributes
    ----------
    west, south, east, north : float
        Longitudes from -180 to 180, latitudes from -90 to 90. West is greater than east when the box lies across the
        antimeridian (RFC 7946, section 5).
    """

    west: float
    south: float
    east: float
    north: float

    @classmethod
    def read(cls, text: str) -> "Box":
        """Read ``west,south,east,north``; longitudes beyond 180 degrees go on around the globe, as maps have them.

        Raises
        ------
        QueryError
            When these are not four numbers, a latitude is off the globe, or south lies north of north.

        Examples
        --------
        >>> Box.read("170,-20,190,-10")
        Box(west=170.0, south=-20.0, east=-170.0, north=-10.0)
        """
        try:
            west, south, east, north = map(float, text.split(","))
        except ValueError:
            raise _refusal(text, "it is no four numbers") from None
        if not all(map(math.isfinite, (west, south, east, north))):
            raise _refusal(text, "it is no four finite numbers")
        if not (-90 <= south <= 90 and -90 <= north <= 90):
            raise _refusal(text, "a latitude is off the globe; longitude comes first, are they swapped?")
        if south > north:
            raise _refusal(text, "the south lies north of the north")
        whole = east - west >= 360
        return cls(-180.0 if whole else _wrapped(west), south, 180.0 if whole else _wrapped(east), north)

    def contains(self, position: Position) -> bool:
        """Tell whether a point lies in the box; a point at 180 degrees lies at -180 degrees as well."""
        lons = {position.lon, -position.lon} if abs(position.lon) == 180 else {position.lon}
        return self.south <= position.lat <= self.north and any(
            west <= lon <= east for west, east in self._stretches for lon in lons
        )

    def touches(self, line: "Coordinates") -> bool:
        """Tell whether a line touches the box.

        Parameters
        ----------
        line : (n, 2) float64
            Longitude (perhaps unwrapped), latitude, in degrees.
        """
        import shapely

        first, last = (int((lon + 180) // 360) for lon in (line[:, 0].min(), line[:, 0].max()))
        boxes = [
            shapely.box(west + 360 * turn, self.south, east + 360 * turn, self.north)
            for turn in range(first - 1, last + 1)  # a line at -180 degrees is at 180 degrees as well
            for west, east in self._stretches
        ]
        return bool(shapely.intersects(shapely.LineString(line), boxes).any())

    @property
    def _stretches(self) -> tuple[tuple[float, float], ...]:
        """The longitudes it covers, from west to east, cut at the antimeridian."""
        if self.west <= self.east:
            return ((self.west, self.east),)
        return (self.west, 180.0), (-180.0, self.east)


def _wrapped(lon: float) -> float:
    """Bring a longitude between -180 and 180 degrees; both ends stay."""
    return lon if -180 <= lon <= 180 else (lon + 180) % 360 - 180


def _refusal(text: str, why: str) -> QueryError:
    return QueryError(f"the box {text!r} cannot be read: {why} (write west,south,east,north in degrees)")
