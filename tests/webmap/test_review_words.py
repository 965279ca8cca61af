from pathlib import Path
from typing import Any

import pytest

from places import Position
from tests.geocoders import a_candidate
from tests.reviewing import a_review
from webmap.language import find_language
from webmap.review_desk import ReviewDesk
from webmap.review_words import told_list, told_place

pytestmark = pytest.mark.usefixtures("offline")

AMHERST = a_candidate(label="Amherst, MA, US", country="US", region="MA", similarity=0.92, kind="station", query="Qxzq")


def told(folder: Path, place_id: str, language: str) -> dict[str, Any]:
    desk = ReviewDesk(folder)
    open_places = desk.open_places()
    place = open_places.find(place_id)
    assert place
    return told_place(open_places, place, find_language(language))


def test_a_place_is_told_with_its_dates_and_the_stays_around_it(tmp_path: Path) -> None:
    (stay,) = told(a_review(tmp_path), "qxzq", "en")["stays"]

    assert stay["when"] == "April 1918 to May 1918"
    assert (stay["before"]["name"], stay["before"]["when"]) == ("Petrograd", "17 May 1917 to March 1918")
    assert "after" not in stay  # where nobody knows


@pytest.mark.parametrize(
    ("language", "country", "score", "why"),
    [
        (
            "en",
            "United States, MA",
            "fits 0.19",
            ["name 92 % alike", "in another country: United States", "another kind of place: station"],
        ),
        (
            "fa",
            "ایالات متحده، MA",
            "برازش ۰.۱۹",
            ["نام ۹۲٪ همانند", "در کشوری دیگر: ایالات متحده", "گونه‌ای دیگر از جا: station"],
        ),
    ],
)
def test_a_candidate_is_told_with_what_speaks_for_and_against_it(
    tmp_path: Path, language: str, country: str, score: str, why: list[str]
) -> None:
    stays = "place,arrival,country_today\nQxzq,1918-04,IT\n"

    (candidate,) = told(a_review(tmp_path, stays, AMHERST), "qxzq", language)["candidates"]

    assert (candidate["name"], candidate["country"], candidate["score"]) == ("Amherst", country, score)
    assert (candidate["why"], candidate["service"]) == (why, "GeoNames")


def test_how_far_a_candidate_is_off_the_way_is_told(tmp_path: Path) -> None:
    texan = a_candidate("Paris", position=Position(-95.56, 33.66), source="nominatim at http://localhost", query="x")

    stays = "place,arrival,country_today\nPetrograd,1918-04-01,\nQxzq,1918-04-03,IT\n"

    (candidate,) = told(a_review(tmp_path, stays, texan), "qxzq", "en")["candidates"]

    assert candidate["why"][0] == "known as “x”"
    assert candidate["why"][-1].endswith("km off the way, too far for the days")
    assert candidate["service"] == "Nominatim at http://localhost"


def test_names_are_told_in_the_readers_language(tmp_path: Path) -> None:
    places = "place_id,name_en,name_fa,lon,lat\nqxzq,Qxzq,قخزق,,\n"

    desk = ReviewDesk(a_review(tmp_path, places=places))

    names = [place["name"] for place in told_list(desk.open_places(), find_language("fa"))["places"]]
    assert names == ["Petrograd", "قخزق", "Xqzx"]
    assert told(tmp_path, "qxzq", "fa")["names"] == ["Qxzq"]


def test_names_are_looked_up_once_and_tables_read_again_when_they_change(tmp_path: Path) -> None:
    desk = ReviewDesk(a_review(tmp_path))
    before = desk.open_places()

    assert desk.open_places() is before
    (tmp_path / "stays.csv").write_text("place,arrival\nQxzq,1918\n")
    assert [place.place_id for place in desk.open_places().itinerary.open_places] == ["qxzq"]
