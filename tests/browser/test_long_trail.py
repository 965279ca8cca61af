"""What is painted of a long journey: counts, which are the same on every machine."""

import pytest

from places.position import Position
from routes.journey import Journey
from tests.browser.conftest import Modules
from tests.builders import a_journey, a_place, a_stay
from webmap.track import track

STAYS = 1000
VIEW = {"left": 0, "top": 0, "width": 1000, "height": 800, "ratio": 1}
PATH = "const path = {points: 0, moveTo() {}, lineTo() { this.points += 1; }};"
TRACED = f"""({{decodeTrack, legTracers}}, [json, view]) => {{
    const track = decodeTrack(json);
    const tracer = legTracers(track)(view);
    {PATH}
    track.legIds.forEach((_, leg) => tracer.trace(path, leg));
    return {{drawn: tracer.drawn, points: path.points, vertices: track.lineX.length}};
}}"""
SOUGHT = """({createTrailCanvas, planPictures}, [stays, drawn, wanted, view]) => {
    const chapters = new Int32Array(stays);
    const trail = createTrailCanvas();
    let painted = 0;
    trail.restart(view, {paintGround() {}, paintWay: (context, {from, to}) => (painted += to - from)});
    const plan = planPictures({first: 0, last: stays - 1}, chapters, drawn, view);
    plan.forEach((state) => trail.keep(state));
    return wanted.map((to) => {
        painted = 0;
        trail.show({from: 0, begun: 0, to});
        return painted;
    });
}"""

PAINTED = """({createTrailCanvas}, [view, states]) => {
    const [trail, painted] = [createTrailCanvas(), []];
    trail.restart(view, {paintGround() {}, paintWay: (context, {from, begun, to}) => painted.push([from, begun, to])});
    states.forEach(([begun, to]) => trail.show({from: 0, begun, to}));
    return painted;
}"""


@pytest.fixture(scope="module")
def long_journey() -> Journey:
    """Give a journey that wanders through Europe, and never leaves it."""
    points = [Position(7.3 * number % 30, 45 + 4.7 * number % 15) for number in range(STAYS)]
    stays = [
        a_stay(a_place(f"Village {number}", position=point), f"{1 + number:04}", stay_id=f"stay-{number}")
        for number, point in enumerate(points)
    ]
    return a_journey(*stays)


@pytest.mark.parametrize(("zoom", "share"), [(0, 0.2), (3, 0.5)])
def test_vertices_that_the_eye_cannot_tell_apart_are_left_out(
    modules: Modules, long_journey: Journey, zoom: int, share: float
) -> None:
    view = VIEW | {"scale": 2**zoom, "left": 120 * 2**zoom, "top": 70 * 2**zoom}

    traced = modules("track leg-tracer", TRACED, [track(long_journey), view])

    assert STAYS - 1 <= traced["points"] <= traced["drawn"] < share * traced["vertices"]


def test_what_is_off_the_screen_is_not_drawn(modules: Modules, long_journey: Journey) -> None:
    over_greenland = VIEW | {"scale": 64, "left": 64 * 90, "top": 64 * 40}

    traced = modules("track leg-tracer", TRACED, [track(long_journey), over_greenland])

    assert (traced["drawn"], traced["points"]) == (0, 0)


@pytest.mark.parametrize(("stays", "drawn", "most"), [(2000, 10_000, 120), (20_000, 60_000, 900)])
def test_a_seek_paints_no_more_than_what_lies_behind_the_picture_before(
    modules: Modules, stays: int, drawn: int, most: int
) -> None:
    wanted = [7919 * turn % stays for turn in range(100)]

    painted = modules("trail-canvas picture-plan", SOUGHT, [stays, drawn, wanted, VIEW])

    assert max(painted) <= most


@pytest.mark.parametrize(("stays", "drawn", "pictures"), [(10, 200, 1), (300, 1000, 16), (2000, 10_000, 30)])
def test_a_longer_way_has_more_pictures_as_far_as_memory_allows(
    modules: Modules, stays: int, drawn: int, pictures: int
) -> None:
    planned = "({planPictures}, [last, ...given]) => planPictures({first: 0, last}, new Int32Array(last + 1), ...given)"

    assert len(modules("picture-plan", planned, [stays - 1, drawn, VIEW])) == pictures


@pytest.mark.parametrize(
    ("shown", "painted"),
    [
        pytest.param([[0, 5], [0, 7]], [[0, 0, 5], [5, 5, 7]], id="onward within a chapter"),
        pytest.param([[5, 5], [9, 12]], [[0, 5, 5], [5, 9, 12]], id="from the end of a chapter into a later one"),
        pytest.param([[0, 5], [5, 9]], [[0, 0, 5], [0, 5, 9]], id="anew where the present becomes the past"),
    ],
)
def test_past_and_present_are_painted_in_one_go(
    modules: Modules, shown: list[list[int]], painted: list[list[int]]
) -> None:
    assert modules("trail-canvas", PAINTED, [VIEW, shown]) == painted


def test_play_paints_each_leg_once(modules: Modules) -> None:
    painted = modules("trail-canvas picture-plan", SOUGHT, [20_000, 60_000, list(range(0, 20_000, 100)), VIEW])

    assert sum(painted) < 20_000
