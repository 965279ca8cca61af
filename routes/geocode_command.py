"""The command ``geocode`` (the server adds it to ``exile-map``)."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from places.errors import GeocodingError, LibraryError, QueryError
from routes.commands import refusals

if TYPE_CHECKING:
    from places.geocoding import GeoNamesIndex, Service
    from routes.geocoding_run import Run
    from routes.itinerary import OpenPlace

__all__ = ["geocode", "opened_index"]

T = TypeVar("T")


@click.command()
@click.argument("journey", type=click.Path(exists=True, path_type=Path))
@click.option("--online", default="", metavar="NAME", help="Also ask nominatim, photon, geonames or another service.")
@click.option("--endpoint", default="", metavar="URL", help="Of one's own server, e.g. http://localhost:8080.")
@click.option("--user-agent", default="", help="How to name this program to the service.")
@click.option("--offline", is_flag=True, help="Send nothing: use the service's earlier answers only.")
@click.option("--review", is_flag=True, help="Choose by hand what no rule could decide.")
@click.option("--limit", type=click.IntRange(0), default=None, help="Send at most so many requests.")
@click.option("--set-aside", is_flag=True, help="Rename the store of answers, and begin a new one.")
def geocode(  # noqa: PLR0913 # one parameter an option
    *,
    journey: Path,
    online: str,
    endpoint: str,
    user_agent: str,
    offline: bool,
    review: bool,
    limit: int | None,
    set_aside: bool,
) -> None:
    """Find the points of the places in JOURNEY that have none, and write them into its places.csv with the evidence.

    JOURNEY is a folder; of a single table or workbook one is made beside it.

    Places are looked up in the journey itself, in journeys that ship, in the offline index of GeoNames, and then, if
    asked for, online. What is not clearly one place is left open; --review steps through it. The key that a service
    may want is read from EXILE_MAP_GEOCODER_KEY. Without network, all of it works but new online questions.

    Example: exile-map geocode my-journey --review
    """
    from places.geocoding.answers import set_aside as renamed
    from routes.geocoding_run import STORE, Run
    from routes.unfolding import folder_of

    with refusals():
        service = _service(online, endpoint, user_agent, offline=offline)
        folder = folder_of(journey)
    if folder != journey:
        click.echo(f"the tables are in {folder} now: serve that", err=True)
    with refusals(), _failures(), opened_index() as index:
        if set_aside and (aside := renamed(folder / STORE)):
            click.echo(f"the answers until now are in {aside.name}", err=True)
        run = Run.begun(folder, datetime.now(UTC).date().isoformat(), index)
        with run.answers, _interruption(run):
            _run(run, service, 0 if offline else limit, review=review)
            _report(run)
    sys.exit(1 if run.failures else 0)


def _run(run: "Run", service: "Service | None", limit: int | None, *, review: bool) -> None:
    from places.geocoding.asking import Asker

    if not review:
        run.recall()
    run.look_up(_with_bar("looking places up"))
    if service:
        run.ask(Asker(service, run.answers, run.day), limit, _with_bar(f"asking {service.name}"))
    elif review:
        run.recollect()
    run.accept()
    if review:
        run.review(lambda text: str(click.prompt(text, err=True)))


def _service(online: str, endpoint: str, user_agent: str, *, offline: bool) -> "Service | None":
    from places.geocoding import find_service
    from places.version import user_agent as own_user_agent

    if not online:
        if endpoint or offline or user_agent:
            raise QueryError("say which service with --online, e.g. --online nominatim")  # noqa: EM101, TRY003 # once
        return None
    key = os.environ.get("EXILE_MAP_GEOCODER_KEY", "not sent" if offline else "")
    return find_service(online, user_agent=user_agent or own_user_agent(), endpoint=endpoint, key=key)


@contextmanager
def opened_index() -> "Iterator[GeoNamesIndex | None]":
    """Open the offline index, made first if need be; without it, say so and go on."""
    from places.geocoding import GeoNamesIndex

    try:
        index = GeoNamesIndex.ready(progress=_with_bar("making the offline index, once"))
    except (GeocodingError, LibraryError) as error:
        click.echo(f"{error}; going on without it", err=True)
        yield None
        return
    with index:
        yield index


def _with_bar(label: str) -> Callable[[Sequence[T]], Iterator[T]]:
    """Show how far a work is and how long it will take, where somebody looks on."""

    def progress(items: Sequence[T]) -> Iterator[T]:
        if not sys.stderr.isatty():
            yield from items
            return
        steps = max(1, len(items) // 200)
        with click.progressbar(items, label=label, file=sys.stderr, show_pos=True, update_min_steps=steps) as bar:
            yield from bar

    return progress


@contextmanager
def _failures() -> Iterator[None]:
    """Turn what cannot be used (the store, the file system) into a message and exit code 1."""
    try:
        yield
    except GeocodingError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    except OSError as error:
        click.echo(f"cannot go on: {error}", err=True)
        sys.exit(1)


@contextmanager
def _interruption(run: "Run") -> Iterator[None]:
    """Say what is left when somebody stops the run; nothing is lost."""
    try:
        yield
    except (KeyboardInterrupt, click.Abort):
        kept = "all answers until now are kept: go on with the same command"
        click.echo(f"\nstopped: {len(run.open_places)} places have no point yet; {kept}", err=True)
        sys.exit(130)


def _report(run: "Run") -> None:
    """Print each place with its point or its best candidates, then what is left."""
    for place in run.itinerary.open_places:
        click.echo("\t".join([place.place_id, *_told(run, place)]))
    for failure in run.failures:
        click.echo(failure, err=True)
    found, everything = len(run.chosen), len(run.itinerary.open_places)
    click.echo(f"{found} of {everything} places have a point now", err=True)
    if run.unasked:
        click.echo(f"{len(set(run.unasked))} are not asked for yet: go on with the same command", err=True)
    if found < everything:
        click.echo(f"choose for the others with: exile-map geocode {run.folder} --review", err=True)


def _told(run: "Run", place: "OpenPlace") -> list[str]:
    if place.place_id in run.chosen:
        choice = run.chosen[place.place_id]
        lon, lat = choice.chosen.position.rounded()
        return [f"{lon}", f"{lat}", choice.chosen.source, choice.chosen.label]
    labels = [each.candidate.label for each in run.ranked(place)[:3]]
    return ["open", "", "", "; ".join(labels) or "no candidates"]
