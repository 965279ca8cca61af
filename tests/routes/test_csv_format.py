import csv
import io
from dataclasses import replace
from pathlib import Path

from places.place import Place
from routes.formats.csv import write
from routes.journey import Journey
from routes.reading import read_journey
from routes.selection import Selection
from routes.stay import Stay
from routes.tables import journey_tables
from tests.builders import a_folder, a_journey, a_stay


def rows(written: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written.decode("utf-8-sig"), newline="")))


def read_back(written: bytes, folder: Path, name: str = "trotsky.csv") -> Journey:
    (folder / name).write_bytes(written)
    return read_journey(folder / name)


def carried(stay: Stay) -> Stay:
    """Give what a table of stays alone can hold of a stay: of its place the id, the names, the point, the country."""
    place = stay.place
    return replace(stay, place=Place(place.place_id, place.names, place.position, country_today=place.country_today))


def without_notes(stay: Stay) -> Stay:
    return replace(
        stay, extra={name: text for name, text in stay.extra.items() if name not in ("citations", "licence")}
    )


def test_what_has_no_date_stands_at_the_end_of_the_whole_and_in_no_part(tmp_path: Path) -> None:
    text = "stay_id,place,arrival,lon,lat,title_fa,weather\nrome,Rome,0001,12.5,41.9,,\nlost,Atlantis,?,,,گم‌شده,wet\n"
    journey = read_back(text.encode(), tmp_path)

    again = read_back(write(journey), tmp_path)

    assert [each.stay_id for each in journey.undated] == ["lost"]
    assert again.undated == journey.undated
    assert [row["stay_id"] for row in rows(write(journey, Selection(countries=frozenset(["IT"]))))] == []


def test_the_stays_come_back_equal_as_far_as_a_table_can_hold_them(trotsky: Journey, tmp_path: Path) -> None:
    found = read_back(write(trotsky, language="fa"), tmp_path)

    assert [without_notes(stay) for stay in found.stays] == [carried(stay) for stay in trotsky.stays]


def test_it_serves_as_the_table_of_stays_of_its_own_folder(trotsky: Journey, tmp_path: Path) -> None:
    for name, body in journey_tables(trotsky).items():
        (tmp_path / name).write_bytes(body)
    (tmp_path / "stays.csv").write_bytes(write(trotsky))

    assert tuple(map(without_notes, read_journey(tmp_path).stays)) == trotsky.stays


def test_a_row_says_when_where_and_on_what_evidence(trotsky: Journey) -> None:
    petrograd = next(row for row in rows(write(trotsky, language="en")) if row["stay_id"] == "petrograd-1917")

    assert [petrograd[name] for name in ("place", "place_name_en", "place_then", "place_today", "country_today")] == [
        *("petersburg", "St Petersburg", "Petrograd", "Saint Petersburg", "RU"),
    ]
    assert petrograd["polity"] == "Russian Republic (Provisional Government)"
    assert (petrograd["lon"], petrograd["lat"]) == ("30.3141", "59.9386")
    assert (petrograd["start"], petrograd["end"]) == ("1917-05-17", "1917-07-31")
    assert " | " in petrograd["citations"]
    assert petrograd["licence"] == "CC-BY-4.0"


def test_names_of_the_time_are_in_the_language_asked(trotsky: Journey) -> None:
    assert rows(write(trotsky, language="fa"))[0]["polity"] == "امپراتوری روسیه"


def test_a_part_has_the_same_columns_and_fewer_rows(trotsky: Journey) -> None:
    some = write(trotsky, Selection.asked(trotsky, kinds=["prison"]))
    none = write(trotsky, Selection.asked(trotsky, box="0,-80,1,-79"))

    assert {row["kind"] for row in rows(some)} == {"prison"}
    assert none == write(trotsky).split(b"\r\n")[0] + b"\r\n"


def test_unknown_columns_are_kept_and_formulas_defused(tmp_path: Path) -> None:
    table = 'place,arrival,lon,lat,weather\nTomis,0009,28.6578,44.1733,"=HYPERLINK(""http://example.org"")"\n'
    ovid = read_journey(a_folder(tmp_path, stays=table))

    written = write(ovid)

    assert rows(written)[0]["weather"] == '\'=HYPERLINK("http://example.org")'
    assert read_back(written, tmp_path).stays[0].extra == ovid.stays[0].extra


def test_a_date_before_the_year_1_is_no_formula(tmp_path: Path) -> None:
    ovid = a_journey(a_stay("Rome", "-0042-03-20"))

    (row,) = rows(write(ovid))

    assert row["arrival"] == "'-0042-03-20"
    assert read_back(write(ovid), tmp_path).stays[0].arrival == ovid.stays[0].arrival
