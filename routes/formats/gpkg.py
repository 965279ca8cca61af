"""GeoPackage: layers of stays, legs and places, written by GDAL.

GDAL is asked through pyogrio's arrays, for geopandas writes no DATE columns, only instants. A DATE holds the years 1 to
9999: ``start`` and ``end`` are null beyond them, and ``start_text`` and ``end_text`` stand beside them in layers that
have such days.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from places.dates import iso
from routes.formats._plain_text import about, about_lines, plain
from routes.frames import CRS, legs_frame, places_frame, stays_frame
from routes.journey import Journey
from routes.printable import printable
from routes.selection import Selection

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

__all__ = ["ENDING", "MEDIA_TYPE", "write"]

ENDING = ".gpkg"
MEDIA_TYPE = "application/geopackage+sqlite3"

_CLOCK, _STOPPED = Lock(), {"OGR_CURRENT_DATE": "1970-01-01T00:00:00.000Z"}
_FIRST_DAY, _LAST_DAY = np.datetime64("0001-01-01"), np.datetime64("9999-12-31")


def write(journey: Journey, selection: Selection = Selection(), language: str = "") -> bytes:  # noqa: B008 # frozen
    """Write a journey, or the selected part of it, as a GeoPackage with the layers ``stays``, ``legs`` and ``places``.

    Coordinates are WGS 84, longitude first; legs are cut at the antimeridian. Columns are the properties of the
    GeoJSON, ``start`` and ``end`` as DATE, lists joined by a bar; a name that is taken gets an underscore. Title,
    licence and credits are in the metadata. The same journey gives the same bytes with the same GDAL.
    """
    layers = {
        "stays": ("Point", stays_frame(journey, selection, language)),
        "legs": ("MultiLineString", legs_frame(journey, selection, language)),
        "places": ("Point", places_frame(journey, selection, language)),
    }
    metadata = _metadata(journey, language)
    with TemporaryDirectory() as folder, _stopped_clock():
        path = Path(folder) / f"journey{ENDING}"
        for name, (shape, frame) in layers.items():
            _write_layer(path, name, shape, frame, metadata)
        return path.read_bytes()


def _metadata(journey: Journey, language: str) -> dict[str, Any]:
    """Tell whose journey it is: the file by its parts, each layer in a text that programs show beside it."""
    told = {name: printable(text) for name, text in about(journey, language).items()}
    description = "\n".join([told["title"], *map(printable, about_lines(journey, language))])
    told.pop("description", "")  # GDAL keeps the word for layers
    return {"dataset_metadata": told, "layer_options": {"DESCRIPTION": description}}


@contextmanager
def _stopped_clock() -> Iterator[None]:
    """Let GDAL write the same time each time; the option is one of the whole process, so one file after the other."""
    from pyogrio import get_gdal_config_option, set_gdal_config_options

    with _CLOCK:
        before = {name: get_gdal_config_option(name) for name in _STOPPED}
        set_gdal_config_options(_STOPPED)
        try:
            yield
        finally:
            set_gdal_config_options(before)


def _write_layer(path: Path, name: str, shape: str, frame: "GeoDataFrame", metadata: dict[str, Any]) -> None:
    from pyogrio import raw

    columns = list(_columns(frame))
    raw.write(
        str(path),
        frame.geometry.to_wkb().to_numpy(object),
        [values for _, values in columns],
        _distinct(column for column, _ in columns),
        layer=name,
        driver="GPKG",
        geometry_type=shape,
        promote_to_multi=shape.startswith("Multi"),
        crs=CRS,
        **metadata,
    )


def _columns(frame: "GeoDataFrame") -> Iterator[tuple[str, NDArray[Any]]]:
    for name in frame.columns.drop("geometry"):
        values = frame[name].to_numpy()
        if values.dtype.kind == "M":
            yield from _days(name, values.astype("datetime64[D]"))
        elif values.dtype.kind in "if":
            yield name, values
        else:
            yield name, np.array([_text(value) for value in values], dtype=object)


def _days(name: str, days: NDArray[np.datetime64]) -> Iterator[tuple[str, NDArray[Any]]]:
    fits = (days >= _FIRST_DAY) & (days <= _LAST_DAY)
    yield name, np.where(fits, days, np.datetime64("NaT"))
    if not fits.all():
        yield f"{name}_text", np.array([iso(int(day)) for day in days.astype(int)], dtype=object)


def _text(value: object) -> str | None:
    """Write a cell; one that no row of the table has (pandas says NaN) is null."""
    return plain(value) if isinstance(value, str | list) else None


def _distinct(names: Iterable[str]) -> list[str]:
    """Tell names apart that are one to SQLite, which knows no capitals, or that GDAL gives to columns of its own."""
    found: dict[str, str] = {"fid": "", "geom": ""}
    for name in names:
        free = name
        while free.lower() in found:
            free += "_"
        found[free.lower()] = free
    return list(filter(None, found.values()))
