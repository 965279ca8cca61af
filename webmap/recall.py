"""Answers given again: what was answered before is sent without asking the application anew."""

from collections.abc import Callable, Iterable
from contextlib import ExitStack
from io import BytesIO
from threading import Lock
from typing import TYPE_CHECKING

from cachetools import LRUCache

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

__all__ = ["Recall"]

KEPT = 16 * 2**20
"""Bytes."""

LONG = 2**16
"""Bytes; a longer answer is handed to the server as a file, which it sends from where it is instead of from a copy."""

LONGEST_QUESTION = 2000
"""Characters; a longer question is answered, but not remembered."""

_TELLING = (
    *("REQUEST_METHOD", "wsgi.url_scheme", "HTTP_HOST", "SCRIPT_NAME", "PATH_INFO", "QUERY_STRING"),
    *("HTTP_ACCEPT", "HTTP_ACCEPT_ENCODING", "HTTP_ACCEPT_LANGUAGE", "HTTP_IF_NONE_MATCH", "HTTP_RANGE"),
)
"""All of a request on which an answer may depend."""

Question = tuple[str, ...]
Answer = tuple[str, list[tuple[str, str]], bytes]
"""The status, the headers, the body."""


class Recall:
    """A WSGI application that stands before another, whose answers depend on nothing but the question.

    It keeps what has an entity tag, the body and "not modified" alike, and passes everything else on.

    Parameters
    ----------
    kept : int
        How many bytes of answers are kept; the one not asked for longest goes first.
    """

    def __init__(self, application: "WSGIApplication", kept: int = KEPT) -> None:
        self._application = application
        self._kept: LRUCache[Question, Answer] = LRUCache(kept, getsizeof=_weight)
        self._lock = Lock()

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer a request."""
        question = tuple(str(environ.get(name, "")) for name in _TELLING)
        if question[0] not in {"GET", "HEAD"} or sum(map(len, question)) > LONGEST_QUESTION:
            return self._application(environ, start_response)
        status, headers, body = self._known(question) or self._asked(question, environ)
        start_response(status, list(headers))
        hand_on = environ.get("wsgi.file_wrapper")
        return hand_on(BytesIO(body)) if hand_on and len(body) > LONG else [body]

    def _known(self, question: Question) -> Answer | None:
        with self._lock:
            return self._kept.get(question)

    def _asked(self, question: Question, environ: "WSGIEnvironment") -> Answer:
        """Ask the application, and keep the answer if it will be the same the next time."""
        heads: list[tuple[str, list[tuple[str, str]]]] = []
        written: list[bytes] = []

        def start(status: str, headers: list[tuple[str, str]], _error: object = None) -> Callable[[bytes], None]:
            heads.append((status, headers))
            return written.append

        chunks = self._application(environ, start)
        with ExitStack() as after:
            after.callback(getattr(chunks, "close", lambda: None))
            body = b"".join((*written, *chunks))
        status, headers = heads[-1]
        answer = status, headers, body
        if (
            status[:3] in {"200", "304"}
            and any(name == "ETag" for name, _ in headers)
            and _weight(answer) < self._kept.maxsize
        ):
            with self._lock:
                self._kept[question] = answer
        return answer


def _weight(answer: Answer) -> int:
    """Give about the bytes that an answer takes, with its question and headers."""
    return len(answer[2]) + 4000
