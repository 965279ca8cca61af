"""The map on the project's own page: its markup and its script, as folium renders them, but without folium.

folium takes a second to import and pandas with it, which a server that only shows a map can do without; a test holds
the two alike.
"""

from collections.abc import Mapping
from typing import Any

from routes.journey import Journey
from webmap.markup import markup
from webmap.mounting import as_script
from webmap.parts import whole
from webmap.tiles import find_tiles

__all__ = ["MAP", "beside_map", "map_markup", "map_script"]

MAP = "map_journey"
"""The variable that holds the map, and the id of its element."""


def map_markup(story: Mapping[str, Any], track: Mapping[str, Any], **more: Any) -> str:  # noqa: ANN401 # of a template
    """Write the map's element and what stands beside it."""
    return f'<div class="folium-map" id="{MAP}"></div>\n{beside_map(story, track, **more)}'


def beside_map(story: Mapping[str, Any], track: Mapping[str, Any], **more: Any) -> str:  # noqa: ANN401 # of a template
    """Write what stands beside a map; ``more`` is what ``templates/journey.html`` takes besides."""
    usual: dict[str, Any] = {"basemap": True, "part": whole(len(story["stays"])), "parts": ()}
    return markup("journey.html", story=story, track=track, **{**usual, **more})


def map_script(journey: Journey, tiles: str = "") -> str:
    """Write the script that makes the map, with a tile layer (by its name in xyzservices) or none."""
    start = journey.stays[0].place.position  # until the program fits the map to the journey
    options = {"center": [start.lat, start.lon], "zoom": 3, "minZoom": 1, "maxZoom": 14}
    made = f'var {MAP} = L.map("{MAP}", {as_script(options)});\n'
    return f"{made}{_tile_layer(tiles)}.addTo({MAP});\n" if tiles else made


def _tile_layer(name: str) -> str:
    tiles = find_tiles(name)
    options = {
        "minZoom": tiles.get("min_zoom", 0),
        "maxZoom": tiles.get("max_zoom", 18),
        "attribution": tiles.html_attribution,
        "subdomains": tiles.get("subdomains", "abc"),
    }
    return f"L.tileLayer({as_script(tiles.build_url(fill_subdomain=False, scale_factor='{r}'))}, {as_script(options)})"
