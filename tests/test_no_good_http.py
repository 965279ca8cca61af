"""What comes over a socket and is no good HTTP: refused as anything else is, at once, and by a server that goes on."""

import json
import socket
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from email.parser import BytesHeaderParser
from urllib.parse import urlsplit

import pytest

from tests.serving import COMMANDS, Serving, serving
from webmap.serving import LIMITS

HEADER, BODY = LIMITS["max_request_header_size"], LIMITS["max_request_body_size"]
CHUNKED = b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
VARYING = {"Date": "", "Content-Length": ""}
CLIENT_HELLO = b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n"


@pytest.fixture(scope="module")
def server() -> Iterator[Serving]:
    with serving(*COMMANDS["python server.py"], "--port", "0", "ovid") as running:
        yield running


def connected(server: Serving) -> socket.socket:
    found = urlsplit(server.address)
    return socket.create_connection((found.hostname, found.port), timeout=20)


def sent(server: Serving, request: bytes) -> bytes:
    """Send bytes, and give all that comes back until the server has no more to say."""
    with connected(server) as connection:
        connection.sendall(request)
        with suppress(OSError):  # the server has closed it already
            connection.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: connection.recv(65_536), b""))


def read(answer: bytes) -> tuple[int, dict[str, str], bytes]:
    """Take an answer apart: its status, its headers, its body."""
    head, _, body = answer.partition(b"\r\n\r\n")
    line, _, headers = head.partition(b"\r\n")
    return int(line.split()[1]), dict(BytesHeaderParser().parsebytes(headers)), body


@pytest.mark.parametrize(
    ("request_", "status", "why"),
    [
        (CLIENT_HELLO, 400, "Start line is invalid"),
        (b"GET\r\n\r\n", 400, "Start line is invalid"),
        (b"GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400, "Invalid header"),
        (b"GET http://[::1 HTTP/1.1\r\nHost: a\r\n\r\n", 400, "cannot be read"),
        (b"GET / HTTP/1.1\r\nX: ".ljust(HEADER, b"a"), 431, "longer than 16,384 bytes"),
        (b"GET /".ljust(HEADER, b"a"), 431, "longer than 16,384 bytes"),
        (b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 999999999999\r\n\r\n", 413, "longer than 65,536 bytes"),
        (b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + b"9" * 5000 + b"\r\n\r\n", 400, "cannot be read"),
        (b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n", 400, "Content-Length is invalid"),
        (CHUNKED + b"%x\r\n".ljust(BODY, b"a") % BODY, 413, "longer than 65,536 bytes"),
        (CHUNKED + b"zzz\r\n\r\n", 400, "Invalid chunk size"),
        (CHUNKED + b"3\r\nabcdef\r\n", 400, "Chunk not properly terminated"),
        (CHUNKED.replace(b"chunked", b"gzip"), 501, "Transfer-Encoding"),
    ],
)
def test_what_cannot_be_read_is_refused_as_what_is_not_found(
    server: Serving, request_: bytes, status: int, why: str
) -> None:
    told, headers, body = read(sent(server, request_))
    _, usual, _ = read(sent(server, b"GET /nowhere HTTP/1.0\r\nHost: a\r\n\r\n"))
    details = json.loads(body)

    assert (told, details["status"], details["type"]) == (status, status, "about:blank")
    assert why in details["detail"]
    assert headers["Connection"] == "close"
    assert headers | VARYING == usual | VARYING


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (b"HEAD / HTTP/1.1\r\nX: ".ljust(HEADER, b"a"), 431),
        (b"HEAD / HTTP/1.1\r\nHost : a\r\n\r\n", 400),
        (b"HEAD / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400),
    ],
)
def test_a_refused_question_for_the_headers_alone_is_answered_with_them_alone(
    server: Serving, request_: bytes, status: int
) -> None:
    told, headers, body = read(sent(server, request_))

    assert (told, body) == (status, b"")
    assert headers["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (b"BREW / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", 405),
        (b"GET //etc/passwd HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", 404),
        (b"GET http://a/%00 HTTP/1.1\r\nHost: b\r\nConnection: close\r\n\r\n", 404),
    ],
)
def test_what_can_be_read_the_application_refuses(server: Serving, request_: bytes, status: int) -> None:
    told, _, body = read(sent(server, request_))

    assert (told, json.loads(body)["status"]) == (status, status)


@pytest.mark.parametrize(
    "beginning", [b"", b"GET / HTTP/1.1\r\nX: ", b"POST / HTTP/1.1\r\nContent-Length: 9000\r\n\r\nx"]
)
def test_clients_that_keep_silent_keep_nobody_waiting(server: Serving, beginning: bytes) -> None:
    with ExitStack() as open_connections:
        for _ in range(300):  # thrice what waitress holds unless told otherwise
            connection = open_connections.enter_context(connected(server))
            connection.sendall(beginning)

        assert sent(server, b"GET /healthz HTTP/1.0\r\n\r\n").startswith(b"HTTP/1.0 200")
