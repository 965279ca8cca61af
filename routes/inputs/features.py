"""Collections of features, as GeoJSON and Linked Places have them, taken apart into the rows of tables.

Read by hand and not through GDAL, which knows no nested members and would not say which feature is wrong.
"""

import json
from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Any, NamedTuple

from places.errors import Problem, TableError
from places.tables.grid import Grid
from places.tables.limits import MAX_CELLS, MAX_ROWS, refuse_too_large
from places.tables.rules import Rule
from places.tables.table import Table, table_of
from routes.columns import vocabulary

__all__ = [
    "FeatureRow",
    "Members",
    "features_of",
    "geometry_problem",
    "members_of",
    "point_of",
    "table_of_rows",
    "text_of",
    "vertices_of",
]

Members = Mapping[str, Any]
"""The members of a JSON object; what they are is looked at where they are read."""


class FeatureRow(NamedTuple):
    """The cells of a row by column, and the number of the feature that they come from, from 1."""

    number: int
    cells: Mapping[str, str]


def members_of(source: str, data: bytes) -> Members:
    """Read a file as a collection of features.

    Raises
    ------
    TableError
        When it is none.
    """
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        wrong = f"it is no JSON ({error})"
        raise TableError([_unreadable(source, wrong, "save it as GeoJSON again")]) from None
    if isinstance(found, dict) and found.get("type") == "Feature":
        return {"features": [found]}
    if not (isinstance(found, dict) and isinstance(found.get("features"), list)):
        fix = "save it as a GeoJSON FeatureCollection"
        raise TableError([_unreadable(source, "it is no collection of features", fix)])
    if len(found["features"]) > MAX_ROWS.value:
        refuse_too_large(source, 0, "it has more than {limit} features", "make several journeys of it", MAX_ROWS)
    return found


def features_of(source: str, members: Members) -> list[Members]:
    """Give the features of a collection, each with properties, perhaps none.

    Raises
    ------
    TableError
        When one of them is no object, or its properties are none.
    """
    problems = [
        Problem(source, number, "", str(each)[:40], "it is no feature", "write it as GeoJSON", Rule.TABLE_UNREADABLE)
        for number, each in enumerate(members["features"], 1)
        if not (isinstance(each, dict) and isinstance(each.get("properties") or {}, dict))
    ]
    if problems:
        raise TableError(problems)
    return [{**each, "properties": each.get("properties") or {}} for each in members["features"]]


def text_of(value: object) -> str:
    """Write a value as the cell of a table holds it: lists joined by ``;``."""
    if isinstance(value, str) or value is None:
        return value or ""
    if isinstance(value, list) and all(isinstance(each, str | int | float) for each in value):
        return ";".join(map(str, value))
    return json.dumps(value, ensure_ascii=False)


def point_of(geometry: object) -> dict[str, str]:
    """Give the cells of a point; of another geometry than a point, or of several, those of a point on it.

    Raises
    ------
    ValueError
        When it is no geometry.
    """
    if not geometry:
        return {}
    members = geometry if isinstance(geometry, dict) else {}
    if members.get("type") == "Point":
        pair = members.get("coordinates")
        if not (isinstance(pair, list) and len(pair) > 1):
            raise ValueError(pair)
        lon, lat = pair[:2]
    else:
        lon, lat = _point_on(members)
    return {"lon": text_of(lon), "lat": text_of(lat)}


def _point_on(geometry: Members) -> tuple[float, float]:
    from shapely.errors import ShapelyError
    from shapely.geometry import shape

    try:
        point = shape(dict(geometry)).representative_point()
    except (ShapelyError, AttributeError, KeyError, TypeError, IndexError) as error:
        raise ValueError(str(error)) from error
    return round(point.x, 5), round(point.y, 5)


def vertices_of(geometry: object) -> list[tuple[float, float]]:
    """Give the longitudes and latitudes of a line, perhaps of several pieces.

    Raises
    ------
    ValueError
        When it is no line.
    """
    members: Members = geometry if isinstance(geometry, dict) else {}
    pieces: Any = members.get("coordinates")
    try:
        lines = pieces if members.get("type") == "MultiLineString" else [pieces]
        return [(float(lon), float(lat)) for line in lines for lon, lat, *_ in line]
    except TypeError as error:
        raise ValueError(str(error)) from error


def geometry_problem(source: str, number: int, geometry: object) -> Problem:
    """Say that a feature has no geometry that can be read."""
    where = (source, number, "geometry", text_of(geometry)[:80])
    return Problem(*where, "it is no geometry", "write it as GeoJSON does", Rule.POSITION)


def table_of_rows(source: str, kind: str, rows: Iterable[FeatureRow]) -> Table:
    """Make a table of rows, whose header may name columns as other people do.

    Raises
    ------
    TableError
        When it would be larger than the limits allow.
    """
    found = list(rows)
    columns = list(dict.fromkeys(chain.from_iterable(row.cells for row in found)))
    if len(columns) * len(found) > MAX_CELLS.value:
        refuse_too_large(source, 0, "it has more than {limit} properties", "make several journeys of it", MAX_CELLS)
    lines = [(row.number, [row.cells.get(column, "").strip() for column in columns]) for row in found]
    return table_of(Grid(source, [(0, columns), *lines]), vocabulary(kind))


def _unreadable(source: str, wrong: str, fix: str) -> Problem:
    return Problem(source, 0, "", "", wrong, fix, Rule.TABLE_UNREADABLE)
