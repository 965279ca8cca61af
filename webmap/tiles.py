"""Tile layers of other servers, only where an operator asks for one by its name in xyzservices."""

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from places.errors import UnknownNameError

if TYPE_CHECKING:
    from xyzservices import TileProvider

__all__ = ["find_tiles", "tile_host"]

_SUBDOMAIN = re.compile(r"[^.]*\{s\}[^.]*")


def find_tiles(name: str) -> "TileProvider":
    """Find a tile layer, such as ``OpenStreetMap.Mapnik``; upper case, blanks and points do not matter.

    Raises
    ------
    UnknownNameError
        When xyzservices does not know it, or it takes a key.
    """
    import xyzservices.providers

    try:
        tiles = xyzservices.providers.query_name(name)
    except ValueError:
        msg = f"xyzservices knows no tiles {name!r}; try OpenStreetMap.Mapnik"
        raise UnknownNameError(msg) from None
    if tiles.requires_token():
        msg = f"the tiles {name!r} take a key; try OpenStreetMap.Mapnik"
        raise UnknownNameError(msg)
    return tiles


def tile_host(name: str) -> str:
    """Give the host of a tile layer as a source of a Content-Security-Policy; nothing for no tiles.

    Examples
    --------
    >>> tile_host("OpenStreetMap.Mapnik"), tile_host("")
    ('https://tile.openstreetmap.org', '')
    >>> tile_host("OpenTopoMap")
    'https://*.tile.opentopomap.org'
    """
    if not name:
        return ""
    address = urlsplit(find_tiles(name).url)
    return f"{address.scheme}://{_SUBDOMAIN.sub('*', address.netloc)}"
