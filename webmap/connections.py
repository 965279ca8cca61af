"""waitress as it is set up here: it takes many connections in a round, and refuses what is no HTTP as we refuse.

A round is one look at every connection. The application is not asked about what cannot be read.
"""

from http import HTTPStatus
from socket import socket
from typing import TYPE_CHECKING, Any

from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser, ParsingError
from waitress.server import TcpWSGIServer
from waitress.task import ErrorTask

from webmap.policy import content_security_policy, guards
from webmap.refusal import MEDIA_TYPE, Refusal

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

__all__ = ["Server"]

_HEADERS = {
    "Content-Type": MEDIA_TYPE,
    "Content-Security-Policy": content_security_policy(),
    **guards(secure=False),  # who cannot be understood may say what he likes of TLS
}


class _Parser(HTTPRequestParser):  # type: ignore[misc] # waitress has no types
    """A request as it comes in.

    Attributes
    ----------
    is_head : bool
        Whether it begins as a HEAD request does; waitress forgets it of one that is too long.
    """

    is_head = False
    path = ""  # which waitress logs, also of a request that has none

    def parse_header(self, header_plus: bytes) -> None:
        """Read the request line and the headers; what Python's own parsers refuse is no good request either.

        Raises
        ------
        ParsingError
            waitress answers it with 400.
        """
        self.is_head = any(begun.lstrip().startswith(b"HEAD ") for begun in (self.header_plus, header_plus))
        try:
            super().parse_header(header_plus)
        except ValueError as error:  # "http://[", a length of 5,000 digits
            msg = "the address or a number in it cannot be read"
            raise ParsingError(msg) from error


class _RefusalTask(ErrorTask):  # type: ignore[misc] # waitress has no types
    """The answer to a request that cannot be read: problem details, and the end of the connection."""

    def execute(self) -> None:
        """Write it, with the headers of every other answer."""
        error, adjustments = self.request.error, self.channel.adj
        refusal = Refusal(
            HTTPStatus(error.code),
            {
                413: f"the body is longer than {adjustments.max_request_body_size:,} bytes",
                431: f"the request line and the headers are longer than {adjustments.max_request_header_size:,} bytes",
            }.get(error.code, error.body),
        )
        body = refusal.body()
        self.status = f"{refusal.status.value} {refusal.status.phrase}"
        self.response_headers.extend(_HEADERS.items())
        self.set_close_on_finish()
        self.content_length = len(body)
        self.write(b"" if self.request.is_head else body)


class _Channel(HTTPChannel):  # type: ignore[misc] # waitress has no types
    """A connection whose every refusal is a problem detail."""

    parser_class = _Parser
    error_task_class = _RefusalTask


class Server(TcpWSGIServer):  # type: ignore[misc] # waitress has no types
    """The listening socket: as waitress has it, it takes one connection in a round, so that n of them take n² looks.

    Parameters
    ----------
    channels : dict
        Keeps all that is open, by its number; ``waitress.wasyncore.loop`` looks at it.
    adjustments
        What waitress can be set to.
    """

    channel_class = _Channel

    def __init__(
        self, application: "WSGIApplication", channels: dict[int, Any], listener: socket, **adjustments: object
    ) -> None:
        at = (listener.family, listener.type, listener.proto, listener.getsockname())
        known = {"_sock": listener, "sockets": [listener], "sockinfo": at, "bind_socket": False}
        super().__init__(application, channels, **known, **adjustments)

    def handle_accept(self) -> None:
        """Take all connections that wait, and no more than the limit allows."""
        for _ in range(self.adj.backlog):
            before = len(self._map)
            super().handle_accept()
            if len(self._map) in (before, self.adj.connection_limit):  # none waits, or no more may come
                break
