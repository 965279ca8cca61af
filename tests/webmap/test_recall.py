from collections.abc import Iterable
from typing import IO, Any

import pytest
from werkzeug.test import Client
from werkzeug.wrappers import Request, Response
from werkzeug.wsgi import FileWrapper

from webmap.recall import LONG, LONGEST_QUESTION, Recall


class Counting:
    """An application that counts how often it is asked; it tags an answer unless the path says otherwise."""

    def __init__(self) -> None:
        self.asked = 0
        self.closed = 0

    def __call__(self, environ: Any, start_response: Any) -> Iterable[bytes]:
        self.asked += 1
        request = Request(environ)
        status = int(request.args.get("status", "200"))
        response = Response(f"answer {self.asked}", status, headers={} if "untagged" in request.path else {"ETag": "1"})
        response.call_on_close(self._close)
        return response(environ, start_response)

    def _close(self) -> None:
        self.closed += 1


@pytest.fixture
def counting() -> Counting:
    return Counting()


@pytest.fixture
def client(counting: Counting) -> Client:
    return Client(Recall(counting))


def test_a_question_asked_again_has_the_same_answer_and_asks_nobody(client: Client, counting: Counting) -> None:
    first, second = client.get("/trotsky.geojson?from=1905"), client.get("/trotsky.geojson?from=1905")

    assert first.text == second.text == "answer 1"
    assert first.headers == second.headers
    assert counting.asked == 1


@pytest.mark.parametrize(
    "other",
    [
        {"path": "/other"},
        {"query_string": "from=1917"},
        {"base_url": "https://localhost/"},
        {"base_url": "http://example.org/"},
        {"method": "HEAD"},
        {"headers": {"Accept": "text/html"}},
        {"headers": {"Accept-Encoding": "br"}},
        {"headers": {"Accept-Language": "fa"}},
        {"headers": {"If-None-Match": '"1"'}},
        {"headers": {"Range": "bytes=0-1"}},
    ],
    ids=str,
)
def test_whatever_an_answer_may_depend_on_makes_another_question(
    client: Client, counting: Counting, other: dict[str, Any]
) -> None:
    client.open(path="/")

    client.open(**{"path": "/", **other})

    assert counting.asked == 2


@pytest.mark.parametrize("path", ["/untagged", "/?status=404", "/?status=500"])
def test_an_answer_without_a_tag_and_a_refusal_are_not_kept(client: Client, counting: Counting, path: str) -> None:
    answers = [client.get(path).text for _ in range(2)]

    assert answers == ["answer 1", "answer 2"]
    assert counting.closed == 2


def test_that_nothing_was_modified_is_kept(client: Client, counting: Counting) -> None:
    answers = [client.get("/?status=304").status_code for _ in range(2)]

    assert answers == [304, 304]
    assert counting.asked == 1


def test_what_changes_something_is_always_passed_on(client: Client, counting: Counting) -> None:
    for _ in range(2):
        client.post("/")

    assert counting.asked == 2


def test_a_question_of_great_length_is_answered_but_not_remembered(client: Client, counting: Counting) -> None:
    for _ in range(2):
        assert client.get(f"/?from={'9' * LONGEST_QUESTION}").status_code == 200

    assert counting.asked == 2


def test_the_answer_not_asked_for_longest_is_forgotten_first(counting: Counting) -> None:
    client = Client(Recall(counting, kept=10_000))  # two short answers, with their headers
    for path in ("/0", "/1", "/0", "/one-more"):
        client.get(path)

    asked = counting.asked
    client.get("/0")
    assert counting.asked == asked
    client.get("/1")
    assert counting.asked == asked + 1


def test_an_answer_that_would_push_out_all_others_is_not_kept(counting: Counting) -> None:
    client = Client(Recall(counting, kept=100))

    answers = [client.get("/").text, client.get("/").text]

    assert answers == ["answer 1", "answer 2"]


@pytest.mark.parametrize(("length", "files"), [(LONG, 0), (LONG + 1, 1)])
def test_a_long_answer_is_handed_over_as_a_file(length: int, files: int) -> None:
    handed: list[IO[bytes]] = []

    def hand_on(file: IO[bytes]) -> Iterable[bytes]:
        handed.append(file)
        return FileWrapper(file)

    client = Client(Recall(Response("x" * length, headers={"ETag": "1"})))

    answer = client.get("/", environ_overrides={"wsgi.file_wrapper": hand_on})

    assert answer.data == b"x" * length
    assert answer.content_length == length
    assert len(handed) == files
