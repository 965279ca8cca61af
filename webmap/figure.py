"""A journey on a folium map, taken apart: its markup and its script, the same each time."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

import folium
from branca.element import Figure

from routes.journey import Journey
from webmap.layer import JourneyLayer
from webmap.tiles import find_tiles

__all__ = ["map_figure"]


def map_figure(
    journey: Journey,
    language: str,
    *,
    served: Mapping[str, Any] | None = None,
    languages: Sequence[str] = (),
    tiles: str = "",
) -> tuple[str, str]:
    """Render the map and its ``JourneyLayer`` for a page that links scripts and styles itself.

    Parameters
    ----------
    served, languages
        See ``JourneyLayer``.
    tiles : str
        A tile layer by its name in xyzservices; empty for none.

    Returns
    -------
    markup, script : str
    """
    start = journey.stays[0].place.position  # until the script fits the map to the journey
    world = folium.Map((start.lat, start.lon), zoom_start=3, tiles=None, minZoom=1, maxZoom=14)
    figure = cast("Figure", world.get_root())
    layers = [folium.TileLayer(find_tiles(tiles)).add_to(world)] if tiles else []
    for part in (world, figure, *layers):
        part._id = "journey"  # noqa: SLF001 # folium makes ids at random
    JourneyLayer(journey, language, languages=languages, served=served).add_to(world)
    figure.render()
    return figure.html.render(), figure.script.render()
