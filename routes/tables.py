"""Writing a journey: the tables of its folder, which ``routes.reading`` reads back to an equal journey.

The columns are those of the README's "A journey folder"; one that would be empty in every row is left out.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain

from places.dates import Edtf
from places.place import Place
from places.tables.layout import is_language
from places.tables.written_cells import decimals, periods_text
from places.tables.written_table import written_table
from places.texts import Texts
from routes.about_text import written_about
from routes.annotations import Chapter, Claim, Source
from routes.journey import Journey, connectors
from routes.leg import Leg
from routes.stay import Stay
from routes.undated import Undated

__all__ = ["Columns", "Row", "columns_of", "journey_tables", "point_row", "stay_row", "table_text", "undated_row"]

Row = Mapping[str, str | Texts]
"""A row by column; a text in several languages stands in a column for each."""

Columns = dict[str, tuple[str, str]]
"""What stands in each column of a file: the cell of that name in a row, of a text the one in that language."""


def journey_tables(journey: Journey) -> dict[str, bytes]:
    """Write a journey as the files of its folder, by their names; a table without rows is left out.

    A place that is nothing but a name and a point stands in the rows of its stays, and a leg of which nothing is known
    stands nowhere, as in a table that somebody begins with: reading makes both anew.
    """
    default = journey.about.default_language
    bare = {stay.place.place_id for stay in journey.stays if _is_bare(stay.place, default)}
    tables: dict[str, list[Row]] = {
        "stays": [
            *({**stay_row(stay), **_point_where(stay.place, bare)} for stay in journey.stays),
            *map(undated_row, journey.undated),
        ],
        "places": [_place_row(place) for place in journey.places if place.place_id not in bare],
        "legs": [_leg_row(leg) for leg in _legs_to_tell(journey)],
        "chapters": [_chapter_row(chapter) for chapter in journey.chapters],
        "claims": [_claim_row(claim) for claim in journey.claims],
        "sources": [_source_row(source) for source in journey.sources.values()],
    }
    written = {f"{name}.csv": table_text(rows, columns_of(rows, default)) for name, rows in tables.items() if rows}
    return {"journey.toml": written_about(journey.about), **written}


def columns_of(rows: Sequence[Row], default_language: str) -> Columns:
    """List the columns that have a cell in any row: those of the rows, each text in one for every language it has."""
    columns: Columns = {}
    for name in dict.fromkeys(chain.from_iterable(rows)):
        cells = [row[name] for row in rows if row.get(name)]
        languages = _languages([cell for cell in cells if isinstance(cell, Texts)])
        columns |= {_column(name, language, default_language): (name, language) for language in languages}
        if cells and not languages:
            columns[name] = name, ""
    return columns


def table_text(rows: Iterable[Row], columns: Columns) -> bytes:
    """Write rows as a CSV table of these columns."""
    flat = (
        {column: _said(row.get(name, ""), language) for column, (name, language) in columns.items()} for row in rows
    )
    return written_table(list(columns), flat)


def _languages(texts: Sequence[Texts]) -> list[str]:
    """List the languages of some texts in the order of the one that has most, the order in which they fall back."""
    fullest: list[Texts] = sorted(texts, key=len, reverse=True)
    return list(dict.fromkeys(chain.from_iterable(fullest)))


def _column(name: str, language: str, default_language: str) -> str:
    """Name the column of a text; what reading wants without a language, or cannot tell for one, stands without."""
    is_bare = name == "citation" or not is_language(language)
    return name if is_bare and language == default_language else f"{name}_{language}"


def _said(cell: str | Texts, language: str) -> str:
    return cell.get(language, "") if isinstance(cell, Texts) else cell


def _legs_to_tell(journey: Journey) -> Sequence[Leg]:
    told = [leg for leg in journey.legs if leg != Leg(leg.leg_id, leg.from_stay, leg.to_stay)]
    return told if connectors(journey.stays, told) == journey.legs else journey.legs


def _is_bare(place: Place, default_language: str) -> bool:
    return place == Place(place.place_id, Texts({default_language: place.place_id}), place.position)


def _point_where(place: Place, ids: Collection[str]) -> Row:
    return point_row(place) if place.place_id in ids else {}


def point_row(place: Place) -> Row:
    """Write the point of a place, longitude first."""
    return {"lon": decimals(place.position.lon), "lat": decimals(place.position.lat)}


def stay_row(stay: Stay) -> Row:
    """Write a stay; its place by its id."""
    return {
        "stay_id": stay.stay_id,
        "place": stay.place.place_id,
        "arrival": stay.arrival.text,
        "departure": _date(stay.departure),
        "arrival_os": stay.arrival_os,
        "departure_os": stay.departure_os,
        "kind": stay.kind,
        "chapter": stay.chapter,
        "certainty": stay.certainty,
        "title": stay.title,
        "summary": stay.summary,
        "with_whom": stay.with_whom,
        "sources": ";".join(stay.sources),
        "disagreement": stay.disagreement,
        "image": stay.image,
        "image_credit": stay.image_credit,
        **stay.extra,
    }


def undated_row(undated: Undated) -> Row:
    """Write what has no date as a row of the table of stays."""
    return {"stay_id": undated.stay_id, "place": undated.named, **undated.cells}


def _place_row(place: Place) -> Row:
    return {
        "place_id": place.place_id,
        "name": place.names,
        **point_row(place),
        "precision": place.precision,
        "feature_type": place.feature_type,
        "country_today": place.country_today,
        "name_today": place.names_today,
        "period_names": periods_text(place.period_names),
        "polities": periods_text(place.polities),
        "geonames_id": place.geonames_id,
        "wikidata_id": place.wikidata_id,
        "note": place.note,
        **place.extra,
    }


def _leg_row(leg: Leg) -> Row:
    way = ((point.name, decimals(point.position.lon), decimals(point.position.lat)) for point in leg.via)
    return {
        "leg_id": leg.leg_id,
        "from_stay": leg.from_stay,
        "to_stay": leg.to_stay,
        "mode": leg.mode,
        "vessel": leg.vessel,
        "depart": _date(leg.depart),
        "arrive": _date(leg.arrive),
        "via": ";".join(f"{name} {lon},{lat}".strip() for name, lon, lat in way),
        "path": leg.path,
        "circumstance": leg.circumstance,
        "certainty": leg.certainty,
        "summary": leg.summary,
        "sources": ";".join(leg.sources),
        **leg.extra,
    }


def _chapter_row(chapter: Chapter) -> Row:
    return {
        "chapter_id": chapter.chapter_id,
        "title": chapter.title,
        "from": chapter.start.text,
        "to": chapter.end.text,
        "summary": chapter.summary,
        "colour": chapter.colour,
        **chapter.extra,
    }


def _claim_row(claim: Claim) -> Row:
    return {
        "claim_id": claim.claim_id,
        "source": claim.source,
        "locator": claim.locator,
        "stay_id": claim.stay_id,
        "date": _date(claim.date),
        "place": claim.place,
        "verdict": claim.verdict,
        "says": claim.says,
        "accepted": claim.accepted,
        "note": claim.note,
        **claim.extra,
    }


def _source_row(source: Source) -> Row:
    return {
        "source_id": source.source_id,
        "citation": source.citation,
        "url": source.url,
        "grade": source.grade,
        "licence": source.licence,
        **source.extra,
    }


def _date(date: Edtf | None) -> str:
    return date.text if date else ""
