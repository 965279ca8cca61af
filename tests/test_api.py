"""The API, as the server answers it."""

import gzip
import json
from typing import Any

import brotli
import pytest
from flask import Flask
from flask.testing import FlaskClient

from places.errors import QueryError
from server import Config, create_app
from tests.answers import problem
from webmap.library import Library

ITEMS = "/api/collections/trotsky-stays/items"
AT = "/api/journeys/trotsky/at?date=1917"
ALL = ["/api", "/api/conformance", "/api/collections", ITEMS, f"{ITEMS}/petrograd-1917", AT, "/healthz"]
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
FORWARDED = {
    "X-Forwarded-Proto": "https",
    "X-Forwarded-Host": "maps.example.org",
    "X-Forwarded-Port": "443",
    "X-Forwarded-Prefix": "/exile",
}


def addresses(client: FlaskClient, path: str, **options: Any) -> list[str]:
    """Give the address of every link of an answer."""
    return [each["href"] for each in json.loads(client.get(path, **options).data)["links"]]


@pytest.mark.parametrize("path", ["/api", "/api/", "/api/collections/"])
def test_a_slash_at_the_end_does_not_matter(client: FlaskClient, path: str) -> None:
    response = client.get(path)

    assert response.status_code == 200
    assert response.data == client.get(path.rstrip("/")).data


@pytest.mark.parametrize(
    ("accepted", "media_type"),
    [
        (BROWSER, "text/html; charset=utf-8"),
        ("text/html", "text/html; charset=utf-8"),
        ("*/*", "application/geo+json"),
        ("", "application/geo+json"),
        ("application/json", "application/geo+json"),
        ("application/geo+json, application/json", "application/geo+json"),
        ("text/html;q=0.5, application/json", "application/geo+json"),
        ("image/png", "application/geo+json"),
    ],
)
def test_a_browser_gets_a_page_and_a_program_json(client: FlaskClient, accepted: str, media_type: str) -> None:
    response = client.get(ITEMS, headers={"Accept": accepted})

    assert response.content_type == media_type
    assert {"Accept", "Accept-Language", "Accept-Encoding"} <= set(response.vary)


def test_the_document_has_the_media_type_of_openapi(client: FlaskClient) -> None:
    response = client.get("/api/openapi.json", headers={"Accept": "application/vnd.oai.openapi+json;version=3.0"})

    assert response.content_type == "application/vnd.oai.openapi+json;version=3.0"


def test_the_reader_s_language_is_that_of_the_answer(client: FlaskClient) -> None:
    response = client.get(ITEMS, headers={"Accept-Language": "fa-IR, en;q=0.5"})

    assert response.headers["Content-Language"] == "fa"


@pytest.mark.parametrize("path", ALL)
@pytest.mark.parametrize("coding", ["identity", "gzip", "br"])
def test_an_answer_comes_compressed_and_a_reader_who_has_it_is_told_so(
    client: FlaskClient, path: str, coding: str
) -> None:
    plain, packed = client.get(path), client.get(path, headers={"Accept-Encoding": coding})
    decode = {"identity": bytes, "gzip": gzip.decompress, "br": brotli.decompress}[coding]

    again = client.get(path, headers={"Accept-Encoding": coding, "If-None-Match": packed.headers["ETag"]})

    assert decode(packed.data) == plain.data
    assert (again.status_code, again.data) == (304, b"")


@pytest.mark.parametrize("path", ALL)
def test_head_answers_as_get_without_the_body(client: FlaskClient, path: str) -> None:
    got, head = client.get(path), client.head(path)

    assert (head.status_code, head.data) == (200, b"")
    for name in ("Content-Type", "Content-Length", "ETag", "Content-Language"):
        assert head.headers[name] == got.headers[name]


def test_features_say_how_their_coordinates_are_meant(client: FlaskClient) -> None:
    assert client.get(ITEMS).headers["Content-Crs"] == "<http://www.opengis.net/def/crs/OGC/1.3/CRS84>"


@pytest.mark.parametrize("path", ["/api", ITEMS, "/api/nowhere", f"{ITEMS}?limit=0"])
def test_other_sites_may_read_it(client: FlaskClient, path: str) -> None:
    assert client.get(path).headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/nowhere", 404),
        ("/api/collections/homer-stays/items", 404),
        (f"{ITEMS}/nobody", 404),
        (f"{ITEMS}?limit=0", 400),
        (f"{ITEMS}?zoom=3", 400),
        (f"{ITEMS}?lang=tlh", 400),
        (f"{ITEMS}?kind=prison&kind=exile", 400),
    ],
)
def test_what_cannot_be_answered_is_refused_with_problem_details(client: FlaskClient, path: str, status: int) -> None:
    assert problem(client.get(path, headers={"Accept": BROWSER}), status)["detail"]


def test_each_fault_of_a_question_is_told(client: FlaskClient) -> None:
    details = problem(client.get(f"{ITEMS}?limit=0&datetime=1917-13&kind=picnic"), 400)

    assert [each["detail"].partition(":")[0] for each in details["problems"]] == ["limit", "datetime", "kind"]


def test_an_answer_is_made_once(app: Flask) -> None:
    library: Library = app.extensions["exile-map"]
    with app.test_request_context(ITEMS) as context:
        from webmap.responses import question_of

        question = question_of(context.request)

    assert library.answer(question) is library.answer(question)


# Addresses


def test_links_begin_where_the_reader_found_the_server(client: FlaskClient) -> None:
    found = addresses(client, "/api", base_url="http://example.org:8080/exile")

    assert {address.partition("/api")[0] for address in found} == {"http://example.org:8080/exile"}


def test_what_a_proxy_says_is_not_believed_unless_the_operator_says_so(client: FlaskClient) -> None:
    found = addresses(client, "/api", headers=FORWARDED)

    assert {address.partition("/api")[0] for address in found} == {"http://localhost"}


def test_links_begin_where_the_reader_found_the_proxy_that_the_operator_trusts() -> None:
    client = create_app(Config(proxies=1)).test_client()

    found = addresses(client, "/api", headers=FORWARDED)

    assert {address.partition("/api")[0] for address in found} == {"https://maps.example.org/exile"}


def test_the_number_of_proxies_comes_from_the_environment() -> None:
    assert Config.from_env({}).proxies == 0
    assert Config.from_env({"EXILE_MAP_PROXIES": "2"}).proxies == 2
    with pytest.raises(QueryError, match="EXILE_MAP_PROXIES is a number of proxies, not 'many'"):
        Config.from_env({"EXILE_MAP_PROXIES": "many"})


def test_every_address_of_the_server_is_documented_or_no_data(app: Flask) -> None:
    pages = {"/", "/j/", "/j/<journey>/", "/j/<journey>/edition", "/assets/<digest>/<path:name>"}

    assert {rule.rule for rule in app.url_map.iter_rules()} - pages == {
        *("/api", "/api/", "/api/<path:path>", "/healthz", "/export/<path:file>")
    }


def test_the_page_leads_to_the_api(client: FlaskClient) -> None:
    assert 'href="./api">API</a>' in client.get("/").text
    assert 'href="../../api">API</a>' in client.get("/j/trotsky/").text
