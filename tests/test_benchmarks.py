from pathlib import Path

import pytest

from routes import read_journey
from routes.path import lines_of
from tests.benchmarks.__main__ import PARTS
from tests.benchmarks.journeys import write_journey
from tests.benchmarks.results import Result, as_markdown, medians, ranked

MAKEFILE = Path(__file__).parents[1] / "Makefile"


def files_of(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_a_made_up_journey_has_the_same_bytes_each_time(tmp_path: Path) -> None:
    first, second = (write_journey(tmp_path / name, stays=40) for name in ("first", "second"))

    assert files_of(first) == files_of(second)


def test_another_seed_makes_another_journey(tmp_path: Path) -> None:
    first, second = (write_journey(tmp_path / str(seed), stays=40, seed=seed) for seed in (1879, 1880))

    assert files_of(first) != files_of(second)


def test_a_made_up_journey_lasts_sixty_years_and_has_about_twenty_vertices_a_leg(tmp_path: Path) -> None:
    journey = read_journey(write_journey(tmp_path / "made-up", stays=300))

    vertices = [len(line.coordinates) for line in lines_of(journey)]
    assert len(journey.stays) == 300
    assert 59 < (journey.schedule.depart[-1] - journey.schedule.arrive[0]) / 365.25 < 60.1
    assert 15 < sum(vertices) / len(vertices) < 25


def test_each_part_of_the_benchmarks_has_a_name() -> None:
    pages = ["browser", "browser-2000", "browser-20000"]

    assert list(PARTS) == ["starting", "python", "checking", "dates", "geocoding", "server", *pages]


def test_make_bench_measures_all_parts() -> None:
    assert "-m tests.benchmarks\n" in MAKEFILE.read_text("utf-8").partition("\nbench:")[2].partition("\n\n")[0] + "\n"


def test_figures_of_one_group_stand_in_one_table() -> None:
    read, written = {"Exile Map": 0.12345}, {"geopandas": 1234.5}
    results = [Result("Python", "read, s", read), Result("Python", "written, s", written)]

    assert list(as_markdown(results)) == [
        "| Python     | Exile Map | geopandas |",
        "| ---------- | --------: | --------: |",
        "| read, s    |     0.123 |           |",
        "| written, s |           |     1,234 |",
        "",
    ]


def test_a_disturbed_run_does_not_move_the_median() -> None:
    figures = iter([3.0, 100.0, 2.0])

    assert medians(3, {"ours": lambda: next(figures)}) == {"ours": 3.0}


@pytest.mark.parametrize(("part", "figure"), [(0.5, 51), (0.95, 96), (1, 100)])
def test_a_rank_is_a_figure_that_was_measured(part: float, figure: float) -> None:
    assert ranked(range(100, 0, -1), part) == figure
