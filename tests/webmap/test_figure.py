import re

from routes.journey import Journey
from tests.builders import a_journey, a_stay
from webmap.figure import map_figure

SERVED = {"program": "./main.js"}


def test_the_parts_are_the_same_each_time() -> None:
    assert map_figure(a_journey(), "en", served=SERVED) == map_figure(a_journey(), "en", served=SERVED)


def test_the_parts_of_a_map_with_tiles_are_the_same_each_time() -> None:
    made = [map_figure(a_journey(), "en", served=SERVED, tiles="OpenStreetMap.Mapnik") for _ in range(2)]

    assert made[0] == made[1]
    assert "https://tile.openstreetmap.org/{z}/{x}/{y}.png" in made[0][1]


def test_no_part_bears_a_random_name() -> None:
    markup, script = map_figure(a_journey(), "en", served=SERVED, tiles="OpenStreetMap.Mapnik")

    assert re.findall(r"[0-9a-f]{16,}", markup + script) == []


def test_a_journey_whose_name_is_no_word_of_a_program_has_a_map() -> None:
    _, script = map_figure(a_journey(name="ovid's way-2"), "en", served=SERVED)

    assert "var map_journey = L.map(" in script
    assert "ovid" not in script


def test_the_map_stands_on_the_first_stay_latitude_first() -> None:
    _, script = map_figure(a_journey(a_stay("Tomis")), "en", served=SERVED)

    assert "center: [44.1733, 28.6578]" in script


def test_the_zoom_has_its_limits() -> None:
    _, script = map_figure(a_journey(), "en", served=SERVED)

    assert '"minZoom": 1' in script
    assert '"maxZoom": 14' in script


def test_the_script_holds_no_text_of_the_journey(hostile: Journey) -> None:
    _, script = map_figure(hostile, "en", served=SERVED)

    assert "alert" not in script


def test_the_markup_holds_no_script(hostile: Journey) -> None:
    markup, _ = map_figure(hostile, "en", served=SERVED)

    assert "<script" not in markup
