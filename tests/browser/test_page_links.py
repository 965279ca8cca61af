"""Addresses: what they open, how they follow the reader, and the way back."""

import re

from playwright.sync_api import expect

from tests.browser.visits import Visit, call, state


def test_an_address_with_a_day_opens_at_that_day(visit: Visit) -> None:
    page = visit("/?lang=en#at=1917-05-17")

    assert (state(page)["date"], state(page)["stay"]) == ("1917-05-17", "petrograd-1917")
    expect(page.locator("#story")).to_contain_text("Petrograd: straight to the Soviet")
    expect(page.locator("#story")).to_contain_text("Provisional Government")
    expect(page.locator("#date")).to_have_value("17 May 1917")


def test_an_address_with_a_stay_opens_at_that_stay(visit: Visit) -> None:
    page = visit("/?lang=en#stay=copenhagen-1932b")

    assert state(page)["stay"] == "copenhagen-1932b"
    expect(page.locator("#story")).to_contain_text("Copenhagen: visa runs out")


def test_an_address_with_a_year_opens_at_its_first_day(visit: Visit) -> None:
    assert state(visit("/?lang=en#at=1905"))["date"] == "1905-01-01"


def test_an_address_with_a_journey_opens_that_journey(visit: Visit) -> None:
    assert state(visit("/j/trotsky/?lang=en#at=1917-05-17"))["stay"] == "petrograd-1917"


def test_an_address_with_nonsense_opens_at_the_beginning_and_says_why(visit: Visit, complaints: list[str]) -> None:
    page = visit("/?lang=en#at=yesterday")

    assert state(page)["date"] == "1879-11-07"
    assert complaints.pop().startswith("warning: not a date: 'yesterday'")


def test_an_address_with_an_unknown_stay_opens_at_the_beginning(visit: Visit) -> None:
    assert state(visit("/?lang=en#stay=atlantis"))["date"] == "1879-11-07"


def test_a_new_address_moves_the_open_page(visit: Visit) -> None:
    page = visit("/?lang=en#at=1917-05-17")

    page.evaluate("() => (location.hash = '#at=1932-11-27')")

    expect(page.locator("#date")).to_have_value("27 November 1932")
    assert state(page)["stay"] == "copenhagen-1932b"


def test_the_address_follows_the_reader_at_rest(visit: Visit) -> None:
    page = visit()

    call(page, "seek", "1917-05-17")

    page.wait_for_url(re.compile(r"#at=1917-05-17"))


def test_the_address_that_was_followed_opens_the_same_day(visit: Visit, site: str) -> None:
    page = visit()
    call(page, "seek", "1917-05-17")
    page.wait_for_url(re.compile(r"#at=1917-05-17"))

    again = visit(page.url.removeprefix(site))

    assert state(again) == state(page)


def test_the_back_button_leads_back_to_the_stay_before(visit: Visit) -> None:
    page = visit()
    page.locator("#show-list").click()
    for stay in ("smolny-1917", "brest-1918"):
        page.locator(f"#list li a[href='#stay={stay}']").click()
        page.wait_for_url(re.compile(f"#stay={stay}"))

    page.go_back()
    expect(page.locator("#story")).to_contain_text("Smolny: president of the Soviet")
    assert state(page)["stay"] == "smolny-1917"

    page.go_forward()
    page.wait_for_url(re.compile(r"#stay=brest-1918"))
    assert state(page)["stay"] == "brest-1918"


def test_the_address_keeps_the_language(visit: Visit, site: str) -> None:
    page = visit("/?lang=en#at=1917-05-17")

    call(page, "setLanguage", "fa")
    page.wait_for_url(re.compile(r"\?lang=fa.*#at=1917-05-17"))

    expect(visit(page.url.removeprefix(site)).locator("html")).to_have_attribute("lang", "fa")
