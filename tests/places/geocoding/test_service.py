from typing import Any

import pytest
from geopy.adapters import RequestsAdapter, URLLibAdapter
from geopy.exc import GeocoderParseError
from geopy.geocoders import Nominatim, Photon
from geopy.location import Location

from places import GeocodingError
from places.geocoding import Service, find_service
from places.geocoding.shapes import Shape, shape_of
from places.version import user_agent
from tests.geocoders import FakeNominatim, Reply, a_hit

PHOTON = {
    "geometry": {"coordinates": [28.66, 44.17]},
    "properties": {
        "osm_type": "N",
        "osm_id": 7,
        "osm_key": "place",
        "osm_value": "city",
        "name": "Constanța",
        "countrycode": "RO",
    },
}
GEONAMES = {
    "geonameId": 680963,
    "name": "Constanţa",
    "toponymName": "Constanţa",
    "fcl": "P",
    "countryCode": "RO",
    "population": 10_000,
    "lng": "28.63",
    "lat": "44.18",
}


def test_a_service_is_found_by_the_name_that_geopy_gives_it() -> None:
    service = find_service("Photon", user_agent="exile-map/1")

    assert isinstance(service.geocoder, Photon)
    assert service.geocoder.headers == {"User-Agent": "exile-map/1"}
    assert (service.name, service.licence) == ("photon", "ODbL 1.0, OpenStreetMap contributors")


def test_ones_own_server_is_asked_instead_and_named() -> None:
    service = find_service("nominatim", user_agent="tests", endpoint="http://localhost:8080/osm/")

    assert isinstance(service.geocoder, Nominatim)
    assert service.geocoder.api == "http://localhost:8080/osm/search"
    assert service.name == "nominatim at http://localhost:8080/osm"


@pytest.mark.parametrize(
    "endpoint",
    ["ftp://host/", "file:///etc/passwd", "localhost:8080", "http://", "https://me:secret@host/", "http://host/?key=1"],
)
def test_an_endpoint_that_is_no_plain_web_address_is_refused_without_its_secrets(endpoint: str) -> None:
    with pytest.raises(GeocodingError, match="the endpoint must be http") as refusal:
        find_service("nominatim", user_agent="tests", endpoint=endpoint)

    assert "secret" not in str(refusal.value)


@pytest.mark.parametrize(
    ("name", "endpoint", "agent", "why"),
    [
        ("nowhere", "", "tests", "geopy knows no service 'nowhere'"),
        ("geonames", "", "tests", "geonames wants a key: set EXILE_MAP_GEOCODER_KEY"),
        ("azure", "", "tests", "azure wants a key"),
        ("liveaddress", "http://localhost", "tests", "no other address"),
        ("nominatim", "", "my-application", "strongly discouraged"),
    ],
)
def test_a_service_that_cannot_be_asked_says_why(name: str, endpoint: str, agent: str, why: str) -> None:
    with pytest.raises(GeocodingError, match=why):
        find_service(name, user_agent=agent, endpoint=endpoint)


def test_a_key_goes_where_the_service_wants_it() -> None:
    assert find_service("geonames", user_agent="tests", key="me").geocoder.username == "me"
    assert find_service("opencage", user_agent="tests", key="me").geocoder.api_key == "me"


def test_the_program_names_itself() -> None:
    assert user_agent().startswith("exile-map/")


def test_an_answer_tells_point_country_kind_and_how_alike_the_name_is(nominatim: FakeNominatim) -> None:
    hit = a_hit(display_name="Constanța, România", namedetails={"name:la": "Tomis", "name:tr": "Köstence"})
    nominatim.answers("Tomis", Reply([hit]))

    (found,) = nominatim.service().ask("Tomis", "RO")

    assert (found.position.rounded(), found.country, found.kind) == ((28.6578, 44.1733), "RO", "city")
    assert (found.similarity, found.prominence, found.identifier) == (1.0, 0.6, "node/5")
    assert (found.source, found.query) == (nominatim.service().name, "Tomis")
    assert nominatim.headers[0]["User-Agent"] == "tests"


def test_what_could_command_a_terminal_is_taken_out_of_an_answer(nominatim: FakeNominatim) -> None:
    nominatim.answers("Tomis", Reply([a_hit(display_name="Tomis\x1b[2J\n\t, Rome")]))

    assert nominatim.service().ask("Tomis")[0].label == "Tomis[2J, Rome"


@pytest.mark.parametrize("body", [[], None])
def test_no_such_place_is_an_answer_too(nominatim: FakeNominatim, body: Any) -> None:
    nominatim.answers("Atlantis", Reply(body))

    assert nominatim.service().ask("Atlantis") == ()


@pytest.mark.parametrize(
    "hit",
    [
        a_hit(lon="NaN"),
        a_hit(lat="Infinity"),
        a_hit(lat="97.5"),
        a_hit(lon="328.65"),
        a_hit(lon="east"),
        a_hit(lon=None),
        a_hit(address=["Romania"]),
        {"display_name": "Tomis"},
        "Tomis",
        7,
    ],
)
def test_an_answer_without_a_point_on_the_globe_is_no_answer(nominatim: FakeNominatim, hit: Any) -> None:
    nominatim.answers("Tomis", Reply([hit]))

    with pytest.raises(GeocoderParseError, match="not what nominatim answers"):
        nominatim.service().ask("Tomis")


@pytest.mark.parametrize(
    ("service", "raw", "shape"),
    [
        ("photon", PHOTON, Shape(("Constanța", "Tomis"), (28.66, 44.17), "RO", "city", "N/7", 0.65)),
        ("geonames", GEONAMES, Shape(("Constanţa", "Tomis"), ("28.63", "44.18"), "RO", "town", "680963", 0.5)),
        ("opencage", {}, Shape(("Tomis", "Tomis, Dobruja"))),
        (
            "nominatim",
            a_hit(addresstype="", type="administrative", place_rank=8),
            Shape(("Tomis",), ("28.6578", "44.1733"), "RO", "region", "node/5", 0.6),
        ),
    ],
)
def test_each_service_tells_it_in_its_own_words(service: str, raw: dict[str, Any], shape: Shape) -> None:
    assert shape_of(service, "Tomis, Dobruja", raw) == shape


@pytest.mark.parametrize("adapter", [URLLibAdapter, RequestsAdapter])
def test_geopys_own_adapters_serve_a_service_as_they_are(nominatim: FakeNominatim, adapter: Any) -> None:
    nominatim.answers("Tomis", Reply([a_hit()]))
    host = nominatim.address.removeprefix("http://")
    geocoder = Nominatim(user_agent="tests", domain=host, scheme="http", adapter_factory=adapter)

    with geocoder:
        (found,) = Service("nominatim", geocoder, "nominatim").ask("Tomis")

    assert found.position.rounded() == (28.6578, 44.1733)


def test_a_service_is_told_only_what_it_understands() -> None:
    class Plain:
        def geocode(self, query: str, *, exactly_one: bool) -> list[Location]:
            assert not exactly_one
            return [Location(query, (44.17, 28.66), {})]

    (found,) = Service("plain", Plain(), "plain").ask("Tomis", "RO")

    assert (found.position.lon, found.position.lat, found.similarity, found.licence) == (28.66, 44.17, 1.0, "")
