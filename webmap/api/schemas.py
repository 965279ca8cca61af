"""The shapes of the answers, as JSON Schemas that OpenAPI 3.0 takes as well."""

from collections.abc import Mapping
from typing import Any

from routes.clock import Presence
from webmap.api.features import Features
from webmap.api.parameters import Schema

__all__ = [
    "ANYTHING",
    "COLLECTION",
    "COLLECTIONS",
    "CONFORMANCE",
    "HEALTH",
    "LANDING",
    "PROBLEM",
    "WHEREABOUTS",
    "feature_schema",
    "item_schema",
    "items_schema",
]

ANYTHING: Schema = {"type": "object"}
TEXT: Schema = {"type": "string"}
WHOLE: Schema = {"type": "integer", "minimum": 0}


def _list(items: Schema, **limits: int) -> dict[str, Any]:
    return {"type": "array", "items": items, **limits}


def _object(required: Mapping[str, Schema], **optional: Schema) -> dict[str, Any]:
    """Describe an object that has these members and no others."""
    members = {"type": "object", "properties": {**required, **optional}, "additionalProperties": False}
    return members | ({"required": list(required)} if required else {})


LINKS = _list(_object({"href": TEXT, "rel": TEXT, "type": TEXT}, title=TEXT))
POSITION = _list({"type": "number", "minimum": -180, "maximum": 180}, minItems=2, maxItems=2)
LANDING = _object({"title": TEXT, "description": TEXT, "links": LINKS})
CONFORMANCE = _object({"conformsTo": _list(TEXT), "links": LINKS})
EXTENT = _object(
    {
        "temporal": _object({
            "interval": _list(
                _list({"type": "string", "format": "date-time", "nullable": True}, minItems=2, maxItems=2), minItems=1
            ),
            "trs": TEXT,
        })
    },
    spatial=_object({"bbox": _list(_list({"type": "number"}, minItems=4, maxItems=4), minItems=1), "crs": TEXT}),
)  # fmt: skip
COLLECTION = _object({
    "id": TEXT,
    "title": TEXT,
    "description": TEXT,
    "itemType": {"type": "string", "enum": ["feature"]},
    "extent": EXTENT,
    "crs": _list(TEXT),
    "links": LINKS,
})  # fmt: skip
COLLECTIONS = _object({"links": LINKS, "collections": _list(COLLECTION)})
HEALTH = _object({"status": {"type": "string", "enum": ["ok"]}, "version": TEXT})
WHEREABOUTS = _object({
    "presence": {"type": "string", "enum": [str(presence) for presence in Presence]},
    "date": TEXT,
    "age": {**WHOLE, "nullable": True},
    "candidates": _list(
        _object(
            {"title": TEXT, "position": POSITION, "certain": {"type": "boolean"}, "share": {"type": "number"}},
            stay_id=TEXT,
            leg_id=TEXT,
            place=TEXT,
            place_then=TEXT,
            polity=TEXT,
        )
    ),
})  # fmt: skip
PROBLEM = _object(
    {"type": TEXT, "title": TEXT, "status": {"type": "integer"}, "detail": TEXT},
    problems=_list(_object({"detail": TEXT})),
)


def feature_schema(features: Features) -> dict[str, Any]:
    """Describe a feature as it stands in a collection."""
    return _object(_members(features))


def item_schema(features: Features) -> dict[str, Any]:
    """Describe a feature that stands alone, with links."""
    return _object({**_members(features), "links": LINKS})


def items_schema(features: Features) -> dict[str, Any]:
    """Describe a page of features."""
    return _object({
        "type": {"type": "string", "enum": ["FeatureCollection"]},
        "title": TEXT,
        "numberMatched": WHOLE,
        "numberReturned": WHOLE,
        "links": LINKS,
        "features": _list(feature_schema(features)),
    })  # fmt: skip


def _members(features: Features) -> dict[str, Schema]:
    everywhere = {column.name: column.schema for column in features.columns if column.is_everywhere}
    elsewhere = {column.name: column.schema for column in features.columns if not column.is_everywhere}
    return {
        "type": {"type": "string", "enum": ["Feature"]},
        "id": TEXT,
        "geometry": {"oneOf": [_GEOMETRIES[name] for name in features.geometry_types]},
        "properties": _object(everywhere, **elsewhere),
    }


def _geometry(name: str, coordinates: Schema) -> dict[str, Any]:
    return _object({"type": {"type": "string", "enum": [name]}, "coordinates": coordinates})


_GEOMETRIES = {
    "Point": _geometry("Point", POSITION),
    "LineString": _geometry("LineString", _list(POSITION, minItems=2)),
    "MultiLineString": _geometry("MultiLineString", _list(_list(POSITION, minItems=2), minItems=1)),
}
