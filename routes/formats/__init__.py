"""The formats a journey can be written in: one module each, found by its name.

A format is a module of this package with ``ENDING``, ``MEDIA_TYPE`` and ``write(journey, selection, language)``; adding
the file adds the format everywhere. Modules import heavy libraries only inside ``write``. What several formats share is
in modules whose names begin with an underscore.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from places.errors import UnknownNameError
from routes.journey import Journey
from routes.selection import Selection

__all__ = ["Format", "find_format", "format_names"]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name on the command line, the ending of its files, its media type, its writer."""

    name: str
    ending: str
    media_type: str
    write: Callable[[Journey, Selection, str], bytes]


@cache
def format_names() -> tuple[str, ...]:
    """Name every format."""
    return tuple(sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_")))


def find_format(name: str, more: Collection[Format] = ()) -> Format:
    """Find a format by its name, among those of this package and any ``more`` that another room makes.

    Raises
    ------
    UnknownNameError
        When there is none of that name.
    """
    added = {each.name: each for each in more}
    known = sorted((*format_names(), *added))
    if name not in known:
        msg = f"no format is called {name!r}; known are {', '.join(known)}"
        raise UnknownNameError(msg)
    return added.get(name) or _of_module(name)


def _of_module(name: str) -> Format:
    module = import_module(f"{__name__}.{name}")
    return Format(name, module.ENDING, module.MEDIA_TYPE, module.write)
