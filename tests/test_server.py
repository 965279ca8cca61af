import gzip
import json
from pathlib import Path
from typing import Any

import brotli
import pytest
from flask.testing import FlaskClient

from places.errors import QueryError, UnknownNameError
from server import Config, create_app
from tests.answers import problem
from tests.webmap.elements import elements
from webmap.library import Library

AT = "/api/journeys/trotsky/at"
EXPORT = "/export/trotsky.geojson"
ALL = ["/", "/j/", "/j/trotsky/", EXPORT, f"{AT}?date=1917", "/healthz"]
REFUSED = [
    ("/nowhere", 404),
    ("/?zoom=3", 400),
    ("/export/homer.geojson", 404),
    (AT, 400),
    ("/j/homer/", 404),
    ("/j/?lang=xx", 400),
]


def asset_of(client: FlaskClient, ending: str) -> str:
    """Give the address of a file that the page names."""
    found = elements(client.get("/").text)
    named = [element.attributes.get("src") or element.attributes.get("href") or "" for element in found]
    return next(address.removeprefix(".") for address in named if address.endswith(ending))


# The page


@pytest.mark.parametrize("address", ["/", "/j/trotsky/"])
def test_the_page_is_html(client: FlaskClient, address: str) -> None:
    response = client.get(address)

    assert response.status_code == 200
    assert response.content_type == "text/html; charset=utf-8"
    assert "<title>Leon Trotsky: a life in exile</title>" in response.text


@pytest.mark.parametrize("address", ["/", "/j/trotsky/"])
def test_every_file_that_the_page_names_is_served(client: FlaskClient, address: str) -> None:
    found = elements(client.get(address).text)
    named = [element.attributes.get("src") or element.attributes.get("href") or "" for element in found]
    files = [name[name.index("/assets/") :] for name in named if "/assets/" in name]

    assert {name.rpartition("/")[2] for name in files} >= {"leaflet.js", "exile-map.js", "map.js", "exile-map.css"}
    assert {client.get(file).status_code for file in files} == {200}


def test_an_address_without_its_last_slash_leads_to_the_page(client: FlaskClient) -> None:
    response = client.get("/j/trotsky?lang=fa")

    assert response.status_code == 308
    assert response.location.endswith("/j/trotsky/?lang=fa")


@pytest.mark.parametrize(
    ("accepted", "language"),
    [("fa", "fa"), ("fa-IR, en;q=0.5", "fa"), ("en-GB, fa;q=0.5", "en"), ("de", "en"), ("", "en"), ("*", "en")],
)
def test_the_reader_s_language_picks_the_page_s(client: FlaskClient, accepted: str, language: str) -> None:
    response = client.get("/", headers={"Accept-Language": accepted})

    assert response.headers["Content-Language"] == language
    assert "Accept-Language" in response.headers["Vary"]
    assert f'<html lang="{language}"' in response.text


def test_the_language_asked_for_goes_before_the_reader_s(client: FlaskClient) -> None:
    response = client.get("/?lang=fa", headers={"Accept-Language": "en"})

    assert response.headers["Content-Language"] == "fa"


@pytest.mark.parametrize("address", ["/?lang=tlh", f"{EXPORT}?lang=tlh", f"{AT}?date=1917&lang=tlh"])
def test_an_unknown_language_names_the_known(client: FlaskClient, address: str) -> None:
    assert problem(client.get(address), 400)["detail"].startswith("this journey is not told in 'tlh', only in en, fa")


# Refusals


@pytest.mark.parametrize(("address", "status"), REFUSED)
def test_what_cannot_be_answered_is_refused_with_problem_details(
    client: FlaskClient, address: str, status: int
) -> None:
    assert problem(client.get(address), status)["detail"]


def test_an_unknown_parameter_names_the_known(client: FlaskClient) -> None:
    details = problem(client.get("/?zoom=3"), 400)

    assert details["detail"] == "'zoom' is not known here; the parameters are lang, embed, present, part"
    assert "problems" not in details


def test_several_faults_of_a_query_are_listed(client: FlaskClient) -> None:
    details = problem(client.get("/?zoom=3&lang=fa&lang=en"), 400)

    assert [each["detail"] for each in details["problems"]] == [
        "'zoom' is not known here; the parameters are lang, embed, present, part",
        "'lang' stands 2 times; let it stand once",
    ]


@pytest.mark.parametrize("address", [f"{EXPORT}?since=1905", f"{AT}?date=1917&day=3", "/healthz?now=1"])
def test_no_address_takes_an_unknown_parameter(client: FlaskClient, address: str) -> None:
    assert "is not known here" in problem(client.get(address), 400)["detail"]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_changed(client: FlaskClient, method: str) -> None:
    response = client.open("/", method=method)

    problem(response, 405)
    assert set(response.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}


def test_a_fault_of_ours_shows_neither_trace_nor_path(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_args: object, **_kwargs: object) -> None:
        raise RuntimeError("/secret/path")  # noqa: EM101 # stands for any fault

    monkeypatch.setattr(Library, "page", fail)
    response = client.get("/", headers={"Accept-Language": "x-never-asked"})

    assert problem(response, 500)["detail"] == "the fault is ours; it has been noted"
    assert "secret" not in response.text
    assert "/secret/path" in caplog.text


# Caching and coding


@pytest.mark.parametrize("address", ALL)
@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip, deflate, br", "br"),
        ("gzip", "gzip"),
        ("", None),
        ("identity", None),
        ("gzip;q=0", None),
        ("br;q=0, gzip", "gzip"),
    ],
)
def test_an_answer_comes_in_the_best_coding_accepted(
    client: FlaskClient, address: str, accepted: str, coding: str | None
) -> None:
    plain = client.get(address).data

    response = client.get(address, headers={"Accept-Encoding": accepted})

    decode = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}[coding]
    assert response.headers.get("Content-Encoding") == coding
    assert decode(response.data) == plain
    assert "Accept-Encoding" in response.headers["Vary"]


@pytest.mark.parametrize("address", ALL)
@pytest.mark.parametrize("coding", ["identity", "gzip", "br"])
def test_a_reader_who_has_the_answer_already_is_told_so(client: FlaskClient, address: str, coding: str) -> None:
    first = client.get(address, headers={"Accept-Encoding": coding})

    again = client.get(address, headers={"Accept-Encoding": coding, "If-None-Match": first.headers["ETag"]})

    assert not first.headers["ETag"].startswith("W/")
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]


def test_each_coding_has_a_tag_of_its_own(client: FlaskClient) -> None:
    tags = {client.get("/", headers={"Accept-Encoding": coding}).headers["ETag"] for coding in ("", "gzip", "br")}

    assert len(tags) == 3


def test_another_tag_gets_the_whole_answer(client: FlaskClient) -> None:
    assert client.get("/", headers={"If-None-Match": '"old"'}).status_code == 200


@pytest.mark.parametrize("address", ALL)
def test_head_answers_as_get_without_the_body(client: FlaskClient, address: str) -> None:
    got, head = client.get(address), client.head(address)

    assert (head.status_code, head.data) == (200, b"")
    for name in ("Content-Type", "Content-Length", "ETag", "Content-Security-Policy"):
        assert head.headers[name] == got.headers[name]


# Assets


@pytest.mark.parametrize("ending", ["/exile-map.js", "/exile-map.css", "/leaflet/leaflet.js", "/trotsky/track.json"])
def test_a_static_file_may_be_kept_for_a_year(client: FlaskClient, ending: str) -> None:
    response = client.get(asset_of(client, ending))

    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_a_page_is_asked_for_again_each_time(client: FlaskClient) -> None:
    assert client.get("/").headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    "address",
    [
        "/assets/000000000000/exile-map.js",
        "/assets/{digest}/../exile-map.js",
        "/assets/{digest}/%2e%2e/assets.py",
        "/assets/{digest}/js/../../assets.py",
        "/assets/{digest}//etc/passwd",
        "/assets/{digest}/",
        "/assets/",
    ],
)
def test_an_old_digest_or_a_way_out_of_the_folder_leads_nowhere(client: FlaskClient, address: str) -> None:
    digest = asset_of(client, "/exile-map.js").split("/")[2]

    response = client.get(address.format(digest=digest), follow_redirects=True)

    problem(response, 404)
    assert "immutable" not in response.headers.get("Cache-Control", "")


# Safety


@pytest.mark.parametrize("address", [*ALL, "/?embed=1", *(address for address, _ in REFUSED)])
def test_every_answer_keeps_out_what_is_not_ours(client: FlaskClient, address: str) -> None:
    headers = client.get(address).headers

    assert "default-src 'none'; script-src 'self'; style-src 'self'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "camera=()" in headers["Permissions-Policy"]
    assert "Set-Cookie" not in headers


@pytest.mark.parametrize(
    ("address", "framers"),
    [
        ("/?embed=1", "*"),
        ("/j/trotsky/?embed=1", "*"),
        ("/", "'none'"),
        ("/?embed=0", "'none'"),
        ("/?embed=", "'none'"),
        (f"{AT}?date=1917", "'none'"),
        ("/?embed=1&lang=tlh", "'none'"),
    ],
)
def test_only_a_page_to_be_embedded_may_be_framed(client: FlaskClient, address: str, framers: str) -> None:
    policy = client.get(address).headers["Content-Security-Policy"]

    assert policy.endswith(f"frame-ancestors {framers}")


def test_an_operator_says_who_may_frame() -> None:
    client = create_app(Config(frame_ancestors="https://example.org")).test_client()

    policy = client.get("/?embed=1").headers["Content-Security-Policy"]

    assert policy.endswith("frame-ancestors https://example.org")


@pytest.mark.parametrize(
    ("address", "origin"),
    [
        (EXPORT, "*"),
        (f"{AT}?date=1917", "*"),
        (AT, "*"),
        ("/api/nowhere", "*"),
        ("/", None),
        ("/?embed=1", None),
        ("/healthz", None),
        ("/nowhere", None),
    ],
)
def test_other_sites_may_read_data_and_nothing_else(client: FlaskClient, address: str, origin: str | None) -> None:
    assert client.get(address).headers.get("Access-Control-Allow-Origin") == origin


def test_the_host_of_tiles_may_send_pictures_to_every_page() -> None:
    client = create_app(Config(tiles="OpenStreetMap.Mapnik")).test_client()

    for address in ("/", "/?embed=1"):
        policy = client.get(address).headers["Content-Security-Policy"]
        assert "img-src 'self' data: https://tile.openstreetmap.org;" in policy
    assert "https://tile.openstreetmap.org/{z}/{x}/{y}.png" in client.get(asset_of(client, "/map.js")).text


# Where he was


def where(client: FlaskClient, date: str, **query: str) -> dict[str, Any]:
    response = client.get(AT, query_string={"date": date, **query})
    assert response.content_type == "application/json"
    answer: dict[str, Any] = json.loads(response.data)
    return answer


def test_on_17_may_1917_he_is_in_petrograd_under_the_provisional_government(client: FlaskClient) -> None:
    answer = where(client, "1917-05-17")

    first = answer["candidates"][0]
    assert (answer["presence"], answer["age"], answer["date"]) == ("certain", 37, "1917-05-17")
    assert (first["stay_id"], first["place_then"]) == ("petrograd-1917", "Petrograd")
    assert first["polity"] == "Russian Republic (Provisional Government)"
    assert first["position"] == [30.3141, 59.9386]


def test_on_20_january_1917_he_is_in_new_york(client: FlaskClient) -> None:
    assert where(client, "1917-01-20")["candidates"][0]["place_then"] == "New York"


def test_on_27_november_1932_he_is_in_copenhagen(client: FlaskClient) -> None:
    answer = where(client, "1932-11-27")

    assert answer["presence"] == "certain"
    assert {each["place_then"] for each in answer["candidates"] if each["certain"]} == {"Copenhagen"}


def test_on_10_september_1902_every_possibility_of_the_escape_is_listed(client: FlaskClient) -> None:
    answer = where(client, "1902-09-10")

    stays = {each["stay_id"] for each in answer["candidates"] if "stay_id" in each}
    assert answer["presence"] == "possible"
    assert {"irkutsk-1902", "samara-1902"} <= stays
    assert any("leg_id" in each for each in answer["candidates"])


def test_in_1886_there_are_several_possibilities(client: FlaskClient) -> None:
    answer = where(client, "1886")

    assert (answer["presence"], answer["age"]) == ("possible", None)
    assert {"yanovka-1879", "gromokley-1886"} <= {each.get("stay_id") for each in answer["candidates"]}


@pytest.mark.parametrize(("date", "presence"), [("1870", "before"), ("1941", "after")])
def test_before_his_birth_and_after_his_death_he_is_nowhere(client: FlaskClient, date: str, presence: str) -> None:
    answer = where(client, date)

    assert (answer["presence"], answer["candidates"]) == (presence, [])


def test_the_answer_speaks_the_language_asked_for(client: FlaskClient) -> None:
    assert where(client, "1917-05-17", lang="fa")["candidates"][0]["place_then"] == "پتروگراد"


@pytest.mark.parametrize(
    "date", ["../1905", "1905/..", "Y17E8", "Y-170000002", "XXXX", "{1905,1917}", "۱۹۱۷", " 1917 "]
)
def test_any_edtf_date_has_an_answer(client: FlaskClient, date: str) -> None:
    assert where(client, date)["presence"] in {"certain", "possible", "travelling", "before", "after"}


@pytest.mark.parametrize("date", ["1917-13", "1900-02-29", "tomorrow", "\0", "9" * 3000])
def test_an_impossible_date_is_refused(client: FlaskClient, date: str) -> None:
    problem(client.get(AT, query_string={"date": date}), 400)


def test_a_question_without_a_date_is_told_how_to_ask(client: FlaskClient) -> None:
    assert "?date=1917-05-17" in problem(client.get(AT), 400)["detail"]


# Health and configuration


def test_a_healthy_server_says_so(client: FlaskClient) -> None:
    health = client.get("/healthz").json

    assert health is not None
    assert health["status"] == "ok"
    assert health["version"]


def test_the_environment_sets_the_configuration() -> None:
    env = {"EXILE_MAP_JOURNEYS": "trotsky", "EXILE_MAP_TILES": "OpenTopoMap", "EXILE_MAP_FRAME_ANCESTORS": "'self'"}

    assert Config.from_env(env) == Config(("trotsky",), "OpenTopoMap", "'self'")


def test_an_empty_environment_is_the_default_configuration() -> None:
    assert Config.from_env({}) == Config()


@pytest.mark.parametrize(
    ("config", "error"),
    [
        (Config(journeys=("homer",)), UnknownNameError),
        (Config(tiles="Atlantis"), UnknownNameError),
        (Config(tiles="Thunderforest.OpenCycleMap"), UnknownNameError),
        (Config(journeys=("trotsky", "trotsky")), QueryError),
    ],
)
def test_a_wrong_configuration_is_refused_at_once(config: Config, error: type[Exception]) -> None:
    with pytest.raises(error):
        create_app(config)


def test_a_server_that_follows_its_files_tells_their_edition(tmp_path: Path) -> None:
    table = tmp_path / "ovid.csv"
    table.write_text("place,arrival,lon,lat\nRome,0008,12.5,41.9\n")

    answer = create_app(Config((str(table),), live=True)).test_client().get("/j/ovid/edition")

    assert answer.json is not None
    assert sorted(answer.json) == ["edition", "problems"]


def test_a_server_that_follows_no_files_has_no_editions(client: FlaskClient) -> None:
    assert problem(client.get("/j/trotsky/edition"), 404)["detail"].startswith("this server follows no files")
