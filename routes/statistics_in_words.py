"""The figures of a journey as plain tables for a terminal."""

import unicodedata
from collections.abc import Iterator, Sequence

from routes.journey import Journey
from routes.statistics import Statistics
from routes.stretch import Days

__all__ = ["statistics_in_words"]

UNKNOWN = "not known"
DAYS = ("days", "at least", "at most")


def statistics_in_words(figures: Statistics, journey: Journey, language: str = "") -> str:
    """Set the figures of a journey in aligned columns, a table for each."""
    subject = journey.about.subject.said_in(language) or journey.about.title.said_in(language)
    if not figures["start"]:
        return f"{subject}: no day of the journey lies in this time"
    heading = (
        f"{subject}, {figures['start']} to {figures['end']}: {figures['days']:,.0f} days, "
        f"{figures['km']:,.0f} km\n"
        "Days are reckoned from the middle of uncertain dates; the dates allow the least and the most beside them."
    )
    return "\n\n".join([heading, *(_table(table) for table in _tables(figures))])


def _tables(figures: Statistics) -> Iterator[list[Sequence[str]]]:
    """Give the rows of each table, the first of them its heading."""
    yield [("Country of today", *DAYS), *((each["name"] or UNKNOWN, *_days(each)) for each in figures["countries"])]
    yield [("Polity of the time", *DAYS), *((each["name"] or UNKNOWN, *_days(each)) for each in figures["polities"])]
    yield [
        ("Confined and on the way", *DAYS),
        ("prison", *_days(figures["prison"])),
        ("exile", *_days(figures["exile"])),
        ("road", *_days(figures["road"])),
    ]
    yield [
        ("Longest stays", *DAYS),
        *((f"{each['title']} ({each['place']})", *_days(each)) for each in figures["longest"]),
    ]
    yield [("Year", "km"), *((str(each["year"]), _number(each["km"])) for each in figures["km_by_year"])]
    yield [("Mode", "km"), *((each["name"] or UNKNOWN, _number(each["km"])) for each in figures["km_by_mode"])]
    yield [
        ("Way", "km", "share"),
        *((each["name"], _number(each["km"]), f"{each['share']:.0%}") for each in figures["km_by_grade"]),
    ]


def _days(days: Days) -> tuple[str, ...]:
    return tuple(map(_number, (days["nominal"], days["least"], days["most"])))


def _number(value: float) -> str:
    return f"{value:,.0f}"


def _table(rows: Sequence[Sequence[str]]) -> str:
    """Align the first column to the left and the others to the right."""
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    return "\n".join("  ".join(_padded(row, widths)) for row in rows)


def _padded(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    for number, (cell, width) in enumerate(zip(row, widths, strict=True)):
        blanks = " " * (width - _width(cell))
        yield blanks + cell if number else cell + blanks


def _width(text: str) -> int:
    """Count the columns that a text takes in a terminal, where marks take none and East Asian letters two."""
    marks = sum(unicodedata.category(sign) in {"Mn", "Me", "Cf"} for sign in text)
    wide = sum(unicodedata.east_asian_width(sign) in {"W", "F"} for sign in text)
    return len(text) - marks + wide
