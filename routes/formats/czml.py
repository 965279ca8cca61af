"""CZML, for Cesium: stays and legs on a globe with a clock, and a point that travels.

Written by hand: czml3, which can write it, would bring pydantic into every installation; it checks the tests.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from routes.formats._czml_parts import (
    ALWAYS,
    clock,
    constant,
    days,
    html,
    instant,
    interval,
    label,
    material,
    point,
    positions,
    rgba,
)
from routes.formats._features import Members
from routes.formats._json import lines
from routes.formats._passages import DAY_S, NOMINAL, Passage, passages
from routes.formats._plain_text import about_lines, cited, leg_lines, leg_title, stay_lines
from routes.journey import Journey
from routes.path import Line, lines_of
from routes.properties import leg_properties, stay_properties
from routes.selection import Selection

__all__ = ["ENDING", "MEDIA_TYPE", "write"]

ENDING = ".czml"
MEDIA_TYPE = "application/json"  # it has none of its own

_COLOUR = "#aa3377"


def write(journey: Journey, selection: Selection = Selection(), language: str = "") -> bytes:  # noqa: B008 # frozen
    """Write a journey, or the selected part of it, as a CZML document.

    A stay is a point and a leg a line while they are possible: from the start of the earliest day to the end of the
    latest. Documented ways are solid, plausible ones have long dashes, connectors short ones; what is not certain is
    fainter; colours are those of the chapters. The traveller moves by nominal instants, and says so, leaving a path
    behind him; one more starts after each gap in what is selected. The clock runs through all of it in five minutes.
    Coordinates are WGS 84, longitude first, 5 decimals.

    Notes
    -----
    Cesium knows no year before 0 or after 9999. Days beyond are written as its first or last instant, which mean
    always; ``properties`` has them. The traveller's positions are seconds from there, so they are right in any year.
    """
    globe = _Globe(journey, language, lines_of(journey))
    stays = [number for number, _ in selection.stays(journey)]
    legs = [number for number, _ in selection.legs(journey)]
    travels = passages(journey, selection, globe.lines)
    packets = [
        globe.document(travels),
        *map(globe.stay, stays),
        *map(globe.leg, legs),
        *(globe.traveller(number, travel) for number, travel in enumerate(travels, 1)),
    ]
    return f"{lines(packets)}\n".encode()


@dataclass(frozen=True, slots=True)
class _Globe:
    """A journey as packets, in a language; ``lines`` are those of its legs."""

    journey: Journey
    language: str
    lines: tuple[Line, ...]

    def document(self, travels: Sequence[Passage]) -> Members:
        """Say whose journey it is and on what terms, and set the clock."""
        about, moments = self.journey.about, self.journey.schedule.moments
        packet: Members = {
            "id": "document",
            "name": about.title.said_in(self.language),
            "version": "1.0",
            "description": html([*about_lines(self.journey, self.language), about.version]),
        }
        if travels:
            first, last = moments[travels[0].episodes[0]].first, moments[travels[-1].episodes[-1] + 1].last
            packet["clock"] = clock(first * DAY_S, (last + 1) * DAY_S)
        return packet

    def stay(self, number: int) -> Members:
        """Show a stay as a point, while it is possible, with the name that its place bore then."""
        stay, schedule = self.journey.stays[number], self.journey.schedule
        told = stay_properties(self.journey, number, self.language)
        return {
            "id": f"stay/{stay.stay_id}",
            "name": told["title"],
            "description": html([*stay_lines(told), *self.sources(stay.sources)]),
            "availability": days(schedule.arrivals[number], schedule.departures[number]),
            "position": {"cartographicDegrees": [*stay.place.position.rounded(), 0]},
            "point": point(9, self.colour(number, stay.certainty)),
            "label": label(str(told["place_then"])),
            "properties": constant(told),
        }

    def leg(self, number: int) -> Members:
        """Show a leg as a line, while it is possible."""
        journey, schedule, leg = self.journey, self.journey.schedule, self.journey.legs[number]
        told = leg_properties(journey, number, self.lines[number].length_m, self.language)
        return {
            "id": f"leg/{leg.leg_id}",
            "name": leg_title(journey, number, self.language),
            "description": html([*leg_lines(told), *self.sources(leg.sources)]),
            "availability": days(schedule.departures[number], schedule.arrivals[number + 1]),
            "polyline": {
                "positions": {"cartographicDegrees": positions(self.lines[number].coordinates)},
                "width": 3,
                "material": material(leg.path, self.colour(number, leg.certainty)),
                "clampToGround": True,
            },
            "properties": constant(told),
        }

    def traveller(self, number: int, travel: Passage) -> Members:
        """Let him travel, by nominal instants, which it says."""
        about, seconds = self.journey.about, travel.course[:, 2]
        name = about.subject.said_in(self.language) or about.title.said_in(self.language)
        epoch = min(max(seconds[0], ALWAYS[0]), ALWAYS[1] - 1)
        colour = rgba(_COLOUR)
        return {
            "id": f"traveller/{number}",
            "name": name,
            "description": html([NOMINAL]),
            "availability": interval(seconds[0], seconds[-1]),
            "position": {
                "epoch": instant(epoch),
                "cartographicDegrees": positions(travel.course, seconds - epoch),
                "interpolationAlgorithm": "LINEAR",
                "interpolationDegree": 1,
            },
            "point": point(14, colour),
            "label": label(name),
            "path": {
                "leadTime": 0,
                "width": 2,
                "resolution": float(seconds[-1] - seconds[0]),  # Cesium would add a vertex a minute
                "material": {"solidColor": {"color": colour}},
            },
            "properties": {"instants": "nominal", "note": NOMINAL},
        }

    def sources(self, sources: Iterable[str]) -> list[str]:
        """Give the citations of sources."""
        return [label for label, _ in cited(self.journey, sources, self.language)]

    def colour(self, number: int, certainty: str) -> Members:
        """Give the colour of a stay's chapter, fainter for what is not certain."""
        chapter = self.journey.stays[number].chapter
        found = [each.colour for each in self.journey.chapters if each.chapter_id == chapter and each.colour]
        return rgba(found[0] if found else _COLOUR, 255 if certainty == "certain" else 140)
