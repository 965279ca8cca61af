"""The first pages of the API: where it begins, what it conforms to, which collections it has."""

from collections.abc import Sequence
from typing import Any

from webmap.api.collection import Collection
from webmap.api.operation import JSON, OPENAPI, Asked, link
from webmap.language import find_language

__all__ = ["CONFORMANCE_CLASSES", "collections", "conformance", "landing"]

CONFORMANCE_CLASSES = tuple(
    f"http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/{name}" for name in ("core", "oas30", "geojson")
)
"""Not ``html``, although every answer of the standard has a page here: downloads and ``at`` have none."""


def landing(asked: Asked) -> dict[str, Any]:
    """Say where the API begins: a JSON object, ``landingPage`` of the standard."""
    words = find_language(asked.language).words["api"]
    return {
        "title": words["title"],
        "description": words["description"],
        "links": [
            *asked.links(),
            link(asked.address("api/openapi.json"), "service-desc", OPENAPI, words["documentation"]),
            link(asked.address("api/openapi.json", {"f": "html"}), "service-doc", "text/html", words["documentation"]),
            link(asked.address("api/conformance"), "conformance", JSON, words["conformance"]),
            link(asked.address("api/collections"), "data", JSON, words["collections"]),
        ],
    }


def conformance(asked: Asked) -> dict[str, Any]:
    """Say which classes of the standard the API conforms to."""
    return {"conformsTo": list(CONFORMANCE_CLASSES), "links": asked.links()}


def collections(known: Sequence[Collection], asked: Asked) -> dict[str, Any]:
    """Describe every collection."""
    return {"links": asked.links(), "collections": [each.description(asked) for each in known]}
