import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from places.tables.amending import amended

TABLE = 'place_id,"name_en", note\r\nodessa,Odessa,"a ""port"",\r\non the sea"\r\n\r\ntomis,"Tomis",\r\n'
COLUMNS = ["place_id", "name_en", "note"]


def rows(table: str, separator: str = ",") -> list[list[str]]:
    return [*csv.reader(io.StringIO(table, newline=""), delimiter=separator)]


def test_only_the_cells_that_are_changed_are_written_anew() -> None:
    assert amended(TABLE, COLUMNS, {4: {"name_en": "Tomi, on the sea"}}) == TABLE.replace(
        '"Tomis"', '"Tomi, on the sea"'
    )


def test_new_columns_stand_at_the_end_of_every_row_that_is_not_blank() -> None:
    table = amended(TABLE, COLUMNS, {2: {"lon": "30.74"}})

    assert table == (
        'place_id,"name_en", note,lon\r\nodessa,Odessa,"a ""port"",\r\non the sea",30.74\r\n\r\ntomis,"Tomis",,\r\n'
    )


def test_rows_are_added_at_the_end() -> None:
    added = [{"place_id": "rome", "lat": "41.9"}]

    assert amended(TABLE, COLUMNS, {}, added).endswith(',"Tomis",,\r\nrome,,,41.9\r\n')


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_a_table_keeps_its_separator_its_mark_and_its_line_ends(separator: str) -> None:
    table = "\ufeff" + separator.join(["place_id", "name"]) + "\n" + separator.join(["tomis", "Tomis"])

    changed = amended(table, ["place_id", "name"], {2: {"name": f"a{separator}b"}}, [{"place_id": "rome"}])

    assert changed.startswith("\ufeffplace_id")
    assert rows(changed.removeprefix("\ufeff"), separator) == [
        ["place_id", "name"],
        ["tomis", f"a{separator}b"],
        ["rome", ""],
    ]
    assert "\r" not in changed


def test_rows_are_counted_as_a_spreadsheet_does_and_what_is_above_the_header_stays() -> None:
    table = "My places\n\na,b\n1\n"

    assert amended(table, ["a", "b"], {4: {"b": "2", "c": "3"}}, header_number=3) == "My places\n\na,b,c\n1,2,3\n"


@pytest.mark.parametrize("table", ["", "a,b\n", "sep=;\na;b\n", '"a,b"\n'])
def test_a_table_whose_header_is_not_understood_is_refused(table: str) -> None:
    with pytest.raises(ValueError, match="row 1 is no header that says b, a"):
        amended(table, ["b", "a"], {})


CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8)


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1), st.sampled_from(["\n", "\r\n"]))
def test_a_table_that_nobody_changes_stays_as_it_is(body: list[list[str]], end: str) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator=end).writerows([["a", "b", "c"], *body])

    assert amended(out.getvalue(), ["a", "b", "c"], {}) == out.getvalue()


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1), CELLS)
def test_what_is_written_into_a_cell_is_read_from_it_and_the_rest_is_as_before(
    body: list[list[str]], text: str
) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows([["a", "b", "c"], *body])

    table = rows(amended(out.getvalue(), ["a", "b", "c"], {2: {"b": text}}))

    expected = [["a", "b", "c"], *body]
    expected[1] = [body[0][0], text, body[0][2]]
    assert table == expected
