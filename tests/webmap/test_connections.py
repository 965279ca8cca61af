from collections.abc import Callable, Iterator
from contextlib import ExitStack
from socket import create_connection, create_server
from typing import Any

import pytest
from flask import Flask
from waitress.wasyncore import close_all, loop

from webmap.connections import Server

Waiting = Callable[[int, int], Server]


@pytest.fixture
def channels() -> dict[int, Any]:
    """All that is open: the connections, the listener, and what wakes the loop."""
    return {}


@pytest.fixture
def waiting(channels: dict[int, Any]) -> Iterator[Waiting]:
    """Give what makes a server of a limit with so many connections that wait, none of which it has looked at."""
    with ExitStack() as end:
        listener = end.enter_context(create_server(("127.0.0.1", 0)))

        def make(connections: int, limit: int) -> Server:
            server = Server(Flask(__name__), channels, listener, threads=1, connection_limit=limit)
            end.callback(server.task_dispatcher.shutdown)
            end.callback(close_all, channels)
            for _ in range(connections):
                end.enter_context(create_connection(listener.getsockname()))
            return server

        yield make


def test_connections_that_wait_are_taken_many_in_a_round(waiting: Waiting, channels: dict[int, Any]) -> None:
    server = waiting(40, 100)

    loop(timeout=0.1, map=channels, use_poll=True, count=3)

    assert len(server.active_channels) == 40


def test_no_more_connections_are_taken_than_the_limit_allows(waiting: Waiting, channels: dict[int, Any]) -> None:
    server = waiting(40, 20)

    loop(timeout=0.1, map=channels, use_poll=True, count=3)

    assert len(channels) == 20
    assert len(server.active_channels) == 18
