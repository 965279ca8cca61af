"""What every answer tells a browser about itself: who may read it, frame it, and how to ask for it again."""

import pytest

from server import Config, create_app

DATA = ("/export/ovid.geojson", "/api/collections", "/api/nowhere")


def headers_of(config: Config, address: str, **asked: str) -> dict[str, str]:
    return dict(create_app(config).test_client().get(address, headers=asked).headers)


@pytest.mark.parametrize("address", ["/", "/healthz", "/nowhere", *DATA])
@pytest.mark.parametrize(
    ("proxies", "forwarded", "told"), [(0, "https", None), (1, "http", None), (1, "https", "max-age=31536000")]
)
def test_a_browser_behind_tls_is_told_to_stay_there(
    address: str, proxies: int, forwarded: str, told: str | None
) -> None:
    headers = headers_of(Config(("ovid",), proxies=proxies), address, **{"X-Forwarded-Proto": forwarded})

    assert headers.get("Strict-Transport-Security") == told


def test_what_was_answered_over_tls_is_not_given_again_without_it() -> None:
    client = create_app(Config(("ovid",), proxies=1)).test_client()

    told = [client.get("/", headers={"X-Forwarded-Proto": scheme}).headers for scheme in ("https", "http", "https")]

    assert ["Strict-Transport-Security" in headers for headers in told] == [True, False, True]


@pytest.mark.parametrize("address", DATA)
@pytest.mark.parametrize("readers", ["https://example.org", ""])
def test_an_operator_says_who_may_read_data(address: str, readers: str) -> None:
    headers = headers_of(Config(("ovid",), readers=readers), address)

    assert headers.get("Access-Control-Allow-Origin", "") == readers


@pytest.mark.parametrize("address", ["/", "/j/", "/?embed=1", "/healthz", "/nowhere", *DATA])
def test_no_answer_leaves_a_cookie(address: str) -> None:
    assert "Set-Cookie" not in headers_of(Config(("ovid",)), address, Cookie="session=1")


def test_the_environment_names_hosts_and_readers() -> None:
    settings = Config.from_env({"EXILE_MAP_HOSTS": "example.org, .example.com,", "EXILE_MAP_READERS": ""})

    assert (settings.hosts, settings.readers) == (("example.org", ".example.com"), "")
