import csv
import io
from pathlib import Path

from routes.annotated import annotated_tables
from routes.reading import check_journey
from tests.builders import a_folder

STAYS = """Stays of Dante,,,

place;arrival;lon;lat
Florence;c. 1265;11.2558;43.7696

Verona;1302/13;10.9916;145.4384
"""


def annotated(path: Path) -> dict[str, list[list[str]]]:
    tables = annotated_tables(check_journey(path))
    return {name: list(csv.reader(io.StringIO(body.decode("utf-8-sig")))) for name, body in tables.items()}


def test_each_row_of_a_copy_stands_where_it_stood_with_its_problems_and_notices_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "dante.csv"
    path.write_text(STAYS, encoding="utf-8")

    (name, rows), *others = annotated(path).items()

    assert (name, others) == ("dante.checked.csv", [])
    assert rows[2] == ["place", "arrival", "lon", "lat", "problems", "notices"]
    assert rows[3][:5] == ["Florence", "c. 1265", "11.2558", "43.7696", ""]
    assert "arrival: is read as 1265~" in rows[3][5]
    assert "its cells are taken to stand between semicolons" in rows[3][5]
    assert rows[5][4].split(" | ")[0].startswith("arrival: ")
    assert "lat: longitude 10.9916, latitude 145.438 is off the globe" in rows[5][4]
    assert [len(row) for row in rows] == [0, 0, 6, 6, 0, 6]


def test_a_folder_gives_a_copy_of_each_table(tmp_path: Path) -> None:
    a_folder(
        tmp_path,
        places="place_id,name_en,lon,lat\nrome,,12.5,41.9\n",
        stays="place,arrival,weather\nrome,0001,=1+1\n",
    )

    tables = annotated(tmp_path)

    assert sorted(tables) == ["places.checked.csv", "stays.checked.csv"]
    assert tables["places.checked.csv"][1][-2] == "name_en: there is no name. Fix: write it in one language"
    assert tables["stays.checked.csv"][1] == ["rome", "0001", "'=1+1", "", ""]


def test_what_is_no_table_has_no_copy(tmp_path: Path) -> None:
    assert annotated(a_folder(tmp_path, stays="")) == {}
