"""The server under load on loopback: ``python -m tests.load [SECONDS] [CLIENTS]``.

Readers ask for the page, its files, exports and the API as fast as they are answered; some read slowly, some send
nonsense, half a question, or leave in the middle of an answer. Every whole answer is compared with the first one by
its digest. It exits with 1 when one differs, fails, or the server's memory grows by more than 24 MB after a warm-up.
"""

import re
import socket
import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from hashlib import sha256
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from random import Random
from urllib.parse import urlsplit

from tests.serving import COMMANDS, serving

__all__ = ["Tally", "main"]

USUAL_SECONDS, USUAL_CLIENTS = 60, 64
MOST_GROWTH_KB = 24_000
CODINGS = ("br", "gzip", "identity")
ADDRESSES = (
    *("/", "/?lang=fa", "/?lang=ru&embed=1", "/j/", "/healthz", "/api", "/api?f=html", "/api/openapi.json"),
    *("/export/trotsky.geojson", "/export/trotsky.kml?from=1905&to=1907", "/export/trotsky.csv?lang=fa"),
    *("/export/trotsky.gpx?kind=prison", "/export/trotsky.lpf.json", "/export/trotsky.zip"),
    *("/api/collections/trotsky-stays/items?limit=50", "/api/collections/trotsky-legs/items?bbox=-75,35,10,60"),
    *("/api/journeys/trotsky/at?date=1902-09-10", "/api/journeys/trotsky/at?date=1917-05-17&lang=fa"),
)
NONSENSE = (
    b"\x16\x03\x01\x02\x00\x01",
    b"GET / HTTP/1.1\r\nHost: a\r\nX: ",
    b"BREW /\r\n\r\n",
    b"GET /?" + b"a" * 20_000,
)


@dataclass
class Tally:
    """What the readers saw; each has one of its own."""

    seconds: list[float] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    octets: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.seconds + other.seconds,
            self.statuses + other.statuses,
            self.faults + other.faults,
            self.octets + other.octets,
        )


@dataclass(frozen=True)
class _Load:
    """The server's host and port, the digest of each answer, and until when to ask."""

    at: tuple[str, int]
    digests: Mapping[tuple[str, str], str]
    until: float

    def reader(self, number: int) -> Tally:
        """Ask until it is over, in the manner of this client."""
        manner: Callable[[Tally, Random], None] = {5: self._slowly, 6: self._broken}.get(number % 8, self._at_full_rate)
        tally, chance = Tally(), Random(number)  # noqa: S311 # repeatable, not secret
        while time.monotonic() < self.until:
            try:
                manner(tally, chance)
            except (OSError, HTTPException) as error:
                tally.faults.append(f"client {number}: {error!r}")
        return tally

    def _at_full_rate(self, tally: Tally, chance: Random) -> None:
        connection = HTTPConnection(*self.at, timeout=30)
        try:
            for _ in range(chance.randint(1, 50)):
                address, coding = chance.choice([*self.digests])
                begun = time.perf_counter()
                status, body = asked(connection, address, coding)
                tally.seconds.append(time.perf_counter() - begun)
                tally.statuses[status] += 1
                tally.octets += len(body)
                if sha256(body).hexdigest() != self.digests[address, coding]:
                    tally.faults.append(f"{address} ({coding}): other bytes, status {status}")
        finally:
            connection.close()

    def _slowly(self, tally: Tally, chance: Random) -> None:
        address, _ = chance.choice([*self.digests])
        with socket.create_connection(self.at, timeout=30) as connection:
            head = f"GET {address} HTTP/1.0\r\nHost: {self.at[0]}:{self.at[1]}\r\nAccept-Encoding: identity\r\n\r\n"
            connection.sendall(head.encode())
            parts: list[bytes] = []
            while part := connection.recv(chance.choice((512, 4096, 65_536))):
                parts.append(part)
                time.sleep(0.002)
        body = b"".join(parts).partition(b"\r\n\r\n")[2]
        if sha256(body).hexdigest() != self.digests[address, "identity"]:
            tally.faults.append(f"{address} (slowly): other bytes")
        tally.statuses[200] += 1

    def _broken(self, _tally: Tally, chance: Random) -> None:
        with socket.create_connection(self.at, timeout=30) as connection:
            if chance.random() < 0.5:
                connection.sendall(chance.choice(NONSENSE))
            else:
                connection.sendall(f"GET {chance.choice(ADDRESSES)} HTTP/1.1\r\nHost: a\r\n\r\n".encode())
                connection.recv(100)
        time.sleep(0.01)


def asked(connection: HTTPConnection, address: str, coding: str) -> tuple[int, bytes]:
    """Ask for an address in a coding, and read the whole answer."""
    connection.request("GET", address, headers={"Accept-Encoding": coding})
    answer = connection.getresponse()
    return answer.status, answer.read()


def memory_kb(process: int) -> int:
    """Give the memory that a process holds (Linux)."""
    return int(re.findall(r"VmRSS:\s*(\d+)", Path(f"/proc/{process}/status").read_text())[0])


def main(arguments: Sequence[str]) -> int:
    """Put the server under load, and tell how it held."""
    seconds, clients = (*map(int, arguments), *(USUAL_SECONDS, USUAL_CLIENTS)[len(arguments) :])
    with serving(*COMMANDS["python server.py"], "--port", "0") as server:
        found = urlsplit(server.address)
        at = str(found.hostname), found.port or 0
        page = asked(HTTPConnection(*at, timeout=60), "/", "identity")[1].decode()
        files = [address.removeprefix(".") for address in re.findall(r'(?:src|href)="(\./assets/[^"]+)"', page)]
        first = HTTPConnection(*at, timeout=60)
        pairs = [(address, coding) for address in (*ADDRESSES, *files) for coding in CODINGS]
        digests = {pair: sha256(asked(first, *pair)[1]).hexdigest() for pair in pairs}
        first.close()
        growth = [memory_kb(server.process.pid)]
        with ThreadPoolExecutor(clients) as readers:
            parts: list[Tally] = []
            for part in (seconds * 0.2, seconds * 0.8):  # the first is the warm-up
                load = _Load(at, digests, time.monotonic() + part)
                parts += readers.map(load.reader, range(clients))
                growth.append(memory_kb(server.process.pid))
        said = server.stop(15)
    return report(sum(parts, Tally()), growth, seconds, said)


def report(tally: Tally, growth: Sequence[int], seconds: int, said: str) -> int:
    """Print the figures; gives the exit code."""
    times = sorted(tally.seconds)
    marks = [times[min(len(times) - 1, int(len(times) * part))] * 1000 for part in (0.5, 0.95, 0.99)]
    wrong = sum(count for status, count in tally.statuses.items() if status >= 400)
    rate, megabytes = len(times) / seconds, tally.octets / seconds / 1e6
    lines = [
        f"{len(times):,} answers at full rate in {seconds} s: {rate:,.0f} a second, {megabytes:,.0f} MB a second",
        "p50 {:.1f} ms, p95 {:.1f} ms, p99 {:.1f} ms".format(*marks),
        f"refusals and faults: {wrong}; wrong or missing answers: {len(tally.faults)}",
        "memory: {:,} kB at first, {:,} kB after the warm-up, {:,} kB at the end".format(*growth),
        *tally.faults[:9],
        *said.splitlines()[:9],
    ]
    sys.stdout.write("\n".join([*lines, ""]))
    return int(bool(wrong or tally.faults or said) or growth[2] - growth[1] > MOST_GROWTH_KB)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
