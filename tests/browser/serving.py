"""The real server, and a plain one, on loopback, for tests and pictures."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from werkzeug.serving import make_server

from server import Config, create_app


@contextmanager
def served_app(config: Config = Config()) -> Iterator[str]:  # noqa: B008 # frozen
    """Serve the application; gives its address, without a slash at the end."""
    server = make_server("127.0.0.1", 0, create_app(config), threaded=True)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()


class _PlainFiles(SimpleHTTPRequestHandler):
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".js": "text/javascript"}

    def log_message(self, *_: Any) -> None:
        pass


@contextmanager
def served_files(folder: Path) -> Iterator[str]:
    """Serve the files of a folder, as the plainest of hosts does; gives its address, without a slash at the end."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_PlainFiles, directory=folder)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
