"""A collection: one kind of feature of one journey, what it holds, where and when."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from places.dates import civil, iso
from routes.extent import bounding_box
from routes.formats.geojson import MEDIA_TYPE as GEOJSON
from webmap.api.features import Features
from webmap.api.operation import JSON, Asked, Link, link
from webmap.api.schemas import feature_schema
from webmap.formats import find_format, format_names
from webmap.language import find_language
from webmap.page import JourneyPages

__all__ = ["CRS84", "SCHEMA", "Collection"]

CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
GREGORIAN = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian"
SCHEMA = "application/schema+json"


@dataclass(frozen=True, eq=False)
class Collection:
    """The stays, the legs or the places of a journey, under an address of their own."""

    pages: JourneyPages
    features: Features

    @property
    def name(self) -> str:
        """Its id, ``trotsky-stays``."""
        return f"{self.pages.journey.name}-{self.features.name}"

    @property
    def path(self) -> str:
        """Its address below the server's root."""
        return f"api/collections/{self.name}"

    def title(self, language: str) -> str:
        """Name it in a language: whose journey, and what of it."""
        spoken, journey = find_language(language), self.pages.journey.about.title.said_in(language)
        return spoken.say("api.collection_title", journey=journey, part=spoken.say(f"api.parts.{self.features.name}"))

    def description(self, asked: Asked) -> dict[str, Any]:
        """Describe it: a JSON object, ``collection`` of the standard."""
        return {
            "id": self.name,
            "title": self.title(asked.language),
            "description": find_language(asked.language).say(f"api.about.{self.features.name}"),
            "itemType": "feature",
            "extent": self._extent(),
            "crs": [CRS84],
            "links": list(self._links(asked)),
        }

    def schema(self, asked: Asked) -> dict[str, Any]:
        """Describe its features: a JSON Schema."""
        return {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": asked.address(f"{self.path}/schema"),
            "title": self.title(asked.language),
            **feature_schema(self.features),
        }

    def _extent(self) -> dict[str, Any]:
        box, span = bounding_box(self.features.shapes()), self.features.span
        time = {"interval": [[_midnight(span.first), _midnight(span.last)]], "trs": GREGORIAN}
        return ({"spatial": {"bbox": [box], "crs": CRS84}} if box else {}) | {"temporal": time}

    def _links(self, asked: Asked) -> Iterator[Link]:
        journey, items = self.pages.journey, f"{self.path}/items"
        yield link(asked.address(self.path), "self", JSON)
        yield link(asked.address(self.path, {"f": "html"}), "alternate", "text/html")
        yield link(asked.address(items), "items", GEOJSON)
        yield link(asked.address(items, {"f": "html"}), "items", "text/html")
        yield link(asked.address(f"{self.path}/schema"), "describedby", SCHEMA)
        if re.fullmatch("[A-Za-z0-9.+-]+", journey.about.licence):  # an SPDX identifier
            address = f"https://spdx.org/licenses/{journey.about.licence}.html"
            yield link(address, "license", "text/html", journey.about.licence)
        for each in map(find_format, format_names()):
            address = asked.address(f"export/{journey.name}{each.ending}")
            yield link(address, "enclosure", each.media_type, f"{journey.name}{each.ending}")
        title = journey.about.title.said_in(asked.language)
        yield link(asked.address(f"j/{journey.name}/"), "related", "text/html", title)


def _midnight(day: float) -> str | None:
    """Write the beginning of a day as RFC 3339 does; None for an open end, or a year that it cannot write."""
    if math.isinf(day) or not 0 <= civil(day)[0] <= 9999:
        return None
    return f"{iso(day)}T00:00:00Z"
