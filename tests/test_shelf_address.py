from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from server import Config, create_app
from tests.answers import problem
from tests.webmap.elements import elements


@pytest.fixture(scope="module")
def client() -> Iterator[FlaskClient]:
    with create_app(Config(journeys=("ovid", "napoleon"))).test_client() as client:
        yield client


def links(client: FlaskClient, address: str) -> list[str]:
    return [
        element.attributes.get("href") or "" for element in elements(client.get(address).text) if element.tag == "a"
    ]


def test_the_journeys_are_listed_in_the_order_served(client: FlaskClient) -> None:
    found = [link for link in links(client, "/j/?lang=fa") if link.startswith("../j/")]

    assert found == ["../j/ovid/?lang=fa", "../j/napoleon/?lang=fa"]
    assert [client.get(link.removeprefix("..")).status_code for link in found] == [200, 200]


def test_the_style_sheet_of_the_list_is_served(client: FlaskClient) -> None:
    (sheet,) = [
        element.attributes["href"] or ""
        for element in elements(client.get("/j/").text)
        if element.attributes.get("rel") == "stylesheet"
    ]

    assert client.get(sheet.removeprefix("..")).content_type == "text/css; charset=utf-8"


@pytest.mark.parametrize(("accepted", "language"), [("fa-IR, en;q=0.5", "fa"), ("de", "en"), ("", "en")])
def test_the_list_speaks_the_language_of_the_reader(client: FlaskClient, accepted: str, language: str) -> None:
    response = client.get("/j/", headers={"Accept-Language": accepted})

    assert response.headers["Content-Language"] == language
    assert set(response.vary) == {"Accept-Encoding", "Accept-Language"}


def test_a_language_that_no_journey_is_told_in_is_refused(client: FlaskClient) -> None:
    details = problem(client.get("/j/?lang=ru"), 400)

    assert details["detail"] == "no journey here is told in 'ru', only in en, fa"


def test_a_page_links_the_others_where_there_are_others(client: FlaskClient) -> None:
    assert "./j/?lang=en" in links(client, "/?lang=en")
    assert "../../j/?lang=fa" in links(client, "/j/napoleon/?lang=fa")
    assert "../../j/?lang=fa" not in links(client, "/j/napoleon/?lang=fa&embed=1")


def test_a_journey_alone_links_no_list() -> None:
    with create_app(Config(journeys=("ovid",))).test_client() as alone:
        assert [link for link in links(alone, "/?lang=en") if link.endswith("/j/?lang=en")] == []
        assert links(alone, "/j/")[-1] == "../j/ovid/?lang=en"
