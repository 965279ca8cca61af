"""How online services are asked: one host, a limit to the size and to the time of an answer, one request a question.

geopy's own adapters read answers of any size, follow redirects to anywhere, and (with ``requests`` installed) send
three requests where one is meant.
"""

import json
import time
from collections.abc import Callable
from http.client import HTTPMessage, HTTPResponse
from typing import Any
from urllib.parse import urlsplit
from urllib.request import (
    HTTPErrorProcessor,
    HTTPRedirectHandler,
    HTTPSHandler,
    ProxyHandler,
    Request,
    build_opener,
    getproxies,
)

from geopy.adapters import URLLibAdapter
from geopy.exc import GeocoderParseError, GeocoderServiceError

__all__ = ["MOST_BYTES", "GuardedAdapter"]

MOST_BYTES = 2_000_000
"""Longer answers are refused; one to a question for ten places is some 30,000."""


class GuardedAdapter(URLLibAdapter):  # type: ignore[misc] # geopy has no types
    """geopy's adapter on ``urllib``, with an opener that guards what comes in."""

    def __init__(self, *, proxies: dict[str, str] | None, ssl_context: Any) -> None:  # noqa: ANN401 # geopy's own
        super().__init__(proxies=proxies, ssl_context=ssl_context)
        handlers = HTTPSHandler(context=ssl_context), ProxyHandler(getproxies() if proxies is None else proxies)
        self._open = build_opener(*handlers, _SameHost, _AnswersAsTheyAre).open
        self.urlopen = self._guarded

    def get_json(self, url: str, *, timeout: float, headers: dict[str, str]) -> Any:  # noqa: ANN401 # JSON
        """Ask for JSON; the message about what is none does not hold the whole answer, as geopy's would."""
        text = self.get_text(url, timeout=timeout, headers=headers)
        try:
            return json.loads(text)
        except (ValueError, RecursionError) as error:
            what = "an HTML page" if text.lstrip().lower().startswith(("<!doctype html", "<html")) else "no JSON"
            msg = f"the answer is {what}"
            raise GeocoderParseError(msg) from error

    def _guarded(self, request: Request, timeout: float) -> "_Page":
        until = time.monotonic() + timeout
        with self._open(request, timeout=timeout) as response:
            return _Page(response.headers, response.status, _read(response, lambda: time.monotonic() > until))


class _Page:
    """An answer that has been read, in the shape that geopy reads."""

    def __init__(self, headers: HTTPMessage, status: int, body: bytes) -> None:
        self.headers, self._status, self._body = headers, status, body

    def getcode(self) -> int:
        return self._status

    def read(self) -> bytes:
        return self._body


class _SameHost(HTTPRedirectHandler):
    """Follows redirects only to the host that was asked: an answer from elsewhere is nobody's evidence."""

    def redirect_request(  # noqa: PLR0913, PLR0917 # urllib's own arguments
        self,
        req: Request,
        fp: Any,  # noqa: ANN401 # urllib's own
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> Request | None:
        asked, told = urlsplit(req.full_url), urlsplit(newurl)
        if told.hostname != asked.hostname or told.scheme not in (asked.scheme, "https"):
            refusal = f"the service redirects to another host ({told.hostname}), which is not followed"
            raise GeocoderServiceError(refusal)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


class _AnswersAsTheyAre(HTTPErrorProcessor):
    """Hands refusals (429, 503, ...) on like answers, so that their bodies are limited too; geopy reads the status."""

    def http_response(self, request: Request, response: Any) -> Any:  # noqa: ANN401 # urllib's own
        return response if response.status >= 400 else super().http_response(request, response)

    https_response = http_response


def _read(response: HTTPResponse, is_late: Callable[[], bool]) -> bytes:
    """Read an answer to its end; a slow one is as late as one that never comes."""
    body = bytearray()
    while part := response.read1(65536):
        body += part
        if len(body) > MOST_BYTES:
            msg = f"the answer is longer than {MOST_BYTES:,} bytes"
            raise GeocoderServiceError(msg)
        if is_late():
            raise TimeoutError
    return bytes(body)
