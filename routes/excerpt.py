"""A part of a journey as a journey of its own, for the formats that hold nothing less: a folder, a page."""

from dataclasses import replace
from itertools import pairwise

from places.errors import QueryError
from places.gazetteer import Gazetteer
from routes.journey import Journey, connectors
from routes.selection import Selection

__all__ = ["excerpt"]


def excerpt(journey: Journey, selection: Selection) -> Journey:
    """Give the journey of the stays kept, with the legs kept that join two of them, and all that these name.

    Where what lay between two stays is gone, a connector joins them: only the ends of such a leg are known. The empty
    selection gives the journey itself.

    Raises
    ------
    QueryError
        When no stay is kept.
    """
    if selection == Selection():
        return journey
    stays = tuple(stay for _, stay in selection.stays(journey))
    if not stays:
        raise QueryError("no stay is in this part, and a journey has at least one")  # noqa: EM101, TRY003 # once
    ids = {stay.stay_id for stay in stays}
    neighbours = {(before.stay_id, after.stay_id) for before, after in pairwise(stays)}
    legs = [leg for _, leg in selection.legs(journey) if (leg.from_stay, leg.to_stay) in neighbours]
    chapters = {stay.chapter for stay in stays}
    claims = tuple(claim for claim in journey.claims if claim.stay_id in ids)
    naming = (*(stay.sources for stay in stays), *(leg.sources for leg in legs), [claim.source for claim in claims])
    cited = {source for sources in naming for source in sources}
    return replace(
        journey,
        stays=stays,
        legs=connectors(stays, legs),
        places=Gazetteer(stay.place for stay in stays),
        chapters=tuple(chapter for chapter in journey.chapters if chapter.chapter_id in chapters),
        claims=claims,
        undated=(),  # nobody knows in which part they are
        sources={name: source for name, source in journey.sources.items() if name in cited},
    )
