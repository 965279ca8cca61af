"""A workbook: its sheets are the tables of a journey if they are named so, else one of them is its stays."""

from places.gazetteer import fold
from places.tables.findings import Findings, Notice
from places.tables.grid import Grid
from places.tables.rules import Rule
from places.tables.table import table_of
from places.tables.workbook import Workbook
from routes.about import about_of
from routes.columns import KINDS, vocabulary
from routes.inputs.parts import Parts

__all__ = ["read_workbook"]


def read_workbook(source: str, data: bytes, name: str, findings: Findings) -> Parts:
    """Read the sheets called ``stays``, ``places``, ``legs``, ...; without a sheet of stays, the first that is one.

    Raises
    ------
    TableError
        When it is no workbook, is larger than the limits allow, or a sheet of it is no table.
    """
    with Workbook(source, data) as workbook:
        named = {kind: sheet for kind in KINDS for sheet in workbook.sheets if fold(sheet) in (kind, f"{kind}s")}
        if "stay" in named:
            grids = {kind: workbook.grid(sheet, f"{source}, sheet {sheet}") for kind, sheet in named.items()}
        else:
            sheet, grid = _stays(workbook)
            named, grids = {"stay": sheet}, {"stay": grid}
        left_out = [sheet for sheet in workbook.sheets if sheet not in named.values()]
    for sheet in left_out:
        fix = "call it stays, places, legs, chapters, claims or sources if it is to be read"
        findings.notices.append(Notice(source, 0, "", sheet, "is a sheet that is left out", fix, Rule.LEFT_OUT))
    tables = {kind: table_of(grid, vocabulary(kind)) for kind, grid in grids.items()}
    sources = {kind: grid.source for kind, grid in grids.items()}
    return Parts(name, about_of({}, name, findings), tables, {kind: sources.get(kind, source) for kind in KINDS})


def _stays(workbook: Workbook) -> tuple[str, Grid]:
    """Choose the first sheet with two columns of a table of stays, else the first."""
    grids: list[tuple[str, Grid]] = []
    for sheet in workbook.sheets:
        grids.append((sheet, workbook.grid(sheet)))
        if any(vocabulary("stay").known(cells) > 1 for _, cells in grids[-1][1].lines[:20]):
            return grids[-1]
    return grids[0]
