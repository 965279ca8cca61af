"""KML 2.2: a folder a chapter, each stay and leg with the days on which it can have been, and a marker that moves.

Written by hand: GDAL (LIBKML) writes no ``gx:Track``, ends a TimeSpan at the midnight before its last day, and through
pyogrio fails at years before 1.
"""

from routes.annotations import Chapter, Credit
from routes.formats._kml_parts import balloon, data, moment, styles, time_span
from routes.formats._passages import NOMINAL, Passage, passages
from routes.formats._plain_text import (
    about,
    about_lines,
    cited,
    joined,
    leg_lines,
    leg_title,
    licence_address,
    stay_lines,
    web_address,
)
from routes.formats._xml import Element, decimal, document, element, filled, positions
from routes.journey import Journey
from routes.path import Coordinates, Line, cut_at_antimeridian, lines_of
from routes.properties import leg_properties, stay_properties
from routes.selection import Selection

__all__ = ["ENDING", "MEDIA_TYPE", "write"]

ENDING = ".kml"
MEDIA_TYPE = "application/vnd.google-earth.kml+xml"

_ROOT = {
    "xmlns": "http://www.opengis.net/kml/2.2",
    "xmlns:atom": "http://www.w3.org/2005/Atom",
    "xmlns:gx": "http://www.google.com/kml/ext/2.2",
}


def write(journey: Journey, selection: Selection = Selection(), language: str = "") -> bytes:  # noqa: B008 # frozen
    """Write a journey, or the selected part of it, as KML.

    Coordinates are WGS 84, longitude first, 5 decimals; lines that cross the antimeridian are cut. A leg is in the
    folder of the chapter in which it begins; what is in no chapter follows the folders. Only the marker that moves has
    instants, which are nominal and said to be. The same journey gives the same bytes.
    """
    content = [
        *_head(journey, language),
        *styles(journey.chapters),
        data(about(journey, language)),
        *_folders(journey, selection, language),
        *_track(journey, selection, language),
    ]
    return document(element("kml", element("Document", *content), **_ROOT))


def _head(journey: Journey, language: str) -> list[Element]:
    said, title = journey.about, about(journey, language)["title"]
    licence = licence_address(said.licence)
    authors = (part for each in said.credits for part in _author(each))
    return [
        element("name", title),
        element("open", "1"),
        *([element("atom:author", *authors)] if said.credits else []),
        *([element("atom:link", rel="license", href=licence)] if licence else []),
        balloon(title, about_lines(journey, language)),
    ]


def _author(credit: Credit) -> list[Element]:
    return [element("atom:name", credit.name), *filled("atom:uri", web_address(credit.url))]


def _folders(journey: Journey, selection: Selection, language: str) -> list[Element]:
    """Put stays and legs, in turn, into the folders of their chapters."""
    lines, chapters = lines_of(journey), {each.chapter_id: number for number, each in enumerate(journey.chapters, 1)}
    placemarks: dict[int, list[Element]] = {number: [] for number in range(len(journey.chapters) + 1)}
    stays = [2 * number for number, _ in selection.stays(journey)]
    legs = [2 * number + 1 for number, _ in selection.legs(journey)]
    for turn in sorted([*stays, *legs]):
        number, is_leg = divmod(turn, 2)
        chapter = chapters.get(journey.stays[number].chapter, 0)
        placemarks[chapter].append(
            _leg(journey, number, lines[number], chapter, language)
            if is_leg
            else _stay(journey, number, chapter, language)
        )
    folders = (
        _folder(chapter, placemarks[number], language)
        for number, chapter in enumerate(journey.chapters, 1)
        if placemarks[number]
    )
    return [*folders, *placemarks[0]]


def _folder(chapter: Chapter, placemarks: list[Element], language: str) -> Element:
    title = chapter.title.said_in(language)
    return element("Folder", element("name", title), balloon(title, [chapter.summary.said_in(language)]), *placemarks)


def _stay(journey: Journey, number: int, chapter: int, language: str) -> Element:
    stay, schedule = journey.stays[number], journey.schedule
    told, title = stay_properties(journey, number, language), stay.title_in(language)
    position = stay.place.position
    return element(
        "Placemark",
        element("name", title),
        element("Snippet", joined(" – ", told, "arrival", "departure"), maxLines="1"),
        balloon(title, stay_lines(told), cited(journey, stay.sources, language)),
        time_span(schedule.arrivals[number].first, schedule.departures[number].last),
        element("styleUrl", f"#stay-{chapter}"),
        data(told),
        element("Point", element("coordinates", f"{decimal(position.lon)},{decimal(position.lat)}")),
    )


def _leg(journey: Journey, number: int, line: Line, chapter: int, language: str) -> Element:
    leg, schedule = journey.legs[number], journey.schedule
    told, title = leg_properties(journey, number, line.length_m, language), leg_title(journey, number, language)
    pieces = [_line(piece) for piece in cut_at_antimeridian(line.coordinates)]
    return element(
        "Placemark",
        element("name", title),
        element("Snippet", joined(" – ", told, "depart", "arrive"), maxLines="1"),
        balloon(title, leg_lines(told), cited(journey, leg.sources, language)),
        time_span(schedule.departures[number].first, schedule.arrivals[number + 1].last),
        element("styleUrl", f"#{leg.path}-{chapter}"),
        data(told),
        pieces[0] if len(pieces) == 1 else element("MultiGeometry", *pieces),
    )


def _line(piece: Coordinates) -> Element:
    coordinates = " ".join(f"{lon},{lat}" for lon, lat in positions(piece))
    return element("LineString", element("tessellate", "1"), element("coordinates", coordinates))


def _track(journey: Journey, selection: Selection, language: str) -> list[Element]:
    """Make the marker that moves; a gap in what is selected is one in its track."""
    tracks = [_run(passage) for passage in passages(journey, selection, lines_of(journey))]
    if not tracks:
        return []
    title = (journey.about.subject or journey.about.title).said_in(language)
    return [
        element(
            "Placemark",
            element("name", title),
            balloon(title, [NOMINAL]),
            data({"feature": "track", "instants": "nominal", "note": NOMINAL}),
            tracks[0] if len(tracks) == 1 else element("gx:MultiTrack", element("gx:interpolate", "0"), *tracks),
        )
    ]


def _run(passage: Passage) -> Element:
    samples = passage.course.tolist()
    return element(
        "gx:Track",
        *(element("when", moment(second)) for _, _, second in samples),
        *(element("gx:coord", f"{decimal((lon + 180) % 360 - 180)} {decimal(lat)} 0") for lon, lat, _ in samples),
    )
