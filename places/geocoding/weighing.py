"""How much speaks for a candidate before anything else is known: how alike the name is, how well known the place."""

from places.geocoding.candidate import Candidate

__all__ = ["weight"]

STRICTNESS = 12
"""How fast a less alike name loses: at 0.94 it weighs half as much, at 0.83 a tenth."""


def weight(candidate: Candidate) -> float:
    """Weigh a candidate; a hundredfold more inhabitants weigh ten times as much.

    Examples
    --------
    >>> from places.geocoding.candidate import prominence_of
    >>> from places.position import Position
    >>> paris = Candidate("Paris, FR", Position(2.35, 48.85), 1.0, "geonames", prominence=prominence_of(2_138_551))
    >>> texan = Candidate("Paris, US", Position(-95.6, 33.7), 1.0, "geonames", prominence=prominence_of(24_839))
    >>> round(weight(paris) / weight(texan))
    9
    """
    return float(candidate.similarity**STRICTNESS * 10 ** (4 * candidate.prominence))
