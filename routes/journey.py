"""A journey: the stays and legs of one life in order, with all that is said about them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from places.errors import Problem, TableError, UnknownNameError
from places.gazetteer import Gazetteer
from places.tables.rules import Rule
from routes.about import About
from routes.annotations import Chapter, Claim, Source
from routes.leg import Leg
from routes.printable import file_name
from routes.references import chain_problems
from routes.schedule import Schedule, schedule
from routes.stay import Stay
from routes.undated import Undated

__all__ = ["Journey", "connectors"]


@dataclass(frozen=True)
class Journey:
    """A journey, checked once at birth: if it exists, its stays follow each other and its legs join them.

    Attributes
    ----------
    name : str
        Its name in addresses and file names, e.g. ``trotsky``; what cannot stand there is U+FFFD.
    about : About
        Whose journey it is, and on what terms.
    stays : tuple of Stay
        In time order; the order of the table breaks ties.
    legs : tuple of Leg
        ``legs[i]`` joins ``stays[i]`` and ``stays[i + 1]``.
    places : Gazetteer
        Every place of it.
    sources : mapping of str to Source
        The bibliography by id.
    undated : tuple of Undated
        The tray: rows of the table of stays that have no date, in its order; they are no part of the way.
    schedule : Schedule
        When each stay can have begun and ended, and its nominal instants; it follows from the stays and legs.

    Raises
    ------
    TableError
        With every problem: stays that overlap or go back, ids that are unknown or stand twice, legs that skip.
    """

    name: str
    about: About
    stays: tuple[Stay, ...]
    legs: tuple[Leg, ...]
    places: Gazetteer
    chapters: tuple[Chapter, ...] = ()
    claims: tuple[Claim, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)
    undated: tuple[Undated, ...] = ()
    schedule: Schedule = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        found, contradictions = schedule(self.stays, self.legs)
        problems = [*chain_problems([(stay.stay_id, stay.row) for stay in self.stays], self.legs), *contradictions]
        if not problems and self.legs != connectors(self.stays, self.legs):
            wrong, fix = "the legs do not join the stays in turn", "use connectors()"
            problems.append(Problem("legs.csv", 0, "", "", wrong, fix, Rule.LEG_SKIPS))
        if problems or found is None:
            raise TableError(problems)
        object.__setattr__(self, "schedule", found)  # frozen
        object.__setattr__(self, "name", file_name(self.name))

    @cached_property
    def order(self) -> Mapping[str, int]:
        """The number of each stay in the journey, from 0, by its id."""
        return {stay.stay_id: number for number, stay in enumerate(self.stays)}

    def stay(self, stay_id: str) -> Stay:
        """Find a stay by its id."""
        if stay_id not in self.order:
            msg = f"no stay has the id {stay_id!r}"
            raise UnknownNameError(msg)
        return self.stays[self.order[stay_id]]


def connectors(stays: Sequence[Stay], legs: Sequence[Leg] = ()) -> tuple[Leg, ...]:
    """Give the legs in the stays' order, with a connector wherever none joins two neighbours."""
    known, taken = {leg.from_stay: leg for leg in legs}, {leg.leg_id for leg in legs}
    return tuple(
        known.get(before.stay_id) or Leg(_free_id(number, taken), before.stay_id, after.stay_id)
        for number, (before, after) in enumerate(pairwise(stays), 1)
    )


def _free_id(number: int, taken: Collection[str]) -> str:
    """Name a connector by its number, and more than that where a leg of the table bears the name."""
    leg_id = f"leg-{number:03}"
    while leg_id in taken:
        leg_id += "-connector"
    return leg_id
