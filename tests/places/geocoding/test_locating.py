from collections.abc import Iterator
from pathlib import Path

import pytest

from places.geocoding import GeoNamesIndex, locate
from places.geocoding.index_file import built_index
from places.geocoding.locating import ready_index


@pytest.fixture
def index(geonames_folder: Path) -> Iterator[GeoNamesIndex]:
    with GeoNamesIndex(built_index(geonames_folder)) as index:
        yield index


def test_a_town_of_the_index_becomes_a_place_with_its_evidence(index: GeoNamesIndex) -> None:
    place = locate("Petrograd", index=index)

    assert place
    assert (place.place_id, place.names["en"], place.country_today) == ("Petrograd", "Petrograd", "RU")
    assert (place.position.rounded(1), place.geonames_id) == ((30.3, 59.9), "498817")
    assert dict(place.extra) == {
        "geocoded_by": "geonames",
        "geocoded_score": "0.92",
        "geocoded_licence": "CC BY 4.0, GeoNames",
    }


@pytest.mark.parametrize(("country", "found"), [("", None), ("CA", "CA"), ("Canada", "CA"), ("US", None)])
def test_what_is_not_clearly_one_place_is_not_guessed(index: GeoNamesIndex, country: str, found: str | None) -> None:
    place = locate("Amherst", country, index=index)

    assert (place.country_today if place else None) == found


def test_the_index_is_known_only_if_it_has_been_made(
    geonames_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EXILE_MAP_CACHE", str(tmp_path))
    assert ready_index() is None

    monkeypatch.setenv("EXILE_MAP_CACHE", str(geonames_folder))
    assert ready_index() == built_index(geonames_folder)
