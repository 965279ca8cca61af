import gzip
import json
from functools import cache
from itertools import accumulate, pairwise
from pathlib import Path

import numpy as np
import pytest
from shapely import MultiLineString, Point, box

import webmap.basemap
from webmap.basemap.build import main
from webmap.basemap.land import land_rings
from webmap.basemap.line import SOUTHERN_EDGE_DEG, Line

DATA = Path(webmap.basemap.__file__).parent
NAMES = ("coarse", "fine")
LAYERS = ("land", "borders", "lakes", "rivers")

LAND = {
    "Moscow": (37.6, 55.75),
    "the steppe behind Odessa": (30.2, 47.1),
    "Mexico City": (-99.1, 19.4),
    "Chukotka west of 180": (178.0, 67.0),
    "Chukotka east of 180": (-176.0, 67.0),
    "the South Pole": (0.0, -89.0),
    "Antarctica at 180": (180.0, -86.0),
}
WATER = {
    "off Odessa": (31.0, 46.2),
    "the Black Sea": (34.0, 43.3),
    "the Caspian Sea": (51.0, 42.0),
    "the Sea of Azov": (36.8, 46.1),
    "the Pacific at 180": (180.0, 0.0),
    "the Arctic Ocean at 180": (180.0, 76.0),
    "the Ross Sea": (-175.0, -76.0),
}
LAKES = {
    "Baikal": (107.9, 53.3),
    "Ladoga": (31.5, 60.8),
    "Onega": (35.4, 61.7),
    "Balkhash": (74.2, 46.1),
    "Superior": (-87.5, 47.7),
    "Victoria": (33.0, -1.0),
}
RIVERS = {
    "the Volga at Saratov": (46.1, 51.5),
    "the Dnieper at Kiev": (30.6, 50.4),
    "the Danube at Vienna": (16.4, 48.2),
    "the Lena at Yakutsk": (129.8, 62.1),
    "the Irtysh at Tobolsk": (68.2, 58.2),
}

# Two neighbours, the western one reaching across 180 degrees, and a land round the South Pole.
COUNTRIES = {
    "transform": {"scale": [1, 1], "translate": [0, 0]},
    "arcs": [
        [[-170, 0], [0, 10]],
        [[-170, 10], [-10, 0], [350, 0], [0, -10], [-350, 0], [10, 0]],
        [[-170, 0], [20, 0], [0, 10], [-20, 0]],
        [[-180, -70], [120, 5], [120, 0], [120, -5]],
    ],
    "objects": {
        "countries": {
            "type": "GeometryCollection",
            "geometries": [
                {"type": "Polygon", "arcs": [[0, 1]]},
                {"type": "MultiPolygon", "arcs": [[[-1, 2]]]},
                {"type": "Polygon", "arcs": [[3]]},
            ],
        },
        "land": {"type": "MultiPolygon", "arcs": [[[1, 2]], [[3]]]},
    },
}

# A lagoon, one shore of which is that of the land; a river; a pond too small for the world.
WATERS = {
    "transform": {"scale": [0.125, 0.125], "translate": [0, 0]},
    "arcs": [
        [[0, 0], [-8, 16], [8, 16]],
        [[0, 32], [32, 0], [0, -32], [-32, 0]],
        [[80, 80], [40, 40]],
        [[160, 0], [2, 0], [0, 2], [-2, -2]],
    ],
    "objects": {
        "land": {"type": "LineString", "arcs": [0]},
        "lakes": {"type": "MultiPolygon", "arcs": [[[0, 1]], [[3]]]},
        "rivers": {"type": "MultiLineString", "arcs": [[2]]},
    },
}


def decode(text: str, scale: int) -> Line:
    """Decode an encoded polyline, longitude first."""
    numbers, bits, shift = [], 0, 0
    for character in text:
        code = ord(character) - 63
        bits |= (code & 31) << shift
        shift += 5
        if code < 32:
            numbers.append(~(bits >> 1) if bits & 1 else bits >> 1)
            bits = shift = 0
    lons, lats = accumulate(numbers[::2]), accumulate(numbers[1::2])
    return tuple((lon / scale, lat / scale) for lon, lat in zip(lons, lats, strict=True))


@cache
def layer(folder: Path, name: str, layer_name: str) -> list[Line]:
    content = json.loads((folder / f"{name}.json").read_text("ascii"))
    return [decode(text, content["scale"]) for text in content[layer_name]]


def winding(ring: Line, lon: float, lat: float) -> int:
    """Count how often a ring runs round a point."""
    turns = 0
    for (lon_a, lat_a), (lon_b, lat_b) in pairwise(ring):
        left = (lon_b - lon_a) * (lat - lat_a) - (lon - lon_a) * (lat_b - lat_a)
        turns += (lat_a <= lat < lat_b and left > 0) - (lat_b <= lat < lat_a and left < 0)
    return turns


def is_within(rings: list[Line], lon: float, lat: float) -> bool:
    return any(sum(winding(ring, lon + turn, lat) for ring in rings) for turn in (-360, 0, 360))


@pytest.fixture
def built(tmp_path: Path) -> Path:
    (tmp_path / "countries.json").write_text(json.dumps(COUNTRIES))
    (tmp_path / "waters.json").write_text(json.dumps(WATERS))
    main([str(tmp_path / "countries.json"), str(tmp_path / "waters.json"), "--output", str(tmp_path)])
    return tmp_path


@pytest.mark.parametrize(("name", "raw_kb", "gzip_kb"), [("coarse", 70, 45), ("fine", 650, 260)])
def test_a_data_file_keeps_to_its_budget(name: str, raw_kb: int, gzip_kb: int) -> None:
    content = (DATA / f"{name}.json").read_bytes()

    assert len(content) <= raw_kb * 1000
    assert len(gzip.compress(content)) <= gzip_kb * 1000


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("layer_name", ["land", "lakes"])
def test_land_and_lakes_are_closed_rings(name: str, layer_name: str) -> None:
    assert all(ring[0] == ring[-1] and len(ring) >= 4 for ring in layer(DATA, name, layer_name))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("layer_name", LAYERS)
def test_every_vertex_is_on_the_globe_or_a_little_beyond_180(name: str, layer_name: str) -> None:
    for line in layer(DATA, name, layer_name):
        assert all(-191 < lon < 191 and -90 < lat < 84 for lon, lat in line)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("layer_name", LAYERS)
def test_no_line_jumps_across_the_map(name: str, layer_name: str) -> None:
    steps = [step for line in layer(DATA, name, layer_name) for step in pairwise(line)]

    for (lon_a, lat_a), (lon_b, lat_b) in steps:
        assert abs(lon_b - lon_a) < 40 or lat_a == lat_b == SOUTHERN_EDGE_DEG


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("place", LAND)
def test_land_is_land(name: str, place: str) -> None:
    assert is_within(layer(DATA, name, "land"), *LAND[place])


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("place", WATER)
def test_the_sea_is_not_land(name: str, place: str) -> None:
    assert not is_within(layer(DATA, name, "land"), *WATER[place])


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("place", LAKES)
def test_the_great_lakes_are_lakes(name: str, place: str) -> None:
    assert is_within(layer(DATA, name, "lakes"), *LAKES[place])


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("place", RIVERS)
def test_the_great_rivers_run_past_their_cities(name: str, place: str) -> None:
    rivers = MultiLineString(layer(DATA, name, "rivers"))

    assert rivers.distance(Point(RIVERS[place])) < 0.2


@pytest.mark.parametrize("name", NAMES)
def test_an_island_of_one_country_has_no_border(name: str) -> None:
    borders = MultiLineString(layer(DATA, name, "borders"))

    assert not borders.intersects(box(-25, 63, -13, 67))  # Iceland


def test_the_same_input_gives_the_same_bytes(built: Path, tmp_path: Path) -> None:
    before = [(built / f"{name}.json").read_bytes() for name in NAMES]

    main([str(built / "countries.json"), str(built / "waters.json"), "--output", str(tmp_path)])

    assert [(tmp_path / f"{name}.json").read_bytes() for name in NAMES] == before


def test_only_what_two_countries_share_is_a_border(built: Path) -> None:
    assert layer(built, "fine", "borders") == [((-170, 0), (-170, 10))]


def test_land_across_180_goes_on_beyond_it(built: Path) -> None:
    island = layer(built, "fine", "land")[0]

    assert island == ((-170, 10), (-190, 10), (-190, 0), (-170, 0), (-150, 0), (-150, 10), (-170, 10))


def test_land_round_the_pole_is_closed_below_the_map_and_overlaps_its_own_copy(built: Path) -> None:
    antarctica = layer(built, "fine", "land")[1]

    assert antarctica[:2] == ((-180.25, -70), (-180, -70))
    assert antarctica[-3:] == ((180.25, -89.9), (-180.25, -89.9), (-180.25, -70))


def test_a_lake_is_closed_straight_where_it_was_cut_along_the_land(built: Path) -> None:
    lagoon = layer(built, "fine", "lakes")[0]

    assert lagoon == ((0, 4), (4, 4), (4, 0), (0, 0), (0, 4))


def test_what_is_too_small_for_the_world_is_only_in_the_fine_file(built: Path) -> None:
    assert len(layer(built, "fine", "lakes")) == 2
    assert len(layer(built, "coarse", "lakes")) == 1


@pytest.mark.parametrize("name", NAMES)
def test_the_land_is_read_as_it_was_written(name: str) -> None:
    rings = layer(DATA, name, "land")

    assert len(land_rings(name)) == len(rings)
    assert all(np.allclose(found, ring) for found, ring in zip(land_rings(name), rings, strict=True))
