"""Geocoders for tests: a server on this machine that speaks Nominatim's protocol, and small ones that need none."""

import json
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from places.geocoding import Candidate, Service, find_service
from tests.builders import POSITIONS, a_position


@dataclass
class Reply:
    """What the server answers: a body (JSON unless it is text), or whatever ``before`` does first."""

    body: Any = ()
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    before: Callable[[], object] = lambda: None


@dataclass
class FakeNominatim:
    """The server: its address, what it was asked, and what it answers to a query (or, in turn, to several)."""

    address: str
    replies: dict[str, list[Reply]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    headers: list[Mapping[str, str]] = field(default_factory=list)

    def answers(self, query: str, *replies: Reply) -> None:
        self.replies[query] = [*replies]

    def reply(self, query: str) -> Reply:
        """Give the next reply to a query; the last one stands."""
        replies = self.replies.get(query, [Reply()])
        return replies.pop(0) if len(replies) > 1 else replies[0]

    def service(self, timeout_s: float = 5.0) -> Service:
        return find_service("nominatim", user_agent="tests", endpoint=self.address, timeout_s=timeout_s)


def a_hit(name: str = "Tomis", **known: Any) -> dict[str, Any]:
    """Give one of Nominatim's answers; a place that nobody knows is where Tomis is."""
    lon, lat = POSITIONS.get(name, POSITIONS["Tomis"])
    hit = {"lon": f"{lon}", "lat": f"{lat}", "display_name": f"{name}, Somewhere", "name": name}
    told = {"osm_type": "node", "osm_id": len(name), "addresstype": "city", "importance": 0.6, "place_rank": 16}
    return hit | told | {"address": {"country_code": "ro"}} | known


def a_candidate(name: str = "Tomis", **known: Any) -> Candidate:
    parts: dict[str, Any] = {"label": name, "similarity": 1.0, "source": "geonames", "identifier": name}
    where = {"position": known.get("position") or a_position(name), "prominence": 0.6}
    return Candidate(**parts | where | known)


@dataclass
class FakeFinder:
    """A finder that knows some names."""

    known: Mapping[str, Sequence[Candidate]]

    def candidates(
        self,
        name: str,
        countries: Sequence[str] = (),
        language: str = "",  # noqa: ARG002
        day: float | None = None,  # noqa: ARG002
    ) -> list[Candidate]:
        return [each for each in self.known.get(name, ()) if not countries or each.country in countries]

    def areas(self, name: str) -> list[tuple[str, str]]:
        return {"Romania": [("RO", "")], "Oregon": [("US", "OR")]}.get(name, [])


@contextmanager
def a_nominatim() -> Iterator[FakeNominatim]:
    """Serve on a free port of this machine until the test ends."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads, server.block_on_close = True, False
    server.fake = FakeNominatim(f"http://127.0.0.1:{server.server_port}")  # type: ignore[attr-defined] # for the handler
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server.fake  # type: ignore[attr-defined]
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        fake: FakeNominatim = self.server.fake  # type: ignore[attr-defined]
        (query,) = parse_qs(urlsplit(self.path).query)["q"]
        fake.asked.append(query)
        fake.headers.append(dict(self.headers))
        reply = fake.reply(query)
        reply.before()
        body = reply.body if isinstance(reply.body, str) else json.dumps(reply.body)
        try:
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body.encode())
        except ConnectionError:
            self.close_connection = True  # the one who asked has gone

    def log_message(self, *_: object) -> None:
        """Keep quiet."""
