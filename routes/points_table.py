"""Writing found points into ``places.csv``, with the evidence for each; every other cell stays as it is."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from places.errors import GeocodingError
from places.geocoding.answers import Choice
from places.tables.amending import amended
from places.tables.defused import defused
from places.tables.table import Row, read_table
from places.utf8 import utf8
from places.whole_file import replace_file
from routes.columns import vocabulary
from routes.itinerary import Itinerary, OpenPlace

__all__ = ["EVIDENCE", "write_points"]

EVIDENCE = (
    "geocoded_query",
    "geocoded_by",
    "geocoded_score",
    "geocoded_on",
    "geocoded_choice",
    "geocoded_licence",
    "geocoded_candidates",
)
"""Columns that say of a found point: by which name it was found, by which geocoder, how well it fits (0 to 1), when it
was chosen, by whom (``rule`` or ``person``), on what terms, among which places (the likeliest first)."""

MOST_NAMED = 5
"""How many candidates the table names; the store has them all."""


def write_points(folder: Path, itinerary: Itinerary, choices: Sequence[Choice], *, backup: bool) -> int:
    """Put points into the rows that still have none; places without a row get one at the end.

    The table is read anew, so that what somebody else wrote meanwhile is kept.

    Parameters
    ----------
    backup : bool
        Keep the table as it was as ``places.csv.bak``.

    Returns
    -------
    int
        How many points were written.

    Raises
    ------
    GeocodingError
        When the table is not UTF-8, or its header is not where one is understood.
    TableError
        When it cannot be read.
    """
    path, name = folder / "places.csv", f"name_{itinerary.language}"
    columns = ["place_id", name, "lon", "lat", "country_today", "geonames_id"]
    text, header_number, rows = f"{','.join(columns)}\n", 1, {}
    headings: Mapping[str, str] = {}
    if path.exists():
        text, table = _text(path), read_table(path, vocabulary("place"))
        columns, header_number, headings = [*table.columns], table.header_number, table.headings
        rows = {row["place_id"]: row for row in table.rows}
        name = name if name in columns or "name" not in columns else "name"
    waiting = [choice for choice in choices if _waits(rows.get(choice.place_id))]
    places = {place.place_id: place for place in itinerary.open_places}
    changes = {
        rows[each.place_id].number: _cells(each, rows[each.place_id]["geonames_id"])
        for each in waiting
        if each.place_id in rows
    }
    added = [_row(each, places[each.place_id], name) for each in waiting if each.place_id not in rows]
    if waiting:
        try:
            body = amended(
                text,
                [headings.get(column, column) for column in columns],
                {number: _under(headings, cells) for number, cells in changes.items()},
                [_under(headings, cells) for cells in added],
                header_number=header_number,
            )
        except ValueError as error:
            msg = f"no points can be written into {path} ({error}): save it as a plain CSV with one header"
            raise GeocodingError(msg) from error
        replace_file(path, utf8(body), backup=backup)
    return len(waiting)


def _under(headings: Mapping[str, str], cells: Mapping[str, str]) -> Mapping[str, str]:
    """Name cells as the table's own header does."""
    return {headings.get(column, column): text for column, text in cells.items()}


def _waits(row: Row | None) -> bool:
    return row is None or not (row["lon"] or row["lat"])


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode()
    except UnicodeDecodeError:
        msg = f"{path} is not UTF-8, so no points can be written into it: save it as CSV UTF-8"
        raise GeocodingError(msg) from None


def _cells(choice: Choice, geonames_id: str = "") -> dict[str, str]:
    lon, lat = choice.chosen.position.rounded()
    score = "" if choice.score is None else f"{choice.score:g}"
    told = (
        defused(choice.chosen.query),
        choice.chosen.source,
        score,
        choice.day,
        choice.chooser,
        choice.chosen.licence,
        defused("; ".join(each.label for each in choice.candidates[:MOST_NAMED])),
    )
    cells = {"lon": f"{lon}", "lat": f"{lat}", **dict(zip(EVIDENCE, told, strict=True))}
    if choice.chosen.source == "geonames" and not geonames_id:
        cells["geonames_id"] = choice.chosen.identifier
    return cells


def _row(choice: Choice, place: OpenPlace, name: str) -> Mapping[str, str]:
    country = place.question.country or choice.chosen.country
    told = {"place_id": place.place_id, name: place.question.names[0], "country_today": country}
    return {column: defused(text) for column, text in told.items()} | _cells(choice)
