"""All formats a journey can be written in: those of ``routes.formats``, and the page as one file, made in this room."""

from routes import formats
from routes.excerpt import excerpt
from routes.formats import Format
from routes.journey import Journey
from routes.selection import Selection
from webmap.version import VERSION

__all__ = ["Format", "find_format", "format_names"]


def find_format(name: str) -> Format:
    """Find a format by its name.

    Raises
    ------
    UnknownNameError
        When there is none of that name.
    """
    return formats.find_format(name, more=[PAGE])


def format_names() -> tuple[str, ...]:
    """Name every format."""
    return tuple(sorted((*formats.format_names(), PAGE.name)))


def _page(journey: Journey, selection: Selection, language: str) -> bytes:
    """Write the page of a journey, or of the selected part of it as a journey of its own, as a single file."""
    from webmap.page import JourneyPages  # which names the formats
    from webmap.single_file import single_file  # folium

    pages = JourneyPages(excerpt(journey, selection), version=VERSION)
    return single_file(pages, pages.language(language))


PAGE = Format("html", ".html", "text/html; charset=utf-8", _page)
