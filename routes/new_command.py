"""The command ``new`` (the server adds it to ``exile-map``)."""

import sys
from pathlib import Path

import click

from places.whole_file import write_whole

__all__ = ["new"]

EXAMPLE = Path(__file__).with_name("example")


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
def new(folder: Path) -> None:
    """Make FOLDER with commented example tables, to be filled with a journey of your own.

    Example: exile-map new my-journey
    """
    if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        msg = f"{folder} is there already and not empty; name another folder"
        raise click.UsageError(msg)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for table in sorted(EXAMPLE.iterdir()):
            write_whole(folder / table.name, table.read_bytes())
    except OSError as error:
        click.echo(f"cannot write into {folder}: {error.strerror}", err=True)
        sys.exit(1)
    names = ", ".join(table.name for table in sorted(EXAMPLE.iterdir()))
    click.echo(f"made {folder} with {names}; see it with: exile-map serve {folder}", err=True)
