"""How long a command takes from nothing, in a process of its own."""

import os
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from time import perf_counter

from tests.benchmarks.results import OURS, Result, medians

__all__ = ["exile_map", "measure"]

REPOSITORY = Path(__file__).parents[2]

_COMMANDS: Mapping[str, Mapping[str, Sequence[str]]] = {
    "`exile-map --help`, s": {OURS: ["--help"], "`import click`": ["import click"]},
    "`exile-map at 1917-05-17`, s": {OURS: ["at", "1917-05-17"], "`import geopandas`": ["import geopandas"]},
    "`exile-map at 1929-06-01`, a day without doubt, s": {OURS: ["at", "1929-06-01"]},
    "`exile-map check`, s": {OURS: ["check"]},
}


def measure(rounds: int) -> Iterator[Result]:
    """Measure the commands, and the server until its first page has been read."""
    for what, commands in _COMMANDS.items():
        works = {name: partial(_run, name, arguments) for name, arguments in commands.items()}
        yield Result("Starting", what, medians(rounds, works))
    empty_map = ["import folium; folium.Map().get_root().render()"]
    page: dict[str, Callable[[], float]] = {OURS: _first_page, "an empty folium map": partial(_run, "", empty_map)}
    yield Result("Starting", "`exile-map serve` to the first page read, s", medians(rounds, page))


def exile_map(*arguments: str) -> list[str]:
    """Give the command line of ``exile-map`` from this checkout."""
    return [sys.executable, "-c", "from server import main; main()", *arguments]


def _run(name: str, arguments: Sequence[str]) -> float:
    command = exile_map(*arguments) if name == OURS else [sys.executable, "-c", *arguments]
    start = perf_counter()
    subprocess.run(command, cwd=REPOSITORY, check=True, capture_output=True)
    return perf_counter() - start


def _first_page() -> float:
    start = perf_counter()
    with _serving() as address, urllib.request.urlopen(address, timeout=60) as answer:  # noqa: S310 # our own server
        answer.read()
        return perf_counter() - start


@contextmanager
def _serving() -> Iterator[str]:
    """Serve Trotsky's journey with the real command; gives the address."""
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    command = exile_map("serve", "--port", "0")
    with subprocess.Popen(command, cwd=REPOSITORY, stderr=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stderr
        try:
            yield next(word for word in process.stderr.readline().split() if word.startswith("http"))
        finally:
            process.terminate()
