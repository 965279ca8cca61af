"""Take the screenshots of ``docs/``: ``make screenshots``."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from places.geocoding import GeoNamesIndex
from server import Config
from tests.browser.chromium import ARGUMENTS, chromium_path
from tests.browser.serving import served_app

DOCS = Path(__file__).parents[2] / "docs"
DESKTOP: dict[str, Any] = {"viewport": {"width": 1440, "height": 900}}
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 2,
    "has_touch": True,
    "is_mobile": True,
}
PICTURES: dict[str, tuple[str, dict[str, Any]]] = {
    "light": ("?lang=en#at=1917-05-17", DESKTOP),
    "dark": ("?lang=en#at=1902-09-10", {**DESKTOP, "color_scheme": "dark"}),
    "persian": ("?lang=fa#at=1929-06-01", DESKTOP),
    "phone": ("?lang=en#at=1937-01-09", PHONE),
}


def take(browser: Browser, address: str, file: Path, options: dict[str, Any]) -> None:
    """Take one picture of a page once it is drawn and nothing moves."""
    page = browser.new_page(**options, reduced_motion="reduce")
    page.goto(address)
    page.wait_for_selector("html[data-ready=true]")
    page.wait_for_timeout(1000)  # the fine basemap comes after the first picture
    page.screenshot(path=file, type="jpeg", quality=82)
    page.close()


STAYS = """place,arrival,departure,country_today
New York,1917-01-13,1917-03-27,US
Halifax,1917-03-31,1917-04-03,CA
Amherst,1917-04-03,1917-04-29,
Christiania,1917-05-09,1917-05-10,
Petrograd,1917-05-17,1918-03,
"""
"""Trotsky's way home, as a table that is still to be geocoded."""


def take_review(browser: Browser, file: Path) -> None:
    """Take a picture of a place that a person has to settle."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "stays.csv").write_text(STAYS)
        (Path(folder) / "journey.toml").write_text('title.en = "The way home"\n')
        with served_app(Config((folder,), live=True, edit=True)) as address:
            page = browser.new_page(**DESKTOP, reduced_motion="reduce")
            page.goto(f"{address}/review?lang=en")
            page.wait_for_selector("html[data-ready=true]")
            page.select_option("#review-place", "amherst")
            page.locator(".review-choice", has_text="Canada").first.click()
            page.wait_for_timeout(1000)
            page.screenshot(path=file, type="jpeg", quality=82)
            page.close()


def main() -> None:
    """Take them all."""
    GeoNamesIndex.ready()
    with served_app() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=ARGUMENTS)
        for name, (place, options) in PICTURES.items():
            take(browser, f"{address}/{place}", DOCS / f"{name}.jpg", options)
            sys.stdout.write(f"docs/{name}.jpg\n")
        take_review(browser, DOCS / "review.jpg")
        sys.stdout.write("docs/review.jpg\n")


if __name__ == "__main__":
    main()
