"""The script interface, ``window.exileMap``."""

from typing import Any

from playwright.sync_api import Page, expect

from places.dates import day_number
from tests.browser.visits import Visit, call, drawn, state, stop_the_clock

REFUSED = """([name, given]) => {
    try { exileMap[name](...given); } catch (error) { return [error.name, error.message]; }
}"""
REFUSALS: list[tuple[str, list[Any], str]] = [
    ("seek", ["yesterday"], "not a date: 'yesterday'; try 1917, 1917-05 or 1917-05-17"),
    ("seek", [None], "not a date: 'null'; try 1917, 1917-05 or 1917-05-17"),
    ("setPace", ["slow"], "no pace 'slow'; try story, stops, years"),
    ("setWindow", ["1920", "1910"], "a window must not end before it begins: 1920 to 1910"),
    ("on", ["rain"], "no event 'rain'; try change, stay, play, pause"),
]
LISTEN = """(event) => {
    window.heard = [];
    window.stop = exileMap.on(event, (state) => heard.push(state));
}"""


def listen(page: Page, event: str) -> None:
    drawn(page)
    page.evaluate(LISTEN, event)


def heard(page: Page, member: str) -> Any:
    drawn(page)
    return page.evaluate("(member) => heard.map((state) => state[member])", member)


def test_the_state_tells_day_place_and_language(visit: Visit) -> None:
    page = visit("/?lang=en#at=1917-05-17")

    assert state(page) == {
        "day": day_number(1917, 5, 17),
        "date": "1917-05-17",
        "presence": "certain",
        "stay": "petrograd-1917",
        "leg": None,
        "position": [30.3141, 59.9386],
        "playing": False,
        "language": "en",
    }


def test_on_the_way_the_state_names_the_leg(visit: Visit) -> None:
    page = visit("/?lang=en#at=1917-01-05")

    assert (state(page)["presence"], state(page)["stay"], state(page)["leg"]) == ("travelling", None, "leg-108")


def test_the_state_tells_how_sure_the_place_is(visit: Visit) -> None:
    page = visit()
    known = {"1932-11-27": "certain", "1886": "possible", "1917-01-05": "travelling", "1870": "before", "1941": "after"}

    for date, presence in known.items():
        call(page, "seek", date)
        assert state(page)["presence"] == presence


def test_seek_takes_a_day_number_or_a_date(visit: Visit) -> None:
    page = visit()
    days = {
        -19222: "1917-05-17",
        "1932-11-27": "1932-11-27",
        "1905-06": "1905-06-01",
        "1917": "1917-01-01",
        -719529: "-0001-12-31",
    }

    for asked, date in days.items():
        call(page, "seek", asked)
        assert state(page)["date"] == date


def test_what_cannot_be_done_is_refused_with_a_reason(visit: Visit) -> None:
    page = visit()

    for name, given, message in REFUSALS:
        assert page.evaluate(REFUSED, [name, given]) == ["RangeError", message]
    assert state(page)["date"] == "1879-11-07"


def test_next_and_previous_step_a_stay(visit: Visit) -> None:
    page = visit("/?lang=en#stay=petrograd-1917")

    call(page, "next")
    assert state(page)["stay"] == "kronstadt-1917"

    call(page, "previous")
    assert state(page)["stay"] == "petrograd-1917"


def test_play_and_pause_say_so(visit: Visit) -> None:
    page = visit()
    listen(page, "play")
    call(page, "play")
    assert heard(page, "playing") == [True]

    listen(page, "pause")
    call(page, "pause")
    assert heard(page, "playing") == [False]


def test_the_pace_is_shown_where_it_is_chosen(visit: Visit) -> None:
    page = visit()

    call(page, "setPace", "years")

    expect(page.locator("#pace")).to_have_value("years")


def test_every_change_of_day_is_told(visit: Visit) -> None:
    page = visit()
    listen(page, "change")

    for date in ("1917-05-17", "1917-05-18", "1917-05-18"):
        call(page, "seek", date)
        drawn(page)

    assert heard(page, "date") == ["1917-05-17", "1917-05-18"]


def test_only_another_stay_is_told_as_a_stay(visit: Visit) -> None:
    page = visit("/?lang=en#at=1917-05-20")
    listen(page, "stay")

    for date in ("1917-05-21", "1917-09-20", "1917-09-21", "1932-11-27"):
        call(page, "seek", date)
        drawn(page)

    assert heard(page, "stay") == ["smolny-1917", "copenhagen-1932b"]


def test_who_listens_no_more_hears_nothing(visit: Visit) -> None:
    page = visit()
    listen(page, "change")

    page.evaluate("() => { stop(); }")
    call(page, "seek", "1917")

    assert heard(page, "date") == []


def test_while_it_plays_each_change_is_told_in_order(visit: Visit) -> None:
    page = visit()
    listen(page, "change")
    stop_the_clock(page)

    call(page, "play")
    page.clock.run_for(2000)

    days = page.evaluate("() => heard.map(({day}) => day)")
    assert len(days) > 60
    assert days == sorted(days)


def test_a_window_limits_the_list_and_keeps_the_day_within(visit: Visit) -> None:
    page = visit()

    call(page, "setWindow", "1932-11-14", "1932-12-12")

    assert state(page)["date"] == "1932-11-14"
    page.locator("#show-list").click()
    expect(page.locator("#list .row")).to_have_count(19)


def test_without_dates_the_window_is_the_whole_life_again(visit: Visit) -> None:
    page = visit()
    call(page, "setWindow", "1917", "1918")

    call(page, "setWindow")

    page.locator("#show-list").click()
    expect(page.locator("#list .row")).to_have_count(289)
    expect(page.locator("#chapter")).to_have_value("whole")
