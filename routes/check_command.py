"""The command ``check`` (the server adds it to ``exile-map``)."""

import json
import sys
from collections.abc import Mapping, Sized
from dataclasses import asdict
from pathlib import Path

import click

from routes.commands import refusals

__all__ = ["check"]


@click.command()
@click.argument("journey", default="trotsky")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print.")
@click.option(
    "--annotated",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Also write copies of the tables into FOLDER, each row with its problems and notices beside it.",
)
def check(journey: str, form: str, annotated: Path | None) -> None:
    """Report every problem and notice of a journey; exit 1 if there is a problem.

    JOURNEY is a folder, a CSV, XLSX, ZIP, GeoJSON or Linked Places file, or one that ships.

    Example: exile-map check trotsky --annotated checked
    """
    from routes.annotated import annotated_tables
    from routes.reading import check_journey, find_journey

    with refusals():
        report = check_journey(find_journey(journey))
    if form == "json":
        found = {
            "problems": [asdict(problem) for problem in report.problems],
            "notices": [asdict(notice) for notice in report.notices],
        }
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        click.echo("".join(f"{finding}\n" for finding in (*report.problems, *report.notices)), nl=False)
        click.echo(f"{_counted(report.problems, 'problem')}, {_counted(report.notices, 'notice')}", err=True)
    if annotated:
        _write(annotated, annotated_tables(report))
    sys.exit(1 if report.problems else 0)


def _counted(found: Sized, word: str) -> str:
    return f"{len(found)} {word}{'' if len(found) == 1 else 's'}"


def _write(folder: Path, tables: Mapping[str, bytes]) -> None:
    from places.whole_file import write_whole

    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, body in tables.items():
            write_whole(folder / name, body)
    except OSError as error:
        msg = f"cannot write into {folder}: {error.strerror}"
        raise click.UsageError(msg) from error
    click.echo(f"{', '.join(tables) or 'no table'} written into {folder}", err=True)
