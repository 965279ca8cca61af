"""GeoJSON (RFC 7946): stays as points, legs as lines.

Written by hand: GeoDataFrame.to_json takes five times as long and knows no members of the collection.
"""

from routes.formats._features import collection
from routes.formats._json import document
from routes.journey import Journey
from routes.selection import Selection

__all__ = ["ENDING", "MEDIA_TYPE", "write"]

ENDING = ".geojson"
MEDIA_TYPE = "application/geo+json"


def write(journey: Journey, selection: Selection = Selection(), language: str = "") -> bytes:  # noqa: B008 # frozen
    """Write a journey, or the selected part of it, as a GeoJSON FeatureCollection.

    Coordinates are WGS 84, longitude first, 5 decimals (about a metre); lines that cross the antimeridian are cut.
    One feature a line, the stays first, in the journey's order. The same journey gives the same bytes.
    """
    return document(*collection(journey, selection, language))
