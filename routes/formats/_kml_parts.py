"""The parts of a KML document that look alike in all of its features: times, balloons, colours, data."""

from collections.abc import Iterable, Mapping
from html import escape

from places.dates import civil
from routes.annotations import Chapter
from routes.formats._passages import DAY_S
from routes.formats._plain_text import present
from routes.formats._xml import Element, element
from routes.leg import PATHS
from routes.properties import Property

__all__ = ["balloon", "data", "moment", "styles", "time_span"]

_WIDTHS = dict(zip(PATHS, ("4", "2.5", "1.5"), strict=True))
"""In pixels: KML has no dashes, so the better a way is known the broader it is drawn."""


def time_span(first: float, last: float) -> Element:
    """Make the TimeSpan of day numbers, both included."""
    return element("TimeSpan", element("begin", _day(first)), element("end", _day(last)))


def moment(second: float) -> str:
    """Write a second since 1970-01-01T00:00."""
    day, rest = divmod(int(second), DAY_S)
    return f"{_day(day)}T{rest // 3600:02}:{rest // 60 % 60:02}:{rest % 60:02}Z"


def _day(number: float) -> str:
    """Write a day number as xsd:date of XML Schema 1.0, which KML 2.2 asks for: there the year before 1 is -1.

    Its leap years before 1 are not those of the Gregorian calendar, so 29 February is written as the 28th.
    """
    year, month, day = civil(number)
    if year > 0:
        return f"{year:04}-{month:02}-{day:02}"
    return f"-{1 - year:04}-{month:02}-{28 if (month, day) == (2, 29) else day:02}"


def balloon(title: str, lines: Iterable[str], sources: Iterable[tuple[str, str]] = ()) -> Element:
    """Make the description, which is HTML: each text of it escaped, each source with a link where it has an address."""
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in lines if line)
    items = "".join(f"<li>{_linked(escape(text), escape(address))}</li>" for text, address in sources)
    listed = f"<ul>{items}</ul>" if items else ""
    return element("description", f'<div dir="auto"><h3>{escape(title)}</h3>{paragraphs}{listed}</div>')


def _linked(text: str, address: str) -> str:
    return f'<a href="{address}">{text}</a>' if address else text


def data(told: Mapping[str, Property]) -> Element:
    """Make the ExtendedData of the properties that are there, each under its name."""
    values = (element("Data", element("value", text), name=name) for name, text in present(told).items())
    return element("ExtendedData", *values)


def styles(chapters: tuple[Chapter, ...]) -> list[Element]:
    """Make ``stay-N``, ``documented-N``, ``plausible-N``, ``connector-N`` for each chapter, from 1, and for none, 0."""
    colours = ["", *(chapter.colour for chapter in chapters)]
    return [style for number, colour in enumerate(colours) for style in _of_chapter(number, _as_kml(colour))]


def _of_chapter(number: int, colour: list[Element]) -> list[Element]:
    only_ours = element("BalloonStyle", element("text", "$[description]"))
    stay = element(
        "Style", element("IconStyle", *colour), element("LabelStyle", *colour), only_ours, id=f"stay-{number}"
    )
    legs = (
        element("Style", element("LineStyle", *colour, element("width", width)), only_ours, id=f"{path}-{number}")
        for path, width in _WIDTHS.items()
    )
    return [stay, *legs]


def _as_kml(colour: str) -> list[Element]:
    """Give ``#rrggbb`` as KML does, opaque first and red last; nothing for no colour."""
    return [element("color", f"ff{colour[5:7]}{colour[3:5]}{colour[1:3]}".lower())] if colour else []
