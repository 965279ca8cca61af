"""The page of a journey of more stays than a page can hold as elements."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from places.dates import day_number, iso
from server import Config
from tests.browser.serving import served_app
from tests.browser.visits import Visit, call
from tests.builders import a_folder

STAYS = 1200
FIRST_DAY = day_number(1880, 1, 1)
ROWS = {"#as-rows": "#list .row", "#as-table": "#table tr[data-stay]"}


def moment(stay: int) -> str:
    """Give the day on which a stay begins; each lasts nine days, and the way to the next is one."""
    return iso(FIRST_DAY + 10 * stay)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    stays = [
        f"s{stay},{'Prison' if stay % 100 == 0 else 'Room'} {stay},{stay % 60},{stay % 50},{moment(stay)},"
        f"{iso(FIRST_DAY + 10 * stay + 9)},{'prison' if stay % 100 == 0 else ''},{'early' if stay < 700 else 'late'}"
        for stay in range(STAYS)
    ]
    folder = a_folder(
        tmp_path_factory.mktemp("journeys"),
        journey='title.en = "A long exile"\nlanguages = ["en", "fa"]',
        stays="\n".join(["stay_id,place,lon,lat,arrival,departure,kind,chapter", *stays]),
        chapters=f"chapter_id,title_en,from,to\nearly,Early,{moment(0)},{moment(699)}\nlate,Late,{moment(700)},{moment(1199)}",
    )
    with served_app(Config(journeys=(str(folder),))) as address:
        yield address


def opened(page: Page, listing: str) -> Page:
    page.locator("#show-list").click()
    page.locator(listing).click()
    page.locator(ROWS[listing]).first.wait_for()
    return page


def test_with_scripts_off_each_page_lists_a_part_and_leads_to_the_others(visit: Visit) -> None:
    page = visit("/?lang=en", java_script_enabled=False)
    titles = page.locator("#list .row > a")
    first = titles.all_text_contents()

    page.get_by_role("link", name="1,001–1,200").click()

    expect(page.locator(".parts [aria-current=page]")).to_have_text("1,001–1,200")
    told = [*first, *titles.all_text_contents()]
    assert told == [f"{'Prison' if stay % 100 == 0 else 'Room'} {stay}" for stay in range(STAYS)]


@pytest.mark.parametrize("listing", ROWS)
def test_only_the_rows_near_the_reader_are_elements(visit: Visit, listing: str) -> None:
    page = opened(visit("/?lang=en"), listing)

    assert 0 < page.locator(ROWS[listing]).count() <= 400
    expect(page.locator("#count")).to_have_text("1,200 stays")


@pytest.mark.parametrize("listing", ROWS)
def test_the_list_is_written_where_the_reader_goes(visit: Visit, listing: str) -> None:
    page = opened(visit("/?lang=en"), listing)

    for stay in (1150, 600, 3):
        call(page, "seek", moment(stay))
        present = page.locator(f"{ROWS[listing]}[aria-current]")
        expect(present).to_contain_text(f"{stay}")
        expect(present).to_be_in_viewport()

    expect(page.locator(f"{ROWS[listing]}[data-stay='1150']")).to_have_count(0)


@pytest.mark.parametrize("listing", ROWS)
def test_a_filter_limits_the_list_from_end_to_end(visit: Visit, listing: str) -> None:
    page = opened(visit("/?lang=en"), listing)

    page.locator("#kind").select_option("prison")

    expect(page.locator("#count")).to_have_text("12 of 1,200 stays")
    expect(page.locator(ROWS[listing]).filter(has_not_text="Prison")).to_have_count(0)
    expect(page.locator(f"{ROWS[listing]}[data-stay='300']")).to_be_visible()


@pytest.mark.parametrize("listing", ROWS)
def test_a_row_leads_to_its_stay(visit: Visit, listing: str) -> None:
    page = opened(visit("/?lang=en"), listing)

    page.locator(f"{ROWS[listing]}[data-stay='7'] a").click()

    expect(page.locator(".story-title")).to_have_text("Room 7")


def test_a_chapter_without_a_stay_in_the_list_has_no_heading(visit: Visit) -> None:
    page = opened(visit("/?lang=en"), "#as-rows")

    page.locator("#in-chapter").select_option("late")

    expect(page.locator(".list-chapter h3:visible")).to_have_text(["Late"])


@pytest.mark.parametrize("listing", ROWS)
def test_the_list_changes_its_language(visit: Visit, listing: str) -> None:
    page = opened(visit("/?lang=en"), listing)

    call(page, "setLanguage", "fa")

    expect(page.locator(ROWS[listing]).first).to_contain_text("ژانویهٔ ۱۸۸۰")


@pytest.mark.parametrize("listing", ROWS)
def test_on_paper_the_list_is_whole(visit: Visit, listing: str) -> None:
    page = opened(visit("/?lang=en"), listing)

    page.emulate_media(media="print")

    expect(page.locator(f"{ROWS[listing]}:visible")).to_have_count(STAYS)


def test_a_printer_gets_the_whole_list_whether_or_not_it_was_opened(visit: Visit, tmp_path: Path) -> None:
    page = visit("/?lang=en")
    page.evaluate("addEventListener('beforeprint', () => (window.rows = document.querySelectorAll('.row').length))")

    page.pdf(path=tmp_path / "long.pdf")

    assert page.evaluate("window.rows") == STAYS


@pytest.mark.parametrize("listing", ROWS)
def test_axe_finds_nothing_in_a_long_list(visit: Visit, listing: str) -> None:
    page = opened(visit("/?lang=en"), listing)

    violations = Axe().run(page).response["violations"]

    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in violations] == []
