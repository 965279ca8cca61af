from pathlib import Path

import pytest

from places import GeocodingError
from places.geocoding import Candidate
from places.geocoding.answers import Choice
from routes.itinerary import read_itinerary
from routes.points_table import EVIDENCE, write_points
from tests.builders import a_folder
from tests.geocoders import a_candidate

STAYS = "place,arrival\ntomis,0009\nRome,0008\n"
PLACES = '"place_id";"name_en";note;lon;lat\r\n"tomis";Tomis;"on the ""sea""; cold";;\r\nrome;Rome;;12.5;41.9\r\n'
FOUND = a_candidate(identifier="680963", query="Tomis", licence="CC BY 4.0, GeoNames", country="RO")


def a_choice(place_id: str = "tomis", chosen: Candidate = FOUND, score: float | None = 0.92) -> Choice:
    return Choice(place_id, chosen, (chosen,), score, "rule", "2026-05-17")


def written(folder: Path, *choices: Choice, stays: str = STAYS, **tables: str) -> str:
    a_folder(folder, stays=stays)
    for name, text in tables.items():
        (folder / f"{name}.csv").write_bytes(text.encode())
    write_points(folder, read_itinerary(folder), choices, backup=True)
    return (folder / "places.csv").read_bytes().decode()


def test_a_point_and_its_evidence_are_added_and_all_else_stays(tmp_path: Path) -> None:
    header, tomis, rome, end = written(tmp_path, a_choice(), places=PLACES).split("\r\n")

    assert header == '"place_id";"name_en";note;lon;lat;' + ";".join((*EVIDENCE, "geonames_id"))
    assert tomis.startswith('"tomis";Tomis;"on the ""sea""; cold";28.6578;44.1733;Tomis;geonames;0.92;2026-05-17;rule;')
    assert tomis.endswith("CC BY 4.0, GeoNames;Tomis;680963")
    assert (rome, end) == ("rome;Rome;;12.5;41.9;;;;;;;;", "")
    assert (tmp_path / "places.csv.bak").read_bytes() == PLACES.encode()


def test_a_table_of_places_is_made_for_a_table_of_stays_alone(tmp_path: Path) -> None:
    assert written(tmp_path, a_choice()) == (
        "place_id,name_en,lon,lat,country_today,geonames_id,"
        "geocoded_query,geocoded_by,geocoded_score,geocoded_on,geocoded_choice,geocoded_licence,geocoded_candidates\n"
        'tomis,tomis,28.6578,44.1733,RO,680963,Tomis,geonames,0.92,2026-05-17,rule,"CC BY 4.0, GeoNames",Tomis\n'
    )
    assert not (tmp_path / "places.csv.bak").exists()


def test_a_place_without_a_row_gets_one_under_the_name_in_the_journeys_language(tmp_path: Path) -> None:
    (tmp_path / "journey.toml").write_text('title.fa = "اوید"\ndefault_language = "fa"\nlanguages = ["fa"]\n', "utf-8")

    table = written(tmp_path, a_choice("تومیس"), stays="place,arrival\nتومیس,0009\n")

    assert table.startswith("place_id,name_fa,lon,lat")
    assert "\nتومیس,تومیس,28.6578,44.1733,RO," in table


@pytest.mark.parametrize(("column", "other"), [("name", "note"), ("name_en", "name")])
def test_it_stands_in_the_column_of_names_that_the_table_has(tmp_path: Path, column: str, other: str) -> None:
    places = f"place_id,{other},{column},lon,lat\nrome,,Rome,12.5,41.9\n"

    assert "\ntomis,,tomis,28.6578,44.1733" in written(tmp_path, a_choice(), places=places)


def test_the_likeliest_of_the_candidates_are_named_in_the_table(tmp_path: Path) -> None:
    namesakes = tuple(a_candidate(label=f"Tomis {number}") for number in range(7))

    table = written(tmp_path, Choice("tomis", FOUND, namesakes, 0.92, "person", "2026-05-17"))

    assert table.endswith(",Tomis 0; Tomis 1; Tomis 2; Tomis 3; Tomis 4\n")


def test_a_point_that_somebody_wrote_meanwhile_is_kept(tmp_path: Path) -> None:
    places = "place_id,name_en,lon,lat\ntomis,Tomis,28.6,44.2\n"

    assert written(tmp_path, a_choice(), places=places) == places
    assert not (tmp_path / "places.csv.bak").exists()


def test_an_id_at_geonames_that_is_there_is_kept_and_another_service_gives_none(tmp_path: Path) -> None:
    places = "place_id,name_en,lon,lat,geonames_id\ntomis,Tomis,,,7\nrome,Rome,,,\n"
    nominatim = a_candidate("Rome", source="nominatim")

    table = written(tmp_path, a_choice(), a_choice("rome", nominatim), places=places)

    assert [line.split(",")[4] for line in table.splitlines()] == ["geonames_id", "7", ""]


def test_a_point_that_a_person_gave_has_no_score(tmp_path: Path) -> None:
    own = a_candidate(source="person", query="Tomis")

    table = written(tmp_path, a_choice(chosen=own, score=None), places=PLACES)

    assert ";28.6578;44.1733;Tomis;person;;2026-05-17;" in table


def test_a_name_that_a_spreadsheet_would_calculate_is_written_as_text(tmp_path: Path) -> None:
    formula = a_candidate(query="=1+1")

    table = written(tmp_path, a_choice("1-1", formula), stays="place,arrival\n=1+1,0009\n")

    assert "\n1-1,'=1+1,28.6578,44.1733,,Tomis,'=1+1,geonames," in table


def test_a_table_that_is_no_utf_8_is_refused_and_stays(tmp_path: Path) -> None:
    itinerary = read_itinerary(a_folder(tmp_path, stays=STAYS))
    (tmp_path / "places.csv").write_bytes("place_id,name_en\ntomis,Tomisé\n".encode("cp1252"))

    with pytest.raises(GeocodingError, match="UTF-8"):
        write_points(tmp_path, itinerary, [a_choice()], backup=True)

    assert [each.name for each in sorted(tmp_path.iterdir())] == ["places.csv", "stays.csv"]
