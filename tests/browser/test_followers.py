"""What may lag behind a hand that hurries through time, and for how long."""

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Modules
from tests.browser.visits import Visit

PLAY_BACK = """({createFollowers}, moves) => {
    let [clock, due, scene] = [0, null, null];
    const told = [];
    performance.now = () => clock;
    window.requestAnimationFrame = (task) => task();
    window.setTimeout = (task, wait) => (due = {task, at: clock + wait});
    window.clearTimeout = () => (due = null);
    const {join, follow} = createFollowers(() => scene);
    join({show: (shown) => shown && told.push([clock, shown.state.t])});
    for (const [at, t, more] of [...moves, [Infinity]]) {
        if (due?.at < at) (clock = due.at), due.task();
        if (at === Infinity) return told;
        [clock, scene] = [at, {state: {t, playing: false, language: 'en', ...more}}];
        follow(scene);
    }
}"""


@pytest.mark.parametrize(
    ("moves", "told"),
    [
        pytest.param([(1000, 1)], [(1000, 1)], id="one move is told at once"),
        pytest.param([(1000, 1), (1200, 2)], [(1000, 1), (1200, 2)], id="so are moves between which the hand rests"),
        pytest.param([(1000, 1), (1020, 2), (1040, 3)], [(1000, 1), (1140, 3)], id="of a hurry the last, at rest"),
        pytest.param(
            [(1000 + 50 * i, i) for i in range(10)],
            [(1000, 0), (1400, 8), (1550, 9)],
            id="no hurry is longer than two fifths of a second",
        ),
        pytest.param(
            [(1000, 1), (1020, 2, {"language": "fa"})], [(1000, 1), (1020, 2)], id="what is no move is told at once"
        ),
        pytest.param(
            [(1000 + 20 * i, i, {"playing": True}) for i in range(3)],
            [(1000, 0), (1020, 1), (1040, 2)],
            id="play is followed frame by frame",
        ),
    ],
)
def test_the_telling_views_follow_a_hand(modules: Modules, moves: list[Any], told: list[Any]) -> None:
    assert modules("followers", PLAY_BACK, moves) == [list(each) for each in told]


def test_after_a_hurry_story_and_names_tell_the_day_where_it_ended(visit: Visit) -> None:
    page = visit("/?lang=en")

    page.evaluate("() => { for (let year = 1900; year < 1930; year++) exileMap.seek(`${year}-02-20`); }")
    for date in ("1905-06-01", "1917-05-20", "1937-02-20"):
        page.evaluate("date => exileMap.seek(date)", date)

    expect(page.locator(".story-place")).to_have_text("Coyoacán")
    expect(page.locator(".journey-label.is-forced span:visible")).to_have_text("Coyoacán")
