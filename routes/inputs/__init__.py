"""The ways a journey comes in: each reads files into the tables that a journey is made of."""

from pathlib import Path

from places.tables.archive import is_archive
from places.tables.findings import Findings
from places.tables.table import read_bytes
from places.tables.workbook import is_workbook
from routes.file_name import journey_name
from routes.inputs.folder import read_archive, read_folder
from routes.inputs.geojson import is_collection, read_collection
from routes.inputs.lone_table import read_lone_table
from routes.inputs.parts import Parts
from routes.inputs.workbook import read_workbook

__all__ = ["read_parts"]


def read_parts(path: Path, findings: Findings) -> Parts:
    """Read the tables of a journey from a folder or a file, whatever kind of file it is.

    Raises
    ------
    TableError
        When it is none, or is larger than the limits allow.
    """
    if path.is_dir():
        return read_folder(path, findings)
    source, data, name = path.name, read_bytes(path), journey_name(path)
    if is_workbook(source, data):
        return read_workbook(source, data, name, findings)
    if is_archive(data) or source.lower().endswith(".zip"):
        return read_archive(source, data, name, findings)
    if is_collection(source, data):
        return read_collection(source, data, name, findings)
    return read_lone_table(source, data, name, findings)
