from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.serving import served_app, served_files
from tests.browser.visits import READY, Visit, watch

STATIC = Path(__file__).parents[2] / "webmap" / "static"

Modules = Callable[..., Any]


@pytest.fixture(scope="session")
def static_files() -> Iterator[str]:
    """Serve the static files as they stand in the repository; gives the server's address."""
    with served_files(STATIC) as address:
        yield address


@pytest.fixture(scope="session")
def modules(browser: Browser, static_files: str) -> Modules:
    """Evaluate a JavaScript function of what some modules export and of one argument.

    ``modules("days geometry", "({dayOf}, text) => dayOf(text)", "1917-05-17")``
    """
    page = browser.new_page()
    page.goto(f"{static_files}/js/")

    def evaluate(names: str, function: str, argument: Any = None) -> Any:
        imports = f"Promise.all({names.split()!r}.map((name) => import(`/js/${{name}}.js`)))"
        call = f"async (argument) => ({function})(Object.assign({{}}, ...await {imports}), argument)"
        return page.evaluate(call, argument)

    return evaluate


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """Serve Trotsky's journey; gives the server's address."""
    with served_app() as address:
        yield address


@pytest.fixture
def complaints() -> Iterator[list[str]]:
    """What the pages did that none may do; at the end of the test it must be empty."""
    heard: list[str] = []
    yield heard
    assert heard == []


@pytest.fixture
def visit(new_context: Callable[..., BrowserContext], site: str, complaints: list[str]) -> Visit:
    """Open pages of the server; the keywords are those of a browser's context.

    ``visit("/?lang=fa#at=1917-05-17", color_scheme="dark")``
    """

    def open_page(address: str = "/?lang=en", **options: Any) -> Page:
        context = new_context(**options)
        watch(context, complaints, {urlsplit(site).hostname})
        page = context.new_page()
        page.goto(f"{site}{address}")
        if options.get("java_script_enabled", True):
            page.wait_for_selector(READY)
        return page

    return open_page
