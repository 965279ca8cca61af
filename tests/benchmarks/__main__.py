"""Measure this project beside its peers, and print the tables in Markdown: ``make bench``.

It asserts nothing. Run it alone on a machine: another program at the same time moves every figure.
"""

import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from tests.benchmarks import browser, checking, conversions, dates, geocoding, starts, throughput
from tests.benchmarks.journeys import write_journey
from tests.benchmarks.machine import told
from tests.benchmarks.results import Result, as_markdown

__all__ = ["PARTS", "Workshop", "main"]

PACKAGES = Path(__file__).parents[2] / ".benchmarks"
"""Where the npm packages of the peers are kept."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """How often each is measured, and a folder for what is made on the way."""

    rounds: int
    folder: Path

    def journey(self, stays: int) -> Path:
        """Write a made-up journey of so many stays, or give the one that is there."""
        folder = self.folder / f"journey-{stays}"
        return folder if folder.exists() else write_journey(folder, stays)

    def pages(self, journey: str | Path) -> Iterator[Result]:
        """Measure the pages that show a journey."""
        return browser.measure(self.rounds, str(journey), PACKAGES, self.folder)


PARTS: Mapping[str, Callable[[Workshop], Iterator[Result]]] = {
    "starting": lambda workshop: starts.measure(workshop.rounds),
    "python": lambda workshop: conversions.measure(workshop.rounds, workshop.journey(20_000)),
    "checking": lambda workshop: checking.measure(workshop.rounds, workshop.folder),
    "dates": lambda workshop: dates.measure(workshop.rounds),
    "geocoding": lambda workshop: geocoding.measure(workshop.rounds, workshop.folder / "geonames"),
    "server": lambda workshop: throughput.measure(workshop.rounds),
    "browser": lambda workshop: workshop.pages("trotsky"),
    "browser-2000": lambda workshop: workshop.pages(workshop.journey(2_000)),
    "browser-20000": lambda workshop: workshop.pages(workshop.journey(20_000)),
}


@click.command()
@click.option("--only", multiple=True, type=click.Choice(list(PARTS)), help="A part; may be given several times.")
@click.option("--runs", default=5, show_default=True, type=click.IntRange(1), help="Figures are medians of so many.")
def main(only: tuple[str, ...], runs: int) -> None:
    """Measure all parts, or only some; all take about an hour.

    Example: python -m tests.benchmarks --only python --only server --runs 3
    """
    warnings.simplefilter("ignore")  # of peers
    click.echo(f"{told()}; medians of {runs} runs\n")
    with TemporaryDirectory() as folder:
        workshop = Workshop(runs, Path(folder))
        for part in only or PARTS:
            for line in as_markdown(PARTS[part](workshop)):
                click.echo(line)
    click.echo(told())


if __name__ == "__main__":
    main()
