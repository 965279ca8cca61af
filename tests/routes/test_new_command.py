from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from routes.new_command import new
from routes.reading import check_journey, find_journey


def made(folder: Path) -> Result:
    return CliRunner().invoke(new, [str(folder)])


def test_a_new_journey_has_nothing_wrong_and_shows_each_kind_of_table(tmp_path: Path) -> None:
    result = made(tmp_path / "my journeys" / "dante")

    report = check_journey(find_journey(str(tmp_path / "my journeys" / "dante")))

    assert result.exit_code == 0
    assert report.problems == ()
    assert [notice.rule for notice in report.notices] == ["undated"]
    assert report.journey
    assert [stay.stay_id for stay in report.journey.stays] == ["florence", "sentence", "verona", "ravenna"]
    assert [leg.path for leg in report.journey.legs] == ["plausible", "connector", "connector"]
    assert [undated.named for undated in report.journey.undated] == ["Lunigiana"]
    assert sorted(report.journey.sources) == ["compagni", "paradiso"]


@pytest.mark.parametrize("name", ["journey.toml", "legs.csv", "places.csv", "sources.csv", "stays.csv"])
def test_each_table_of_a_new_journey_says_what_belongs_into_it(tmp_path: Path, name: str) -> None:
    made(tmp_path / "dante")

    assert (tmp_path / "dante" / name).read_text("utf-8").lstrip('"').startswith("# ")


def test_nothing_that_is_there_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "stays.csv").write_text("mine", encoding="utf-8")

    result = made(tmp_path)

    assert result.exit_code == 2
    assert "is there already and not empty" in result.output
    assert [each.name for each in tmp_path.iterdir()] == ["stays.csv"]
