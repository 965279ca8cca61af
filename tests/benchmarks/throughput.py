"""How many requests a second the server answers, beside an empty Flask view under the same waitress.

The load comes from another process: ``wrk`` where it is installed, else ``tests.benchmarks.load``.
"""

import re
import shutil
import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Sequence
from functools import partial

from tests.benchmarks.load import CONNECTIONS
from tests.benchmarks.results import OURS, Result, medians
from tests.benchmarks.serving import Served, served
from tests.benchmarks.starts import REPOSITORY

__all__ = ["measure"]

SECONDS = 3
EMPTY_VIEW = "empty Flask view"
PART = "/export/trotsky.geojson?from=1879&to=1917"
NEW_PART = "/export/trotsky.geojson?from=1917&to=1918&bbox=-180,-90,180,70.1{}"
BROTLI, GZIP = "Accept-Encoding: br", "Accept-Encoding: gzip"


def measure(rounds: int) -> Iterator[Result]:
    """Measure what is answered from memory, then what has to be made."""
    with served("journey", "trotsky") as ours, served("empty") as empty:
        page, (_, etag) = _read(ours, "/")[0].decode(), _read(ours, PART, BROTLI)
        (asset,) = re.findall(r'href="\.(/assets/[^"]*exile-map\.js)"', page)
        length = len(_read(ours, PART)[0]) // 1000
        asked = {
            "the page, brotli": ("/", [BROTLI]),
            "a script, brotli": (asset, [BROTLI]),
            f"{length} kB of GeoJSON, brotli": (PART, [BROTLI]),
            f"{length} kB of GeoJSON, gzip": (PART, [GZIP]),
            f"{length} kB of GeoJSON, as it is": (PART, []),
            f"{length} kB of GeoJSON that the asker has, 304": (PART, [BROTLI, f"If-None-Match: {etag}"]),
        }
        for what, (path, headers) in asked.items():
            yield _compared(rounds, what, ours.address + path, headers, empty)
        new = ours.address + NEW_PART
        yield _compared(rounds, "GeoJSON of a part that nobody asked for before", new, [BROTLI], empty)
        yield Result("Server", "memory of the server after all this, MB", {OURS: ours.memory_mb()})


def _compared(rounds: int, what: str, address: str, headers: Sequence[str], empty: Served) -> Result:
    works = {OURS: partial(_rate, address, headers), EMPTY_VIEW: partial(_rate, f"{empty.address}/", ())}
    if what.endswith("304"):
        works["empty view with 304"] = partial(_rate, f"{empty.address}/304", ())
    return Result("Server", f"{what}, answers a second", medians(rounds, works))


def _rate(address: str, headers: Sequence[str]) -> float:
    """Load an address, and give the answers a second."""
    if shutil.which("wrk") and "{}" not in address:
        asked = [part for header in headers for part in ("-H", header)]
        command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", *asked, address]
        return float(_printed(command).partition("Requests/sec:")[2].split()[0])
    return float(_printed([sys.executable, "-m", "tests.benchmarks.load", str(SECONDS), address, *headers]))


def _printed(command: Sequence[str]) -> str:
    return subprocess.run(command, cwd=REPOSITORY, check=True, stdout=subprocess.PIPE, text=True).stdout


def _read(server: Served, path: str, *headers: str) -> tuple[bytes, str]:
    """Read an answer: its body as sent, and its tag."""
    fields = dict(header.split(": ", 1) for header in headers)
    request = urllib.request.Request(server.address + path, headers=fields)  # noqa: S310 # our own server
    with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310
        return answer.read(), answer.headers["ETag"]
