import json
import re
import shlex
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from routes.check_command import check
from routes.commands import at, export, find
from tests.builders import a_folder
from tests.routes.test_reading import SIX_MISTAKES

COMMANDS = click.Group(commands=[at, check, export, find])
TOMIS = "place,arrival,lon,lat\nTomis,0008,28.6578,44.1733\n"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(COMMANDS, [*map(str, arguments)])


@pytest.mark.parametrize("name", ["at", "check", "export", "find"])
def test_the_example_in_the_help_works_as_typed(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    (example,) = re.findall(r"Example: exile-map (.+)", run(name, "--help").stdout)

    assert example.split()[0] == name
    assert run(*shlex.split(example)).exit_code == 0


def test_check_finds_nothing_wrong_with_trotskys_journey() -> None:
    result = run("check")

    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "0 problems, 0 notices\n")


def test_check_prints_every_problem_and_exits_with_1(tmp_path: Path) -> None:
    result = run("check", a_folder(tmp_path, stays=SIX_MISTAKES))

    assert result.exit_code == 1
    assert [line[:17] for line in result.stdout.splitlines()] == [f"stays.csv, row {row}," for row in range(2, 8)]
    assert all(". Fix: " in line for line in result.stdout.splitlines())
    assert result.stderr == "6 problems, 0 notices\n"


def test_check_gives_every_problem_as_json(tmp_path: Path) -> None:
    result = run("check", a_folder(tmp_path, stays=SIX_MISTAKES), "--format", "json")

    problems = json.loads(result.stdout)["problems"]
    assert result.exit_code == 1
    assert [each["row"] for each in problems] == [2, 3, 4, 5, 6, 7]
    assert list(problems[0]) == ["source", "row", "column", "value", "wrong", "fix", "rule"]


def test_check_tells_notices_and_exits_with_0(tmp_path: Path) -> None:
    result = run("check", a_folder(tmp_path, stays=TOMIS.replace("0008", "c. 1315")), "--format", "json")

    assert result.exit_code == 0
    assert [each["value"] for each in json.loads(result.stdout)["notices"]] == ["c. 1315"]


def test_at_answers_in_words() -> None:
    result = run("at", "1941")

    assert (result.exit_code, result.stdout, result.stderr) == (0, "Leon Trotsky, 1941: after, after his death\n", "")


def test_at_answers_with_json() -> None:
    answer = json.loads(run("at", "1917-05-17", "--format", "json", "--language", "fa").stdout)

    assert list(answer) == ["presence", "date", "age", "candidates"]
    assert answer["candidates"][0]["place_then"] == "پتروگراد"
    assert answer["candidates"][0]["position"] == [30.3141, 59.9386]


def test_at_takes_a_year_before_the_first(tmp_path: Path) -> None:
    result = run("at", "-0043", "--journey", a_folder(tmp_path, stays=TOMIS))

    assert result.exit_code == 0
    assert ", -0043: before, before the journey" in result.stdout


@pytest.mark.parametrize(
    "command", [("at", "1900", "--journey"), ("export", "--to", "geojson"), ("find", "x", "--journey")]
)
def test_a_journey_with_problems_is_bad_data(command: tuple[str, ...], tmp_path: Path) -> None:
    result = run(*command, a_folder(tmp_path, stays=SIX_MISTAKES))

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("6 problems:\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("at", "1900-02-30"), "'1900-02-30' is not a date"),
        (("at", "--what"), "'--what' is not a date"),
        (("at",), "Missing argument 'DATE'"),
        (("check", "nowhere"), "'nowhere' is no journey"),
        (("export", "--to", "shp"), "no format is called 'shp'; known are "),
        (("export",), "Missing option '--to'"),
        (("export", "--to", "geojson", "--from", "1907", "--until", "1905"), "the window ends before it starts"),
        (("export", "--to", "geojson", "--kind", "holiday"), "no stay is of the kind 'holiday'"),
        (("export", "--to", "geojson", "--chapter", "youth"), "no stay is of the chapter 'youth'"),
        (("export", "--to", "geojson", "--bbox", "1,2,3"), "the box '1,2,3' cannot be read"),
        (
            ("export", "--to", "geojson", "--output", "no/such/folder/x.geojson"),
            "cannot write no/such/folder/x.geojson",
        ),
        (("check", "--format", "xml"), "'xml' is not one of"),
    ],
)
def test_bad_use_exits_with_2_and_says_why_on_stderr(arguments: tuple[str, ...], message: str) -> None:
    result = run(*arguments)

    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr


def test_export_writes_a_file_named_after_the_journey(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    result = run("export", "trotsky", "--to", "geojson", "--from", "1905", "--until", "1907")

    found = json.loads((tmp_path / "trotsky.geojson").read_text("utf-8"))
    assert (result.exit_code, result.stdout) == (0, "")
    assert re.fullmatch(r"wrote [0-9,]+ bytes to trotsky\.geojson\n", result.stderr)
    assert found["features"][0]["properties"]["end"] >= "1905-01-01"


def test_export_to_a_dash_writes_nothing_but_the_file_to_stdout() -> None:
    result = run("export", "--to", "geojson", "--kind", "death", "--country", "MX", "--language", "fa", "--output", "-")

    features = json.loads(result.stdout)["features"]
    assert result.exit_code == 0
    assert [each["properties"]["kind"] for each in features] == ["death"]
    assert result.stderr.endswith("bytes to -\n")


def test_export_keeps_to_a_chapter_a_certainty_and_a_box() -> None:
    filters = ("--chapter", "prinkipo", "--chapter", "no-visa", "--certainty", "probable", "--bbox", "-10,36,45,60")

    features = json.loads(run("export", "--to", "geojson", *filters, "--output", "-").stdout)["features"]

    stays = [each["properties"] for each in features if each["properties"]["feature"] == "stay"]
    assert {stay["chapter"] for stay in stays} == {"prinkipo", "no-visa"}
    assert {stay["certainty"] for stay in stays} == {"probable"}


def test_export_keeps_unknown_columns(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, stays="place,arrival,lon,lat,weather\nTomis,0008,28.6578,44.1733,cold\n")

    result = run("export", folder, "--to", "geojson", "--output", "-")

    assert json.loads(result.stdout)["features"][0]["properties"]["weather"] == "cold"


def test_find_lists_places_by_any_name() -> None:
    result = run("find", "پتروگراد")

    assert result.exit_code == 0
    assert result.stdout.splitlines()[0].startswith("petersburg\t30.3141\t59.9386\tSt Petersburg / ")


def test_find_says_when_nothing_bears_the_name() -> None:
    result = run("find", "Atlantis")

    assert (result.exit_code, result.stdout, result.stderr) == (1, "", "no place bears the name 'Atlantis'\n")
