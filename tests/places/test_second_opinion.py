"""The days of EDTF texts compared with those of the ``edtf`` library, 5.0.2, which shares no code with ours."""

import json
import math
from pathlib import Path
from time import struct_time

import edtf
import pytest

from places.dates import Edtf, day_number, parse_edtf
from places.errors import DateError

EXAMPLES = json.loads((Path(__file__).parents[1] / "data" / "edtf.json").read_text(encoding="utf-8"))["examples"]

FAULTS_OF_EDTF = {
    **dict.fromkeys(
        ["1985-04-12/", "1985-04/", "1985/", "/1985-04-12", "/1985-04", "/1985"],
        "an unknown end is taken to lie ten years away",
    ),
    **dict.fromkeys(["2001-24", "2001-28", "2001-30"], "a winter ends with December; here it lasts until February"),
    **dict.fromkeys(
        ["1950S2", "Y171010000S3", "Y3388E2S3"], "strict bounds are the estimate, not all years it may stand for"
    ),
    "1984-1X": "AttributeError, and noise on standard output",
}
MORE = [
    *["0000", "-0001", "-0043-03-15", "0008-12", "1900-02", "2000-02-29", "1879-11-07", "9999-12-31"],
    *["1984~", "1984%", "2004-06?", "2004-06-11~", "-1985~", "196X", "19XX", "1560-XX-25"],
    *["1984?/2004-06~", "1984-06-02?/2004-08-08~", "1984/2004-06~", "1896~/1896-10~", "1898-02-09~/1898-02-09"],
    *[f"2001-{code}" for code in range(22, 42)],
]
COMPARED = [text for text in [*(example[1] for example in EXAMPLES), *MORE] if text not in FAULTS_OF_EDTF]


def named_ends(date: Edtf) -> tuple[float, float]:
    """The first and last day without our widening, since the standard gives no width for ``~``."""
    first = date.start.named.first if date.start else date.named.first
    last = date.end.named.last if date.end else date.named.last
    return first, last


def day(bound: struct_time | float) -> float:
    return bound if isinstance(bound, float) else day_number(bound.tm_year, bound.tm_mon, bound.tm_mday)


@pytest.mark.parametrize("text", COMPARED)
def test_the_days_are_those_of_the_edtf_library(text: str) -> None:
    theirs = edtf.parse_edtf(text)

    assert named_ends(parse_edtf(text)) == (day(theirs.lower_strict()), day(theirs.upper_strict()))


def test_an_open_end_is_infinite_in_both() -> None:
    assert parse_edtf("1985/..").span.last == day(edtf.parse_edtf("1985/..").upper_strict()) == math.inf


@pytest.mark.parametrize("text", ["1900-02-29", "1985-04-12/1984", "1985-02-3X"])
def test_an_impossible_date_that_the_edtf_library_lets_pass_is_refused(text: str) -> None:
    with pytest.raises(DateError):
        parse_edtf(text)
