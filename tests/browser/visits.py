"""Visits to the page of the real server: how one opens, and what may not happen during any."""

from collections.abc import Container
from typing import Any, Protocol
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

READY = "html[data-ready=true]"
DESKTOP: dict[str, Any] = {"viewport": {"width": 1440, "height": 900}}
LATE = "was preloaded using link preload but not used within a few seconds"
"""What Chromium says where scripts are off, or the machine is slow."""
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


class Visit(Protocol):
    """Opens an address of the server in a browser of its own, and waits until the page is ready."""

    def __call__(self, address: str = "/?lang=en", **options: Any) -> Page: ...


def watch(context: BrowserContext, complaints: list[str], hosts: Container[str | None]) -> None:
    """Note each request to a host that is not among these, each error or warning on the console, each failure."""

    def hear(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and LATE not in message.text:
            complaints.append(f"{message.type}: {message.text}")

    def look(request: Request) -> None:
        asked = urlsplit(request.url)
        if asked.scheme in {"http", "https"} and asked.hostname not in hosts:
            complaints.append(f"request: {request.url}")

    context.on("console", hear)
    context.on("request", look)
    context.on("weberror", lambda failure: complaints.append(f"failure: {failure.error}"))


def call(page: Page, name: str, *arguments: Any) -> Any:
    """Make a call of the page's script interface."""
    return page.evaluate("([name, given]) => exileMap[name](...given)", [name, arguments])


def state(page: Page) -> dict[str, Any]:
    """Give what the script interface tells of the page."""
    return dict(call(page, "state"))


def lists(page: Page, least: int, most: int | None = None) -> None:
    """Wait until the list shows so many stays: exactly as many as said, or something between the two."""
    shown = "[...document.querySelectorAll('#list .row')].filter((row) => row.checkVisibility()).length"
    between = "([least, most]) => least <= SHOWN && SHOWN <= most".replace("SHOWN", shown)
    page.wait_for_function(between, arg=[least, least if most is None else most])


def drawn(page: Page) -> None:
    """Wait until the page has drawn the state that it is in."""
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def stop_the_clock(page: Page) -> None:
    """Let time stand still on the page; ``page.clock`` then moves it on."""
    page.clock.install()
    page.clock.pause_at(page.evaluate("() => Date.now() + 1000"))
