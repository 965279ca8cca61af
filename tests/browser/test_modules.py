"""The pure modules of the page, run in the browser they are made for."""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from places.dates import Span, day_number
from routes.clock import presence_on
from routes.journey import Journey
from tests.browser.conftest import Modules
from webmap.columns import as_columns
from webmap.language import find_language
from webmap.story import story
from webmap.track import track

DATA = Path(__file__).parents[1] / "data"
CLOCK = json.loads((DATA / "clock.json").read_text(encoding="utf-8"))
ROME_TO_TOMIS = {
    "version": 1,
    "chapters": [],
    "stays": {"id": ["rome", "tomis"], "lon": [1249640, 2865780], "lat": [4190280, 4417330]}
    | {"a0": [0, 20], "a1": [0, 20], "d0": [10, 30], "d1": [10, 30], "kind": [0, 0], "chapter": [-1, -1]}
    | {"arrive": [720, 29520], "depart": [15120, 43920]},
    "legs": {"id": ["rome-tomis"], "days": [11], "km": [1335], "count": [3]},
    "line": [124964, 419028, 80000, 20000, 81614, 2705],
}


def test_days_agree_with_the_shared_table(modules: Modules) -> None:
    days = json.loads((DATA / "days.json").read_text(encoding="utf-8"))["days"]

    assert modules("days", "({dayOf}, rows) => rows.map(([iso]) => dayOf(iso))", days) == [day for _, day in days]
    assert modules("days", "({isoOf}, rows) => rows.map(([, day]) => isoOf(day))", days) == [iso for iso, _ in days]


@pytest.mark.parametrize(
    ("typed", "span"),
    [
        ("1917", ["1917-01-01", "1917-12-31"]),
        ("1917-10", ["1917-10-01", "1917-10-31"]),
        ("1917-12", ["1917-12-01", "1917-12-31"]),
        (" 1917-5-7 ", ["1917-05-07", "1917-05-07"]),
        ("1916-02-29", ["1916-02-29", "1916-02-29"]),
        ("-43-03-15", ["-0043-03-15", "-0043-03-15"]),
        ("۱۹۱۷-۰۵", ["1917-05-01", "1917-05-31"]),
        ("١٩١٧", ["1917-01-01", "1917-12-31"]),
        ("1917-02-29", None),
        ("1917-13", None),
        ("1917-05-00", None),
        ("May 1917", None),
        ("", None),
    ],
)
def test_a_typed_date_means_all_the_days_it_allows(modules: Modules, typed: str, span: list[str] | None) -> None:
    read = """({readDate, isoOf}, text) => {
        const span = readDate(text);
        return span && [isoOf(span.first), isoOf(span.last)];
    }"""

    assert modules("days", read, typed) == span


def test_mercator_is_its_own_inverse_up_to_the_edge_of_its_square(modules: Modules) -> None:
    there_and_back = """({mercatorX, mercatorY, lonOf, latOf}, points) =>
        points.map(([lon, lat]) => [lonOf(mercatorX(lon)), latOf(mercatorY(lat))])"""
    points = [[0, 0], [28.6578, 44.1733], [-99.16, 19.35], [179.9, -60], [190, 85], [-180, -85]]

    for point, found in zip(points, modules("geometry", there_and_back, points), strict=True):
        assert found == pytest.approx(point, abs=1e-9)
    assert modules("geometry", "({mercatorX, mercatorY}) => [mercatorX(-180), mercatorY(90)]") == pytest.approx(
        [0, 0], abs=1e-9
    )


def test_rome_and_tomis_are_1335_km_apart(modules: Modules) -> None:
    assert modules("geometry", "({distanceKm}) => distanceKm(12.4964, 41.9028, 28.6578, 44.1733)") == pytest.approx(
        1335, abs=3
    )


def test_a_longitude_is_unwrapped_by_whole_turns_to_the_nearer_side(modules: Modules) -> None:
    assert modules(
        "geometry", "({unwrapNear}) => [unwrapNear(-171, 178), unwrapNear(178, -171), unwrapNear(10, 20)]"
    ) == [189, -182, 10]


def test_a_line_keeps_the_vertices_that_matter_at_its_scale(modules: Modules) -> None:
    xs, ys = [0, 1, 2, 3, 4, 0, 1, 2], [0, 0.1, 3, 0.1, 0, 5, 5, 5]
    weigh = "({vertexWeights}, [xs, ys]) => [...vertexWeights(xs, ys, [0, 5, 8])].map((weight) => Math.min(99, weight))"

    weights = modules("thinning", weigh, [xs, ys])

    assert weights[:5] == pytest.approx([99, 0.776, 3, 0.776, 99], abs=0.001)
    assert weights[5:] == [99, 0, 99]


def test_a_track_decodes_to_degrees_days_and_one_line(modules: Modules) -> None:
    take = """({decodeTrack}, json) => {
        const {x, lon, arrive, start, lineT, first, last} = decodeTrack(json);
        return {x: [...x], lon: [...lon], arrive: [...arrive], start: [...start], lineT: [...lineT], first, last};
    }"""

    found = modules("track", take, ROME_TO_TOMIS)

    assert found["lon"] == [12.4964, 28.6578]
    assert found["arrive"] == [0.5, 20.5]
    assert found["start"] == [0, 3]
    assert found["x"] == pytest.approx([136.886, 148.379], abs=0.001)
    assert (found["first"], found["last"]) == (0.5, 30.5)
    assert [found["lineT"][0], found["lineT"][2]] == [10.5, 20.5]
    assert found["lineT"][1] == pytest.approx(15.5, abs=0.2)


def test_a_stay_beyond_the_antimeridian_lies_where_its_line_ends(modules: Modules) -> None:
    pacific = json.loads(json.dumps(ROME_TO_TOMIS))
    pacific["stays"] |= {"lon": [17883000, -17176000], "lat": [-1768330, -1383330]}
    pacific["line"] = [1788300, -176833, 50000, 20000, 44100, 18500]

    x = modules("track", "({decodeTrack}, json) => [...decodeTrack(json).x]", pacific)

    assert x[1] - x[0] == pytest.approx(256 * 9.41 / 360)


def test_another_version_of_the_track_is_refused(modules: Modules) -> None:
    refusal = "({decodeTrack}) => { try { decodeTrack({version: 2}); } catch (error) { return error.message; } }"

    assert modules("track", refusal) == "this page reads tracks of version 1, not 2"


@pytest.mark.parametrize("answer", CLOCK["answers"], ids=lambda answer: f"day {answer['day']}")
def test_the_clock_agrees_with_the_shared_table(modules: Modules, answer: dict[str, Any]) -> None:
    spans = [
        (f"{name}{end}", [stay[moment][end] for stay in CLOCK["stays"]])
        for name, moment in (("a", "arrival"), ("d", "departure"))
        for end in (0, 1)
    ]
    known = dict(spans) | {"count": len(CLOCK["stays"]), "legDays": [leg["days"] for leg in CLOCK["legs"]]}

    found = modules("clock", "({presenceAt}, [track, day]) => presenceAt(track, day)", [known, answer["day"]])

    assert found["presence"] == answer["presence"]
    assert [each | {"share": pytest.approx(float(Fraction(each["share"])))} for each in answer["candidates"]] == found[
        "candidates"
    ]


def test_the_clock_of_the_page_agrees_with_the_clock_of_the_journey(modules: Modules, trotsky: Journey) -> None:
    ask = "({decodeTrack, presenceAt}, [json, days]) => days.map((day) => presenceAt(decodeTrack(json), day))"
    days = list(range(day_number(1879, 11, 1), day_number(1940, 9, 1), 331))

    for day, found in zip(days, modules("track clock", ask, [track(trotsky), days]), strict=True):
        answer = presence_on(trotsky, Span(day, day))
        assert found["presence"] == answer.presence
        assert [(each.get("stay"), each.get("leg"), each["certain"]) for each in found["candidates"]] == [
            (each.stay, each.leg, each.certain) for each in answer.candidates
        ]
        shares = [each["share"] for each in found["candidates"]]
        assert shares == pytest.approx([each.share for each in answer.candidates])


def test_on_the_way_he_is_drawn_between_two_vertices_whatever_the_hint(modules: Modules) -> None:
    ask = "({decodeTrack, momentAt}, [json, t]) => [0, 1].map((hint) => momentAt(decodeTrack(json), t, hint))"

    first, second = modules("track clock", ask, [ROME_TO_TOMIS, 12.0])

    assert first == second
    assert (first["stay"], first["leg"], first["vertex"]) == (-1, 0, 0)
    assert 0 < first["part"] < 1
    assert 136.886 < first["x"] < 148.379


@pytest.mark.parametrize(("t", "stay"), [(-5, 0), (5, 0), (10.5, 0), (20.5, 1), (99, 1)])
def test_he_is_drawn_at_a_stay_also_before_and_after_the_journey(modules: Modules, t: float, stay: int) -> None:
    moment = modules(
        "track clock", "({decodeTrack, momentAt}, [json, t]) => momentAt(decodeTrack(json), t)", [ROME_TO_TOMIS, t]
    )

    assert (moment["stay"], moment["leg"]) == (stay, -1)


@pytest.mark.parametrize("pace", ["years", "stops", "story"])
def test_play_never_goes_back_and_its_inverse_finds_the_second(modules: Modules, trotsky: Journey, pace: str) -> None:
    sample = """({decodeTrack, createPace}, [json, name]) => {
        const pace = createPace(decodeTrack(json), name);
        const seconds = Array.from({length: 500}, (_, i) => (i / 499) * pace.duration);
        const days = seconds.map(pace.dayAt);
        return {duration: pace.duration, seconds, days, back: days.map(pace.secondsAt)};
    }"""

    found = modules("track pace", sample, [track(trotsky), pace])

    assert found["days"] == sorted(set(found["days"]))
    assert found["back"] == pytest.approx(found["seconds"], abs=1e-6)
    assert 60 < found["duration"] < 900


def test_the_story_shows_every_stay_long_enough_to_be_seen(modules: Modules, trotsky: Journey) -> None:
    measure = """({decodeTrack, createPace}, json) => {
        const track = decodeTrack(json);
        const {secondsAt} = createPace(track, 'story');
        return track.ids.map((_, stay) => secondsAt(track.depart[stay]) - secondsAt(track.arrive[stay]));
    }"""

    seconds = modules("track pace", measure, track(trotsky))

    assert min(seconds) >= 0.7
    assert max(seconds) <= 3.2 + 1e-9


def test_labels_keep_clear_of_each_other_and_of_other_points(modules: Modules) -> None:
    points = [{"x": 50, "y": 50}, {"x": 62, "y": 50}, {"x": 150, "y": 50}]
    wishes = [point | {"width": 40, "height": 16, "away": 8} for point in points]

    place = "({declutter}, [wishes, points]) => declutter(wishes, {width: 200, height: 100}, 9, points)"
    first, second, third = modules("declutter", place, [wishes, points])

    assert (first["left"], first["top"]) == (2, 42)  # to the left: on the right it would cover the second point
    assert (second["left"], second["top"]) == (70, 42)
    assert third["left"] == 158


LOOK_UP = """({rowsOf}, table) => {
    const names = Object.keys(table.columns);
    return rowsOf(table).map((row) => Object.fromEntries(names.map((name) => [name, row[name]])));
}"""


@pytest.mark.parametrize("language", ["en", "fa", "ru"])
def test_the_browser_makes_the_same_rows_of_the_columns(modules: Modules, trotsky: Journey, language: str) -> None:
    told = story(trotsky, find_language(language))

    for part in ("stays", "legs"):
        rows = modules("columns", LOOK_UP, as_columns(told[part]))

        bare = [{**row, **{name: [] for name, value in row.items() if value == ["", ""]}} for row in told[part]]
        assert rows == json.loads(json.dumps(bare))
