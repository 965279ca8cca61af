"""A leg: the way from one stay to the next."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from places.dates import Edtf
from places.position import Position
from places.texts import Texts

__all__ = ["PATHS", "Leg", "Waypoint"]

PATHS = ("documented", "plausible", "connector")


@dataclass(frozen=True, slots=True)
class Waypoint:
    """A point on the way, with the name the table gives it (perhaps none)."""

    name: str
    position: Position


@dataclass(frozen=True, slots=True)
class Leg:
    """A leg, as its row says.

    Attributes
    ----------
    leg_id : str
        Stable within the journey.
    from_stay, to_stay : str
        Ids of two neighbouring stays.
    mode : str
        ``train``, ``ship``, ``sled``, ...; empty when unknown.
    vessel : Texts
        The ship or train by name.
    depart, arrive : Edtf or None
        As written; None where the dates of the stays say it all.
    via : tuple of Waypoint
        In travelling order.
    path : str
        What the line rests on: ``documented`` (a source gives the way), ``plausible`` (waypoints or a sea lane
        for its mode) or ``connector`` (only the ends are known).
    circumstance : str
        ``voluntary``, ``deported``, ``escape``, ... in the words of the journey.
    row : int
        Its row in the table, as a spreadsheet counts; 0 when it came from no table. It tells no two apart.
    """

    leg_id: str
    from_stay: str
    to_stay: str
    mode: str = ""
    vessel: Texts = field(default_factory=Texts)
    depart: Edtf | None = None
    arrive: Edtf | None = None
    via: tuple[Waypoint, ...] = ()
    path: str = "connector"
    circumstance: str = ""
    certainty: str = "certain"
    summary: Texts = field(default_factory=Texts)
    sources: tuple[str, ...] = ()
    row: int = field(default=0, compare=False)
    extra: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
