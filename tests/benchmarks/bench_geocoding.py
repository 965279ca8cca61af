"""Measure how long the offline index takes to be made, and to find names: as known, in other spellings, misspelt.

Run it from the project's folder: ``python -m tests.benchmarks.bench_geocoding``. It measures and asserts nothing.
"""

import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from places.geocoding import GeoNamesIndex
from routes.reading import find_journey, read_journey


def misspelt(name: str) -> str:
    """Put a wrong letter into the middle of a name."""
    middle = len(name) // 2
    return f"{name[:middle]}{'o' if name[middle] != 'o' else 'e'}{name[middle + 1 :]}"


def milliseconds(index: GeoNamesIndex, name: str) -> float:
    start = perf_counter()
    index.geocode(name, exactly_one=False)
    return 1000 * (perf_counter() - start)


def main() -> None:
    """Print one line for the making, then one for each kind of name."""
    names = sorted({name for place in read_journey(find_journey("trotsky")).places for name in place.all_names()})
    kinds = {"as written": names, "in capitals": [*map(str.upper, names)], "misspelt": [*map(misspelt, names)]}
    with TemporaryDirectory() as folder:
        start = perf_counter()
        with GeoNamesIndex.ready(Path(folder)) as index:
            size = sum(file.stat().st_size for file in Path(folder).iterdir()) / 1e6
            sys.stdout.write(f"made in {perf_counter() - start:.1f} s, {size:.0f} MB\n")
            sys.stdout.write(f"{'names':>11} {'count':>5} {'median ms':>9} {'95 % ms':>8} {'most ms':>8}\n")
            for kind, asked in kinds.items():
                times = sorted(milliseconds(index, name) for name in asked)
                ranks = median(times), times[int(0.95 * len(times))], times[-1]
                sys.stdout.write(f"{kind:>11} {len(times):>5} {ranks[0]:>9.2f} {ranks[1]:>8.2f} {ranks[2]:>8.2f}\n")


if __name__ == "__main__":
    main()
