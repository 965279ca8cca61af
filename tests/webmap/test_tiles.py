import pytest

from places.errors import UnknownNameError
from webmap.tiles import find_tiles, tile_host


@pytest.mark.parametrize("name", ["OpenStreetMap.Mapnik", "openstreetmap mapnik"])
def test_tiles_are_found_by_their_name_in_xyzservices(name: str) -> None:
    assert find_tiles(name).url == "https://tile.openstreetmap.org/{z}/{x}/{y}.png"


def test_unknown_tiles_are_refused_with_an_offer() -> None:
    with pytest.raises(UnknownNameError, match=r"knows no tiles 'Atlantis'; try OpenStreetMap\.Mapnik"):
        find_tiles("Atlantis")


def test_tiles_that_take_a_key_are_refused() -> None:
    with pytest.raises(UnknownNameError, match="take a key"):
        find_tiles("Thunderforest.OpenCycleMap")


@pytest.mark.parametrize(
    ("name", "host"),
    [
        ("OpenStreetMap.Mapnik", "https://tile.openstreetmap.org"),
        ("OpenTopoMap", "https://*.tile.opentopomap.org"),
        ("OneMapSG.Default", "https://*.onemap.sg"),
        ("", ""),
    ],
)
def test_the_host_of_tiles_takes_in_its_subdomains(name: str, host: str) -> None:
    assert tile_host(name) == host
