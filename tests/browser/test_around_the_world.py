from typing import Any

from routes.journey import Journey
from tests.browser.conftest import Modules
from tests.builders import a_journey, a_leg, a_place, a_stay
from webmap.track import track

TRACE = """({decodeTrack, legTracers}, [json, leg, view]) => {
    const lines = [];
    const path = {
        moveTo: (x, y) => lines.push([[x, y]]),
        lineTo: (x, y) => lines.at(-1).push([x, y]),
    };
    legTracers(decodeTrack(json))(view).trace(path, leg);
    return lines.map((line) => [line[0][0], line.at(-1)[0]].map((x) => Math.round(360 * (x / 256 - 0.5))));
}"""
COVERED = """({decodeTrack, createExtent}, [json, view]) => {
    const {left, top, width, height} = createExtent(decodeTrack(json))(view);
    return [left, top, width, height];
}"""
WORLDS: dict[str, Any] = {"scale": 1, "left": 0, "top": 0, "width": 1024, "height": 256}
"""From 180 degrees west, four worlds on."""


def round_the_globe() -> Journey:
    names = ("Levuka", "Apia", "Paris", "Levuka")
    stays = [a_stay(a_place(name), str(1900 + i), stay_id=str(i)) for i, name in enumerate(names)]
    legs = [a_leg(str(i), str(i + 1), mode="ship") for i in range(3)]
    return a_journey(*stays, legs=legs)


def test_a_leg_across_the_edge_of_the_world_is_drawn_whole_at_both_edges(modules: Modules) -> None:
    made = track(round_the_globe())
    lons = [round(lon / 1e5) for lon in made["stays"]["lon"]]

    drawn = [modules("track leg-tracer", TRACE, [made, leg, WORLDS]) for leg in range(3)]

    assert lons == [179, -172, 2, 179]
    assert [len(lines) for lines in drawn] == [1, 1, 2]
    assert [end - begin for begin, end in drawn[2]] == [177, 177]
    assert drawn[2][1][0] - drawn[2][0][0] in {-360, 360}


def test_a_journey_around_the_world_takes_up_all_of_the_width(modules: Modules) -> None:
    left, top, width, height = modules("track extent", COVERED, [track(round_the_globe()), WORLDS])

    assert (left, width) == (0, 1024)
    assert top + height < 200  # nothing lies farther south than the islands


def test_a_journey_elsewhere_takes_up_nothing_of_a_view(modules: Modules) -> None:
    america = {**WORLDS, "scale": 16, "left": 600, "top": 1400}

    *_, width, height = modules("track extent", COVERED, [track(a_journey(a_stay("Tomis", "0008"))), america])

    assert width == 0 < height
