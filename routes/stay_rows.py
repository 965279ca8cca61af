"""What a row of ``stays.csv`` means: a ``Stay``, or something without a date for the tray."""

from collections.abc import Mapping
from types import MappingProxyType

from places.dates import Edtf, is_unknown
from places.tables.cells import Cells
from places.tables.findings import Findings
from places.tables.rules import Rule
from places.texts import Texts
from routes.placing import Placing
from routes.rows import row_id
from routes.stay import CERTAINTIES, Stay
from routes.undated import Undated

__all__ = ["DERIVED", "read_stay"]

DERIVED = ("place_then", "place_today", "polity", "start", "end")
"""Columns that an export has beside those of ``stays.csv``: what they say follows from the others, so none is read."""

_DATES = ("arrival", "departure", "arrival_os", "departure_os")
_TEXTS = ("title", "summary", "with_whom", "disagreement", "place_name")


def read_stay(cells: Cells, placing: Placing) -> Stay | Undated | None:
    """Read a row of ``stays.csv``; one without any date is for the tray."""
    if is_unknown(cells["arrival"]) and all(is_unknown(cells[column]) for column in _DATES):
        return _undated(cells, placing)
    place, arrival, departure = placing.place_of(cells), cells.date("arrival"), cells.date("departure")
    if arrival is None and is_unknown(cells["arrival"]):
        arrival = _arrival(cells, departure)
    certainty = cells.choice("certainty", CERTAINTIES, "certain")
    if place is None or arrival is None:
        return None
    return Stay(
        row_id(cells, "stay"),
        place,
        arrival,
        departure,
        arrival_os=cells["arrival_os"],
        departure_os=cells["departure_os"],
        kind=cells["kind"],
        chapter=cells["chapter"],
        certainty=certainty,
        title=cells.texts("title"),
        summary=cells.texts("summary"),
        with_whom=cells.texts("with_whom"),
        sources=cells.listed("sources"),
        disagreement=cells.texts("disagreement"),
        image=cells["image"],
        image_credit=cells["image_credit"],
        row=cells.row.number,
        extra=_unknown(cells),
    )


def _unknown(cells: Cells) -> Mapping[str, str]:
    """Give the cells of columns this project does not know."""
    unread = cells.unread()
    if unread.keys().isdisjoint(DERIVED):
        return unread
    return MappingProxyType({column: text for column, text in unread.items() if column not in DERIVED})


def _arrival(cells: Cells, departure: Edtf | None) -> Edtf | None:
    """Read when a stay began that has no New Style date."""
    if cells["arrival_os"]:
        return cells.date("arrival_os", "O.S.")
    if "arrival" not in cells.row.broken:
        fix = f"fill in the arrival, [..{departure or 1902}] if nothing more is known than that it was not later"
        cells.wrong("arrival", "the arrival is not known", fix, Rule.CELL_EMPTY)
    return None


def _undated(cells: Cells, placing: Placing) -> Undated | None:
    """Keep a row that has a place and no date; its place need not be known."""
    named = cells.required("place")
    cells.position()  # to find what is wrong with it
    if not named or not cells.row.broken.isdisjoint(_DATES):
        return None
    understood = f"{'is' if cells['arrival'] else 'there is'} no date, so the row is kept in the tray"
    cells.notice("arrival", understood, "fill in the arrival", Rule.UNDATED)
    place = placing.place_of(Cells(cells.row, Findings(), cells.layout))
    title, summary = cells.texts("title"), cells.texts("summary")
    return Undated(row_id(cells, "stay"), named, place, title, summary, _told(cells), cells.row.number)


def _told(cells: Cells) -> Mapping[str, str | Texts]:
    """Give all that a row says beside its id and its place."""
    texts = {column: cells.texts(column) for column in _TEXTS}
    known = {"stay_id", "place", *DERIVED, *(name for text in _TEXTS for _, name in cells.layout.languages(text))}
    written = {column: text for column, text in cells.row.cells.items() if text and column not in known}
    return MappingProxyType({**written, **{column: text for column, text in texts.items() if text}})
