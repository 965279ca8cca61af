"""One CSV file: the stays of a journey."""

from places.tables.findings import Findings
from places.tables.table import read_grid, table_of
from routes.about import about_of
from routes.columns import KINDS, vocabulary
from routes.inputs.parts import Parts

__all__ = ["read_lone_table"]


def read_lone_table(source: str, data: bytes, name: str, findings: Findings) -> Parts:
    """Read a CSV as a table of stays.

    Raises
    ------
    TableError
        When it is no table.
    """
    table = table_of(read_grid(source, data, vocabulary("stay")), vocabulary("stay"))
    return Parts(name, about_of({}, name, findings), {"stay": table}, dict.fromkeys(KINDS, source))
