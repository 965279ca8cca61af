import csv
import json
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from places.errors import QueryError
from server import Config, create_app
from tests.answers import problem
from tests.geocoders import a_candidate
from tests.reviewing import STAYS, a_client, a_review, write

pytestmark = pytest.mark.usefixtures("offline")

ROME, ELBA = (a_candidate(name, source="nominatim", country="IT", query="Qxzq") for name in ("Rome", "Elba"))


@pytest.fixture
def client(tmp_path: Path) -> FlaskClient:
    return a_client(tmp_path, STAYS, ROME, ELBA)


def points(folder: Path) -> dict[str, dict[str, str]]:
    text = (folder / "places.csv").read_text("utf-8")
    return {row["place_id"]: row for row in csv.DictReader(text.splitlines())}


def told(client: FlaskClient, address: str) -> Any:
    return json.loads(client.get(address).text)


def open_places(client: FlaskClient) -> list[str]:
    return [place["id"] for place in told(client, "/review/places")["places"]]


def key_of(client: FlaskClient, number: int) -> str:
    return str(told(client, "/review/place?id=qxzq")["candidates"][number]["key"])


def test_without_edit_there_is_no_such_page(tmp_path: Path) -> None:
    table = "place,arrival,lon,lat\nRome,0008,12.5,41.9\nTomis,0009,28.65,44.17\n"
    (a_review(tmp_path) / "stays.csv").write_text(table)

    client = create_app(Config((str(tmp_path),), live=True)).test_client()

    for address in ("/review", "/review/places", "/review/place"):
        problem(client.get(address), 404)
    problem(client.post("/review/points", data="{}"), 404)


def test_the_open_places_are_told_in_the_order_of_the_journey(client: FlaskClient) -> None:
    answer = told(client, "/review/places?lang=en")

    assert answer["places"] == [
        {"id": "petrograd", "name": "Petrograd", "number": "1 of 3", "clear": True},
        {"id": "qxzq", "name": "Qxzq", "number": "2 of 3", "clear": False},
        {"id": "xqzx", "name": "Xqzx", "number": "3 of 3", "clear": False},
    ]
    assert (answer["clear"], answer["way"], answer["problems"]) == (1, [], [])


def test_a_candidate_that_a_person_takes_is_written_with_its_evidence(client: FlaskClient, tmp_path: Path) -> None:
    answer = json.loads(write(client, place="qxzq", candidate=key_of(client, 1)).text)

    row = points(tmp_path)["qxzq"]
    assert [place["id"] for place in answer["places"]] == ["petrograd", "xqzx"]
    assert (row["geocoded_choice"], row["geocoded_by"], row["geocoded_query"]) == ("person", "nominatim", "Qxzq")
    assert {row["lon"], row["lat"]} in ({"12.4964", "41.9028"}, {"10.3326", "42.8146"})
    assert set(row["geocoded_candidates"].split("; ")) == {"Rome", "Elba"}


def test_a_point_of_a_persons_own_is_written_with_its_evidence(client: FlaskClient, tmp_path: Path) -> None:
    write(client, place="xqzx", lon=-62.5, lat=45.1)

    row = points(tmp_path)["xqzx"]
    assert (row["lon"], row["lat"]) == ("-62.5", "45.1")
    assert (row["geocoded_choice"], row["geocoded_by"], row["geocoded_score"]) == ("person", "person", "")
    assert open_places(client) == ["petrograd", "qxzq"]


def test_what_is_clear_is_taken_by_rule_when_a_person_says_so(client: FlaskClient, tmp_path: Path) -> None:
    write(client, clear=True)

    assert {key: row["geocoded_choice"] for key, row in points(tmp_path).items()} == {"petrograd": "rule"}
    assert open_places(client) == ["qxzq", "xqzx"]


def test_the_table_before_the_first_point_is_kept(tmp_path: Path) -> None:
    before = 'place_id,"name_en",lon,lat\nqxzq,"Qxzq",,\nxqzx,Xqzx,,\n'
    client = a_client(tmp_path, places=before)

    write(client, place="qxzq", lon=1, lat=2)
    write(client, place="xqzx", lon=3, lat=4)

    assert (tmp_path / "places.csv.bak").read_text() == before
    assert (tmp_path / "places.csv").read_text().startswith('place_id,"name_en",lon,lat,geocoded_query')
    assert sorted(path.name for path in tmp_path.iterdir() if ".part" in path.name) == []


def test_a_point_that_somebody_wrote_meanwhile_is_kept(client: FlaskClient, tmp_path: Path) -> None:
    key = key_of(client, 0)
    table = "place_id,name_en,lon,lat\nqxzq,Qxzq,7.5,8.5\n"
    (tmp_path / "places.csv").write_text(table)

    for chosen in ({"candidate": key}, {"lon": 1, "lat": 2}):
        assert "has a point already" in problem(write(client, place="qxzq", **chosen), 409)["detail"]

    assert (tmp_path / "places.csv").read_text() == table
    assert open_places(client) == ["petrograd", "xqzx"]


@pytest.mark.parametrize(
    ("chosen", "status", "why"),
    [
        ({"place": "qxzq", "lon": 200, "lat": 1}, 400, "off the globe"),
        ({"place": "qxzq", "lon": "1", "lat": 1}, 400, "Expected `float | null`"),
        ({"place": "qxzq", "lon": True, "lat": 1}, 400, "Expected `float | null`"),
        ({"place": "qxzq", "spin": 1}, 400, "unknown field `spin`"),
        ({"place": "qxzq", "candidate": "none"}, 409, "reload"),
        ({"place": "qxzq", "lon": 1}, 409, "reload"),
        ({"place": "atlantis", "lon": 1, "lat": 1}, 409, "reload"),
        ({"place": "x" * 20_000, "lon": 1, "lat": 1}, 413, "exceeds the capacity limit"),
    ],
)
def test_what_is_no_choice_is_refused_and_nothing_written(
    client: FlaskClient, tmp_path: Path, chosen: dict[str, Any], status: int, why: str
) -> None:
    assert why in problem(write(client, **chosen), status)["detail"]
    assert not (tmp_path / "places.csv").exists()


@pytest.mark.parametrize(
    ("address", "status"),
    [("/review?zoom=1", 400), ("/review?lang=xx", 400), ("/review?journey=x", 404), ("/review/place?id=rome", 404)],
)
def test_an_address_that_means_nothing_is_refused(client: FlaskClient, address: str, status: int) -> None:
    problem(client.get(address), status)


def test_a_journey_that_cannot_be_shown_yet_leads_to_its_open_places_until_it_can(
    client: FlaskClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("webmap.live.LOOK_SECONDS", 0.0)
    name = tmp_path.name
    for address in ("/", f"/j/{name}/"):
        response = client.get(address)
        assert (response.status_code, response.location) == (303, f"/review?journey={name}")

    write(client, clear=True)
    write(client, place="qxzq", lon=1, lat=2)
    write(client, place="xqzx", lon=3, lat=4)

    assert client.get("/").status_code == 200
    assert told(client, "/review/places")["places"] == []


def test_the_map_page_follows_and_leads_here_while_a_place_is_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("webmap.live.LOOK_SECONDS", 0.0)
    stays = "place,arrival,lon,lat\nRome,0008,12.5,41.9\nTomis,0009,28.65,44.17\n"
    client, edition = a_client(tmp_path, stays), f"/j/{tmp_path.name}/edition"
    first = told(client, edition)

    (tmp_path / "stays.csv").write_text(f"{stays}Qxzq,0010,,\n")
    between = told(client, edition)
    write(client, place="qxzq", lon=28.2, lat=45.1)
    last = told(client, edition)

    assert (first["problems"], last["problems"]) == ([], [])
    assert first["edition"] == between["edition"] != last["edition"]
    assert between["problems"]
    assert between["review"] == f"review?journey={tmp_path.name}"


def test_when_no_place_is_open_the_other_problems_are_told(tmp_path: Path) -> None:
    client = a_client(tmp_path, "place,arrival,lon,lat\nRome,soon,12.5,41.9\nTomis,0009,28.65,44.17\n")

    (found,) = told(client, "/review/places")["problems"]

    assert found.startswith("stays.csv, row 2, column 'arrival'")


def test_several_folders_are_edited_side_by_side(tmp_path: Path) -> None:
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        folder.mkdir()
        a_review(folder)
    client = create_app(Config(tuple(map(str, folders)), live=True, edit=True)).test_client()

    page = client.get("/review?journey=two").text

    assert 'href="?journey=one&amp;lang=en"' in page
    assert len(told(client, "/review/places?journey=two")["places"]) == 3


@pytest.mark.parametrize("journey", ["trotsky", "stays.csv"])
def test_only_a_folder_of_ones_own_can_be_edited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, journey: str) -> None:
    monkeypatch.chdir(a_review(tmp_path))

    with pytest.raises(QueryError, match="name a folder of your own"):
        create_app(Config((journey,), live=True, edit=True))
