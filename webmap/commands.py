"""The commands of this room, ``page`` and ``site``, and ``--version``; the server adds them to ``exile-map``."""

import sys
from pathlib import Path

import click

from routes.commands import refusals, save

__all__ = ["page", "site", "version_option"]


def _say_version(context: click.Context, _option: click.Parameter, asked: bool) -> None:  # noqa: FBT001 # click's order
    from webmap.version import VERSION

    if asked:
        click.echo(f"exile-map, version {VERSION}")
        context.exit()


version_option = click.option(
    "--version", is_flag=True, expose_value=False, is_eager=True, callback=_say_version, help="Tell the version."
)
"""As ``click.version_option`` is, but it looks the version up only when somebody asks."""


@click.command()
@click.argument("journey", default="trotsky")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The HTML file.")
@click.option("--language", default="", help="The language it opens in, e.g. fa.")
def page(journey: str, output: Path, language: str) -> None:
    """Write the map as a single HTML file that needs no network and no server.

    Example: exile-map page trotsky --output trotsky.html
    """
    from routes.reading import find_journey, read_journey
    from routes.selection import Selection
    from webmap.formats import find_format

    with refusals():
        body = find_format("html").write(read_journey(find_journey(journey)), Selection(), language)
    save(body, output)


@click.command()
@click.argument("journey", nargs=-1)
@click.option(
    "--output", type=click.Path(file_okay=False, path_type=Path), required=True, help="A new or empty folder."
)
def site(journey: tuple[str, ...], output: Path) -> None:
    """Write journeys with their pages and exports as plain files, for any web host.

    Journeys are folders, tables or names; without any, it is Trotsky's. A folder that it wrote before is replaced.

    Example: exile-map site trotsky --output public
    """
    from routes.reading import find_journey, read_journey
    from webmap.site import site_files
    from webmap.site_folder import write_site
    from webmap.version import VERSION

    with refusals():
        journeys = [read_journey(find_journey(name)) for name in journey or ("trotsky",)]
        files = site_files(journeys, version=VERSION, tell=lambda line: click.echo(line, err=True))
        try:
            count, size = write_site(files, output)
        except OSError as error:
            click.echo(f"cannot write {output}: {error.strerror}", err=True)
            sys.exit(2)
    click.echo(f"wrote {count} files of {size:,} bytes to {output}", err=True)
