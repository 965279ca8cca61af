"""The journeys that ship, and how a journey is found by what somebody types."""

from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

from places.errors import UnknownNameError
from places.gazetteer import Gazetteer
from places.locating import Locate, Located, locate_in
from places.tables.cells import Cells
from places.tables.findings import Findings
from places.tables.layout import Layout
from places.tables.table import read_table
from routes.columns import vocabulary
from routes.rows import read_place

__all__ = ["find_journey", "known_places", "shipped_journeys", "shipped_places"]

DATA = Path(__file__).parent / "data"


def shipped_journeys() -> tuple[str, ...]:
    """Name the journeys that ship."""
    return tuple(sorted(folder.name for folder in DATA.iterdir() if (folder / "stays.csv").exists()))


def find_journey(name: str) -> Path:
    """Find a journey: the path of its folder or file, or the name of one that ships.

    Raises
    ------
    UnknownNameError
        When it is neither.
    """
    if name in shipped_journeys():
        return DATA / name
    path = Path(name)
    if path.is_file() or (path / "stays.csv").is_file():
        return path
    msg = f"{name!r} is no journey: no file, no folder with a stays.csv, none of {', '.join(shipped_journeys())}"
    raise UnknownNameError(msg)


def known_places(name: str, /) -> Sequence[Located]:
    """Locate a place among those of the journeys that ship, else in the offline index if it has been made."""
    return shipped_places(name) or _in_index(name)


def _in_index(name: str) -> Sequence[Located]:
    from places.geocoding.locating import ready_index  # geopy

    path = ready_index()
    return _of_index(path, name) if path else ()


@lru_cache(maxsize=10_000)
def _of_index(path: Path, name: str) -> Sequence[Located]:
    from places.geocoding import GeoNamesIndex, locate

    with GeoNamesIndex(path) as index:
        place = locate(name, index=index)
    return [Located(place, "GeoNames")] if place else ()


def shipped_places(name: str, /) -> Sequence[Located]:
    """Locate a place among those of the journeys that ship."""
    return _locate_shipped()(name)


@cache
def _locate_shipped() -> Locate:
    return locate_in([(f"the journey {name}", _places(DATA / name / "places.csv")) for name in shipped_journeys()])


def _places(path: Path) -> Gazetteer:
    if not path.exists():
        return Gazetteer([])
    table, findings = read_table(path, vocabulary("place")), Findings()
    layout = Layout(table.columns)
    return Gazetteer(filter(None, (read_place(Cells(row, findings, layout)) for row in table.rows)))
