"""The parts of a CZML packet: times, positions, what is drawn and what is told; see ``czml`` for what they mean."""

from collections.abc import Iterable, Mapping
from html import escape

import numpy as np

from places.dates import Span, day_number
from routes.formats._features import Members
from routes.formats._passages import DAY_S, timestamp
from routes.formats._plain_text import plain
from routes.path import Coordinates
from routes.properties import Property

__all__ = [
    "ALWAYS",
    "clock",
    "constant",
    "days",
    "html",
    "instant",
    "interval",
    "label",
    "material",
    "point",
    "positions",
    "rgba",
]

ALWAYS = day_number(0, 1, 1) * DAY_S, day_number(10_000, 1, 1) * DAY_S
"""When Cesium's time begins and ends, in seconds since 1970-01-01T00:00."""

_END_OF_ALWAYS = "9999-12-31T24:00:00Z"
_PLAYED_S = 300
_WHITE, _BLACK = {"rgba": [255, 255, 255, 255]}, {"rgba": [0, 0, 0, 255]}
_ON_GROUND = {"heightReference": "CLAMP_TO_GROUND"}
_DASHES = {"plausible": 24, "connector": 8}


def html(paragraphs: Iterable[str]) -> str:
    """Write paragraphs for Cesium's information box; each runs in the direction of its own script."""
    return "".join(f'<p dir="auto">{escape(text)}</p>' for text in paragraphs if text)


def constant(told: Mapping[str, Property]) -> Members:
    """Give properties that do not change with time: Cesium takes a list for values that do."""
    return {name: plain(value) if isinstance(value, list) else value for name, value in told.items()}


def clock(first: float, last: float) -> Members:
    """Set the clock to run from one second to another, in five minutes."""
    return {
        "interval": interval(first, last),
        "currentTime": instant(first),
        "multiplier": max(1, round((last - first) / _PLAYED_S)),
        "range": "LOOP_STOP",
        "step": "SYSTEM_CLOCK_MULTIPLIER",
    }


def days(begin: Span, end: Span) -> str:
    """Give the interval from the start of the earliest day to the end of the latest."""
    return interval(begin.first * DAY_S, (end.last + 1) * DAY_S)


def interval(first: float, last: float) -> str:
    """Give an interval of seconds since 1970-01-01T00:00."""
    return f"{instant(first)}/{instant(last)}"


def instant(second: float) -> str:
    """Write a second since 1970-01-01T00:00, as near to it as Cesium's time goes."""
    first, last = ALWAYS
    return timestamp(max(second, first)) if second < last else _END_OF_ALWAYS


def positions(coordinates: Coordinates, seconds: Coordinates | None = None) -> list[float]:
    """List longitude, latitude and height of each vertex, after its second where it has one."""
    lons, lats = (coordinates[:, 0] + 180) % 360 - 180, coordinates[:, 1]
    times = [] if seconds is None else [seconds]
    columns = [*times, np.round(lons, 5), np.round(lats, 5), np.zeros(len(lons))]
    numbers: list[float] = np.column_stack(columns).ravel().tolist()
    return numbers


def rgba(colour: str, alpha: int = 255) -> Members:
    """Give a colour ``#rrggbb``; alpha is from 0 to 255."""
    return {"rgba": [*bytes.fromhex(colour[1:]), alpha]}


def point(size: int, colour: Members) -> Members:
    """Draw a point of so many pixels on the ground."""
    return {
        "pixelSize": size,
        "color": colour,
        "outlineColor": _WHITE,
        "outlineWidth": 2,
        "heightReference": _ON_GROUND,
    }


def label(text: str) -> Members:
    """Write a text above a point."""
    return {
        "text": text,
        "font": "14px sans-serif",
        "style": "FILL_AND_OUTLINE",
        "outlineColor": _BLACK,
        "outlineWidth": 3,
        "pixelOffset": {"cartesian2": [0, -20]},
        "heightReference": _ON_GROUND,
    }


def material(path: str, colour: Members) -> Members:
    """Draw a line after what it rests on: solid, with long dashes or with short ones."""
    dash = _DASHES.get(path)
    return {"polylineDash": {"color": colour, "dashLength": dash}} if dash else {"solidColor": {"color": colour}}
