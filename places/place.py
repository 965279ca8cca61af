"""A place, and the name and the state it had on a given day."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from places.dates import Span
from places.position import Position
from places.texts import Texts

__all__ = ["Period", "Place"]


@dataclass(frozen=True, slots=True)
class Period:
    """What held from one day to another: a name a place bore, or a polity that ruled it.

    Attributes
    ----------
    names : Texts
        The name in each language, e.g. ``Petrograd``, ``پتروگراد``.
    start, end : Span
        The days on which it may have begun and ended; infinite where open.
    bounds : str
        Both as a table writes them, ``1914-09/1924-01``; empty when it came from no table.
    """

    names: Texts
    start: Span
    end: Span
    bounds: str = field(default="", compare=False, kw_only=True)

    @property
    def first_day(self) -> float:
        """The nominal first day: the middle of ``start``, -inf where open."""
        return self.start.middle


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a journey.

    Attributes
    ----------
    place_id : str
        Stable within the journey.
    names : Texts
        Its name in each language, e.g. ``St Paul's Realschule, Odessa``.
    position : Position
        WGS 84, longitude first.
    precision : str
        How good the position is: ``building``, ``neighbourhood``, ``town`` or ``region``.
    names_today : Texts
        What it is called now; empty where that is ``names``.
    country_today : str
        ISO 3166-1 alpha-2, the country that holds the point now.
    period_names, polities : tuple of Period
        Names of its town and its rulers, in time order.
    extra : mapping of str to str
        Columns this project does not know, kept as written.
    """

    place_id: str
    names: Texts
    position: Position
    precision: str = ""
    feature_type: str = ""
    names_today: Texts = field(default_factory=Texts)
    country_today: str = ""
    period_names: tuple[Period, ...] = ()
    polities: tuple[Period, ...] = ()
    geonames_id: str = ""
    wikidata_id: str = ""
    note: Texts = field(default_factory=Texts)
    extra: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def name_on(self, day: float, language: str = "") -> str:
        """Name the town as it was called on a day; the place's own name where no period says."""
        period = _holding(self.period_names, day)
        return (period.names if period else self.names).said_in(language)

    def polity_on(self, day: float, language: str = "") -> str:
        """Name the state that held the place on a day; empty where no period says."""
        period = _holding(self.polities, day)
        return period.names.said_in(language) if period else ""

    def all_names(self) -> tuple[str, ...]:
        """Give every name this place is known by: each language, each period, today's."""
        periods = [period.names for period in self.period_names]
        texts = [self.names, *periods, self.names_today]
        return tuple(dict.fromkeys(name for text in texts for name in text.values()))


def _holding(periods: tuple[Period, ...], day: float) -> Period | None:
    """Find the period that held on a day.

    A boundary known only to the month or year is taken at its middle; the last period to have begun wins.
    """
    if not periods:
        return None
    begun = [period for period in periods if period.first_day <= day <= period.end.last]
    return begun[-1] if begun else None
