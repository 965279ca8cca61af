"""JSON-FG (OGC 21-045r1, version 1.0): GeoJSON in which every feature says when it was.

Written by hand: GDAL's driver writes the days as instants at midnight, or no ``time`` at all when the columns hold
dates; it declares a draft of the standard (0.3) and knows no members of the collection.
"""

import re
from collections.abc import Iterator

from routes.formats._features import Feature, Members, collection
from routes.formats._json import document
from routes.formats._plain_text import licence_address
from routes.journey import Journey
from routes.selection import Selection

__all__ = ["ENDING", "MEDIA_TYPE", "write"]

ENDING = ".fg.json"
MEDIA_TYPE = "application/geo+json"  # since 1.0; conformsTo tells JSON-FG from GeoJSON

_CONFORMS_TO = [f"http://www.opengis.net/spec/json-fg-1/1.0/conf/{name}" for name in ("core", "types-schemas")]
_RFC_3339_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def write(journey: Journey, selection: Selection = Selection(), language: str = "") -> bytes:  # noqa: B008 # frozen
    """Write a journey, or the selected part of it, as a JSON-FG FeatureCollection.

    A valid GeoJSON with the features of ``geojson``, each with a ``featureType`` (``stay`` or ``leg``) and the
    interval of days on which it can have been, from the earliest to the latest, both included; the dates as written
    are in ``properties``. ``place`` is null, as the standard asks where ``geometry`` says it all.

    Notes
    -----
    The days are those of RFC 3339, years 0000 to 9999. An end beyond them is open (``..``), which loses precision but
    no day; where both are, ``time`` is null. ``start`` and ``end`` in ``properties`` have every year.
    """
    head, features = collection(journey, selection, language)
    links = _links(journey.about.licence)
    declared = {"type": head["type"], "conformsTo": _CONFORMS_TO, **head}
    return document(declared | ({"links": links} if links else {}), _timed(features))


def _links(licence: str) -> list[Members]:
    """Link to the text of the licence, where it has an address."""
    address = licence_address(licence)
    return [{"rel": "license", "href": address, "title": licence}] if address else []


def _timed(features: Iterator[Feature]) -> Iterator[Members]:
    for feature in features:
        properties = feature["properties"]
        yield {
            "type": feature["type"],
            "id": feature["id"],
            "featureType": properties["feature"],
            "time": _time(str(properties["start"]), str(properties["end"])),
            "place": None,
            "geometry": feature["geometry"],
            "properties": properties,
        }


def _time(start: str, end: str) -> Members | None:
    interval = [day if _RFC_3339_DAY.fullmatch(day) else ".." for day in (start, end)]
    return None if interval == ["..", ".."] else {"interval": interval}
