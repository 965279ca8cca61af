"""A folder of tables made of a single file, so that its places can have a table of their own."""

import csv
import io
from codecs import BOM_UTF8
from pathlib import Path

from places.errors import QueryError, TableError
from places.tables.defused import defused
from places.tables.findings import Findings
from places.tables.table import Table
from places.whole_file import replace_file
from routes.inputs import read_parts

__all__ = ["folder_of"]


def folder_of(path: Path) -> Path:
    """Give the folder of a journey, also by its ``stays.csv``; of another file one is made beside it, of the same name.

    The file itself is left as it is. Cells stand in the folder as they stood in the file, all tables in UTF-8.

    Raises
    ------
    QueryError
        When a folder has no ``stays.csv``, or the one to be made is there already.
    TableError
        When the file cannot be read as tables.
    """
    if path.name == "stays.csv":
        return path.parent
    if path.is_dir():
        if not (path / "stays.csv").is_file():
            msg = f"{path} has no stays.csv: put the table there, or name the table"
            raise QueryError(msg)
        return path
    return _unfolded(path)


def _unfolded(path: Path) -> Path:
    findings = Findings()
    parts = read_parts(path, findings)
    if findings.problems:
        raise TableError(findings.problems)
    folder = path.with_suffix("")
    if folder.exists():
        msg = f"{folder} is there already: name it instead of {path.name}, or move it away"
        raise QueryError(msg)
    folder.mkdir()
    for kind, table in parts.tables.items():
        replace_file(folder / f"{kind}s.csv", _written(table), backup=False)
    return folder


def _written(table: Table) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(defused(table.headings.get(column, column)) for column in table.columns)
    writer.writerows([defused(row[column]) for column in table.columns] for row in table.rows)
    return BOM_UTF8 + text.getvalue().encode()
