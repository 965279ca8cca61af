"""How pages open, scrub and play in headless Chromium: the project's, its peers', and one that does nothing.

Each visit is a browser of its own with nothing in its cache, and no host but loopback to be reached.
"""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from shutil import copy
from statistics import median
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

from routes import find_journey, read_journey
from tests.benchmarks.network import Network
from tests.benchmarks.peers import PEERS, build
from tests.benchmarks.results import OURS, Result, ranked
from tests.benchmarks.serving import served
from tests.browser.chromium import ARGUMENTS, chromium_path

__all__ = ["measure"]

PAGES = Path(__file__).parent / "pages"
FLAGS = [*ARGUMENTS, "--js-flags=--expose-gc", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
SEEKS, SEEKING_AT_MOST_MS, PLAYING_MS, QUIET_MS = 100, 10_000, 3_000, 1_200

FIGURES: Mapping[str, str] = {
    "bytes": "over the wire, kB",
    "code": "of these scripts and styles, kB",
    "requests": "requests",
    "elsewhere": "of these to other hosts",
    "painted": "first painted map, ms",
    "whole": "all of it painted, ms",
    "interactive": "interactive, ms",
    "blocked": "blocked while opening, ms",
    "heap": "heap, MB",
    "seek": "seek to painted frame, median, ms",
    "slow_seek": "seek to painted frame, 95 %, ms",
    "script": "own script a seek, 95 %, ms",
    "work": "main thread a seek, mean, ms",
    "frames": "frames a second, playing",
}
"""What is measured, in the order of the table."""

Figures = dict[str, float]


@dataclass(frozen=True, slots=True)
class Shown:
    """A page: its name in the table, its address, and the script that drives it."""

    name: str
    address: str
    driver: str


def measure(rounds: int, name: str, packages: Path, scratch: Path) -> Iterator[Result]:
    """Measure a journey (a folder, or the name of one that ships) beside the peers that cope with so many stays."""
    journey = read_journey(find_journey(name))
    stays = len(journey.stays)
    folder = scratch / f"pages-{stays}"
    folder.mkdir()
    copy(PAGES / "nothing.html", folder)
    paths = {peer: build(peer, journey, packages, folder) for peer in PEERS if stays <= peer.most_stays}
    with served("journey", name) as ours, served("files", str(folder)) as files:
        pages = [
            Shown(OURS, f"{ours.address}/?lang=en", "exile-map"),
            Shown("nothing", f"{files.address}/nothing.html", "nothing"),
            *(Shown(peer.name, files.address + path, peer.driver) for peer, path in paths.items()),
        ]
        yield from _compared(rounds, f"Browser, {stays:,} stays", pages)


def _compared(rounds: int, group: str, pages: Sequence[Shown]) -> Iterator[Result]:
    """Visit all pages in each round, in an order of its own: a page that comes after a heavy one is slower for it."""
    measured: dict[str, list[Figures]] = {page.name: [] for page in pages}
    for page in pages:
        _visited(page, _opened)  # so that the server has compressed it
    for turn in range(rounds):
        for page in random.Random(turn).sample(pages, len(pages)):  # noqa: S311 # no secret
            measured[page.name].append(_visited(page, partial(_used, random.Random(turn))))  # noqa: S311
    for key, what in FIGURES.items():
        found = {name: [each[key] for each in figures if key in each] for name, figures in measured.items()}
        yield Result(group, what, {name: median(each) for name, each in found.items() if each})


def _visited(shown: Shown, measured: Callable[[Network, Page], Figures]) -> Figures:
    with sync_playwright() as playwright:
        browser: Browser = playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS)
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.set_default_timeout(180_000)
        for script in (shown.driver, "measure"):
            page.add_init_script(path=PAGES / f"{script}.js")
        network = Network(page, urlsplit(shown.address).netloc)
        page.goto(shown.address)
        try:
            return measured(network, page)
        finally:
            browser.close()


def _opened(network: Network, page: Page) -> Figures:
    opening: Figures = page.evaluate("quiet => measure.opening(quiet)", QUIET_MS)
    return opening | network.counted() | {"heap": network.heap_mb()}


def _used(chance: random.Random, network: Network, page: Page) -> Figures:
    """Open a page, seek at random, and play, where it can."""
    figures = _opened(network, page)
    if not page.evaluate("'seek' in driver"):
        return figures
    seek = partial(page.evaluate, "([parts, most]) => measure.seeks(parts, most)")
    seek([[chance.random() for _ in range(3)], SEEKING_AT_MOST_MS])  # to warm up
    begun = network.worked_ms()
    sought = seek([[chance.random() for _ in range(SEEKS)], SEEKING_AT_MOST_MS])
    painted = sought["painted"]
    figures |= {"seek": ranked(painted, 0.5), "slow_seek": ranked(painted, 0.95)}
    figures |= {"script": ranked(sought["scripts"], 0.95), "work": (network.worked_ms() - begun) / len(painted)}
    playing: Figures = page.evaluate("time => measure.playing(time)", PLAYING_MS)
    return figures | playing
