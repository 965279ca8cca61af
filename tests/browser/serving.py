"""The real server on loopback, for tests and pictures."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

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
