"""What the columns of a journey's tables are called, here and by the people who make them (``columns.toml``)."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from places.tables.header import Vocabulary

__all__ = ["KINDS", "vocabulary"]

KINDS = ("place", "stay", "leg", "chapter", "claim", "source")
"""The kinds of table in a journey, in the order in which they are read; each is in ``<kind>s.csv``."""


@cache
def vocabulary(kind: str) -> Vocabulary:
    """Give the vocabulary of a kind of table."""
    known = _known()[kind]
    aliases = {column: tuple(names) for column, names in known["aliases"].items()}
    derived = tuple(known.get("derived", ()))
    return Vocabulary(tuple(known["columns"]), frozenset(known["texts"]), aliases, tuple(known["required"]), derived)


@cache
def _known() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("columns.toml").read_text("utf-8"))
