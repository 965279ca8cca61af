"""Features that this program wrote, read back: each says itself which stay or leg it is."""

from collections.abc import Iterable, Iterator, Mapping

from places.tables.findings import Findings
from routes.inputs.features import FeatureRow, Members, geometry_problem, point_of, text_of, vertices_of
from routes.inputs.linked_places import named

__all__ = ["our_rows"]

_DERIVED = {"feature", "order", "place_id", "place_then", "place_today", "polity", "start", "end", "distance_km"}
_OF_PLACE = ("precision", "feature_type", "geonames_id", "wikidata_id", "note")


def our_rows(
    source: str, features: Iterable[Members], told: Iterable[tuple[int, Members]], findings: Findings
) -> Mapping[str, list[FeatureRow]]:
    """Give the rows of all tables by their kind; geometries that are none go to ``findings``.

    Parameters
    ----------
    source : str
        The file.
    features : iterable of Members
        Of the file; in Linked Places each is a place, of which more is told.
    told : iterable of (int, Members)
        The stays and legs in their order, as features, each with the number of the feature that tells of it.
    """
    bibliography: dict[str, str] = {}
    known = {text_of(each["properties"].get("place_id")): each for each in features if "names" in each}
    places: dict[str, tuple[dict[str, str], FeatureRow]] = {}
    rows: dict[str, list[FeatureRow]] = {"place": [], "stay": [], "leg": [], "source": []}
    for number, feature in told:
        properties = feature["properties"]
        cells = {key: text_of(value) for key, value in properties.items() if key not in _DERIVED}
        cells["sources"] = ";".join(_cited(properties.get("sources"), bibliography))
        try:
            if properties["feature"] == "leg":
                rows["leg"].append(FeatureRow(number, {"via": _via(feature), **cells}))
                continue
            point = point_of(feature.get("geometry"))
        except ValueError:
            findings.problems.append(geometry_problem(source, number, feature.get("geometry")))
            continue
        place_id = text_of(properties.get("place_id"))
        row = FeatureRow(number, _place(properties, point, known.get(place_id, {})))
        if places.setdefault(place_id, (point, row))[0] == point:
            cells |= {"place": place_id, "country_today": ""}
        else:  # a lone table may have one name at several points
            cells |= {"place": f"{place_id} ({number})", "place_name": cells.get("place", ""), **point}
        rows["stay"].append(FeatureRow(number, cells))
    rows["place"] = [row for _, row in places.values()]
    rows["source"] = [FeatureRow(0, {"source_id": key, "citation": text}) for text, key in bibliography.items()]
    return rows


def _place(properties: Members, point: Mapping[str, str], known: Members) -> dict[str, str]:
    own = {"place_id": "place_id", "name": "place", "name_today": "place_today", "country_today": "country_today"}
    cells = {column: text_of(properties.get(key)) for column, key in own.items()}
    if cells["name_today"] == cells["name"]:
        del cells["name_today"]
    told = known.get("properties", {})
    return {**cells, **named(known), **{key: text_of(told.get(key)) for key in _OF_PLACE}, **point}


def _cited(sources: object, bibliography: dict[str, str]) -> Iterator[str]:
    """Give sources by ids, for a citation may hold any sign; each citation gets one."""
    for citation in sources if isinstance(sources, list) else ():
        yield bibliography.setdefault(str(citation), f"source-{len(bibliography) + 1:03}")


def _via(leg: Members) -> str:
    """Give the vertices of a documented or plausible line as waypoints, without its ends and the cuts at 180°."""
    if leg["properties"].get("path") == "connector" or not leg.get("geometry"):
        return ""
    return ";".join(f"{lon},{lat}" for lon, lat in vertices_of(leg["geometry"])[1:-1] if abs(lon) != 180)
