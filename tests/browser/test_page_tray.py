"""What has no date, at the end of the list."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from server import Config
from tests.browser.serving import served_app
from tests.browser.visits import READY
from tests.builders import a_folder

PLACES = "place_id,name_en,name_fa,lon,lat\nrome,Rome,رم,12.5,41.9\ntomis,Tomis,تومیس,28.66,44.17\n"
STAYS = "place,arrival,title_en,title_fa\nrome,0001,,\ntomis,0009,,\ntomis,n.d.,A letter,نامه\nAtlantis,,Lost,\n"


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    a_folder(tmp_path, journey='title.en = "Ovid"\nlanguages = ["en", "fa"]\n', places=PLACES, stays=STAYS)
    with served_app(Config((str(tmp_path),))) as address:
        yield address


def test_what_has_no_date_is_told_in_the_language_of_the_page(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page = new_context().new_page()
    page.goto(f"{address}/?lang=en")
    page.wait_for_selector(READY)
    page.locator("#show-list").click()

    page.get_by_text("Without a date").click()
    tray = page.locator(".list-undated")
    expect(tray.locator("li")).to_have_text(["Tomis · A letter", "Atlantis · Lost"])
    expect(page.locator("#list .row")).to_have_count(2)

    page.locator("a[hreflang=fa]").first.click()
    expect(tray.locator("li")).to_have_text(["تومیس · نامه", "Atlantis · Lost"])
    expect(tray.locator("summary")).to_have_text("بی‌تاریخ")


def test_with_scripts_off_the_tray_opens_too(new_context: Callable[..., BrowserContext], address: str) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{address}/?lang=en")

    page.get_by_text("Without a date").click()

    expect(page.locator(".list-undated li").first).to_be_visible()
