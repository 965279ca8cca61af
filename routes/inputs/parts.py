"""What a journey is made of, wherever it comes from: its tables, and what it says of itself."""

from collections.abc import Mapping
from dataclasses import dataclass

from places.tables.table import Table
from routes.about import About

__all__ = ["Parts"]


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a journey, before it is known what their rows mean.

    Attributes
    ----------
    name : str
        Of the journey, in addresses and file names.
    about : About
        What it says of itself.
    tables : mapping of str to Table
        Those there are and that could be read, by kind: ``stay``, ``leg``, ...
    sources : mapping of str to str
        What problems of a kind's rows call its file.
    """

    name: str
    about: About
    tables: Mapping[str, Table]
    sources: Mapping[str, str]
