"""What was measured, as tables: this project beside its peers, on the same work in the same run."""

import statistics
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from time import process_time

__all__ = ["OURS", "Result", "as_markdown", "medians", "ranked", "seconds"]

OURS = "Exile Map"


@dataclass(frozen=True, slots=True)
class Result:
    """One line of a table: what was measured (with its unit), and the figure of each by its name."""

    group: str
    what: str
    figures: Mapping[str, float]


def seconds(work: Callable[[], object]) -> float:
    """Measure how long the processor works on something, which other programs disturb least."""
    start = process_time()
    work()
    return process_time() - start


def medians(rounds: int, works: Mapping[str, Callable[[], float]]) -> dict[str, float]:
    """Measure each in turn, so many rounds, and give the median of each: what disturbs one disturbs all."""
    measured: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            measured[name].append(work())
    return {name: statistics.median(each) for name, each in measured.items()}


def ranked(figures: Sequence[float], part: float) -> float:
    """Give the figure that such a part of all figures does not exceed: 0.5 for the median, 0.95 for the slow ones."""
    return sorted(figures)[min(int(part * len(figures)), len(figures) - 1)]


def as_markdown(results: Iterable[Result]) -> Iterator[str]:
    """Write a table for each group, a line at a time, as soon as the group has been measured."""
    for group, of_group in groupby(results, lambda result: result.group):
        measured = list(of_group)
        names = list(dict.fromkeys(name for result in measured for name in result.figures))
        rows = [[result.what, *(_said(result.figures.get(name)) for name in names)] for result in measured]
        yield from _table([[group, *names], *rows])
        yield ""


def _table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    ruler = ["-" * widths[0], *(f"{'-' * (width - 1)}:" for width in widths[1:])]
    for first, *others in (rows[0], ruler, *rows[1:]):
        cells = [first.ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True))]
        yield f"| {' | '.join(cells)} |"


def _said(figure: float | None) -> str:
    """Write a figure with three digits that count."""
    if figure is None:
        return ""
    if abs(figure) >= 100 or float(figure).is_integer():
        return f"{figure:,.0f}"
    return f"{figure:.1f}" if abs(figure) >= 10 else f"{figure:.3g}"
