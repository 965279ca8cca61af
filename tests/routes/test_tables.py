import tempfile
from pathlib import Path

from hypothesis import given, settings

from places.tables.table import read_table
from places.texts import Texts
from routes.journey import Journey
from routes.reading import read_journey
from routes.tables import journey_tables
from tests.builders import a_journey, a_leg, a_stay
from tests.made_up import journeys


def unpacked(journey: Journey, folder: Path) -> Path:
    """Write the tables of a journey into a folder of its name."""
    target = folder / journey.name
    target.mkdir()
    for name, body in journey_tables(journey).items():
        (target / name).write_bytes(body)
    return target


def columns(folder: Path, table: str) -> tuple[str, ...]:
    return read_table(folder / table).columns


def test_trotskys_journey_comes_back_equal(trotsky: Journey, tmp_path: Path) -> None:
    assert read_journey(unpacked(trotsky, tmp_path)) == trotsky


@settings(max_examples=40)  # each is written and read as files
@given(journeys())
def test_every_journey_comes_back_equal(journey: Journey) -> None:
    with tempfile.TemporaryDirectory() as folder:
        assert read_journey(unpacked(journey, Path(folder))) == journey


def test_a_journey_of_one_table_comes_back_equal_as_one_table(tmp_path: Path) -> None:
    table = tmp_path / "ovid.csv"
    table.write_text("place,arrival,lon,lat,weather\nRome,0008-11,12.5,41.9,\nTomis,0009~,28.6,44.2,=cold\n", "utf-8")
    ovid = read_journey(table)

    folder = unpacked(ovid, tmp_path)

    assert read_journey(folder) == ovid
    assert [path.name for path in sorted(folder.iterdir())] == ["journey.toml", "stays.csv"]


def test_two_points_of_one_name_stay_apart(tmp_path: Path) -> None:
    table = tmp_path / "ovid.csv"
    table.write_text("place,arrival,lon,lat\nRome,0008-11,12.5,41.9\nRome,0009~,12.4,41.8\n", "utf-8")
    ovid = read_journey(table)

    assert read_journey(unpacked(ovid, tmp_path)).stays == ovid.stays


def test_a_leg_of_which_nothing_is_known_stands_in_no_row(tmp_path: Path) -> None:
    stays = (a_stay("Rome", "0001"), a_stay("Tomis", "0008"), a_stay("Elba", "0009"))

    told = unpacked(a_journey(*stays, legs=[a_leg("Tomis", "Elba", mode="ship")]), tmp_path)

    assert [row["leg_id"] for row in read_table(told / "legs.csv").rows] == ["tomis-elba"]
    assert "legs.csv" not in journey_tables(a_journey(*stays))


def test_a_text_stands_in_a_column_for_each_language_and_the_fallback_first(tmp_path: Path) -> None:
    stays = (
        a_stay("Rome", title=Texts({"fa": "رم"})),
        a_stay("Tomis", "0009", title=Texts({"en": "Exile", "fa": "تبعید"})),
    )

    folder = unpacked(a_journey(*stays), tmp_path)

    assert [column for column in columns(folder, "stays.csv") if column.startswith("title")] == ["title_en", "title_fa"]


def test_a_column_that_no_row_fills_is_left_out(tmp_path: Path) -> None:
    folder = unpacked(a_journey(), tmp_path)

    assert columns(folder, "stays.csv") == ("stay_id", "place", "arrival", "departure", "certainty")


def test_the_bounds_of_a_period_are_written_as_they_stood_in_the_table(trotsky: Journey) -> None:
    assert "Yanovka@../1920~;Bereslavka@1920~/.." in journey_tables(trotsky)["places.csv"].decode()
