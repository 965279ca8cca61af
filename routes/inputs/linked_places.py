"""Linked Places (LPF), the format of historical gazetteers: places with their names, and when they were what.

In a file of others each timespan of a place is a stay there; the stays stand in the order of their first days.
"""

import math
import re
from collections.abc import Iterable, Iterator, Sequence

from places.dates import parse_edtf
from places.errors import DateError
from places.tables.findings import Findings, Notice
from places.tables.rules import Rule
from routes.inputs.features import FeatureRow, Members, geometry_problem, point_of, text_of

__all__ = ["is_linked_places", "named", "place_rows", "told_features"]

_SHORT_YEAR = re.compile(r"(-?)([0-9]{1,3})")


def is_linked_places(members: Members, features: Sequence[Members]) -> bool:
    """Tell whether a collection is one: it says so, or its features have the members of that format."""
    return "linkedplaces" in text_of(members.get("@context")) or any("names" in each for each in features)


def told_features(features: Iterable[Members]) -> Iterator[tuple[int, Members]]:
    """Give the stays and legs that our own files have inside their places, as features."""
    for number, place in enumerate(features, 1):
        for stay in _objects(place["properties"].get("stays")):
            yield number, {"properties": stay, "geometry": place.get("geometry")}
        for way in _objects([relation.get("properties") for relation in _objects(place.get("relations"))]):
            yield number, {"properties": way}


def named(place: Members) -> dict[str, str]:
    """Give the names of a place by language, those of no period, as cells ``name_<language>``."""
    names = [each for each in _objects(place.get("names")) if "when" not in each and each.get("toponym")]
    told: dict[str, str] = {}
    for each in names:
        told.setdefault(f"name_{each['lang']}" if each.get("lang") else "name", str(each["toponym"]))
    return told


def place_rows(source: str, features: Sequence[Members], findings: Findings) -> Iterator[FeatureRow]:
    """Give a row for each timespan of each place; for a place without one, a row without a date."""
    found: list[tuple[float, FeatureRow]] = []
    for number, place in enumerate(features, 1):
        cells = _cells(source, number, place, findings)
        for arrival, departure in _timespans(place) or [("", "")]:
            row = FeatureRow(number, {**cells, "arrival": arrival, "departure": departure})
            found.append((_first_day(arrival), row))
    ordered = sorted(found, key=lambda each: each[0])
    if ordered != found:
        understood, fix = "its places are put in the order of their dates", "put them in the order of the journey"
        findings.notices.append(Notice(source, 0, "", "", understood, fix, Rule.ORDER))
    for order, (_, row) in enumerate(ordered, 1):
        yield FeatureRow(row.number, {"stay_id": f"stay-{order:03}", **row.cells})


def _cells(source: str, number: int, place: Members, findings: Findings) -> dict[str, str]:
    properties = place["properties"]
    names = _objects(place.get("names"))
    title = text_of(properties.get("title")) or (text_of(names[0].get("toponym")) if names else "")
    try:
        point = point_of(_first_geometry(place.get("geometry")))
    except ValueError:
        findings.problems.append(geometry_problem(source, number, place.get("geometry")))
        point = {}
    known = {key: text_of(value) for key, value in properties.items() if key not in ("title", "ccodes", "fclasses")}
    return {
        **known,
        "place": title,
        **{f"place_{key}": text for key, text in named(place).items()},
        **point,
        "country_today": text_of(_first(properties.get("ccodes"))),
        "feature_type": text_of(_first([each.get("label") for each in _objects(place.get("types"))])),
        "summary": text_of(_first([each.get("value") for each in _objects(place.get("descriptions"))])),
        "address": text_of(place.get("@id")),
        "links": ";".join(text_of(each.get("identifier")) for each in _objects(place.get("links"))),
    }


def _first_geometry(geometry: object) -> object:
    """Give the geometry, or the first of several that are told of one place."""
    if isinstance(geometry, dict) and geometry.get("type") == "GeometryCollection":
        return _first(geometry.get("geometries"))
    return geometry


def _timespans(place: Members) -> list[tuple[str, str]]:
    """Give the arrival and departure of each timespan as EDTF."""
    when = place.get("when") or place["properties"].get("when") or {}
    spans = _objects(when.get("timespans")) if isinstance(when, dict) else []
    dates = [(_edtf(span.get("start")), _edtf(span.get("end"))) for span in spans]
    return [each for each in dates if any(each)]


def _edtf(bounds: object) -> str:
    """Write ``{"in": ...}`` or ``{"earliest": ..., "latest": ...}`` as EDTF."""
    days = bounds if isinstance(bounds, dict) else {}
    exact, earliest, latest = (_year(text_of(days.get(key))) for key in ("in", "earliest", "latest"))
    return exact or (f"[{earliest}..{latest}]" if earliest or latest else "")


def _year(text: str) -> str:
    """Write a year as EDTF does, with four digits."""
    short = _SHORT_YEAR.fullmatch(text)
    return f"{short[1]}{int(short[2]):04}" if short else text


def _first_day(date: str) -> float:
    try:
        return parse_edtf(date).span.first
    except DateError:
        return math.inf


def _first(values: object) -> object:
    return values[0] if isinstance(values, list) and values else None


def _objects(values: object) -> list[Members]:
    return [each for each in values if isinstance(each, dict)] if isinstance(values, list) else []
