import pytest
from hypothesis import given
from hypothesis import strategies as st

from places.tables.defused import defused, restored


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "'=", "''-"])
def test_no_cell_begins_as_a_formula_does(start: str) -> None:
    assert defused(f"{start}HYPERLINK(A1)") == f"'{start}HYPERLINK(A1)"


@pytest.mark.parametrize("number", ["-5.6837", "+12", "-12", "0"])
def test_a_number_stays_a_number(number: str) -> None:
    assert defused(number) == number


@pytest.mark.parametrize("cell", ["", "Tomis", "'tis", "a=b", "1917-05-17", "Ovid's", "1-2"])
def test_what_no_spreadsheet_calculates_stays_as_it_is(cell: str) -> None:
    assert defused(cell) == restored(cell) == cell


@given(st.text(st.sampled_from("='+-@\t\r\n\0a1."), max_size=6))
def test_every_cell_is_read_as_it_was(cell: str) -> None:
    assert restored(defused(cell)) == cell
