import base64
import json
import re
import zlib
from typing import Any

import folium
import pytest

from routes.journey import Journey
from tests.builders import a_journey
from tests.webmap.elements import elements
from webmap.layer import JourneyLayer

FOLIUM_HOSTS = {
    *("cdn.jsdelivr.net", "code.jquery.com", "cdnjs.cloudflare.com", "netdna.bootstrapcdn.com"),
}


def rendered(journey: Journey, language: str = "en", *, basemap: bool = True) -> str:
    world = folium.Map([44, 20], zoom_start=4, tiles=None)
    JourneyLayer(journey, language, basemap=basemap).add_to(world)
    return str(world.get_root().render())


def options_of(page: str) -> dict[str, Any]:
    """Give what the map is mounted with, its packed parts unpacked."""
    (written,) = re.findall(r"mount\(map_\w+, (\{.*\})\);", page)
    options: dict[str, Any] = json.loads(written, object_hook=unpacked)
    return options


def unpacked(value: dict[str, Any]) -> Any:
    return json.loads(zlib.decompress(base64.b64decode(value["packed"]))) if "packed" in value else value


@pytest.fixture(scope="module")
def page() -> str:
    return rendered(a_journey())


@pytest.fixture(scope="module")
def hostile_page(hostile: Journey) -> str:
    return rendered(hostile)


def test_a_layer_is_added_to_a_folium_map_in_one_line(page: str) -> None:
    scripts = [element.text for element in elements(page) if element.tag == "script"]

    assert "mount(map_" in scripts[-1]


def test_the_map_asks_no_host_but_those_of_folium(page: str) -> None:
    loading = [element.attributes.get("src") or element.attributes.get("href") for element in elements(page)]
    hosts = {address.split("/")[2] for address in loading if address and "//" in address}

    assert hosts == FOLIUM_HOSTS


def test_the_map_carries_the_track_the_story_and_the_basemap(page: str) -> None:
    carried = options_of(page)

    assert carried["track"]["stays"]["id"] == ["rome", "tomis"]
    assert carried["stories"]["whole"][0]["title"] == "Ovid"
    assert set(carried["basemap"]) == {"coarse", "fine"}


def test_a_map_that_has_tiles_takes_no_basemap() -> None:
    assert options_of(rendered(a_journey(), basemap=False))["basemap"] is None


def test_the_interface_speaks_the_language_asked_for() -> None:
    assert "همهٔ اقامت‌ها" in rendered(a_journey(), "fa")


def test_a_layer_is_rendered_twice_into_the_same_page() -> None:
    world = folium.Map([44, 20], tiles=None)
    JourneyLayer(a_journey()).add_to(world)

    assert world.get_root().render() == world.get_root().render()


def test_a_layer_without_a_map_says_what_it_needs() -> None:
    with pytest.raises(TypeError, match=r"add the JourneyLayer to a folium\.Map"):
        JourneyLayer(a_journey()).render()


def test_a_layer_in_a_group_of_layers_says_what_it_needs() -> None:
    world = folium.Map([44, 20], tiles=None)
    JourneyLayer(a_journey()).add_to(folium.FeatureGroup().add_to(world))

    with pytest.raises(TypeError, match=r"add the JourneyLayer to a folium\.Map"):
        world.get_root().render()


def test_hostile_texts_add_no_element(hostile_page: str, page: str) -> None:
    tags = [{element.tag for element in elements(made)} for made in (hostile_page, page)]

    assert tags[0] - tags[1] <= {"h3", "svg", "rect"}  # the page of Ovid has no chapters
    assert "img" not in tags[0]


def test_hostile_texts_neither_end_nor_open_a_script(hostile_page: str, page: str) -> None:
    for mark in ("<script", "</script", "<!--"):
        assert hostile_page.count(mark) == page.count(mark)


def test_hostile_texts_are_no_template(hostile_page: str) -> None:
    assert "{{ 7*7 }}{% raw %}" in hostile_page


def test_hostile_texts_come_through_the_script_unchanged(hostile_page: str, evil: str) -> None:
    assert options_of(hostile_page)["stories"]["members"]["stays"][0][0]["title"] == evil
