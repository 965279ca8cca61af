import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from places.dates import Span, parse_edtf
from places.place import Period
from places.tables.cells import Cells
from places.tables.findings import Findings
from places.tables.table import Row
from places.tables.written_cells import decimals, periods_text
from places.texts import Texts

OPEN = Span(-math.inf, -math.inf), Span(math.inf, math.inf)


def read(texts: Texts) -> tuple[Period, ...]:
    cells = {f"polities_{language}": text for language, text in texts.items()}
    return Cells(Row("places.csv", 2, cells), Findings()).periods("polities")


@given(st.floats(-180, 180))
def test_a_number_is_read_as_it_was_and_never_written_as_a_power_of_ten(number: float) -> None:
    written = decimals(number)

    assert float(written) == number
    assert "e" not in written.lower()


@pytest.mark.parametrize(("start", "end"), [("1914-09-01", "1924-01"), ("1914~", "[..1924]"), ("-0042", "0008-12-01")])
def test_periods_of_no_table_are_written_with_the_days_they_may_have_begun_and_ended(start: str, end: str) -> None:
    periods = (
        Period(Texts({"en": "Byzantium"}), OPEN[0], parse_edtf(start).span),
        Period(Texts({"en": "Rome", "fa": "روم"}), parse_edtf(start).span, parse_edtf(end).span),
        Period(Texts({"fa": "عثمانی"}), parse_edtf(end).span, OPEN[1]),
    )

    assert read(periods_text(periods)) == periods


def test_periods_of_a_table_are_written_as_they_stood_there() -> None:
    texts = Texts(
        {
            "en": "Petersburg@../1914-08~;Petrograd@1914-08~/1924-01-26",
            "fa": "@../1914-08~;پتروگراد@1914-08~/1924-01-26",
        }
    )

    assert periods_text(read(texts)) == texts
