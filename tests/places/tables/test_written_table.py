import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from places.tables.grid import BLANKS
from places.tables.table import Table, read_table
from places.tables.written_table import written_table

CELLS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12).map(lambda text: text.strip(BLANKS))


def read(folder: Path | str, text: bytes) -> Table:
    path = Path(folder) / "stays.csv"
    path.write_bytes(text)
    return read_table(path)


def test_a_table_is_utf_8_with_a_byte_order_mark_and_the_line_ends_of_the_rfc() -> None:
    written = written_table(["place", "note"], [{"place": "تومیس", "note": "far"}, {"place": "Rome"}])

    assert written == "\ufeffplace,note\r\nتومیس,far\r\nRome,\r\n".encode()


def test_a_formula_comes_back_as_the_text_it_was(tmp_path: Path) -> None:
    written = written_table(["place", "=note"], [{"place": "Tomis", "=note": "=1+1"}])

    assert b"'=1+1" in written
    assert read(tmp_path, written).rows[0].cells == {"place": "Tomis", "=note": "=1+1"}


@given(st.lists(st.tuples(CELLS.filter(bool), CELLS), min_size=1, max_size=5))
def test_every_cell_comes_back(rows: list[tuple[str, str]]) -> None:
    cells = [{"place": place, "note": note} for place, note in rows]

    with tempfile.TemporaryDirectory() as folder:
        assert [row.cells for row in read(folder, written_table(["place", "note"], cells)).rows] == cells
