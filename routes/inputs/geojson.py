"""A GeoJSON or Linked Places file as a journey: our own exports, and those of others.

Others' points are stays, in the order of the file, with their properties as columns; their lines are left out with a
notice. Our own features say which stay or leg each is.
"""

from collections.abc import Iterator

from places.tables.findings import Findings, Notice
from places.tables.rules import Rule
from routes.about import about_of
from routes.columns import KINDS
from routes.inputs.features import (
    FeatureRow,
    Members,
    features_of,
    geometry_problem,
    members_of,
    point_of,
    table_of_rows,
    text_of,
)
from routes.inputs.linked_places import is_linked_places, place_rows, told_features
from routes.inputs.our_features import our_rows
from routes.inputs.parts import Parts

__all__ = ["is_collection", "read_collection"]

_ENDINGS = (".geojson", ".json", ".jsonld")
_LINES = ("LineString", "MultiLineString")


def is_collection(source: str, data: bytes) -> bool:
    """Tell whether a file is one: by its name, or by how it begins."""
    return source.lower().endswith(_ENDINGS) or data[:200].lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{")


def read_collection(source: str, data: bytes, name: str, findings: Findings) -> Parts:
    """Read features as the tables of a journey.

    Raises
    ------
    TableError
        When the file is no collection of features, or larger than the limits allow.
    """
    members = members_of(source, data)
    features = features_of(source, members)
    linked = is_linked_places(members, features)
    told = list(told_features(features) if linked else enumerate(features, 1))
    if any(_is_ours(feature) for _, feature in told):
        ours = sorted(((number, each) for number, each in told if _is_ours(each)), key=_order)
        rows = our_rows(source, features, ours, findings)
    elif linked:
        rows = {"stay": list(place_rows(source, features, findings))}
    else:
        rows = {"stay": list(_stay_rows(source, features, findings))}
    tables = {kind: table_of_rows(source, kind, found) for kind, found in rows.items() if found}
    return Parts(name, about_of(_about(members), name, findings, source), tables, dict.fromkeys(KINDS, source))


def _is_ours(feature: Members) -> bool:
    return feature["properties"].get("feature") in ("stay", "leg")


def _order(told: tuple[int, Members]) -> float:
    order = told[1]["properties"].get("order", 0)
    return float(order) if isinstance(order, int | float) else 0


def _about(members: Members) -> Members:
    texts = {key: members.get(key) for key in ("title", "licence", "version")}
    about: dict[str, object] = {key: text for key, text in texts.items() if isinstance(text, str)}
    given = members.get("credits")
    if isinstance(given, list) and all(isinstance(each, dict) and "name" in each for each in given):
        about["credits"] = given
    return about


def _stay_rows(source: str, features: list[Members], findings: Findings) -> Iterator[FeatureRow]:
    for number, feature in enumerate(features, 1):
        geometry = feature.get("geometry")
        shape = str(geometry.get("type")) if isinstance(geometry, dict) else ""
        if shape in _LINES:
            understood, fix = "is left out: only points are stays", "give it a point, or leave it as it is"
            findings.notices.append(Notice(source, number, "geometry", shape, understood, fix, Rule.LEFT_OUT))
            continue
        if shape not in ("", "Point"):
            understood, fix = "is taken for a point on it", "give it a point if it is another"
            findings.notices.append(Notice(source, number, "geometry", shape, understood, fix, Rule.PLACE_LOCATED))
        cells = {key: text_of(value) for key, value in feature["properties"].items()}
        own = {"stay_id": text_of(feature["id"])} if "id" in feature else {}
        try:
            yield FeatureRow(number, {**own, **cells, **point_of(geometry)})
        except ValueError:
            findings.problems.append(geometry_problem(source, number, geometry))
