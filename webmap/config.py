"""What an operator may set of a server."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import routes
from places.errors import QueryError

__all__ = ["Config"]


@dataclass(frozen=True)
class Config:
    """What an operator may set; ``from_env`` reads each from ``EXILE_MAP_`` and its name in capitals.

    Attributes
    ----------
    journeys : tuple of str
        Folders, tables or names of journeys that ship; the first is the default.
    tiles : str
        A tile layer by its name in xyzservices, such as ``OpenStreetMap.Mapnik``; empty for the bundled basemap.
    frame_ancestors : str
        Who may frame ``?embed=1`` pages, as a Content-Security-Policy source list.
    readers : str
        Which other site may read exports and the API: an origin, ``*`` for any, empty for none.
    hosts : tuple of str
        The names under which the server answers, ``.example.org`` with all below it; any name where there are none.
    proxies : int
        How many proxies stand in front whose ``X-Forwarded-`` headers tell the address that readers see.
    live : bool
        Whether to follow the files of the journeys while they are edited; ``exile-map serve`` does on this machine.
    edit : bool
        Whether ``/review`` may write points into their tables, for this machine alone; only with ``live``.
    """

    journeys: tuple[str, ...] = ("trotsky",)
    tiles: str = ""
    frame_ancestors: str = "*"
    readers: str = "*"
    hosts: tuple[str, ...] = ()
    proxies: int = 0
    live: bool = False
    edit: bool = False

    @classmethod
    def from_env(cls, env: Mapping[str, str]) -> "Config":
        """Read the settings from an environment.

        Journeys are joined as the system joins paths (``:`` or ``;``), hosts by commas.
        """
        journeys = tuple(filter(None, env.get("EXILE_MAP_JOURNEYS", "").split(os.pathsep)))
        proxies = env.get("EXILE_MAP_PROXIES", "0")
        if not proxies.isdecimal():
            msg = f"EXILE_MAP_PROXIES is a number of proxies, not {proxies!r}"
            raise QueryError(msg)
        return cls(
            journeys or cls.journeys,
            env.get("EXILE_MAP_TILES", cls.tiles),
            env.get("EXILE_MAP_FRAME_ANCESTORS", cls.frame_ancestors),
            env.get("EXILE_MAP_READERS", cls.readers),
            tuple(host.strip() for host in env.get("EXILE_MAP_HOSTS", "").split(",") if host.strip()),
            int(proxies),
        )

    @property
    def paths(self) -> list[Path]:
        """The folder or table of each journey; ``UnknownNameError`` where there is none."""
        return [routes.find_journey(name) for name in self.journeys]
