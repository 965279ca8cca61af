"""What is not known for sure: said on the panel, on the map and in a note, and never made more exact than it is."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Modules
from tests.browser.visits import Visit
from webmap.language import find_language

ENGLISH = find_language("en").words
ON_THE_WAY = "/?lang=en#at=1905-01-01"  # from Munich, left about January 1905, to Geneva
STAYED = (
    """({createFormat, lengthWords}, [words, track]) => lengthWords(track, {words, format: createFormat(words)}, 0)"""
)


def fact(page: Page, label: str) -> str:
    return page.locator(f"#story dt:text-is('{label}') + dd").inner_text()


def test_the_note_opens_and_closes_with_its_button(visit: Visit) -> None:
    page = visit()
    button, note = page.get_by_role("button", name="How sure is this?"), page.locator("#doubt")
    expect(note).to_be_hidden()

    button.click()

    expect(note).to_be_visible()
    expect(button).to_have_attribute("aria-expanded", "true")
    button.click()
    expect(note).to_be_hidden()


def test_the_note_gives_the_dates_as_they_are_written_beside_their_words(visit: Visit) -> None:
    page = visit("/?lang=en#stay=yanovka-1879")

    page.locator("#show-doubt").click()

    rows = page.locator("#doubt .written > div").all_inner_texts()
    assert [row.split("\n") for row in rows] == [
        ["Arrived", "7 November 1879 1879-11-07"],
        ["Left", "about 1886 1886~", "Allowed here: 1 January 1885 to 31 December 1887"],
    ]


@pytest.mark.parametrize("sign", ["Sure", "Possible", "On the way", "About, ~", "Shares, %"])
def test_the_note_explains_each_sign(visit: Visit, sign: str) -> None:
    page = visit()

    page.locator("#show-doubt").click()

    expect(page.locator(f"#doubt dt:has-text('{sign}') + dd")).not_to_be_empty()


def test_a_stay_between_uncertain_years_has_no_exact_length(visit: Visit) -> None:
    assert fact(visit("/?lang=en#stay=yanovka-1879"), "Stayed") == "5 to 9 years"


def test_the_age_in_a_stay_without_a_sure_day_is_a_range(visit: Visit) -> None:
    page = visit("/?lang=en#stay=gromokley-1886")

    assert fact(page, "Age") == "aged 5 to 9"


def test_a_sure_stay_has_no_range_of_ages(visit: Visit) -> None:
    page = visit("/?lang=en#at=1917-05-17")

    expect(page.locator("#story dt:text-is('Age')")).to_have_count(0)
    expect(page.locator("#story [data-part=age]")).to_have_text("aged 37")


def test_on_a_way_of_uncertain_days_the_panel_and_the_marker_say_between_which(visit: Visit) -> None:
    page = visit(ON_THE_WAY)
    words = "Perhaps on the way, some time between about January 1905 and 23 January 1905"
    expect(page.locator("#story [data-part=presence]")).to_have_text(words)
    expect(page.locator(".journey-caption")).to_have_text(words)


def test_where_he_surely_stays_the_marker_has_no_words(visit: Visit) -> None:
    expect(visit("/?lang=en#at=1917-05-17").locator(".journey-caption")).to_have_text("")


@pytest.mark.parametrize(
    ("arrival", "departure", "words"),
    [
        ([0, 0], [10, 10], "10 days"),
        ([0, 0], [1000, 1100], "about 3 years"),
        ([0, 0], [700, 1800], "22 months to 5 years"),
        ([0, 365], [1100, 1460], "2 to 4 years"),
        ([0, 30], [10, 40], "6 weeks at most"),
    ],
)
def test_a_length_is_as_exact_as_its_dates(
    modules: Modules, arrival: list[int], departure: list[int], words: str
) -> None:
    track = dict(zip(("a0", "a1", "d0", "d1"), ([day] for day in (*arrival, *departure)), strict=True))

    assert modules("format doubt", STAYED, [ENGLISH, track]) == words


@pytest.mark.parametrize(
    ("first", "last", "words"), [(2200, 2200, "aged 6"), (2000, 2300, "aged 5 or 6"), (2000, 3000, "aged 5 to 8")]
)
def test_an_age_over_several_days_says_so(modules: Modules, first: int, last: int, words: str) -> None:
    age = "({createFormat}, [words, first, last]) => createFormat(words).age([0, 0], first, last)"

    assert modules("format", age, [ENGLISH, first, last]) == words
