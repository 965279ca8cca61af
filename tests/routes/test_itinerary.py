from pathlib import Path

import pytest

from places import Position, TableError
from places.geocoding import Neighbours
from routes.itinerary import Itinerary, read_itinerary
from tests.builders import a_folder

STAYS = """place,arrival,country
Rome,0008-11,IT
Tomis,0009-01-05,
"""
PLACES = """place_id,name_en,name_la,name_today,lon,lat,country_today,feature_type
rome,Rome,Roma,,12.5,41.9,IT,city
tomis,Tomis,Tomi,Constanța,,,RO,port
"""
ROME = Position(12.5, 41.9)


def an_itinerary(folder: Path, **tables: str) -> Itinerary:
    return read_itinerary(a_folder(folder, **{"stays": STAYS} | tables))


def test_without_a_table_of_places_every_place_of_a_stay_is_open(tmp_path: Path) -> None:
    itinerary = an_itinerary(tmp_path)

    assert [(each.place_id, each.question.names, each.row) for each in itinerary.open_places] == [
        ("rome", ("Rome",), 0),
        ("tomis", ("Tomis",), 0),
    ]
    assert [each.question.country for each in itinerary.open_places] == ["IT", ""]


def test_a_place_of_the_table_without_a_point_is_open_with_all_that_is_said_of_it(tmp_path: Path) -> None:
    (tomis,) = an_itinerary(tmp_path, places=PLACES).open_places

    assert (tomis.place_id, tomis.row) == ("tomis", 3)
    assert tomis.question.names == ("Constanța", "Tomis", "Tomi")
    assert (tomis.question.country, tomis.question.kind, tomis.question.day) == ("RO", "port", -716236)


def test_places_are_matched_to_stays_by_id_and_by_any_name(tmp_path: Path) -> None:
    stays = "place,arrival\nrome,0008\nROMA,0008\nTomi,0009\nNaples,0010\n"

    itinerary = an_itinerary(tmp_path, places=PLACES, stays=stays)

    assert [place_id for place_id, _ in itinerary.stops] == ["rome", "rome", "tomis", "naples"]
    assert [each.place_id for each in itinerary.open_places] == ["tomis", "naples"]


def test_a_stay_with_a_point_of_its_own_needs_none(tmp_path: Path) -> None:
    itinerary = an_itinerary(tmp_path, stays="place,arrival,lon,lat\nRome,0008,12.5,41.9\n")

    assert itinerary.open_places == ()
    assert [*itinerary.points.values()] == [ROME]


@pytest.mark.parametrize(("lon", "lat"), [("12.5", ""), ("", "41.9"), ("12.5", "941")])
def test_a_row_with_half_a_point_is_for_check_and_stays_as_it_is(tmp_path: Path, lon: str, lat: str) -> None:
    places = f"place_id,name_en,lon,lat\nrome,Rome,{lon},{lat}\n"

    assert an_itinerary(tmp_path, places=places, stays="place,arrival\nrome,0008\n").open_places == ()


def test_names_that_differ_in_case_and_blanks_only_are_one_place(tmp_path: Path) -> None:
    stays = "place,arrival\nNew York,1917-01\nnew york,1917-02\nNew-York!,1917-03\nیورک,1918\n"

    itinerary = an_itinerary(tmp_path, stays=stays)

    assert [each.place_id for each in itinerary.open_places] == ["new-york", "یورک"]


def test_a_made_id_is_never_that_of_another_place(tmp_path: Path) -> None:
    places = "place_id,name_en,lon,lat\nnew-york,A harbour,-74,40.7\n"

    itinerary = an_itinerary(tmp_path, places=places, stays="place,arrival\nNew York,1917\n")

    assert [each.place_id for each in itinerary.open_places] == ["new-york-2"]


def test_the_neighbours_are_the_nearest_stays_with_a_point_and_the_days_between_them(tmp_path: Path) -> None:
    stays = "place,arrival\nrome,0008-11-01\nOstia,0008-11-03\ntomis,0008-11-21\nrome,\n"
    itinerary = an_itinerary(tmp_path, places=PLACES, stays=stays)
    tomi = Position(28.66, 44.17)

    assert itinerary.neighbours("ostia", itinerary.points) == [Neighbours(ROME, ROME, None)]
    assert itinerary.neighbours("ostia", {**itinerary.points, "tomis": tomi}) == [Neighbours(ROME, tomi, 20)]
    assert itinerary.neighbours("tomis", {"rome": ROME}) == [Neighbours(ROME, ROME, None)]
    assert itinerary.around("ostia", itinerary.points) == [(1, 0, 3)]
    assert itinerary.neighbours("ostia", {}) == [Neighbours(None, None, 0)]


def test_each_stay_keeps_its_dates_and_each_place_its_names(tmp_path: Path) -> None:
    stays = "place,arrival,departure\nrome,0008~,0009\nOstia,soon,\n"

    itinerary = an_itinerary(tmp_path, places=PLACES, stays=stays)

    assert [[date and date.text for date in dates] for dates in itinerary.dates] == [["0008~", "0009"], [None, None]]
    assert {key: dict(texts) for key, texts in itinerary.names.items() if key != "tomis"} == {
        "rome": {"en": "Rome", "la": "Roma"},
        "ostia": {"en": "Ostia"},
    }


def test_what_is_no_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="the table is empty"):
        an_itinerary(tmp_path, stays="")
