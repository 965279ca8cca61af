"""A site of plain files, on a host that knows nothing of maps, below a path that nobody told the site of."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.serving import served_files
from tests.browser.visits import READY, watch
from tests.webmap.test_site import OVID
from webmap.site import site_files
from webmap.site_folder import MARK, write_site


@pytest.fixture(scope="module")
def below(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("host")
    write_site(site_files([OVID]), folder / "some" / "path")
    with served_files(folder) as address:
        yield f"{address}/some/path/"


@pytest.fixture
def go(new_context: Callable[..., BrowserContext], below: str, complaints: list[str]) -> Callable[[str], Page]:
    def open_page(address: str) -> Page:
        context = new_context()
        watch(context, complaints, {"127.0.0.1"})
        page = context.new_page()
        page.goto(f"{below}{address}")
        page.wait_for_selector(READY)
        return page

    return open_page


@pytest.mark.parametrize(("address", "language"), [("", "en"), ("j/ovid/fa/", "fa")])
def test_a_page_opens_in_its_language_without_a_complaint(
    go: Callable[[str], Page], address: str, language: str
) -> None:
    page = go(address)

    expect(page.locator("html")).to_have_attribute("lang", language)
    assert page.evaluate("exileMap.state().language") == language


def test_a_link_that_names_another_language_is_understood(page: Page, below: str) -> None:
    page.goto(f"{below}j/ovid/?lang=fa#at=0010-01-01")  # not watched: the English story is fetched in vain

    expect(page.locator("html[data-ready=true]")).to_have_attribute("lang", "fa")


def test_a_reader_finds_the_other_language_with_and_without_scripts(go: Callable[[str], Page]) -> None:
    page = go("j/ovid/")
    link = page.locator(".masthead a[hreflang=fa]")

    address = link.evaluate("link => link.href")
    link.click()

    expect(page.locator("html")).to_have_attribute("lang", "fa")
    assert page.request.get(address).text().startswith('<!DOCTYPE html>\n<html lang="fa" dir="rtl"')


def test_the_files_offered_are_those_that_lie_there(go: Callable[[str], Page], below: str) -> None:
    page = go("#kind=&from=0001")
    page.evaluate("exileMap.setLanguage('fa')")
    expect(page.locator("html")).to_have_attribute("lang", "fa")
    page.locator("#open-share").click()

    page.locator("#share-format").select_option("csv")

    whole = page.locator("#share [data-part=whole]")
    expect(whole).to_have_attribute("href", f"{below}export/fa/ovid.csv")
    expect(page.locator("#share [data-part=shown]")).to_be_hidden()
    expect(page.locator("#share-in-view")).to_be_hidden()
    expect(page.locator(".colophon a[data-export=geojson]")).to_have_attribute("href", f"{below}export/fa/ovid.geojson")
    assert page.request.get(f"{below}export/fa/ovid.csv").ok


def test_the_embed_code_frames_the_page_that_is_made_for_it(page: Page, below: str) -> None:
    page.goto(f"{below}?lang=fa#at=0010-01-01")
    page.wait_for_selector(READY)
    page.locator("#open-share").click()
    code = page.locator("#share-embed").input_value()

    page.goto(f"{below}{MARK}")
    page.set_content(code)

    assert f'src="{below}j/ovid/embed/?lang=fa#at=0010-01-01"' in code
    expect(page.frame_locator("iframe").locator("html.embed[data-ready=true]")).to_have_attribute("lang", "fa")
