"""Downloads, as the server answers them."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from routes.journey import Journey
from routes.selection import Selection
from server import Config, create_app
from tests.answers import problem
from webmap.formats import find_format, format_names
from webmap.library import Library

EXPORT = "/export/trotsky.geojson"


def ids(response: TestResponse) -> set[str]:
    return {feature["id"] for feature in json.loads(response.data)["features"]}


def test_an_export_is_a_file_to_keep(client: FlaskClient) -> None:
    response = client.get(EXPORT)

    assert response.content_type == "application/geo+json"
    assert response.headers["Content-Disposition"] == "attachment; filename=trotsky.geojson"
    assert len(ids(response)) == 577


def test_a_part_is_called_by_what_was_asked(client: FlaskClient) -> None:
    headers = client.get(f"{EXPORT}?from=1917&to=1918&kind=prison&lang=fa").headers

    assert headers["Content-Disposition"] == "attachment; filename=trotsky_1917_1918_prison_fa.geojson"


def test_a_name_beyond_ascii_is_written_for_every_browser(tmp_path: Path) -> None:
    table = tmp_path / "تبعید.csv"
    table.write_text("place,arrival,lon,lat\nTomis,0008,28.6578,44.1733\n", "utf-8")
    client = create_app(Config(journeys=(str(table),))).test_client()

    response = client.get(f"/export/{quote('تبعید')}.geojson")

    assert response.headers["Content-Disposition"] == (
        f"attachment; filename=journey.geojson; filename*=UTF-8''{quote('تبعید')}.geojson"
    )


@pytest.mark.parametrize("asked", ["bytes=0-10", "bytes=-5", "bytes=9999999-", "lines=1-2"])
def test_a_range_is_answered_with_the_whole_file(client: FlaskClient, asked: str) -> None:
    response = client.get(EXPORT, headers={"Range": asked})

    assert response.status_code == 200
    assert response.data == client.get(EXPORT).data
    assert "Content-Range" not in response.headers


@pytest.mark.parametrize("name", ["csv", "folder", "geojson"])
def test_a_file_is_sent_once_to_whoever_has_it(client: FlaskClient, name: str) -> None:
    address = f"/export/trotsky{find_format(name).ending}?kind=prison"
    first = client.get(address)

    again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})
    head = client.head(address)

    assert (again.status_code, again.data) == (304, b"")
    assert (head.status_code, head.data) == (200, b"")
    for header in ("Content-Length", "Content-Disposition", "Content-Type", "ETag"):
        assert head.headers[header] == first.headers[header]


@pytest.mark.parametrize("name", format_names())
def test_every_format_is_a_file_to_keep(client: FlaskClient, trotsky: Journey, name: str) -> None:
    chosen = find_format(name)

    response = client.get(f"/export/trotsky{chosen.ending}?chapter=october&lang=fa")

    assert (response.status_code, response.content_type) == (200, chosen.media_type)
    assert response.headers["Content-Disposition"].startswith("attachment; filename=")
    assert response.data == chosen.write(trotsky, Selection.asked(trotsky, chapters=["october"]), "fa")


def test_an_export_holds_exactly_what_was_possibly_present_in_the_window(client: FlaskClient) -> None:
    library: Library = client.application.extensions["exile-map"]
    journey = library.pages().journey
    selection = Selection.asked(journey, start="1905", until="1907")
    stays = {stay.stay_id for _, stay in selection.stays(journey)}
    legs = {leg.leg_id for _, leg in selection.legs(journey)}

    assert ids(client.get(f"{EXPORT}?from=1905&to=1907")) == stays | legs
    assert 0 < len(stays) < 289


def test_an_export_holds_the_kinds_and_countries_asked_for(client: FlaskClient) -> None:
    features = client.get(f"{EXPORT}?kind=prison,exile&country=UA,RU").json
    assert features is not None
    stays = [each["properties"] for each in features["features"] if each["properties"]["feature"] == "stay"]

    assert {stay["kind"] for stay in stays} == {"prison", "exile"}
    assert {stay["country_today"] for stay in stays} == {"UA", "RU"}


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ("chapter=october,train", {"chapters": ["october", "train"]}),
        ("certainty=disputed", {"certainties": ["disputed"]}),
        ("bbox=-130,10,-60,60", {"box": "-130,10,-60,60"}),
        (
            "bbox=5,58,12,61&from=1936&certainty=certain",
            {"box": "5,58,12,61", "start": "1936", "certainties": ["certain"]},
        ),
    ],
)
def test_an_export_holds_what_every_filter_keeps(client: FlaskClient, query: str, asked: dict[str, Any]) -> None:
    library: Library = client.application.extensions["exile-map"]
    journey = library.pages().journey
    selection = Selection.asked(journey, **asked)

    found = ids(client.get(f"{EXPORT}?{query}"))

    stays = {stay.stay_id for _, stay in selection.stays(journey)}
    assert found == stays | {leg.leg_id for _, leg in selection.legs(journey)}
    assert 0 < len(stays) < 289


@pytest.mark.parametrize("file", ["trotsky.zip", "trotsky.html"])
def test_what_needs_a_stay_says_so_where_none_is_kept(client: FlaskClient, file: str) -> None:
    assert "no stay is in this part" in problem(client.get(f"/export/{file}?from=1950"), 400)["detail"]


def test_an_export_speaks_the_language_asked_for(client: FlaskClient) -> None:
    exported = client.get(f"{EXPORT}?lang=fa").json

    assert exported is not None
    assert exported["title"] == "لئون تروتسکی: زندگی در تبعید"


@pytest.mark.parametrize(
    ("query", "why"),
    [
        ("from=1917-13", "'1917-13' is not a date"),
        ("from=1907&to=1905", "ends before it starts"),
        ("kind=picnic", "no stay is of the kind 'picnic'"),
        ("country=AQ", "no stay is of the country 'AQ'"),
        ("chapter=youth", "no stay is of the chapter 'youth'; known are alma-ata, coyoacan"),
        ("certainty=sure", "no stay is of the certainty 'sure'; known are certain, disputed, probable"),
        ("bbox=1,2,3", "the box '1,2,3' cannot be read: it is no four numbers"),
    ],
)
def test_an_export_of_what_is_not_there_says_why(client: FlaskClient, query: str, why: str) -> None:
    assert why in problem(client.get(f"{EXPORT}?{query}"), 400)["detail"]


@pytest.mark.parametrize("file", ["trotsky.doc", "trotsky", "homer.geojson", "trotsky.geojson/x", "../trotsky.geojson"])
def test_a_file_nobody_can_make_is_not_there(client: FlaskClient, file: str) -> None:
    problem(client.get(f"/export/{file}"), 404)
