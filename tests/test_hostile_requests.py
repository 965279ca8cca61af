"""Requests that nobody means well: each is answered or refused with problem details, and none is our fault."""

from pathlib import Path

import pytest
from flask import Flask
from hypothesis import given, seed, settings
from hypothesis import strategies as st
from werkzeug.test import EnvironBuilder, TestResponse, run_wsgi_app

from server import Config, create_app
from tests.answers import problem

REPOSITORY = Path(__file__).parents[1]
ADDRESSES = (
    *(
        "/",
        "/j/",
        "/j/ovid/",
        "/healthz",
        "/export/ovid.geojson",
        "/export/ovid.csv",
        "/assets/x/y.js",
        "/j/ovid/edition",
    ),
    *("/api", "/api/collections", "/api/collections/ovid-stays/items", "/api/journeys/ovid/at", "/api/openapi.json"),
    "/api/collections/ovid-legs/items/leg-001",
)
ODD = st.sampled_from(
    (
        "..",
        "../../etc/passwd",
        "%2e%2e%2f",
        "..%5c..%5c",
        "%252e",
        "%00",
        "%ff%fe",
        "%c0%af",
        "\x00",
        "\xff",
        "//",
        ";a=b",
    )
)
TEXT = ODD | st.text(st.characters(max_codepoint=255), max_size=12)
PATHS = st.sampled_from(ADDRESSES) | st.builds("{}/{}{}".format, st.sampled_from(ADDRESSES), TEXT, TEXT)
VALUES = st.sampled_from(
    (
        *(
            "",
            "-1",
            "0",
            "1",
            "9" * 30,
            "1e308",
            "NaN",
            "inf",
            "-inf",
            "1.5",
            "0x10",
            "١٢",
            "true",
            "null",
            "[]",
            "{}",
            "*",
        ),
        *("1917", "../..", "Y-99999999999999999", "9999-99-99", "0000-00-00", "-9999999/9999999", "1917/1900", "XXXX"),
        *("[" * 500, "{1,2", "1..2..3", "0008~?%", "-180,-90,180,90", "180,90,-180,-90", "1,2,3", "1e400,0,0,0"),
        *(
            "nan,nan,nan,nan",
            "0,0,0,0,0,0",
            "0,91,0,92",
            "%",
            "%zz",
            "%u0041",
            "a,b,,,",
            "<script>",
            "' or 1=1 --",
            "\u202e",
        ),
    )
)
NAMES = st.sampled_from(
    (
        "lang",
        "embed",
        "date",
        "from",
        "to",
        "kind",
        "country",
        "bbox",
        "limit",
        "offset",
        "datetime",
        "f",
        "names",
        "zoom",
    )
)
QUERIES = st.lists(st.builds("{}={}".format, NAMES | TEXT, VALUES | TEXT), max_size=4).map("&".join)
METHODS = st.sampled_from(
    ("GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "BREW", "get", "\x00")
)
HOSTS = st.sampled_from(
    ("localhost", "example.org:80", "example.org:x", '"><script>', "a b", "[::1", "..", "\xff", "x" * 300)
)
HEADERS = st.fixed_dictionaries(
    {"HTTP_HOST": HOSTS},
    optional=dict.fromkeys(
        (
            *("HTTP_ACCEPT", "HTTP_ACCEPT_LANGUAGE", "HTTP_ACCEPT_ENCODING", "HTTP_IF_NONE_MATCH", "HTTP_RANGE"),
            *(
                "HTTP_COOKIE",
                "HTTP_X_FORWARDED_HOST",
                "HTTP_CONTENT_LENGTH",
                "HTTP_IF_MODIFIED_SINCE",
                "CONTENT_LENGTH",
            ),
        ),
        VALUES.filter(str.isascii) | TEXT,
    ),
)


@pytest.fixture(scope="module", params=[0, 1], ids=["alone", "behind a proxy"])
def app(request: pytest.FixtureRequest) -> Flask:
    return create_app(Config(journeys=("ovid",), proxies=request.param))


def asked(app: Flask, method: str, path: str, query: str, headers: dict[str, str]) -> TestResponse:
    """Ask what no client of ours would send: each part goes into the environment as it is."""
    environ = EnvironBuilder("/").get_environ() | headers
    environ |= {"REQUEST_METHOD": method, "PATH_INFO": path, "QUERY_STRING": query.encode().decode("latin-1")}
    return TestResponse(*run_wsgi_app(app, environ, buffered=True), request=None)  # type: ignore[arg-type]


@seed(1879)
@settings(max_examples=300, derandomize=True, database=None)
@given(method=METHODS, path=PATHS, query=QUERIES, headers=HEADERS)
def test_whatever_is_asked_is_answered_or_refused(
    app: Flask, method: str, path: str, query: str, headers: dict[str, str]
) -> None:
    answer = asked(app, method, path, query, headers)

    assert answer.status_code < 500, answer.text
    assert "Traceback" not in answer.text
    assert str(REPOSITORY) not in answer.text
    if answer.status_code >= 400 and method != "HEAD":
        problem(answer, answer.status_code)


@pytest.mark.parametrize(
    ("address", "status"),
    [
        (f"/{'a' * 1001}", 414),
        (f"/?lang={'a' * 4001}", 414),
        ("/?" + "&".join(["lang=en"] * 300), 400),
        ("/export/../../etc/passwd", 404),
        ("/export/..%2f..%2fetc%2fpasswd", 404),
        ("/j/..%2f../", 404),
        ("/api/collections/ovid-stays/items?limit=-1", 400),
        ("/api/collections/ovid-stays/items?limit=99999999999999999999", 400),
        ("/api/collections/ovid-stays/items?bbox=0,1,nan,4", 400),
        ("/api/collections/ovid-stays/items?datetime=99999999-99-99", 400),
        ("/api/collections/ovid-stays/items?limit=1&limit=2", 400),
    ],
)
def test_what_is_absurd_is_refused_with_a_reason(app: Flask, address: str, status: int) -> None:
    assert problem(app.test_client().get(address), status)["detail"]


def test_a_server_answers_under_its_own_names_alone() -> None:
    client = create_app(Config(journeys=("ovid",), hosts=("maps.example.org", "localhost"))).test_client()

    assert client.get("/", base_url="https://maps.example.org").status_code == 200
    assert client.get("/", base_url="http://localhost:5000").status_code == 200
    problem(client.get("/", base_url="http://rebound.example.com"), 400)
