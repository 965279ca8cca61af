"""GeoParquet: one table of the stays and the legs, written by geopandas and pyarrow.

A file holds one table, and a stay alone does not tell the way: so ``feature`` tells the rows apart, as in the GeoJSON.
``start`` and ``end`` are timestamps without a zone, each the beginning of its day: of a date32 column geopandas reads
the years 1 to 9999 only, and fails at any other.
"""

from io import BytesIO
from typing import TYPE_CHECKING

from places.errors import LibraryError
from routes.formats._plain_text import about
from routes.frames import legs_frame, stays_frame
from routes.journey import Journey
from routes.printable import printable
from routes.selection import Selection

if TYPE_CHECKING:
    from pyarrow import Schema

__all__ = ["ENDING", "MEDIA_TYPE", "write"]

ENDING = ".parquet"
MEDIA_TYPE = "application/vnd.apache.parquet"


def write(journey: Journey, selection: Selection = Selection(), language: str = "") -> bytes:  # noqa: B008 # frozen
    """Write a journey, or the selected part of it, as GeoParquet 1.1: the stays as points, then the legs as lines.

    Coordinates are WGS 84, longitude first; legs are cut at the antimeridian. Columns are the properties of the
    GeoJSON, null in rows of the kind that lacks them. Title, licence and credits are in the file's metadata, each
    under its name. The same journey gives the same bytes with the same pyarrow.

    Raises
    ------
    LibraryError
        When pyarrow is not installed.
    """
    try:
        from pyarrow import parquet
    except ImportError as error:
        raise LibraryError(purpose="GeoParquet", library="pyarrow", extra="parquet") from error

    from pandas import concat

    draft, final = BytesIO(), BytesIO()
    features = concat([stays_frame(journey, selection, language), legs_frame(journey, selection, language)])
    features.to_parquet(draft, index=False, schema_version="1.1.0")
    table = parquet.read_table(draft)
    told = {name: printable(text) for name, text in about(journey, language).items()}
    metadata = {"geo": (table.schema.metadata or {})[b"geo"], **told}
    parquet.write_table(table.cast(_typed(table.schema)).replace_schema_metadata(metadata), final)
    return final.getvalue()


def _typed(schema: "Schema") -> "Schema":
    """Give each column its type, also where no row tells it; the shapes and the times have theirs."""
    import pyarrow as pa

    types = {"order": pa.int64(), "distance_km": pa.float64(), "sources": pa.list_(pa.string())}
    for number, field in enumerate(schema):
        if field.name not in {"geometry", "start", "end"}:
            schema = schema.set(number, field.with_type(types.get(field.name, pa.string())))
    return schema
