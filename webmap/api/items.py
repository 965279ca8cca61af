"""The features of a collection: those asked for, page by page, and each by its id."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from places.errors import UnknownNameError
from routes.formats.geojson import MEDIA_TYPE as GEOJSON
from routes.selection import Selection
from webmap.api.collection import Collection
from webmap.api.columns import Column
from webmap.api.filters import filters_of_stays
from webmap.api.operation import JSON, Asked, Link, link
from webmap.api.parameters import (
    BBOX,
    DATETIME,
    FORM,
    LIMIT,
    MOST_FEATURES,
    OFFSET,
    USUAL_FEATURES,
    Parameter,
    language_of,
    read_whole,
)
from webmap.api.windows import read_box, read_window
from webmap.query import selection_of

__all__ = ["item", "item_parameters", "items", "items_parameters"]

STANDARD = (LIMIT, OFFSET, BBOX, DATETIME)


def item_parameters(collection: Collection) -> tuple[Parameter, ...]:
    """Declare what may be asked of one feature."""
    return FORM, language_of(collection.pages.languages)


def items_parameters(collection: Collection) -> tuple[Parameter, ...]:
    """Declare what may be asked of a collection: the parameters of the standard, the filters of exports, properties."""
    features = collection.features
    of_stays = filters_of_stays(features.journey, features.filters_of_stays, features.seen_from_stays)
    properties = (column.parameter for column in _columns(collection))
    return *item_parameters(collection), *STANDARD, *of_stays, *properties


def items(collection: Collection, asked: Asked) -> dict[str, Any]:
    """Give a page of the features asked for: a GeoJSON FeatureCollection, with links to the pages around it."""
    numbers = list(_chosen(collection, asked))
    limit = min(read_whole(asked.values.get("limit", str(USUAL_FEATURES))), MOST_FEATURES)
    offset = read_whole(asked.values.get("offset", "0"))
    shown = numbers[offset : offset + limit]
    return {
        "type": "FeatureCollection",
        "title": collection.title(asked.language),
        "numberMatched": len(numbers),
        "numberReturned": len(shown),
        "links": [*asked.links(GEOJSON), *_around(asked, offset, limit, len(numbers)), _up(collection, asked)],
        "features": list(collection.features.described(shown, asked.language)),
    }


def item(collection: Collection, asked: Asked) -> dict[str, Any]:
    """Give a feature by its id: a GeoJSON Feature with links.

    Raises
    ------
    UnknownNameError
        When there is none of that id.
    """
    features, journey = collection.features, collection.pages.journey
    if asked.feature not in features.numbers:
        msg = f"{collection.name} has no feature with the id {asked.feature!r}"
        raise UnknownNameError(msg)
    number = features.numbers[asked.feature]
    links = [*asked.links(GEOJSON), _up(collection, asked)]
    if stay_id := features.stay_id(number):
        page = asked.address(f"j/{journey.name}/", {"lang": asked.language})
        links.append(link(f"{page}#stay={quote(stay_id, safe='')}", "related", "text/html"))
    (feature,) = features.described([number], asked.language)
    return {**feature, "links": links}


def _columns(collection: Collection) -> list[Column]:
    """Give the properties that features are asked for by: those whose names mean nothing else already."""
    taken = {*(each.name for each in (*item_parameters(collection), *STANDARD)), *collection.features.filters_of_stays}
    return [column for column in collection.features.columns if column.name not in taken]


def _chosen(collection: Collection, asked: Asked) -> Iterator[int]:
    """Give the numbers of the features that all parameters keep."""
    features = collection.features
    wanted = [(column, asked.values[column.name]) for column in _columns(collection) if column.name in asked.values]
    for number in features.kept(_selection(collection, asked)):
        properties = features.properties(number, asked.language) if wanted else {}
        if all(column.name in properties and column.keeps(properties[column.name], text) for column, text in wanted):
            yield number


def _selection(collection: Collection, asked: Asked) -> Selection:
    """Give the selection that the parameters ask for which mean the same as in an export."""
    given = {name: asked.values.get(name, "") for name in collection.features.filters_of_stays}
    window, box = asked.values.get("datetime"), asked.values.get("bbox")
    return replace(
        selection_of(given, collection.pages.journey),
        window=read_window(window) if window else None,
        box=read_box(box) if box else None,
    )


def _around(asked: Asked, offset: int, limit: int, matched: int) -> Iterator[Link]:
    """Link to the pages before and after, with every parameter kept."""
    if offset > 0:
        yield link(asked.again(offset=max(0, offset - limit)), "prev", GEOJSON)
    if offset + limit < matched:
        yield link(asked.again(offset=offset + limit), "next", GEOJSON)


def _up(collection: Collection, asked: Asked) -> Link:
    return link(asked.address(collection.path), "collection", JSON, collection.title(asked.language))
