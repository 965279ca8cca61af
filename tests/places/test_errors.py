import pickle

import pytest

from places import DateError, ExileMapError, PositionError, Problem, TableError, UnknownNameError
from places.errors import LibraryError, QueryError
from places.tables.rules import Rule

PROBLEM = Problem("stays.csv", 7, "lat", "120", "latitude is off the globe", "swap lon and lat", Rule.POSITION_SWAPPED)


def test_a_problem_says_file_row_column_value_and_fix() -> None:
    assert str(PROBLEM) == (
        "stays.csv, row 7, column 'lat': latitude is off the globe, got '120'. Fix: swap lon and lat."
    )


def test_a_problem_of_a_whole_file_names_no_row() -> None:
    assert str(Problem("a.csv", 0, "", "", "the table is empty", "fill it", Rule.TABLE_EMPTY)) == (
        "a.csv: the table is empty. Fix: fill it."
    )


def test_a_table_error_lists_its_problems_in_the_order_of_the_rows() -> None:
    first = Problem("stays.csv", 2, "place", "", "the cell is empty", "fill in the place", Rule.CELL_EMPTY)

    error = TableError([PROBLEM, first])

    assert error.problems == (first, PROBLEM)
    assert str(error).splitlines() == ["2 problems:", str(first), str(PROBLEM)]
    assert str(TableError([first])).startswith("1 problem:\n")


@pytest.mark.parametrize(
    ("error", "standard"),
    [
        (DateError("198", 3, "a year has four digits"), ValueError),
        (LibraryError(purpose="GeoParquet", library="pyarrow", extra="parquet"), ImportError),
        (PositionError(200, 0), ValueError),
        (QueryError("say which date"), ValueError),
        (UnknownNameError("no format is called 'shp'"), KeyError),
        (TableError([PROBLEM]), ValueError),
    ],
)
def test_every_error_is_of_the_tree_and_of_a_standard_kind(error: ExileMapError, standard: type[Exception]) -> None:
    assert isinstance(error, ExileMapError)
    assert isinstance(error, standard)


def test_a_date_error_says_where_the_fault_begins() -> None:
    assert str(DateError("198", 3, "a year has four digits")) == (
        "'198' is not a date: a year has four digits (at character 4)"
    )


def test_an_unknown_name_is_told_without_quotation_marks() -> None:
    assert str(UnknownNameError("no format is called 'shp'")) == "no format is called 'shp'"


def test_a_problem_survives_the_way_to_another_process() -> None:
    assert pickle.loads(pickle.dumps(PROBLEM)) == PROBLEM  # noqa: S301 # our own bytes
