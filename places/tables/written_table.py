"""Tables out: CSV files that spreadsheets open as meant, and that ``places.tables.table`` reads back cell for cell."""

import codecs
import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from places.tables.defused import defused
from places.utf8 import utf8

__all__ = ["written_table"]


def written_table(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> bytes:
    """Write a table as CSV (RFC 4180) in UTF-8 with a byte order mark, without which Excel garbles all but English.

    Parameters
    ----------
    columns : sequence of str
        In their order.
    rows : iterable of mapping
        Cells by column; an absent one is empty, and what stands under no column is left out.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(map(defused, columns))
    writer.writerows([defused(row.get(column, "")) for column in columns] for row in rows)
    return codecs.BOM_UTF8 + utf8(text.getvalue())
