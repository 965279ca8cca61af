"""HTTP responses: an answer in the coding that the browser takes best, and a refusal as problem details."""

from http import HTTPStatus

from flask import Request, Response, current_app
from werkzeug.datastructures import Headers
from werkzeug.exceptions import HTTPException, RequestURITooLarge

from webmap.api.operation import FORMS, Question
from webmap.assets import as_json
from webmap.download_name import disposition
from webmap.packed import Packed
from webmap.refusal import MEDIA_TYPE, Refusal

__all__ = ["download_response", "json_response", "packed_response", "question_of", "refusal_response", "refuse_long"]

LONGEST_PATH, LONGEST_QUERY = 1000, 4000
"""Characters of an address."""


def packed_response(request: Request, packed: Packed, language: str = "") -> Response:
    """Send an answer in the best coding the browser takes, or tell it that it has it already.

    One in a ``language`` might have been another for another reader.
    """
    body, coding = packed.coded([code for code, quality in request.accept_encodings if quality > 0])
    response = Response(body, content_type=packed.media_type, headers=dict(packed.headers))
    response.set_etag(f"{packed.digest}-{coding}" if coding else packed.digest)
    response.headers["Cache-Control"] = "no-cache"
    response.vary.add("Accept-Encoding")
    if language:
        response.vary.add("Accept-Language")
        response.content_language.add(language)
    if coding:
        response.content_encoding = coding
    response.make_conditional(request)
    return response


def question_of(request: Request) -> Question:
    """Read what a request asks of the API; its own address tells the server's root."""
    return Question(
        request.path,
        tuple(request.args.items(multi=True)),
        request.root_url,
        html=request.accept_mimetypes.best_match(FORMS) == "text/html",
        languages=tuple(request.accept_languages),
    )


def download_response(request: Request, packed: Packed, name: str) -> Response:
    """Send a file to keep under a name; whole, whatever range is asked for, as RFC 9110 allows (section 14.2)."""
    response = packed_response(request, packed)
    response.headers.set("Content-Disposition", "attachment", **disposition(name))
    return response


def json_response(request: Request, answer: object) -> Response:
    """Send JSON."""
    return packed_response(request, Packed(as_json(answer), "application/json"))


def refuse_long(request: Request) -> None:
    """Raise when an address is longer than anybody needs; it is not even read."""
    for part, name, most in ((request.path, "path", LONGEST_PATH), (request.query_string, "query", LONGEST_QUERY)):
        if len(part) > most:
            msg = f"the {name} of the address is longer than {most:,} characters"
            raise RequestURITooLarge(msg)


def refusal_response(error: Exception) -> Response:
    """Say what went wrong; what nobody foresaw goes to the log, not to the reader."""
    refusal, headers = Refusal.of(error), Headers()
    if isinstance(error, HTTPException):
        refusal = Refusal(HTTPStatus(error.code or 500), error.description or "")
        headers = Headers(error.get_headers())
    elif refusal.status is HTTPStatus.INTERNAL_SERVER_ERROR:
        current_app.logger.error("unforeseen", exc_info=error)
    return Response(refusal.body(), refusal.status, headers, content_type=MEDIA_TYPE)
