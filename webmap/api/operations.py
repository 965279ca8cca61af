"""Every operation of the API, in the order of the OpenAPI document."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from places.dates import read_date
from routes.formats.geojson import MEDIA_TYPE as GEOJSON
from routes.whereabouts import whereabouts
from webmap.api.collection import CRS84, SCHEMA, Collection
from webmap.api.exports import exports
from webmap.api.features import KINDS
from webmap.api.items import item, item_parameters, items, items_parameters
from webmap.api.landing import collections, conformance, landing
from webmap.api.openapi import openapi
from webmap.api.operation import JSON, OPENAPI, Asked, Operation
from webmap.api.parameters import FORM, Parameter, language_of
from webmap.api.schemas import (
    ANYTHING,
    COLLECTION,
    COLLECTIONS,
    CONFORMANCE,
    HEALTH,
    LANDING,
    WHEREABOUTS,
    item_schema,
    items_schema,
)
from webmap.page import JourneyPages

__all__ = ["operations"]

CRS: Mapping[str, str] = {"Content-Crs": f"<{CRS84}>"}
DATE = Parameter(
    "date",
    "A day, a month, a year: any EDTF date.",
    {"type": "string", "format": "edtf"},
    read_date,
    missing="say which date, as in ?date=1917-05-17 (any EDTF date)",
)


def operations(journeys: Sequence[JourneyPages]) -> tuple[Operation, ...]:
    """Give every operation about journeys, of which the first is the default."""
    every: list[Operation] = []
    held = [Collection(pages, features_of(pages.journey)) for pages in journeys for features_of in KINDS]
    every += _general(journeys[0], held, every)
    for collection in held:
        every += _of_collection(collection)
    for pages in journeys:
        every += [_at(pages), *exports(pages)]
    return tuple(every)


def _general(pages: JourneyPages, held: Sequence[Collection], every: Sequence[Operation]) -> Iterator[Operation]:
    """Give the operations that speak of no journey; ``every`` operation goes into the document."""

    def declare() -> tuple[Parameter, ...]:
        return FORM, language_of(pages.languages)

    def document(asked: Asked) -> dict[str, Any]:
        return openapi(every, asked.root, pages.version)

    def catalogue(asked: Asked) -> dict[str, Any]:
        return collections(held, asked)

    def health(_asked: Asked) -> dict[str, Any]:
        return {"status": "ok", "version": pages.version}

    of = partial(Operation, pages=pages)
    yield of("api", "Where the API begins", declare, LANDING, landing, JSON, "api/landing.html")
    yield of("api/conformance", "What it conforms to", declare, CONFORMANCE, conformance, JSON, "api/conformance.html")
    yield of("api/openapi.json", "This document", declare, ANYTHING, document, OPENAPI, "api/openapi.html")
    yield of("api/collections", "Every collection", declare, COLLECTIONS, catalogue, JSON, "api/collections.html")
    yield of("healthz", "Whether the server is up, and in which version", tuple, HEALTH, health)


def _of_collection(collection: Collection) -> Iterator[Operation]:
    """Give the operations of a collection."""
    features, path, name = collection.features, collection.path, collection.name
    declare, of = partial(item_parameters, collection), partial(Operation, pages=collection.pages)
    yield of(path, f"What {name} is", declare, COLLECTION, collection.description, JSON, "api/collection.html")
    yield of(
        f"{path}/schema",
        f"The properties of the features of {name}, as a JSON Schema",
        declare,
        ANYTHING,
        collection.schema,
        SCHEMA,
        "api/schema.html",
    )
    yield of(
        f"{path}/items",
        f"Features of {name}",
        partial(items_parameters, collection),
        lambda: items_schema(features),
        partial(items, collection),
        GEOJSON,
        "api/items.html",
        CRS,
    )
    yield of(
        f"{path}/items/{{featureId}}",
        f"A feature of {name}",
        declare,
        lambda: item_schema(features),
        partial(item, collection),
        GEOJSON,
        "api/item.html",
        CRS,
        next(iter(features.ids), ""),
    )


def _at(pages: JourneyPages) -> Operation:
    """Give the operation that tells where he was."""

    def answer(asked: Asked) -> dict[str, Any]:
        return dict(whereabouts(pages.journey, read_date(asked.values["date"])[0], asked.language))

    return Operation(
        f"api/journeys/{pages.journey.name}/at",
        "Where he was on a date, with every possibility",
        lambda: (DATE, language_of(pages.languages)),
        WHEREABOUTS,
        answer,
        pages=pages,
    )
