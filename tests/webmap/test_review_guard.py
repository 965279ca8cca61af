from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.answers import problem
from tests.reviewing import HERE, a_client, token_of

pytestmark = pytest.mark.usefixtures("offline")


@pytest.fixture
def client(tmp_path: Path) -> FlaskClient:
    return a_client(tmp_path)


@pytest.mark.parametrize(
    "asked",
    [
        {"base_url": "http://evil.example:5000"},
        {"base_url": "http://127.0.0.1.evil.example"},
        {"headers": {"Host": "localhost@evil.example"}},
        {"headers": {"Host": "["}},
        {"environ_base": {"REMOTE_ADDR": "192.0.2.7"}},
        {"environ_base": {"REMOTE_ADDR": ""}},
        {"headers": {"X-Forwarded-For": "192.0.2.7"}},
        {"headers": {"Forwarded": "for=192.0.2.7"}},
    ],
)
def test_nobody_but_this_machine_is_answered_while_tables_are_edited(
    client: FlaskClient, asked: dict[str, Any]
) -> None:
    for address in ("/", "/j/", "/healthz", "/review", "/review/places", "/review/place?id=qxzq"):
        assert "tables are edited" in problem(client.get(address, **asked), 403)["detail"]


@pytest.mark.parametrize("host", ["127.0.0.1:5000", "localhost", "[::1]:5000"])
def test_this_machine_is_answered_under_each_of_its_names(client: FlaskClient, host: str) -> None:
    response = client.get("/review/places", headers={"Host": host}, environ_base={"REMOTE_ADDR": "::1"})

    assert response.status_code == 200
    assert "Access-Control-Allow-Origin" not in response.headers
    assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert response.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("address", ["/review/places", "/review/place?id=qxzq"])
@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_page_of_another_site_is_told_nothing(client: FlaskClient, address: str, site: str) -> None:
    assert "another site" in problem(client.get(address, headers={"Sec-Fetch-Site": site}), 403)["detail"]


@pytest.mark.parametrize(
    ("changed", "status", "why"),
    [
        ({"Origin": "http://evil.example"}, 403, "only the page /review"),
        ({"Origin": "http://localhost:81"}, 403, "only the page /review"),
        ({"Origin": "https://localhost"}, 403, "only the page /review"),
        ({"Origin": "null"}, 403, "only the page /review"),
        ({"Origin": ""}, 403, "only the page /review"),
        ({"Sec-Fetch-Site": "cross-site"}, 403, "another site"),
        ({"Content-Type": "text/plain"}, 415, "application/json"),
        ({"Content-Type": "application/x-www-form-urlencoded"}, 415, "application/json"),
        ({"X-Exile-Map-Token": "guessed"}, 403, "reload the page"),
        ({"X-Exile-Map-Token": "é"}, 403, "reload the page"),
        ({"X-Exile-Map-Token": ""}, 403, "reload the page"),
    ],
)
def test_only_our_own_page_may_write(
    client: FlaskClient, tmp_path: Path, changed: dict[str, str], status: int, why: str
) -> None:
    headers = HERE | {"X-Exile-Map-Token": token_of(client)} | changed

    refusal = client.post("/review/points", data='{"place": "qxzq", "lon": 1, "lat": 2}', headers=headers)

    assert why in problem(refusal, status)["detail"]
    assert not (tmp_path / "places.csv").exists()


@pytest.mark.parametrize("address", ["/review", "/review/places", "/review/place"])
def test_nothing_is_written_by_a_question(client: FlaskClient, address: str) -> None:
    assert problem(client.post(address), 405)
    assert client.get("/review/points").status_code == 405


def test_the_page_runs_nothing_inline_and_stands_in_no_frame(client: FlaskClient) -> None:
    response = client.get("/review?lang=en")

    assert "script-src 'self'" in response.headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in response.headers["Content-Security-Policy"]
    assert "unsafe" not in response.headers["Content-Security-Policy"]
