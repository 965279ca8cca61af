"""Find a Chromium for the browser tests, or install one; ``python -m tests.browser.chromium`` prints where it is.

In this order: the one that ``CHROMIUM`` names, one on the PATH, Debian's (installed when root), Playwright's own. The
shell is Chromium without the frame around its pages, which opens them faster.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),  # it asks for no other host
]
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def chromium_path() -> str | None:
    """Give the path of a Chromium that is there, or None."""
    named = os.environ.get("CHROMIUM")
    if named and not Path(named).exists():
        sys.exit(f"CHROMIUM names {named}, which does not exist")
    found = (shutil.which(name) for name in NAMES)
    return named or next(filter(None, found), None) or _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return str(path) if path.exists() else None


def install() -> None:
    """Install Debian's Chromium when root, else Playwright's."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for arguments in (["update"], ["install", "--yes", "--no-install-recommends", "chromium-headless-shell"]):
            subprocess.run(["apt-get", "--quiet", *arguments], check=False, stdout=sys.stderr, env=environment)
    else:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False, stdout=sys.stderr)


def main() -> None:
    """Print the path of a Chromium, installing one if there is none."""
    if chromium_path() is None:
        install()
    path = chromium_path()
    if path is None:
        sys.exit("no Chromium for the browser tests: install one, or name it in the environment variable CHROMIUM")
    sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    main()
