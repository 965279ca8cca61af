"""The page of a table that somebody is editing."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import BrowserContext, expect

from server import Config
from tests.browser.serving import served_app
from tests.browser.visits import READY

GOOD = "place,arrival,lon,lat\nRome,0008,12.5,41.9\nTomis,0009,28.65,44.17\n"


def test_a_page_shows_what_is_saved_and_what_is_wrong_with_it(
    new_context: Callable[..., BrowserContext], tmp_path: Path
) -> None:
    table = tmp_path / "ovid.csv"
    table.write_text(GOOD)
    with served_app(Config((str(table),), live=True)) as address:
        page = new_context().new_page()
        page.goto(f"{address}/?lang=en")
        page.wait_for_selector(READY)

        table.write_text(GOOD.replace("28.65", "east"))
        expect(page.get_by_role("alert")).to_contain_text("ovid.csv, row 3, column 'lon'", timeout=20_000)
        expect(page.locator("#count")).to_have_text("2 stays")

        table.write_text(f"{GOOD}Troesmis,0012,28.2,45.1\n")
        expect(page.locator("#count")).to_have_text("3 stays", timeout=20_000)
        expect(page.get_by_role("alert").filter(has_text="row")).to_have_count(0)


def test_a_page_of_tables_at_rest_asks_for_no_news(new_context: Callable[..., BrowserContext], site: str) -> None:
    page = new_context().new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.goto(f"{site}/?lang=en")
    page.wait_for_selector(READY)

    assert [url for url in asked if "edition" in url] == []
