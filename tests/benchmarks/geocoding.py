"""How long the offline index of names takes to be made, and to find names: as written, in capitals, misspelt."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from shutil import rmtree

from places.geocoding import GeoNamesIndex
from places.geocoding.index_file import built_index
from routes import find_journey, read_journey
from tests.benchmarks.results import OURS, Result, medians, ranked, seconds

__all__ = ["measure"]


def measure(rounds: int, folder: Path) -> Iterator[Result]:
    """Measure an index in a folder, which is emptied before each making."""
    yield Result("Geocoding", "index of 235,000 towns made, s", medians(rounds, {OURS: partial(_made, folder)}))
    names = sorted({name for place in read_journey(find_journey("trotsky")).places for name in place.all_names()})
    spellings: dict[str, Callable[[str], str]] = {"as written": str, "in capitals": str.upper, "misspelt": _misspelt}
    with GeoNamesIndex.ready(folder) as index:
        for kind, spelling in spellings.items():
            works = {OURS: partial(_slow, index, [spelling(name) for name in names])}
            yield Result("Geocoding", f"a name {kind} found, 95 % of {len(names)} within, ms", medians(rounds, works))


def _made(folder: Path) -> float:
    rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return seconds(partial(built_index, folder))


def _misspelt(name: str) -> str:
    """Put a wrong letter into the middle of a name."""
    middle = len(name) // 2
    return f"{name[:middle]}{'o' if name[middle] != 'o' else 'e'}{name[middle + 1 :]}"


def _slow(index: GeoNamesIndex, names: list[str]) -> float:
    """Give the time that 95 of 100 names take at most, in milliseconds."""
    found = [seconds(partial(index.geocode, name, exactly_one=False)) for name in names]
    return 1000 * ranked(found, 0.95)
