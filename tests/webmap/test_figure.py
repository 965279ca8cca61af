import json
import re

import folium
import pytest
from folium.utilities import camelize

from routes.journey import Journey
from tests.builders import a_journey, a_stay
from tests.webmap.elements import elements
from webmap.figure import map_markup, map_script
from webmap.language import find_language
from webmap.story import story
from webmap.tiles import find_tiles
from webmap.track import track


def markup_of(journey: Journey) -> str:
    return map_markup(story(journey, find_language("en")), track(journey))


def test_the_map_has_the_place_and_the_options_that_folium_would_give_it() -> None:
    theirs = folium.Map((44.1733, 28.6578), zoom_start=3, tiles=None, minZoom=1, maxZoom=14)

    (written,) = re.findall(r'L\.map\("map_journey", (.*)\);', map_script(a_journey(a_stay("Tomis"))))

    ours = json.loads(written)
    assert ours == {"center": [44.1733, 28.6578], "zoom": 3, "minZoom": 1, "maxZoom": 14}
    assert ours.items() <= {"center": theirs.location, **theirs.options}.items()


@pytest.mark.parametrize("name", ["OpenStreetMap.Mapnik", "OpenTopoMap"])
def test_tiles_have_the_address_and_the_options_that_folium_would_give_them(name: str) -> None:
    theirs = folium.TileLayer(find_tiles(name))

    (written,) = re.findall(r"L\.tileLayer\((.*)\)\.addTo\(map_journey\);", map_script(a_journey(), name))

    address, options = json.loads(f"[{written}]")
    assert address == theirs.tiles
    assert options == {
        camelize(key): theirs.options[key] for key in ("min_zoom", "max_zoom", "attribution", "subdomains")
    }


def test_the_map_has_the_element_that_folium_would_give_it() -> None:
    world = folium.Map(tiles=None)
    (theirs,) = [each for each in elements(world.get_root().render()) if each.attributes.get("id") == world.get_name()]

    ours = elements(markup_of(a_journey()))[0]

    assert ours.tag == theirs.tag
    assert ours.attributes | {"id": world.get_name()} == theirs.attributes


def test_a_journey_whose_name_is_no_word_of_a_program_has_a_map() -> None:
    script = map_script(a_journey(name="ovid's way-2"))

    assert "var map_journey = L.map(" in script
    assert "ovid" not in script


def test_the_script_holds_no_text_of_the_journey(hostile: Journey) -> None:
    assert "alert" not in map_script(hostile)


def test_the_markup_holds_no_script(hostile: Journey) -> None:
    assert "<script" not in markup_of(hostile)
