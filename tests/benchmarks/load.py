"""Load on a server from a process of its own: ``python -m tests.benchmarks.load SECONDS ADDRESS [HEADER ...]``.

Prints the requests answered a second over 16 connections. An address with ``{}`` has a new number there each time.
"""

import asyncio
import sys
from itertools import count
from time import perf_counter
from urllib.parse import urlsplit

__all__ = ["main"]

CONNECTIONS = 16


async def ask(address: str, headers: list[str], until: float, numbers: "count[int]") -> int:
    """Ask again and again, over one connection as long as the server keeps it, and count the answers."""
    host = urlsplit(address)
    path = address.partition(host.netloc)[2]
    fields = "".join(f"{header}\r\n" for header in [f"Host: {host.netloc}", *headers])
    answered, is_open = 0, False
    while perf_counter() < until:
        if not is_open:
            reader, writer = await asyncio.open_connection(host.hostname, host.port)
        writer.write(f"GET {path.replace('{}', str(next(numbers)))} HTTP/1.1\r\n{fields}\r\n".encode())
        is_open = await read(reader)
        if not is_open:
            writer.close()
        answered += 1
    return answered


async def read(reader: asyncio.StreamReader) -> bool:
    """Read an answer, and tell whether the server keeps the connection."""
    status, *lines = (await reader.readuntil(b"\r\n\r\n")).decode().lower().split("\r\n")
    code, found = status.split()[1], dict(line.split(": ", 1) for line in lines if line)
    if code == "200":
        await reader.readexactly(int(found["content-length"]))
    elif code != "304":
        sys.exit(f"the server answered {status}")
    return found.get("connection") != "close"


async def load(seconds: float, address: str, headers: list[str]) -> float:
    """Give the answers a second over all connections."""
    start, numbers = perf_counter(), count()
    answered = await asyncio.gather(*(ask(address, headers, start + seconds, numbers) for _ in range(CONNECTIONS)))
    return sum(answered) / (perf_counter() - start)


def main() -> None:
    """Print the answers a second."""
    seconds, address, *headers = sys.argv[1:]
    sys.stdout.write(f"{asyncio.run(load(float(seconds), address, headers))}\n")


if __name__ == "__main__":
    main()
