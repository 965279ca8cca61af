import json
from pathlib import Path

from click.testing import CliRunner

from places.dates import Span
from places.texts import Texts
from routes.statistics import statistics
from routes.statistics_command import statistics as command
from routes.statistics_in_words import statistics_in_words
from tests.builders import a_journey, a_stay
from tests.figures import along_the_equator


def test_the_tables_in_words_are_aligned(tmp_path: Path) -> None:
    journey = along_the_equator(tmp_path)

    _, countries, *_, modes, ways = statistics_in_words(statistics(journey), journey).split("\n\n")

    assert countries.splitlines() == [
        "Country of today  days  at least  at most",
        "XB                 286       286      286",
        "XC                  64        49       79",
        "XA                  59        59       59",
    ]
    assert modes.splitlines() == ["Mode     km", "ship  3,340", "cart    111"]
    assert ways.splitlines()[1] == "documented  1,113    32%"


def test_marks_and_wide_letters_keep_the_columns_straight() -> None:
    titles = {"東京": ("1900-01", "1900-05"), "سدهٔ": ("1900-06", "1900-07")}
    stays = [a_stay("Rome", *dates, title=Texts({"en": title}), stay_id=title) for title, dates in titles.items()]
    journey = a_journey(*stays)

    said = statistics_in_words(statistics(journey), journey)

    lines = [line for line in said.splitlines() if "(Rome)" in line]
    assert [line.split()[0] for line in lines] == ["東京", "سدهٔ"]
    assert [len(line) for line in lines] == [len(lines[0]), len(lines[0]) + 2 + 1]


def test_a_time_without_the_journey_is_said_to_be_empty(tmp_path: Path) -> None:
    journey = along_the_equator(tmp_path)

    said = statistics_in_words(statistics(journey, Span(-62_000, -61_000)), journey)

    assert said.endswith(": no day of the journey lies in this time")


def test_the_command_prints_tables_or_json() -> None:
    text = CliRunner().invoke(command, ["trotsky", "--from", "1917", "--until", "1917"])
    told = CliRunner().invoke(command, ["--format", "json", "--language", "fa"])

    assert text.output.startswith("Leon Trotsky, 1917-01-01 to 1917-12-31: 365 days, 14,609 km\n")
    assert json.loads(told.output)["polities"][0]["name"] == "امپراتوری روسیه"


def test_a_window_that_ends_before_it_starts_is_bad_use() -> None:
    result = CliRunner().invoke(command, ["--from", "1918", "--until", "1917"])

    assert result.exit_code == 2
    assert "the window ends before it starts" in result.output
