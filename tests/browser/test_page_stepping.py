"""The buttons of the next and the previous stay."""

from playwright.sync_api import expect

from routes.journey import Journey
from tests.browser.visits import Visit, call, state

ALL_STEPS = """([name, count]) => Array.from({length: count}, () => {
    exileMap[name]();
    return exileMap.state().stay;
})"""


def test_the_buttons_lead_to_the_neighbouring_stays(visit: Visit) -> None:
    page = visit("/?lang=en#stay=petrograd-1917")

    page.locator("#next").click()
    assert state(page)["stay"] == "kronstadt-1917"

    page.locator("#previous").click()
    page.locator("#previous").click()
    assert state(page)["stay"] == "beloostrov-1917"


def test_from_the_road_the_buttons_lead_to_its_ends(visit: Visit) -> None:
    page = visit("/?lang=en#at=1902-09-10")
    road = state(page)["leg"]

    page.locator("#previous").click()
    assert (road, state(page)["stay"]) == ("leg-025", "verkholensk-1902")

    call(page, "seek", "1902-09-10")
    page.locator("#next").click()
    assert state(page)["stay"] == "irkutsk-1902"


def test_steps_lead_through_every_stay_in_order_and_back(visit: Visit, trotsky: Journey) -> None:
    page = visit()
    ids = [stay.stay_id for stay in trotsky.stays]

    assert page.evaluate(ALL_STEPS, ["next", 289]) == [*ids[1:], ids[-1]]
    assert page.evaluate(ALL_STEPS, ["previous", 289]) == [*reversed(ids[:-1]), ids[0]]


def test_steps_lead_only_to_stays_that_the_filters_keep(visit: Visit, trotsky: Journey) -> None:
    page = visit("/?lang=en#kind=prison")
    prisons = [stay.stay_id for stay in trotsky.stays if stay.kind == "prison"]

    assert page.evaluate(ALL_STEPS, ["next", 14]) == [*prisons, prisons[-1]]
    assert page.evaluate(ALL_STEPS, ["previous", 13]) == [*reversed(prisons[:-1]), prisons[0]]


def test_the_links_of_the_story_follow_the_filters(visit: Visit) -> None:
    page = visit("/?lang=en#stay=petrograd-1917&kind=prison")
    onward = page.locator("#story-links [data-link=next_stay]")

    expect(onward).to_have_attribute("href", "#stay=kresty-1917")
    page.evaluate("exileMap.next()")

    expect(onward).to_be_hidden()


def test_a_step_never_goes_back_in_time(visit: Visit) -> None:
    page = visit()

    days = page.evaluate("() => Array.from({length: 288}, () => { exileMap.next(); return exileMap.state().day; })")

    assert days == sorted(days)


def test_before_the_journey_only_next_leads_anywhere_to_its_first_stay(visit: Visit) -> None:
    page = visit("/?lang=en#at=1879-01-01")

    page.locator("#previous").click()
    assert state(page)["date"] == "1879-01-01"

    page.locator("#next").click()
    assert (state(page)["date"], state(page)["stay"]) == ("1879-11-07", "yanovka-1879")


def test_a_step_outside_the_window_opens_it(visit: Visit) -> None:
    page = visit("/?lang=en#stay=smolny-1917b")
    call(page, "setWindow", "1917-05-17", "1918-01-06")

    page.locator("#next").click()

    assert state(page)["stay"] == "brest-1918"
