from typing import Any

import pytest
from geopy.exc import GeocoderQueryError, GeocoderUnavailable
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders.base import Geocoder

from places import Gazetteer, Place, Texts
from places.dates import day_number, parse_edtf
from places.geocoding import GazetteerGeocoder
from places.place import Period
from tests.builders import a_place

AUGUST_1914, JANUARY_1924 = parse_edtf("1914-08").span, parse_edtf("1924-01").span


def petersburg() -> Place:
    names = Texts({"en": "St Petersburg", "fa": "سن‌پترزبورگ"})
    petrograd = Period(Texts({"en": "Petrograd", "ru": "Петроград"}), AUGUST_1914, JANUARY_1924)
    return a_place("Paris", place_id="petersburg", names=names, period_names=(petrograd,), country_today="RU")


@pytest.fixture
def geocoder() -> GazetteerGeocoder:
    florence = a_place("Florence", country_today="IT")
    house = a_place("Florence", place_id="house", names=Texts({"en": "House, Florence"}), country_today="IT")
    return GazetteerGeocoder(Gazetteer([house, florence, petersburg()]), "dante", "CC0-1.0")


def ids(locations: Any) -> list[str]:
    return [location.raw["identifier"] for location in locations or ()]


@pytest.mark.parametrize("name", ["St Petersburg", "سن پترزبورگ", "petrograd", "ПЕТРОГРАД"])
def test_a_place_is_found_by_any_name_in_any_script_of_any_period(geocoder: GazetteerGeocoder, name: str) -> None:
    location = geocoder.geocode(name)

    assert (location.latitude, location.longitude) == (48.8566, 2.3522)
    assert location.raw["source"] == "dante"
    assert location.raw["licence"] == "CC0-1.0"


def test_the_place_called_so_comes_before_a_house_in_it(geocoder: GazetteerGeocoder) -> None:
    assert ids(geocoder.geocode("Florence", exactly_one=False)) == ["florence", "house"]
    assert ids(geocoder.geocode("Florence", exactly_one=False, limit=1)) == ["florence"]


@pytest.mark.parametrize("countries", ["it", ["IT", "fr"]])
def test_a_place_is_looked_for_in_some_countries_only(geocoder: GazetteerGeocoder, countries: Any) -> None:
    assert geocoder.geocode("Florence", country_codes=countries).address == "Florence"
    assert geocoder.geocode("Petrograd", country_codes=countries) is None


def test_the_address_is_in_the_language_asked(geocoder: GazetteerGeocoder) -> None:
    assert geocoder.geocode("Petrograd", language="fa").address == "سن‌پترزبورگ"


@pytest.mark.parametrize("exactly_one", [True, False])
def test_what_nobody_is_called_is_none_as_geopy_says(geocoder: GazetteerGeocoder, *, exactly_one: bool) -> None:
    assert geocoder.geocode("Tomis", exactly_one=exactly_one) is None


def test_a_limit_below_one_is_refused_as_geopy_does(geocoder: GazetteerGeocoder) -> None:
    with pytest.raises(GeocoderQueryError):
        geocoder.geocode("Florence", limit=0)


@pytest.mark.parametrize(("day", "likeness"), [("1917-05-17", 1.0), ("1902-09-10", 0.95)])
def test_a_name_of_another_time_is_less_alike(geocoder: GazetteerGeocoder, day: str, likeness: float) -> None:
    year, month, of_month = map(int, day.split("-"))

    (found,) = geocoder.candidates("Petrograd", day=day_number(year, month, of_month))

    assert found.similarity == likeness


def test_geopys_rate_limiter_takes_it_as_it_is(geocoder: GazetteerGeocoder) -> None:
    geocode = RateLimiter(geocoder.geocode, min_delay_seconds=0)

    assert isinstance(geocoder, Geocoder)
    assert [geocode(name).address for name in ("Florence", "Petrograd")] == ["Florence", "St Petersburg"]


def test_it_never_asks_the_network(geocoder: GazetteerGeocoder) -> None:
    with pytest.raises(GeocoderUnavailable, match="never asks"):
        geocoder.adapter.get_json("http://127.0.0.1/", timeout=1, headers={})
