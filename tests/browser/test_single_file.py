from pathlib import Path
from urllib.parse import urldefrag

import pytest
from playwright.sync_api import Browser

from routes.journey import Journey
from webmap.page import JourneyPages
from webmap.single_file import single_file

READY = "html[data-ready=true]"


@pytest.fixture(scope="module")
def address(trotsky: Journey, tmp_path_factory: pytest.TempPathFactory) -> str:
    file: Path = tmp_path_factory.mktemp("single") / "trotsky.html"
    file.write_bytes(single_file(JourneyPages(trotsky), "en"))
    return file.as_uri()


def test_it_opens_from_the_disk_without_a_request_or_a_complaint(browser: Browser, address: str) -> None:
    page, requests, complaints = browser.new_page(), [], []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))

    page.goto(f"{address}#at=1917-05-17")
    page.wait_for_selector(READY)

    assert page.evaluate("exileMap.state().stay") == "petrograd-1917"
    assert {urldefrag(url).url for url in requests if not url.startswith(("data:", "blob:"))} == {address}
    assert complaints == []


def test_it_carries_its_other_languages(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    page.wait_for_selector(READY)

    page.evaluate("exileMap.setLanguage('fa')")

    page.wait_for_selector("html[lang=fa][dir=rtl]")
    assert page.locator("h1").inner_text() == "لئون تروتسکی: زندگی در تبعید"
