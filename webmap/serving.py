"""The server on a socket: limits for clients that are slow or ask for too much, and an orderly end."""

import sys
from collections.abc import Callable
from logging import ERROR, getLogger
from signal import SIGINT, SIGTERM, default_int_handler, signal
from socket import socket
from time import monotonic
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

__all__ = ["LIMITS", "serve_until_told"]

LIMITS: dict[str, Any] = {
    "channel_timeout": 20,  # seconds without a byte, after which a connection is closed
    "cleanup_interval": 5,  # seconds between two looks for such connections
    "connection_limit": 10_000,  # at once; fewer where the system gives a process fewer files
    "max_request_header_size": 16_384,  # bytes of the request line and the headers; more is refused with 431
    "max_request_body_size": 65_536,  # bytes; more is refused with 413, and nothing here reads a body
    "threads": 4,  # that make answers
}
"""What waitress is set to."""

LAST_ANSWERS_S = 10.0
"""How long answers under way may take when the server is told to end."""

_SPARE_FILES = 100


def serve_until_told(application: "WSGIApplication", listener: socket) -> None:
    """Answer until SIGTERM or SIGINT; then take no more questions, and let the answers under way finish."""
    from waitress.wasyncore import dispatcher, loop

    from webmap.connections import Server

    getLogger("waitress.queue").setLevel(ERROR)  # that answers wait for a moment is no news
    channels: dict[int, Any] = {}
    limits = LIMITS | {"connection_limit": min(LIMITS["connection_limit"], _most_files() - _SPARE_FILES)}
    server = Server(application, channels, listener, ident=None, clear_untrusted_proxy_headers=False, **limits)
    told = _told(server.pull_trigger)
    while not told:
        loop(timeout=1, map=channels, use_poll=True, count=1)
    dispatcher.close(server)
    loop(timeout=0.1, map=channels, use_poll=True, count=1)  # reads what has been asked already
    until = monotonic() + LAST_ANSWERS_S
    while monotonic() < until and any(map(_is_busy, server.active_channels.values())):
        loop(timeout=0.1, map=channels, use_poll=True, count=1)
    server.task_dispatcher.shutdown(timeout=1)


def _told(wake: Callable[[], None]) -> list[int]:
    """Give a list that has the signal in it once one came; a second SIGINT ends the program at once."""
    told: list[int] = []

    def hear(number: int, _frame: object) -> None:
        told.append(number)
        signal(SIGINT, default_int_handler)
        wake()

    for number in (SIGTERM, SIGINT):
        signal(number, hear)
    return told


def _is_busy(channel: Any) -> bool:  # noqa: ANN401 # waitress has no types
    """Tell whether a question is being answered, or an answer sent."""
    return bool(channel.requests or channel.total_outbufs_len)


def _most_files() -> int:
    """Let this process have as many files open as the system allows it, and give how many."""
    if sys.platform == "win32":
        return 512
    from resource import RLIMIT_NOFILE, getrlimit, setrlimit

    soft, hard = getrlimit(RLIMIT_NOFILE)
    wanted = LIMITS["connection_limit"] + _SPARE_FILES
    if soft < wanted:
        soft = wanted if hard < 0 else min(wanted, hard)
        setrlimit(RLIMIT_NOFILE, (soft, hard))
    return int(soft)
