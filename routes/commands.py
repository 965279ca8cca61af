"""The short commands of this room: ``at``, ``export``, ``find`` (the server adds them to ``exile-map``).

Each reads its arguments, calls one function and prints: results to stdout, all else to stderr. Exit 0, 1 for bad data,
2 for bad use. A command imports what it needs when it runs, so that ``--help`` waits for nothing.
"""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from places.errors import ExileMapError, TableError

__all__ = ["at", "export", "find", "refusals", "save"]


@contextmanager
def refusals() -> Iterator[None]:
    """Turn what this project raises on purpose into a message and an exit code: 1 for bad data, 2 for bad use."""
    try:
        yield
    except TableError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    except ExileMapError as error:
        raise click.UsageError(str(error)) from error
    except OSError as error:
        if error.filename is None:
            raise
        click.echo(f"cannot use {error.filename}: {error.strerror}", err=True)
        sys.exit(1)


def save(body: bytes, target: Path) -> None:
    """Write a file whole, or to stdout where the target is ``-``, and say so; exit 2 where that cannot be."""
    from places.whole_file import write_whole

    try:
        if str(target) == "-":
            with click.open_file("-", "wb") as file:
                file.write(body)
        else:
            write_whole(target, body)
    except OSError as error:
        click.echo(f"cannot write {target}: {error.strerror}", err=True)
        sys.exit(2)
    click.echo(f"wrote {len(body):,} bytes to {target}", err=True)


@click.command(context_settings={"ignore_unknown_options": True})  # -0043-03-15 is a date
@click.argument("date")
@click.option("--journey", default="trotsky", show_default=True, help="A folder, a table, or one that ships.")
@click.option("--language", default="", help="Of the texts, e.g. fa.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print.")
def at(date: str, journey: str, language: str, form: str) -> None:
    """Tell where he was on DATE: a day, a month, a year, any EDTF date.

    Example: exile-map at 1917-05-17
    """
    from places.dates import read_date
    from routes.reading import find_journey, read_journey
    from routes.whereabouts import in_words, whereabouts

    with refusals():
        found = read_journey(find_journey(journey))
        answer = whereabouts(found, read_date(date)[0], language)
    click.echo(
        json.dumps(answer, ensure_ascii=False, indent=2) if form == "json" else in_words(answer, found, language)
    )


@click.command()
@click.argument("journey", default="trotsky")
@click.option("--to", "name", required=True, metavar="FORMAT", help="The format, e.g. geojson.")
@click.option(
    "--output", type=click.Path(dir_okay=False, path_type=Path, allow_dash=True), help="A file, or - (stdout)."
)
@click.option("--from", "start", default="", metavar="EDTF", help="Keep what was possibly present from then on.")
@click.option("--until", default="", metavar="EDTF", help="Keep what was possibly present until then.")
@click.option("--kind", multiple=True, help="Keep stays of this kind; may be repeated.")
@click.option("--country", multiple=True, help="Keep stays in this country of today, e.g. NO; may be repeated.")
@click.option("--chapter", multiple=True, help="Keep stays of this chapter, by its id; may be repeated.")
@click.option("--certainty", multiple=True, help="Keep stays that are certain, probable or disputed; may be repeated.")
@click.option("--bbox", default="", metavar="W,S,E,N", help="Keep what lies in, or touches, this box (degrees).")
@click.option("--language", default="", help="Of the texts, e.g. fa.")
def export(  # noqa: PLR0913 # one parameter an option
    *,
    journey: str,
    name: str,
    output: Path | None,
    start: str,
    until: str,
    kind: tuple[str, ...],
    country: tuple[str, ...],
    chapter: tuple[str, ...],
    certainty: tuple[str, ...],
    bbox: str,
    language: str,
) -> None:
    """Write a journey, or a part of it, in another format.

    Example: exile-map export trotsky --to geojson --output trotsky.geojson
    """
    from routes.formats import find_format
    from routes.reading import find_journey, read_journey
    from routes.selection import Selection

    with refusals():
        chosen = (click.get_current_context().obj or find_format)(name)  # whoever joins the rooms knows more formats
        found = read_journey(find_journey(journey))
        words = {"kinds": kind, "countries": country, "chapters": chapter, "certainties": certainty}
        selection = Selection.asked(found, start=start, until=until, box=bbox, **words)
        body = chosen.write(found, selection, language)
    save(body, output or Path(f"{found.name}{chosen.ending}"))


@click.command()
@click.argument("name")
@click.option("--journey", default="trotsky", show_default=True, help="A folder, a table, or one that ships.")
def find(name: str, journey: str) -> None:
    """Find the places that bear NAME, in any script, language or period.

    Example: exile-map find Leningrad
    """
    from routes.reading import find_journey, read_journey

    with refusals():
        places = read_journey(find_journey(journey)).places.find(name)
    if not places:
        click.echo(f"no place bears the name {name!r}", err=True)
        sys.exit(1)
    for place in places:
        lon, lat = place.position.rounded()
        click.echo(f"{place.place_id}\t{lon}\t{lat}\t{' / '.join(place.all_names())}")
