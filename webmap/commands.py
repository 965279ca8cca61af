"""The commands of this room: ``page`` (the server adds it to ``exile-map``)."""

from pathlib import Path

import click

from routes.commands import refusals
from routes.reading import find_journey, read_journey
from webmap.version import VERSION

__all__ = ["page"]


@click.command()
@click.argument("journey", default="trotsky")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The HTML file.")
@click.option("--language", default="", help="The language it opens in, e.g. fa.")
def page(journey: str, output: Path, language: str) -> None:
    """Write the map as a single HTML file that needs no network and no server.

    Example: exile-map page trotsky --output trotsky.html
    """
    from webmap.page import JourneyPages
    from webmap.single_file import single_file

    with refusals():
        pages = JourneyPages(read_journey(find_journey(journey)), version=VERSION)
        body = single_file(pages, pages.language(language))
    output.write_bytes(body)
    click.echo(f"wrote {len(body):,} bytes to {output}", err=True)
