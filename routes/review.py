"""Stepping through the places that no rule could decide, in the terminal."""

import re
from collections.abc import Callable, Iterator, Sequence

import click

from places.errors import PositionError
from places.geocoding.candidate import Candidate
from places.geocoding.ranking import Ranked
from places.position import Position
from routes.itinerary import OpenPlace

__all__ = ["described", "own_point", "reviewed"]

MOST_SHOWN = 9
PROMPT = "number, lon,lat, s (skip) or q (quit)"

_POINT = re.compile(r"\s*([-+]?\d+(?:\.\d+)?)\s*,\s*([-+]?\d+(?:\.\d+)?)\s*")


def reviewed(
    places: Sequence[OpenPlace], ranked_of: Callable[[OpenPlace], Sequence[Ranked]], ask: Callable[[str], str]
) -> Iterator[tuple[OpenPlace, Candidate]]:
    """Show each place with its candidates, and give what the person chose; skipped places are left out.

    Parameters
    ----------
    ranked_of : callable
        Gives the candidates of a place, measured by what has been chosen so far.
    ask : callable
        Shows a prompt and gives what was typed.
    """
    for number, place in enumerate(places, 1):
        ranked = ranked_of(place)[:MOST_SHOWN]
        click.echo(f"\n{number} of {len(places)}  {described(place)}")
        for count, each in enumerate(ranked, 1):
            click.echo(f"  {count}  {_shown(each)}")
        if not ranked:
            click.echo("  no candidates")
        typed = _typed(place, ranked, ask)
        if typed == "q":
            return
        if isinstance(typed, Candidate):
            yield place, typed


def own_point(place: OpenPlace, position: Position) -> Candidate:
    """Make the candidate of a point that a person gave."""
    return Candidate("", position, 1.0, "person", query=place.question.names[0])


def described(place: OpenPlace) -> str:
    """Name a place as the table does: ``amherst: Amherst / امهرست (CA)``."""
    country = f" ({place.question.country})" if place.question.country else ""
    return f"{place.place_id}: {' / '.join(place.question.names)}{country}"


def _shown(each: Ranked) -> str:
    lon, lat = each.candidate.position.rounded(3)
    way = f", {each.off_the_way_km:,.0f} km off the way" if each.off_the_way_km else ""
    kind = f" ({each.candidate.kind})" if each.candidate.kind else ""
    return f"{each.candidate.label}{kind}  {lon},{lat}  score {each.score:.2f}{way}  [{each.candidate.source}]"


def _typed(place: OpenPlace, ranked: Sequence[Ranked], ask: Callable[[str], str]) -> Candidate | str:
    """Give the candidate that was chosen, or ``s`` or ``q``; asks again until it is one of them."""
    while True:
        typed = ask(PROMPT).strip().lower()
        if typed in ("s", "q"):
            return typed
        if typed.isdecimal() and 1 <= int(typed) <= len(ranked):
            return ranked[int(typed) - 1].candidate
        if point := _POINT.fullmatch(typed):
            try:
                position = Position(float(point[1]), float(point[2]))
            except PositionError as error:
                click.echo(f"  {error}", err=True)
                continue
            return own_point(place, position)
        click.echo(f"  type a number from 1 to {len(ranked)}, or 30.74,46.49 (longitude first), or s, or q", err=True)
