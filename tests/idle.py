"""Connections on which nobody says a word, and what an answer takes beside them: ``python -m tests.idle [HOW_MANY]``.

They are opened as fast as the system lets us, and the first question is put right behind them. It exits with 1 when an
answer fails, and when one of them is answered or still open a minute later.
"""

import sys
import time
from collections.abc import Sequence
from contextlib import ExitStack
from resource import RLIMIT_NOFILE, getrlimit, setrlimit
from socket import create_connection
from urllib.parse import urlsplit

from tests.load import memory_kb
from tests.serving import COMMANDS, serving

__all__ = ["main"]

USUAL = 9_900
ANSWERS = 100
SPARE_FILES = 100
ALL_CLOSED_S = 60


def main(arguments: Sequence[str]) -> int:
    """Open the connections, ask beside them, wait for their end, and tell how long each took."""
    (how_many,) = map(int, arguments or (USUAL,))
    setrlimit(RLIMIT_NOFILE, (how_many + SPARE_FILES, getrlimit(RLIMIT_NOFILE)[1]))
    with serving(*COMMANDS["python server.py"], "--port", "0") as server, ExitStack() as open_ones:
        found = urlsplit(server.address)
        at = str(found.hostname), found.port or 0
        alone, memory = sorted(seconds_of_an_answer(at) for _ in range(ANSWERS)), memory_kb(server.process.pid)
        begun = time.monotonic()
        silent = [open_ones.enter_context(create_connection(at, timeout=ALL_CLOSED_S)) for _ in range(how_many)]
        opened = time.monotonic()
        first = seconds_of_an_answer(at)
        beside = sorted(seconds_of_an_answer(at) for _ in range(ANSWERS))
        grown = memory_kb(server.process.pid) - memory
        answered = sum(connection.recv(1) != b"" for connection in silent)  # each waits for its end
        closed = time.monotonic()
        said = server.stop(15)
    lines = (
        f"{how_many:,} silent connections opened in {opened - begun:.1f} s, the first answer {first:.2f} s after them",
        f"an answer alone: p50 {median_ms(alone)}, at most {alone[-1] * 1000:.0f} ms",
        f"an answer beside them: p50 {median_ms(beside)}, at most {beside[-1] * 1000:.0f} ms",
        f"memory: {grown:,} kB more",
        f"all were closed {closed - opened:.0f} s after the last was opened",
        *said.splitlines()[:9],
    )
    sys.stdout.write("\n".join([*lines, ""]))
    return int(bool(answered or said))


def seconds_of_an_answer(at: tuple[str, int]) -> float:
    """Ask on a connection of its own."""
    begun = time.perf_counter()
    with create_connection(at, timeout=ALL_CLOSED_S) as connection:
        connection.sendall(b"GET /healthz HTTP/1.0\r\n\r\n")
        answer = b"".join(iter(lambda: connection.recv(65_536), b""))
    if not answer.startswith(b"HTTP/1.0 200"):
        raise OSError(answer)
    return time.perf_counter() - begun


def median_ms(ordered: Sequence[float]) -> str:
    """Write the middle one of times in order, given in seconds."""
    return f"{ordered[len(ordered) // 2] * 1000:.1f} ms"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
