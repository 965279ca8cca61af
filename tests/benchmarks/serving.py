"""A server in a process of its own, under waitress with the settings of ``exile-map serve``.

``python -m tests.benchmarks.serving journey trotsky`` is the project's, ``files FOLDER`` serves the pages of peers with
the same compression, and ``empty`` has views that say nothing.
"""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from mimetypes import guess_type
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.machine import memory_mb
from tests.benchmarks.starts import REPOSITORY

if TYPE_CHECKING:
    from flask import Flask, Response

__all__ = ["Served", "served"]


@dataclass(frozen=True, slots=True)
class Served:
    """A server under way; its address has no slash at the end."""

    address: str
    process: int

    def memory_mb(self) -> float:
        """Give the memory it holds now."""
        return memory_mb("VmRSS", self.process)


@contextmanager
def served(kind: str, what: str = "") -> Iterator[Served]:
    """Serve a ``journey`` (a folder, or the name of one that ships), the ``files`` of a folder, or ``empty``."""
    command = [sys.executable, "-m", "tests.benchmarks.serving", kind, what]
    with subprocess.Popen(command, cwd=REPOSITORY, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        try:
            yield Served(process.stdout.readline().strip(), process.pid)
        finally:
            process.terminate()


def _journey(name: str) -> "Flask":
    from server import Config, create_app

    return create_app(Config((name,)))


def _files(folder: str) -> "Flask":
    from flask import Flask, abort, request

    from webmap import packed_response
    from webmap.packed import Packed

    @cache
    def packed(path: Path) -> Packed:
        return Packed(path.read_bytes(), guess_type(path)[0] or "application/octet-stream")

    def answer(path: str) -> "Response":
        file = Path(folder, path)
        return packed_response(request, packed(file)) if file.is_file() else abort(404)

    app = Flask(__name__, static_folder=None)
    app.add_url_rule("/<path:path>", "answer", answer)
    return app


def _empty(_nothing: str) -> "Flask":
    from flask import Flask

    app = Flask(__name__, static_folder=None)
    app.add_url_rule("/", "empty", lambda: "")
    app.add_url_rule("/304", "not modified", lambda: ("", 304))  # after which waitress closes the connection
    return app


def main() -> None:
    """Serve on any free port of loopback, and print the address."""
    from logging import ERROR, getLogger
    from socket import create_server

    import waitress

    kind, what = sys.argv[1:]
    app = {"journey": _journey, "files": _files, "empty": _empty}[kind](what)
    listener = create_server(("127.0.0.1", 0))
    server = waitress.create_server(app, sockets=[listener], ident=None)
    getLogger("waitress.queue").setLevel(ERROR)
    sys.stdout.write(f"http://127.0.0.1:{listener.getsockname()[1]}\n")
    sys.stdout.flush()
    server.run()


if __name__ == "__main__":
    main()
