"""``/review``: the open places of the journeys that somebody edits; only with ``--edit``, only on this machine."""

from collections.abc import Iterable
from http import HTTPStatus
from pathlib import Path
from secrets import token_urlsafe
from urllib.parse import quote

import msgspec
from flask import Flask, Request, Response, request
from werkzeug.exceptions import Conflict

from places.errors import QueryError, UnknownNameError
from places.position import Position
from routes.geocode_command import opened_index
from routes.reading import shipped_journeys
from webmap.assets import as_json
from webmap.language import Language, best_language, find_language, language_codes
from webmap.query import about_the_query, read_query
from webmap.responses import refusal_response
from webmap.review_desk import OpenPlaces, ReviewDesk
from webmap.review_guard import LOOPBACK, refuse_forgeries, refuse_other_pages, refuse_strangers
from webmap.review_page import review_page
from webmap.review_words import told_list, told_place

__all__ = ["add_review", "ready_to_edit"]

MOST_BYTES = 10_000
"""Of what a page sends."""


class _Chosen(msgspec.Struct, forbid_unknown_fields=True):
    """What a page sends: a place with a candidate's key or a point; or ``clear``, to take all that is clear."""

    place: str = ""
    candidate: str = ""
    lon: float | None = None
    lat: float | None = None
    clear: bool = False


def ready_to_edit(host: str, proxies: int, paths: Iterable[Path]) -> None:
    """Prepare for editing: refuse to where others could edit too, and make the offline index if it is not there.

    Raises
    ------
    QueryError
        When the server would be heard on other machines, or behind a proxy; when a journey is no folder of one's own.
    """
    if host not in LOOPBACK or proxies:
        msg = "--edit is for this machine alone: use it with --host 127.0.0.1 and without EXILE_MAP_PROXIES"
        raise QueryError(msg)
    _refuse_foreign(paths)
    with opened_index():
        pass


def _refuse_foreign(paths: Iterable[Path]) -> None:
    for path in paths:
        if not path.is_dir() or path.resolve().name in shipped_journeys():
            msg = f"{path} cannot be edited: name a folder of your own, with a stays.csv"
            raise QueryError(msg)


def add_review(app: Flask, paths: Iterable[Path]) -> None:
    """Let a person at this machine edit journey folders with an application, which then answers nobody else.

    Where a journey cannot be shown yet, since places have no point, its address leads here.

    Raises
    ------
    QueryError
        When a journey is no folder of one's own.
    """
    review = _Review([*paths])
    app.before_request(lambda: refuse_strangers(request))
    app.add_url_rule("/review", "review", lambda: review.page(request))
    app.add_url_rule("/review/places", "review places", lambda: review.places(request))
    app.add_url_rule("/review/place", "review place", lambda: review.place(request))
    app.add_url_rule("/review/points", "review points", lambda: review.write(request), methods=["POST"])
    app.register_error_handler(UnknownNameError, lambda error: review.not_yet(request, error))


class _Review:
    """The views: each turns a request into one call and the result into a response."""

    def __init__(self, paths: list[Path]) -> None:
        _refuse_foreign(paths)
        self._desks = {path.resolve().name: ReviewDesk(path) for path in paths}
        self._token = token_urlsafe(24)

    def page(self, request: Request) -> Response:
        """Answer with the page."""
        asked = read_query(request.args.items(multi=True), ("journey", "lang"))
        name = self._name(asked)
        language = _language(request, asked)
        title = self._desks[name].open_places().itinerary.about.title.said_in(language.code)
        body = review_page(name, [*self._desks], language.code, title=title or name, token=self._token)
        return _answer(body, "text/html; charset=utf-8")

    def places(self, request: Request) -> Response:
        """Answer with the list of the open places."""
        refuse_other_pages(request)
        asked = read_query(request.args.items(multi=True), ("journey", "lang"))
        return _json(told_list(self._open_places(asked), _language(request, asked)))

    def place(self, request: Request) -> Response:
        """Answer with all that is known of an open place."""
        refuse_other_pages(request)
        asked = read_query(request.args.items(multi=True), ("journey", "lang", "id"))
        open_places = self._open_places(asked)
        found = open_places.find(asked.get("id", ""))
        if found is None:
            msg = f"no open place has the id {asked.get('id', '')!r}"
            raise UnknownNameError(msg)
        return _json(told_place(open_places, found, _language(request, asked)))

    def write(self, request: Request) -> Response:
        """Write a point, or all that are clear, and answer with the list of what is open then."""
        refuse_forgeries(request, self._token)
        asked = read_query(request.args.items(multi=True), ("journey", "lang"))
        desk, chosen = self._desks[self._name(asked)], _read(request)
        if chosen.clear:
            desk.accept()
        elif _written(desk, chosen) is None:
            msg = "this place has a point already, or its candidates have changed: reload the page"
            raise Conflict(msg)
        return _json(told_list(desk.open_places(), _language(request, asked)))

    def not_yet(self, request: Request, error: UnknownNameError) -> Response:
        """Lead from the page of a journey that cannot be shown yet to its open places."""
        name = (request.view_args or {}).get("journey") or next(iter(self._desks))
        if request.path not in {"/", f"/j/{name}/"} or name not in self._desks:
            return refusal_response(error)
        return Response(status=HTTPStatus.SEE_OTHER, headers={"Location": f"/review?journey={quote(name)}"})

    def _name(self, asked: dict[str, str]) -> str:
        name = asked.get("journey") or next(iter(self._desks))
        if name not in self._desks:
            msg = f"{name!r} is not edited here, only {', '.join(self._desks)}"
            raise UnknownNameError(msg)
        return name

    def _open_places(self, asked: dict[str, str]) -> OpenPlaces:
        return self._desks[self._name(asked)].open_places()


def _read(request: Request) -> _Chosen:
    request.max_content_length = MOST_BYTES
    try:
        return msgspec.json.decode(request.get_data(), type=_Chosen)
    except msgspec.MsgspecError as error:
        raise QueryError(str(error)) from error


def _written(desk: ReviewDesk, chosen: _Chosen) -> object:
    """Write a point; None when the place is not open any more, or has no such candidate."""
    if chosen.lon is not None and chosen.lat is not None:
        return desk.give(chosen.place, Position(chosen.lon, chosen.lat))
    return desk.choose(chosen.place, chosen.candidate)


def _language(request: Request, asked: dict[str, str]) -> Language:
    with about_the_query():
        return find_language(asked.get("lang") or best_language(request.accept_languages, language_codes()))


def _json(told: object) -> Response:
    return _answer(as_json(told), "application/json")


def _answer(body: bytes, media_type: str) -> Response:
    """Send an answer that holds for now, and is for our page only."""
    headers = {
        "Cache-Control": "no-store",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }
    return Response(body, headers=headers, content_type=media_type)
