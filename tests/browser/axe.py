"""What axe-core finds on a page that not everyone can use."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
COLOURS = {
    "resultTypes": ["violations"],
    "runOnly": ["color-contrast", "link-in-text-block"],
}  # all that a look changes
SHORTEN = """() => {
    for (const rows of ['#list .row', '#list tbody tr']) {
        const all = [...document.querySelectorAll(rows)];
        const seen = all.filter((row) => row.checkVisibility());
        const kept = new Set((seen.length ? seen : all).slice(0, 20));
        all.filter((row) => !kept.has(row)).forEach((row) => row.remove());
    }
}"""


def faults(page: Page, options: dict[str, Any] = RULES, *, within: str = "html", whole: bool = False) -> list[str]:
    """List what axe-core finds, with the element it finds it on.

    Unless the ``whole`` page is asked for, only some rows of the list and the table stay, since it takes long over each
    and one is like the other.
    """
    if not whole:
        page.evaluate(SHORTEN)
    found = Axe().run(page, context=within, options=options).response["violations"]
    return [f"{each['id']}: {node['html'][:200]}" for each in found for node in each["nodes"]]
