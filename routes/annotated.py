"""Copies of tables with what was found in them: each problem and notice beside its row."""

import csv
import io
import re
from codecs import BOM_UTF8
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from places.errors import Problem
from places.tables.defused import defused
from places.tables.findings import Notice
from places.tables.table import Table
from routes.reading import Report

__all__ = ["annotated_tables"]


def annotated_tables(report: Report) -> Mapping[str, bytes]:
    """Give the copies as CSV files (UTF-8 with a byte order mark) by their names, ``stays.checked.csv``.

    Columns ``problems`` and ``notices`` stand at the end of each table; rows stand where they stood. What was found in
    the header or the table as a whole stands beside its first row.
    """
    return {_name(table.source): _annotated(table, report) for table in report.tables if table.rows}


def _name(source: str) -> str:
    """Name a copy after the sheet or the file."""
    file, _, sheet = source.partition(", sheet ")
    stem = sheet or re.sub(r"\.[^.]+$", "", file)
    return re.sub(r"[^\w.-]+", "-", stem) + ".checked.csv"


def _annotated(table: Table, report: Report) -> bytes:
    problems = _by_row(table, ((each, f"{each.wrong}. Fix: {each.fix}") for each in report.problems))
    notices = _by_row(table, ((each, each.understood) for each in report.notices))
    headings = [table.headings.get(column, column) for column in table.columns]
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerows([] for _ in range(1, table.header_number))
    writer.writerow(map(defused, [*headings, "problems", "notices"]))
    before = table.header_number
    for row in table.rows:
        writer.writerows([] for _ in range(before + 1, row.number))
        told = (" | ".join(found.get(row.number, ())) for found in (problems, notices))
        writer.writerow(map(defused, [*(row[column] for column in table.columns), *told]))
        before = row.number
    return BOM_UTF8 + text.getvalue().encode()


def _by_row(table: Table, told: Iterable[tuple[Problem | Notice, str]]) -> Mapping[int, Sequence[str]]:
    """Give what is told of each row, each with its column."""
    first = table.rows[0].number
    by_row: dict[int, list[str]] = defaultdict(list)
    for finding, text in told:
        if finding.source == table.source:
            by_row[max(first, finding.row)].append(f"{finding.column}: {text}" if finding.column else text)
    return by_row
