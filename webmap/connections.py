"""What waitress answers without asking the application: requests that are no HTTP, or are beyond its limits."""

from http import HTTPStatus

from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser, ParsingError
from waitress.task import ErrorTask

from webmap.policy import content_security_policy, guards
from webmap.refusal import MEDIA_TYPE, Refusal

__all__ = ["Channel"]

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


class Channel(HTTPChannel):  # type: ignore[misc] # waitress has no types
    """A connection whose every refusal is a problem detail."""

    parser_class = _Parser
    error_task_class = _RefusalTask
