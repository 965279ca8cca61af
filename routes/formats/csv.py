"""A CSV table of the stays, each with its place: for spreadsheets and analysis, and to be read again as a journey.

It has the columns of ``stays.csv``, in all languages, so that a row changed in a spreadsheet finds its way back by its
``stay_id``; beside them stands what other tables say of the stay.
"""

from routes.journey import Journey
from routes.properties import Property, stay_properties
from routes.selection import Selection
from routes.stay_rows import DERIVED
from routes.tables import Row, columns_of, point_row, stay_row, table_text, undated_row
from routes.undated import Undated

__all__ = ["ENDING", "MEDIA_TYPE", "write"]

ENDING = ".csv"
MEDIA_TYPE = "text/csv; charset=utf-8"


def write(journey: Journey, selection: Selection = Selection(), language: str = "") -> bytes:  # noqa: B008 # frozen
    """Write the stays of a journey, or of the selected part of it, as a table; its columns are the same for any part.

    Texts of the stays are in every language they have; names of the time, and sources, in the language asked. What has
    no date is in no part; it stands at the end of the whole.
    """
    rows = [_row(journey, number, language) for number in range(len(journey.stays))]
    undated = [_undated(each) for each in journey.undated]
    columns = columns_of([*rows, *undated], journey.about.default_language)
    kept = [rows[number] for number, _ in selection.stays(journey)]
    return table_text([*kept, *(undated if selection == Selection() else ())], columns)


def _row(journey: Journey, number: int, language: str) -> Row:
    stay, said = journey.stays[number], stay_properties(journey, number, language)
    return {
        "stay_id": stay.stay_id,
        "place": stay.place.place_id,
        "place_name": stay.place.names,
        "country_today": stay.place.country_today,
        **point_row(stay.place),
        **stay_row(stay),
        **{name: _text(said[name]) for name in DERIVED},
        "citations": _text(said["sources"]) if journey.sources else "",
        "licence": journey.about.licence,
        **stay.extra,
    }


def _undated(undated: Undated) -> Row:
    row, place = undated_row(undated), undated.place
    return {"place_name": place.names, **point_row(place), **row} if place else row


def _text(value: Property) -> str:
    """Write a property; the parts of a list are joined by a bar, for citations hold all other marks."""
    return " | ".join(value) if isinstance(value, list) else str(value)
