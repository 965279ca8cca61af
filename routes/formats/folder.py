"""The journey folder as a ZIP file: what ``exile-map`` reads, with every table, every language, every source.

A part of a journey becomes a folder of its own (``routes.excerpt``).
"""

import io
from zipfile import ZipFile, ZipInfo

from routes.excerpt import excerpt
from routes.journey import Journey
from routes.selection import Selection
from routes.tables import journey_tables

__all__ = ["ENDING", "MEDIA_TYPE", "write"]

ENDING = ".zip"
MEDIA_TYPE = "application/zip"


def write(journey: Journey, selection: Selection = Selection(), language: str = "") -> bytes:  # noqa: ARG001, B008 # frozen
    """Write a journey, or the selected part of it, as a folder of its name; in all languages, whichever is asked for.

    The same journey gives the same bytes on any machine: files stand in the order of their names, at the earliest time
    that ZIP knows, and plain, for each version of zlib deflates in its own way.

    Raises
    ------
    QueryError
        When the selection keeps no stay.
    """
    packed = io.BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, body in sorted(journey_tables(excerpt(journey, selection)).items()):
            entry = ZipInfo(f"{journey.name}/{name}")  # of 1980-01-01
            entry.external_attr, entry.create_system = 0o644 << 16, 3  # a file of Unix, whatever made it
            archive.writestr(entry, body)
    return packed.getvalue()
