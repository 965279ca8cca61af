"""A point on the globe."""

from dataclasses import dataclass

from places.errors import PositionError

__all__ = ["Position", "distance_m"]


@dataclass(frozen=True, slots=True)
class Position:
    """A point on the globe, WGS 84 (EPSG:4326), longitude first, in degrees.

    Raises
    ------
    PositionError
        When the point is off the globe; a point whose numbers would fit the other way round says so.

    Examples
    --------
    >>> Position(30.74, 46.49).lon
    30.74
    """

    lon: float
    lat: float

    def __post_init__(self) -> None:
        if -180 <= self.lon <= 180 and -90 <= self.lat <= 90:  # NaN fails too
            return
        raise PositionError(self.lon, self.lat)

    def rounded(self, decimals: int = 5) -> tuple[float, float]:
        """Give (lon, lat) as numbers for a file; 5 decimals are about a metre."""
        return round(self.lon, decimals), round(self.lat, decimals)


def distance_m(a: Position, b: Position) -> float:
    """Measure the geodesic between two positions on the WGS 84 ellipsoid (Karney 2013, by geopy).

    Parameters
    ----------
    a, b : Position
        WGS 84, degrees.

    Returns
    -------
    float
        Metres, at least 0.

    Examples
    --------
    >>> round(distance_m(Position(12.5, 41.9), Position(28.66, 44.17)) / 1000)
    1339
    """
    from geopy.distance import geodesic  # 0.1 s to import, and few commands measure

    return float(geodesic((a.lat, a.lon), (b.lat, b.lon)).meters)
