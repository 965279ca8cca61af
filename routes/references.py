"""Whether the ids by which the tables refer to each other exist, stand once and join what follows."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from places.errors import Problem
from places.tables.rules import Rule
from routes.annotations import Claim
from routes.leg import Leg
from routes.stay import Stay

__all__ = ["Ids", "chain_problems", "doubles", "reference_problems"]

Ids = Sequence[tuple[str, int]]
"""The id of each row of a table, with the row's number."""


def doubles(source: str, column: str, ids: Ids) -> Iterator[Problem]:
    """Find the ids that stand twice."""
    first_rows: dict[str, int] = {}
    for found, row in ids:
        if found in first_rows:
            wrong = f"it stands already in row {first_rows[found]}"
            yield Problem(source, row, column, found, wrong, "let it stand in one row only", Rule.ID_TWICE)
        first_rows.setdefault(found, row)


def chain_problems(stay_ids: Ids, legs: Sequence[Leg]) -> list[Problem]:
    """Find what keeps stays and legs from being a chain: no stays, ids that stand twice or nowhere, legs that skip."""
    if not stay_ids:
        return [Problem("stays.csv", 0, "", "", "there are no stays", "add a row for each stay", Rule.NO_STAYS)]
    return [
        *doubles("stays.csv", "stay_id", stay_ids),
        *doubles("legs.csv", "leg_id", [(leg.leg_id, leg.row) for leg in legs]),
        *doubles("legs.csv", "from_stay", [(leg.from_stay, leg.row) for leg in legs]),
        *_astray([stay_id for stay_id, _ in stay_ids], legs),
    ]


def _astray(stay_ids: Sequence[str], legs: Sequence[Leg]) -> Iterator[Problem]:
    """Find the legs that do not lead from one stay to the next."""
    pairs = list(pairwise(stay_ids))
    known, joined, following = set(stay_ids), set(pairs), dict(reversed(pairs))
    for leg in legs:
        ends = (("from_stay", leg.from_stay), ("to_stay", leg.to_stay))
        unknown = [(column, end) for column, end in ends if end not in known]
        for column, end in unknown:
            wrong, fix = "no stay has this id", "use a stay_id of stays.csv"
            yield Problem("legs.csv", leg.row, column, end, wrong, fix, Rule.REFERENCE)
        if not unknown and (leg.from_stay, leg.to_stay) not in joined:
            wrong = f"the leg skips: after {leg.from_stay} comes {following.get(leg.from_stay, 'nothing')}"
            fix = "join each stay to the next one of stays.csv"
            yield Problem("legs.csv", leg.row, "to_stay", leg.to_stay, wrong, fix, Rule.LEG_SKIPS)


def reference_problems(
    stays: Sequence[Stay], legs: Sequence[Leg], claims: Sequence[Claim], ids: Mapping[str, Ids]
) -> list[Problem]:
    """Find every chapter, stay and source that is referred to and stands in no table.

    ``ids`` are those of each table by its file's name. Without a table of sources (or chapters) what stands in that
    column is a reference as written, and no problem.
    """
    known = {table: {found for found, _ in rows} for table, rows in ids.items()}
    referring = (
        ("stays.csv", "sources", "sources.csv", [(stay.row, stay.sources) for stay in stays]),
        ("legs.csv", "sources", "sources.csv", [(leg.row, leg.sources) for leg in legs]),
        ("claims.csv", "source", "sources.csv", [(claim.row, (claim.source,)) for claim in claims]),
        ("stays.csv", "chapter", "chapters.csv", [(stay.row, (stay.chapter,)) for stay in stays]),
        ("claims.csv", "stay_id", "stays.csv", [(claim.row, (claim.stay_id,)) for claim in claims]),
    )
    return [
        Problem(source, row, column, found, f"it stands in no row of {table}", f"add it to {table}", Rule.REFERENCE)
        for source, column, table, cells in referring
        for row, found in _missing(cells, known.get(table, ()))
    ]


def _missing(cells: Iterable[tuple[int, Iterable[str]]], known: Collection[str]) -> Iterator[tuple[int, str]]:
    return ((row, found) for row, ids in cells for found in ids if known and found and found not in known)
