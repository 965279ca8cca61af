"""Amending a CSV table: some cells get other texts, some rows are added, and every other byte stays as it is."""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

__all__ = ["amended"]


def amended(
    text: str,
    columns: Sequence[str],
    changes: Mapping[int, Mapping[str, str]],
    added: Sequence[Mapping[str, str]] = (),
    *,
    header_number: int = 1,
) -> str:
    r"""Put texts into cells of a CSV table.

    Parameters
    ----------
    text : str
        The table as read from the file, with its line ends.
    columns : sequence of str
        What its header says.
    changes : mapping of int to mapping
        For a row (as a spreadsheet counts), the new texts by column.
    added : sequence of mapping
        Rows to add at the end, by column.
    header_number : int
        The row of the header.

    Returns
    -------
    str
        The table; columns that it did not have stand at the end. Cells that nobody changed keep their quotation marks.

    Raises
    ------
    ValueError
        When the header does not say so: then the table is written otherwise than is understood here.

    Examples
    --------
    >>> amended('place_id,"name"\nodessa,"Odessa"\n', ["place_id", "name"], {2: {"lon": "30.74"}})
    'place_id,"name",lon\nodessa,"Odessa",30.74\n'
    """
    body = text.removeprefix("\ufeff")
    separator = _separator(body, columns, header_number)
    lines = [*_lines(body, separator)]
    header = lines[header_number - 1]
    found = _read(header, separator)
    told = [column for row in (*changes.values(), *added) for column in row]
    new = [column for column in dict.fromkeys(told) if column not in found]
    changes = {**changes, header_number: {column: column for column in new}} if new else changes
    for number, line in enumerate(lines, 1):
        if number in changes or (new and number > header_number and any(cell.strip() for cell in line[:-1])):
            _fill(line, [*found, *new], changes.get(number, {}), separator)
    end = header[-1] or "\n"
    if added and not lines[-1][-1]:
        lines[-1][-1] = end
    rows = [_written([row.get(column, "") for column in (*found, *new)], separator) + end for row in added]
    return text[: len(text) - len(body)] + "".join([separator.join(line[:-1]) + line[-1] for line in lines] + rows)


def _separator(text: str, columns: Sequence[str], header_number: int) -> str:
    """Tell the separator: with it, the header says the columns."""
    for separator in ",;\t|":
        header = next(islice(_lines(text, separator), header_number - 1, None), [""])
        if [*filter(None, _read(header, separator))] == [*columns]:
            return separator
    msg = f"row {header_number} is no header that says {', '.join(columns)}"
    raise ValueError(msg)


def _lines(text: str, separator: str) -> Iterator[list[str]]:
    """Split a table into lines of cells as written, with the line's end as the last element."""
    cell = re.compile(rf'("(?:[^"]|"")*"[^{separator}\r\n]*|[^{separator}\r\n]*)(\{separator}|\r\n|\n|\r|$)')
    line: list[str] = []
    at = 0
    while at < len(text) or line:
        found = cell.match(text, at)
        if found is None:  # the first choice matches all that is left, so this cannot be
            raise ValueError(text[at : at + 20])
        line.append(found[1])
        at = found.end()
        if found[2] != separator:
            yield [*line, found[2]]
            line = []


def _fill(line: list[str], columns: Sequence[str], texts: Mapping[str, str], separator: str) -> None:
    """Make a line as long as the header, and put texts in."""
    line[-1:-1] = [""] * (len(columns) - len(line) + 1)
    for column, text in texts.items():
        line[columns.index(column)] = _written([text], separator)


def _read(line: Sequence[str], separator: str) -> list[str]:
    """Give the texts of a line's cells."""
    text = separator.join(line[:-1])
    return [cell.strip() for cell in next(csv.reader(io.StringIO(text, newline=""), delimiter=separator), [""])]


def _written(cells: Sequence[str], separator: str) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerow(cells)
    return out.getvalue().removesuffix("\r\n") if len(cells) > 1 or cells[0] else ""
