"""The journey plays; the tests move the page's clock themselves."""

import pytest
from playwright.sync_api import Page, expect

from routes.journey import Journey
from tests.browser.visits import Visit, call, drawn, state, stop_the_clock

HEARD = "() => { window.heard = []; exileMap.on('stay', ({stay}) => heard.push(stay)); }"
PLAYHEAD = "() => document.querySelector('.timeline-playhead').getBoundingClientRect().x"


def play_on(page: Page, seconds: float) -> None:
    """Let the page draw every half second of a time."""
    for _ in range(round(2 * seconds)):
        page.clock.fast_forward(500)


def test_play_leads_from_yanovka_on_and_the_axis_follows(visit: Visit) -> None:
    page = visit()
    stop_the_clock(page)
    begun = page.evaluate(PLAYHEAD)

    page.locator("#play").click()
    page.clock.run_for(1000)
    soon = page.evaluate(PLAYHEAD)
    page.clock.run_for(5000)

    assert begun < soon < page.evaluate(PLAYHEAD)
    assert state(page)["playing"] is True
    assert "1886" < state(page)["date"] < "1888"


@pytest.mark.parametrize("pace", ["story", "stops", "years"])
def test_play_reaches_the_last_stay_in_each_pace_and_stops(visit: Visit, pace: str) -> None:
    page = visit()
    stop_the_clock(page)
    page.locator("#pace").select_option(pace)
    page.locator("#play").click()
    dates = []

    for _ in range(45):
        page.clock.fast_forward(20_000)
        dates.append(state(page)["date"])

    assert dates == sorted(dates)
    assert len(set(dates)) > 3
    assert dates[-1] == "1940-08-21"
    assert state(page)["stay"] == "death-1940"
    assert state(page)["playing"] is False


@pytest.mark.parametrize("pace", ["story", "stops"])
def test_play_skips_no_stay(visit: Visit, trotsky: Journey, pace: str) -> None:
    page = visit("/?lang=en#stay=petrograd-1917")
    stop_the_clock(page)
    call(page, "setPace", pace)
    page.evaluate(HEARD)

    page.locator("#play").click()
    play_on(page, 30)

    ids = [stay.stay_id for stay in trotsky.stays]
    heard, first = page.evaluate("heard"), ids.index("kronstadt-1917")
    assert len(heard) > 8
    assert heard == ids[first : first + len(heard)]


def test_pause_holds_the_day(visit: Visit) -> None:
    page = visit()
    stop_the_clock(page)
    page.locator("#play").click()
    page.clock.run_for(3000)

    page.locator("#play").click()
    held = state(page)
    page.clock.run_for(3000)

    assert held["playing"] is False
    assert state(page) == held


def test_the_play_button_says_what_it_will_do(visit: Visit) -> None:
    button = visit().locator("#play")
    expect(button).to_have_accessible_name("Play")

    button.click()
    expect(button).to_have_accessible_name("Pause")

    button.click()
    expect(button).to_have_accessible_name("Play")


def test_play_at_the_end_begins_anew(visit: Visit) -> None:
    page = visit()

    page.keyboard.press("End")
    page.locator("#play").click()
    drawn(page)

    assert state(page)["date"] < "1890"
    assert state(page)["playing"] is True


def test_who_takes_the_axis_while_it_plays_stops_it(visit: Visit) -> None:
    page = visit()
    page.locator("#play").click()

    page.locator("#timeline").click()

    assert state(page)["playing"] is False


def test_a_change_of_pace_keeps_the_day(visit: Visit) -> None:
    page = visit("/?lang=en#at=1917-05-17")
    stop_the_clock(page)
    page.locator("#play").click()
    page.clock.run_for(100)

    call(page, "setPace", "years")
    page.clock.run_for(100)

    assert "1917-05-17" <= state(page)["date"] < "1917-08"


def test_within_a_window_play_ends_with_it(visit: Visit) -> None:
    page = visit()
    stop_the_clock(page)
    call(page, "setWindow", "1917-05-17", "1917-11-12")

    page.locator("#play").click()
    play_on(page, 60)

    assert state(page)["date"] in {"1917-11-12", "1917-11-13"}
    assert state(page)["playing"] is False


def test_who_wants_no_motion_is_led_from_stay_to_stay(visit: Visit) -> None:
    page = visit("/?lang=en#stay=petrograd-1917", reduced_motion="reduce")
    stop_the_clock(page)
    page.locator("#play").click()
    places = []

    for _ in range(40):
        page.clock.fast_forward(500)
        places.append((state(page)["stay"], *state(page)["position"]))

    assert all(stay for stay, *_ in places)
    assert 5 < len(set(places)) < 12
