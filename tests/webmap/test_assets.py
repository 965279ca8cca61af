import json
import math
import re

import pytest

from webmap.assets import Bundle, as_json, leaflet_folder, program, sources


def test_the_digest_changes_when_a_file_does() -> None:
    assert Bundle({"a.js": b"1"}).digest != Bundle({"a.js": b"2"}).digest


def test_the_digest_changes_when_a_file_is_renamed() -> None:
    assert Bundle({"a.js": b"1"}).digest != Bundle({"b.js": b"1"}).digest


def test_what_moves_from_one_file_to_the_next_changes_the_digest() -> None:
    assert Bundle({"a": b"12", "b": b""}).digest != Bundle({"a": b"1", "b": b"2"}).digest


def test_the_digest_does_not_depend_on_the_order_of_the_files() -> None:
    assert Bundle({"a": b"1", "b": b"2"}).digest == Bundle({"b": b"2", "a": b"1"}).digest


def test_a_path_holds_the_digest_of_the_whole_bundle() -> None:
    bundle = Bundle({"js/main.js": b"", "js/days.js": b""})

    assert bundle.path("js/main.js") == f"{bundle.digest}/js/main.js"


def test_a_file_that_is_not_there_has_no_path() -> None:
    with pytest.raises(KeyError):
        Bundle({}).path("js/main.js")


def test_the_program_holds_scripts_styles_the_basemap_and_leaflet() -> None:
    needed = {"exile-map.js", "exile-map.css", "basemap/coarse.json", "basemap/fine.json"}

    assert needed | {"leaflet/leaflet.js", "leaflet/leaflet.css"} <= set(program().files)


def test_leaflet_is_the_version_that_folium_links() -> None:
    assert b"Leaflet 1.9.3" in (leaflet_folder() / "leaflet.js").read_bytes()


@pytest.mark.parametrize("name", sources("css"))
def test_no_style_of_ours_names_another_address(name: str) -> None:
    text = sources("css")[name]

    assert "url(" not in text
    assert "@import" not in text


@pytest.mark.parametrize("name", sources("css"))
def test_letters_below_a_rem_have_one_of_four_sizes(name: str) -> None:
    sizes = re.findall(r"font(?:-size)?: (?:italic )?(?:\d{3} )?(0\.\d+rem)", sources("css")[name])

    assert set(sizes) <= {"0.5rem"}  # Leaflet's credit beside a presenter's letters


def test_json_is_written_the_same_each_time_without_blanks() -> None:
    assert as_json({"b": [1, 2], "a": "اودسا"}) == '{"b":[1,2],"a":"اودسا"}'.encode()


def test_json_that_no_browser_reads_is_refused() -> None:
    with pytest.raises(ValueError, match="Out of range"):
        as_json({"first": -math.inf})


@pytest.mark.parametrize("name", ["coarse", "fine"])
def test_the_basemap_is_json(name: str) -> None:
    assert json.loads(program().files[f"basemap/{name}.json"])
