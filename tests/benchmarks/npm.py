"""The files that folium's pages ask a CDN for, taken from npm packages, to be served from loopback.

Packages are fetched once, by ``npm pack``, into a folder that is kept. What no package holds is served empty, and what
a CDN would shorten is served as it is: a few kilobytes for or against a peer.
"""

import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

__all__ = ["localized", "package"]

_JSDELIVR = "https://cdn.jsdelivr.net/npm/"
_PACKAGED = re.compile(r"((?:@[\w-]+/)?[\w.-]+@[\d.]+)/(.+)")
_ADDRESS = re.compile(r"""(?P<quote>["'])(?P<address>https://[^"'\s]+\.(?:js|css))(?P=quote)""")
_ELSEWHERE = {
    "jquery-3.7.1.min.js": "jquery@3.7.1/dist/jquery.min.js",
    "jquery.min.js": "jquery@3.7.1/dist/jquery.min.js",
    "jquery-ui.min.js": "jquery-ui-dist@1.12.1/jquery-ui.min.js",
    "moment.min.js": "moment@2.18.1/min/moment.min.js",
    "leaflet.awesome-markers.js": "leaflet.awesome-markers@2.0.4/dist/leaflet.awesome-markers.js",
    "leaflet.awesome-markers.css": "leaflet.awesome-markers@2.0.4/dist/leaflet.awesome-markers.css",
}
"""By the file's name: where it is in a package."""


def package(name: str, folder: Path) -> Path:
    """Fetch a package, such as ``leaflet@1.9.3``, into a folder, and give where its files are."""
    unpacked = folder / name.replace("/", "_")
    if not unpacked.exists():
        if shutil.which("npm") is None:
            sys.exit("npm is not installed, from which the scripts of the peers come")
        folder.mkdir(parents=True, exist_ok=True)
        command = ["npm", "pack", name, "--silent"]
        printed = subprocess.run(command, cwd=folder, check=True, stdout=subprocess.PIPE, text=True).stdout
        with tarfile.open(folder / printed.split()[-1]) as archive:
            archive.extractall(unpacked, filter="data")
    (root,) = unpacked.iterdir()
    return root


def localized(page: str, packages: Path, served: Path) -> str:
    """Let a page name local files instead of a CDN's, and put those into the folder that is served, under ``cdn/``."""

    def local(match: re.Match[str]) -> str:
        address = match["address"]
        target = served / "cdn" / address.removeprefix("https://")
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(_content(address, packages))
        return f"{match['quote']}/cdn/{address.removeprefix('https://')}{match['quote']}"

    return _ADDRESS.sub(local, page)


def _content(address: str, packages: Path) -> bytes:
    own = _ELSEWHERE.get(address.rpartition("/")[2], "")
    match = _PACKAGED.fullmatch(own or address.removeprefix(_JSDELIVR))
    if match is None:
        return b""
    name, path = match.groups()
    root = package(name, packages)
    candidates = (root / path, root / path.replace(".min.", "."))
    return next((file.read_bytes() for file in candidates if file.exists()), b"")
