"""CSV files in: cells between commas, semicolons, tabs or bars, in any usual encoding."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from places.errors import Problem, TableError
from places.tables.decoding import decoded
from places.tables.findings import Notice
from places.tables.formulas import texts_of
from places.tables.grid import Grid, filled_lines
from places.tables.header import Vocabulary
from places.tables.limits import MAX_CELL_CHARACTERS, refuse_too_large
from places.tables.rules import Rule

__all__ = ["read_separated", "separated_rows"]

_SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
_DECLARATION = re.compile(r'"?sep=(?P<separator>[^\r\n])"?\r?\n', re.IGNORECASE)  # an order to Excel, which hides it
_SAMPLE_CHARACTERS, _SAMPLE_ROWS = 65_536, 30


def read_separated(source: str, data: bytes, vocabulary: Vocabulary) -> Grid:
    """Read a CSV file: UTF-8, UTF-16 with a byte order mark, or Windows-1251, -1252 or -1256.

    Raises
    ------
    TableError
        When it is no CSV, or larger than the limits allow.
    """
    csv.field_size_limit(MAX_CELL_CHARACTERS.value)
    text, encoding = _text(source, data)
    separator, text = _separator(text, vocabulary)
    notices = []
    if encoding != "UTF-8":
        fix = "look whether its letters came out right; save it as CSV UTF-8"
        notices.append(Notice(source, 0, "", "", f"the file is read as {encoding}", fix, Rule.ENCODING))
    if separator != ",":
        name = _SEPARATORS.get(separator, repr(separator))
        understood = f"its cells are taken to stand between {name}"
        notices.append(Notice(source, 0, "", "", understood, "save it with commas between the cells", Rule.SEPARATOR))
    lines = filled_lines(source, separated_rows(source, text, separator))
    return Grid(source, [(number, texts_of(cells)) for number, cells in lines], tuple(notices))


def separated_rows(source: str, text: str, separator: str) -> Iterator[list[str]]:
    """Split a text into rows of cells.

    Raises
    ------
    TableError
        Where quotation marks do not fit together, or a cell is longer than the limits allow.
    """
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    number = 0
    try:
        for number, row in enumerate(reader, 1):  # noqa: B007 # an error is of the row after the last
            yield row
    except csv.Error as error:
        if "field limit" in str(error):
            wrong, fix = "a cell has more than {limit} characters", "look for a quotation mark that is never closed"
            refuse_too_large(source, number + 1, wrong, fix, MAX_CELL_CHARACTERS)
        wrong, fix = f"it is no CSV ({error})", "close each quotation mark, and double those inside a cell"
        raise TableError([Problem(source, number + 1, "", "", wrong, fix, Rule.TABLE_UNREADABLE)]) from None


def _text(source: str, data: bytes) -> tuple[str, str]:
    try:
        text, encoding = decoded(data)
    except UnicodeDecodeError as error:
        row = error.object[: error.start].count(b"\n") + 1
        wrong = "it is in no encoding that is known here"
        problem = Problem(source, row, "", "", wrong, "save it as CSV UTF-8", Rule.ENCODING)
        raise TableError([problem]) from None
    if text.count("\0") > len(text) // 4:
        wrong = "it is UTF-16 without a mark that says so, or no text at all"
        raise TableError([Problem(source, 0, "", "", wrong, "save it as CSV UTF-8", Rule.ENCODING)])
    return text, encoding


def _separator(text: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """Find what stands between cells, and the text without a declaration of it."""
    declared = _DECLARATION.match(text)
    if declared:
        return declared["separator"], text[declared.end() :]
    if vocabulary.is_header(text.partition("\n")[0].strip().split(",")):
        return ",", text
    sample = text[:_SAMPLE_CHARACTERS]
    return max(_SEPARATORS, key=lambda separator: _fitness(sample, separator, vocabulary)), text


def _fitness(sample: str, separator: str, vocabulary: Vocabulary) -> tuple[int, int]:
    """Count the known headings, and the rows of the commonest number of cells, that a separator would make."""
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=separator)
    rows = list(islice(reader, _SAMPLE_ROWS))
    widths = Counter(len(row) for row in rows if len(row) > 1)
    return max(map(vocabulary.known, rows), default=0), max(widths.values(), default=0)
