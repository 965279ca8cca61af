"""The parameters of the API: what each is called, what it means, which values it takes, how these are read.

The same declarations serve the answers and the OpenAPI document.
"""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from places.dates import Span, parse_edtf
from places.errors import DateError, ExileMapError, QueryError
from webmap.api.windows import read_box, read_window
from webmap.query import listed, read_query

__all__ = [
    "BBOX",
    "DATETIME",
    "DAY",
    "FORM",
    "LIMIT",
    "MOST_FEATURES",
    "OFFSET",
    "USUAL_FEATURES",
    "Parameter",
    "Schema",
    "language_of",
    "one_of",
    "read_day",
    "read_number",
    "read_parameters",
    "read_whole",
    "several_of",
]

Schema = Mapping[str, Any]
"""A JSON Schema, as OpenAPI 3.0 takes it."""

DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
"""A day as ISO 8601 writes those of the years 0 to 9999."""

USUAL_FEATURES, MOST_FEATURES = 100, 10_000
"""How many features an answer has when nobody says how many, and at most."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a query.

    Attributes
    ----------
    read : callable
        Reads a value; it raises an ``ExileMapError`` that says what is wrong with it.
    missing : str
        What to say when it is not there; empty when it need not be.
    """

    name: str
    description: str
    schema: Schema
    read: Callable[[str], object] = str
    missing: str = ""


def read_parameters(pairs: Collection[tuple[str, str]], known: Collection[Parameter]) -> dict[str, str]:
    """Read the parameters of a query: each known, each once, each with a value it takes.

    Returns
    -------
    dict of str to str
        The values as written, each one that ``Parameter.read`` can read.

    Raises
    ------
    QueryError
        With everything that is wrong.
    """
    given = read_query(pairs, [each.name for each in known])
    problems = [each.missing for each in known if each.missing and each.name not in given]
    for each in (each for each in known if each.name in given):
        try:
            each.read(given[each.name])
        except ExileMapError as error:
            problems.append(f"{each.name}: {error}")
    if problems:
        raise QueryError(*problems)
    return given


def read_whole(text: str, least: int = 0) -> int:
    """Read a whole number; ``QueryError`` when it is none, or too small.

    Examples
    --------
    >>> read_whole("100")
    100
    """
    if not re.fullmatch("[0-9]{1,18}", text) or int(text) < least:
        msg = f"{text!r} is no whole number from {least}"
        raise QueryError(msg)
    return int(text)


def read_number(text: str) -> float:
    """Read a number of 0 or more; ``QueryError`` when it is none."""
    if not re.fullmatch(r"[0-9]{1,18}(?:\.[0-9]+)?(?:[eE][-+]?[0-9]{1,2})?", text):
        msg = f"{text!r} is no number from 0"
        raise QueryError(msg)
    return float(text)


def read_day(text: str) -> Span:
    """Read a day, ``1917-05-17``; ``DateError`` when it is none."""
    if not DAY.fullmatch(text):
        raise DateError(text, 0, "a day is written as 1917-05-17")
    return parse_edtf(text).span


def one_of(name: str, description: str, words: Collection[str]) -> Parameter:
    """Declare a parameter that takes one word of several."""
    return Parameter(name, description, {"type": "string", "enum": list(words)}, lambda text: _known((text,), words))


def several_of(name: str, description: str, words: Collection[str]) -> Parameter:
    """Declare a parameter that takes words, joined by commas; any of them will do. One with a comma in it cannot be."""
    offered = [word for word in words if listed(word) == (word,)]
    item = {"type": "string", "enum": offered} if offered else {"type": "string", "maxLength": 0}
    schema = {"type": "array", "items": item}
    return Parameter(name, description, schema, lambda text: _known(listed(text), offered))


def language_of(languages: Collection[str]) -> Parameter:
    """Declare the parameter that chooses the language of the texts; what reads it is ``JourneyPages.language``."""
    description = "The language of the texts; else the reader's own (Accept-Language), or that of the journey."
    return Parameter("lang", description, {"type": "string", "enum": list(languages)})


def _known(asked: Collection[str], words: Collection[str]) -> None:
    for word in asked:
        if word not in words:
            msg = f"{word!r} is not among {', '.join(words)}" if words else f"{word!r} is said of none"
            raise QueryError(msg)


FORM = one_of("f", "JSON for programs or a page for people; else what the Accept header prefers.", ("json", "html"))
LIMIT = Parameter(
    "limit",
    f"How many features to give at most; more than {MOST_FEATURES} counts as {MOST_FEATURES}.",
    {"type": "integer", "minimum": 1, "maximum": MOST_FEATURES, "default": USUAL_FEATURES},
    lambda text: read_whole(text, 1),
)
OFFSET = Parameter(
    "offset",
    "How many features to pass over; the links next and prev know.",
    {"type": "integer", "minimum": 0, "default": 0},
    read_whole,
)
BBOX = Parameter(
    "bbox",
    "Features that touch this box: west, south, east, north in degrees (WGS 84, longitude first); six numbers have "
    "heights at the third and sixth place, which do not matter. West is greater than east across the antimeridian.",
    {
        "type": "array",
        "items": {"type": "number"},
        "oneOf": [{"minItems": 4, "maxItems": 4}, {"minItems": 6, "maxItems": 6}],
    },
    read_box,
)
DATETIME = Parameter(
    "datetime",
    "Features that were possibly present then: a date-time (RFC 3339) or an interval, .. or nothing for an open end. "
    "Any EDTF date will do as well, such as 1879, 1917-05 or ../1905; of a time of day only the day counts.",
    {"type": "string", "format": "edtf"},
    read_window,
)
