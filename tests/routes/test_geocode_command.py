import csv
import io
import re
import shlex
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from places.geocoding import asking, index_file
from routes.geocode_command import geocode
from routes.reading import check_journey, read_journey
from tests.builders import a_folder
from tests.geocoders import FakeNominatim, Reply, a_hit

STAYS = "place,arrival\nRome,0008-11\nTomis,0009\n"
LOST = "place,arrival\nQxzq,0008-11\nXqzx,0009\n"
"""Places that no index knows."""


@pytest.fixture(autouse=True)
def setting(geonames_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EXILE_MAP_CACHE", str(geonames_folder))
    monkeypatch.delenv("EXILE_MAP_GEOCODER_KEY", raising=False)
    monkeypatch.setattr(asking, "DELAY_S", 0.0)
    monkeypatch.setattr(asking, "FIRST_WAIT_S", 0.0)


def run(*arguments: str | Path, typed: str = "") -> Result:
    return CliRunner().invoke(geocode, [*map(str, arguments)], input=typed)


def points(folder: Path) -> list[dict[str, str]]:
    return [*csv.DictReader(io.StringIO((folder / "places.csv").read_text("utf-8")))]


def online(server: FakeNominatim, *more: str) -> list[str]:
    return ["--online", "nominatim", "--endpoint", server.address, *more]


def test_a_table_of_stays_gets_a_table_of_places_from_shipped_journeys_and_the_offline_index(tmp_path: Path) -> None:
    result = run(a_folder(tmp_path, stays=STAYS))

    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "rome\t12.51133\t41.89193\tgeonames\tRome, IT",
        "tomis\t28.661\t44.173\tovid\tTomis",
    ]
    assert result.stderr == "2 of 2 places have a point now\n"
    assert [row["geocoded_choice"] for row in points(tmp_path)] == ["rule", "rule"]


def test_the_example_in_the_help_works_as_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "my-journey").mkdir()
    a_folder(tmp_path / "my-journey", stays=STAYS)

    (example,) = re.findall(r"Example: exile-map geocode (.+)", run("--help").stdout)

    assert run(*shlex.split(example)).exit_code == 0


def test_what_is_not_clearly_one_place_is_left_open_with_its_candidates(tmp_path: Path) -> None:
    result = run(a_folder(tmp_path, stays="place,arrival\nAmherst,1917-04\n"))

    assert result.exit_code == 0
    assert result.stdout.startswith("amherst\topen\t\t\tAmherst, NY, US; Amherst, MA, US; ")
    assert "choose for the others with: exile-map geocode" in result.stderr
    assert not (tmp_path / "places.csv").exists()


def test_a_second_run_has_nothing_to_do(tmp_path: Path) -> None:
    run(a_folder(tmp_path, stays=STAYS))
    before = (tmp_path / "places.csv").read_bytes()

    result = run(tmp_path)

    assert (result.stdout, (tmp_path / "places.csv").read_bytes()) == ("", before)


def test_a_person_chooses_what_is_open_and_each_choice_is_written(tmp_path: Path) -> None:
    stays = "place,arrival\nAmherst,1917-04\nQxzq,1917-05\nXqzx,1918\n"

    result = run(a_folder(tmp_path, stays=stays), "--review", typed="3\n-62.5,45.1\nq\n")

    assert result.exit_code == 0
    assert [(row["place_id"], row["geocoded_by"], row["geocoded_choice"]) for row in points(tmp_path)] == [
        ("amherst", "geonames", "person"),
        ("qxzq", "person", "person"),
    ]
    assert "2 of 3 places have a point now" in result.stderr


def test_a_review_shows_what_a_service_answered_earlier_without_asking_it(
    tmp_path: Path, nominatim: FakeNominatim
) -> None:
    nominatim.answers("Qxzq", Reply([a_hit("Qxzq"), a_hit("Qxzq", lat="41", osm_id=2)]))
    run(a_folder(tmp_path, stays="place,arrival\nQxzq,0008\n"), *online(nominatim))

    result = run(tmp_path, "--review", typed="2\n")

    assert "Qxzq, Somewhere (city)  28.658,44.173" in result.stdout
    assert (nominatim.asked, len(points(tmp_path))) == (["Qxzq"], 1)


def test_an_end_of_the_input_in_a_review_keeps_what_was_chosen(tmp_path: Path) -> None:
    result = run(a_folder(tmp_path, stays=LOST), "--review", typed="1,2\n")

    assert result.exit_code == 130
    assert "stopped: 1 places have no point yet" in result.stderr
    assert [row["lon"] for row in points(tmp_path)] == ["1.0"]


def test_what_a_person_chose_is_taken_again_when_the_table_is_lost(tmp_path: Path) -> None:
    run(a_folder(tmp_path, stays=LOST), "--review", typed="1,2\ns\n")
    before = (tmp_path / "places.csv").read_bytes()
    (tmp_path / "places.csv").unlink()

    run(tmp_path)

    assert (tmp_path / "places.csv").read_bytes() == before


def test_only_what_is_still_open_is_asked_online_and_never_twice(tmp_path: Path, nominatim: FakeNominatim) -> None:
    nominatim.answers("Qxzq", Reply([a_hit("Qxzq")]))
    folder = a_folder(tmp_path, stays=f"{STAYS}Qxzq,0010\nXqzx,0011\n")

    first, second = run(folder, *online(nominatim)), run(folder, *online(nominatim))

    assert (first.exit_code, second.exit_code) == (0, 0)
    assert nominatim.asked == ["Qxzq", "Xqzx"]
    assert [row["geocoded_licence"] for row in points(folder)][-1] == "ODbL 1.0, OpenStreetMap contributors"
    assert second.stdout.startswith("xqzx\topen")


def test_a_run_can_be_repeated_without_network_to_the_same_bytes(tmp_path: Path, nominatim: FakeNominatim) -> None:
    nominatim.answers("Qxzq", Reply([a_hit("Qxzq")]))
    run(a_folder(tmp_path, stays=LOST), *online(nominatim))
    before = (tmp_path / "places.csv").read_bytes()
    (tmp_path / "places.csv").unlink()

    result = run(tmp_path, *online(nominatim, "--offline"))

    assert (result.exit_code, nominatim.asked) == (0, ["Qxzq", "Xqzx"])
    assert (tmp_path / "places.csv").read_bytes() == before


@pytest.mark.parametrize(("option", "asked"), [(["--limit", "1"], ["Qxzq"]), (["--offline"], [])])
def test_no_more_is_sent_than_is_allowed_and_what_is_left_is_told(
    tmp_path: Path, nominatim: FakeNominatim, option: list[str], asked: list[str]
) -> None:
    result = run(a_folder(tmp_path, stays=LOST), *online(nominatim, *option))

    assert nominatim.asked == asked
    assert f"{2 - len(asked)} are not asked for yet" in result.stderr


@pytest.mark.parametrize(
    ("reply", "asked", "why"),
    [
        (Reply("<html>"), 2, "an HTML page"),
        (Reply(status=429, headers={"Retry-After": "9999"}), 1, "left alone"),
        (Reply(status=503, headers={"Retry-After": "0"}), 8, "gives no answer"),
    ],
)
def test_what_goes_wrong_online_is_told_and_the_rest_is_written(
    tmp_path: Path, nominatim: FakeNominatim, reply: Reply, asked: int, why: str
) -> None:
    nominatim.answers("Qxzq", reply)
    nominatim.answers("Xqzx", reply)

    result = run(a_folder(tmp_path, stays=f"{LOST}Rome,0012\n"), *online(nominatim))

    assert (result.exit_code, len(nominatim.asked)) == (1, asked)
    assert re.search(rf"^qxzq: .*{why}", result.stderr, re.MULTILINE)
    assert "2 are not asked for yet" in result.stderr
    assert [row["place_id"] for row in points(tmp_path)] == ["rome"]


def test_a_damaged_store_is_one_line_and_can_be_set_aside(tmp_path: Path) -> None:
    (a_folder(tmp_path, stays=STAYS) / "geocoding.sqlite").write_text("spoilt" * 999)

    refused, mended = run(tmp_path), run(tmp_path, "--set-aside")

    assert (refused.exit_code, refused.stderr.count("\n"), mended.exit_code) == (1, 1, 0)
    assert "--set-aside" in refused.stderr
    assert (tmp_path / "geocoding.sqlite.1").read_text().startswith("spoilt")


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (["--endpoint", "http://localhost"], "say which service with --online"),
        (["--online", "nowhere"], "geopy knows no service"),
        (["--online", "geonames"], "set EXILE_MAP_GEOCODER_KEY"),
        (["--online", "nominatim", "--endpoint", "file:///etc/passwd"], "the endpoint must be http"),
    ],
)
def test_bad_use_is_told_before_anything_is_done(tmp_path: Path, options: list[str], why: str) -> None:
    result = run(a_folder(tmp_path, stays=STAYS), *options)

    assert (result.exit_code, why in result.stderr) == (2, True)
    assert [each.name for each in tmp_path.iterdir()] == ["stays.csv"]


def test_the_table_of_stays_in_a_folder_means_the_folder(tmp_path: Path) -> None:
    result = run(a_folder(tmp_path, stays=STAYS) / "stays.csv")

    assert result.exit_code == 0
    assert [row["place_id"] for row in points(tmp_path)] == ["rome", "tomis"]


def test_a_folder_without_stays_says_what_is_missing(tmp_path: Path) -> None:
    result = run(tmp_path)

    assert (result.exit_code, "has no stays.csv" in result.stderr) == (2, True)


def test_a_table_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    result = run(a_folder(tmp_path, stays=""))

    assert (result.exit_code, "the table is empty" in result.stderr) == (1, True)


def test_without_the_offline_index_the_rest_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: Any, **__: Any) -> None:
        raise PackageNotFoundError

    monkeypatch.setattr(index_file, "version", missing)

    result = run(a_folder(tmp_path, stays="place,arrival\nPetrograd,1917\n"))

    assert result.exit_code == 0
    assert "pip install 'exile-map[gazetteer]'; going on without it" in result.stderr
    assert [row["geocoded_by"] for row in points(tmp_path)] == ["trotsky"]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_of_a_single_table_a_folder_is_made_which_is_a_journey(tmp_path: Path, separator: str) -> None:
    table = tmp_path / "ovid.csv"
    table.write_text(STAYS.replace(",", separator), "utf-8")

    result = run(table)

    assert result.exit_code == 0
    assert f"the tables are in {tmp_path / 'ovid'} now: serve that" in result.stderr
    assert [stay.place.place_id for stay in read_journey(tmp_path / "ovid").stays] == ["rome", "tomis"]
    assert table.read_text("utf-8") == STAYS.replace(",", separator)


def test_a_folder_that_is_there_already_is_left_alone(tmp_path: Path) -> None:
    table = tmp_path / "ovid.csv"
    table.write_text(STAYS, "utf-8")
    (tmp_path / "ovid").mkdir()

    result = run(table)

    assert result.exit_code == 2
    assert "is there already: name it instead of ovid.csv" in result.stderr
    assert list((tmp_path / "ovid").iterdir()) == []


def test_a_place_that_is_only_named_is_found_in_the_index_that_has_been_made(tmp_path: Path) -> None:
    report = check_journey(a_folder(tmp_path, stays="place,arrival\nReykjavik,1831\nQxzq,1832\n"))

    assert [(each.row, each.rule) for each in report.notices] == [(2, "place-located")]
    assert "of GeoNames" in str(report.notices[0])
    assert [(each.row, each.rule) for each in report.problems] == [(3, "place-unknown")]
