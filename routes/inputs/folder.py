"""A journey's folder: on the disk, or in a ZIP file."""

from collections.abc import Callable
from pathlib import Path, PurePosixPath

from places.errors import Problem, TableError
from places.tables.archive import open_archive, read_member
from places.tables.findings import Findings
from places.tables.rules import Rule
from places.tables.table import Table, read_bytes, read_grid, table_of
from routes.about import read_about
from routes.columns import KINDS, vocabulary
from routes.file_name import journey_name
from routes.inputs.parts import Parts

__all__ = ["read_archive", "read_folder"]

ReadFile = Callable[[str], bytes | None]
"""Gives what stands in a file of the folder, None where there is none of that name."""


def read_folder(folder: Path, findings: Findings) -> Parts:
    """Read the tables of a folder; what is wrong with them as tables goes to ``findings``."""

    def read(name: str) -> bytes | None:
        return read_bytes(folder / name) if (folder / name).exists() else None

    return _parts(journey_name(folder), read, findings)


def read_archive(source: str, data: bytes, name: str, findings: Findings) -> Parts:
    """Read the tables of a folder in a ZIP file: of its topmost folder that has a table of stays.

    Raises
    ------
    TableError
        When it is no ZIP file, is larger than the limits allow, or has no table of stays.
    """
    with open_archive(source, data, ".csv", ".toml") as archive:
        members = set(archive.namelist())
        tables = [PurePosixPath(each) for each in members if PurePosixPath(each).name == "stays.csv"]
        if not tables:
            wrong, fix = "there is no stays.csv in it", "zip the folder of a journey"
            raise TableError([Problem(source, 0, "", "", wrong, fix, Rule.TABLE_MISSING)])
        root = min(tables, key=lambda path: (len(path.parts), str(path))).parent

        def read(name: str) -> bytes | None:
            member = str(root / name)
            return read_member(source, archive, member) if member in members else None

        return _parts(name, read, findings)


def _parts(name: str, read: ReadFile, findings: Findings) -> Parts:
    about = read_about(read("journey.toml"), name, findings)
    sources = {kind: f"{kind}s.csv" for kind in KINDS}
    tables = {kind: _table(kind, source, read, findings) for kind, source in sources.items()}
    return Parts(name, about, {kind: table for kind, table in tables.items() if table}, sources)


def _table(kind: str, source: str, read: ReadFile, findings: Findings) -> Table | None:
    try:
        data = read(source)
        if data is not None:
            return table_of(read_grid(source, data, vocabulary(kind)), vocabulary(kind))
        if kind == "stay":
            missing = Problem(source, 0, "", "", "the table is missing", "add it", Rule.TABLE_MISSING)
            findings.problems.append(missing)
    except TableError as error:
        findings.problems += error.problems
    return None
