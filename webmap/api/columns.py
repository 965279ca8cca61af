"""The properties that the features of a collection have: their types, their words, and the filters they make."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from routes.meanings import meaning
from routes.properties import Property
from webmap.api.parameters import DAY, Parameter, Schema, read_day, read_number, read_whole, several_of
from webmap.query import listed

__all__ = ["Column", "columns_of"]

WORDS = frozenset({
    *("feature", "kind", "chapter", "certainty", "country_today"),
    *("mode", "path", "circumstance", "precision", "feature_type"),
})  # fmt: skip
"""The properties whose values are words of a short list."""

DAYS = frozenset({"start", "end"})
"""The properties whose values are days; others hold dates as written, and an Old Style date is none of our days."""

_TYPES = {str: "string", int: "integer", float: "number", list: "array"}


@dataclass(frozen=True, slots=True)
class Column:
    """A property of the features of a collection.

    Attributes
    ----------
    name : str
    type : str
        Of JSON: ``string``, ``integer``, ``number`` or ``array`` (of texts).
    words : tuple of str
        Every value that it has, in order, if it is one of ``WORDS``; empty for any other.
    is_date : bool
        Whether it is one of ``DAYS``, and every value has a year of four digits: ``1879-11-07``.
    is_everywhere : bool
        Whether every feature has it.
    """

    name: str
    type: str
    words: tuple[str, ...] = ()
    is_date: bool = False
    is_everywhere: bool = True

    @property
    def schema(self) -> Schema:
        """The JSON Schema of its values."""
        schema: dict[str, object] = {"type": self.type, "description": meaning(self.name)}
        if self.type == "array":
            schema["items"] = {"type": "string"}
        if self.words:
            schema["enum"] = list(self.words)
        if self.is_date:
            schema["format"] = "date"
        return schema

    @property
    def parameter(self) -> Parameter:
        """The parameter that keeps the features of one value; of a list, those that have it among others."""
        words = tuple(filter(None, self.words))
        if words:
            return several_of(self.name, meaning(self.name), words)
        if self.type in ("integer", "number"):
            read = read_whole if self.type == "integer" else read_number
            return Parameter(self.name, meaning(self.name), {"type": self.type, "minimum": 0}, read)
        if self.is_date:
            return Parameter(self.name, meaning(self.name), {"type": "string", "format": "date"}, read_day)
        return Parameter(self.name, meaning(self.name), {"type": "string"})

    def keeps(self, value: Property, asked: str) -> bool:
        """Tell whether a value is the one asked for."""
        if isinstance(value, list):
            return asked in value
        if isinstance(value, int | float):
            return value == read_number(asked)
        return value in listed(asked) if self.words else value == asked


def columns_of(rows: Collection[Mapping[str, Property]]) -> tuple[Column, ...]:
    """Tell the properties of features, in the order in which they first appear."""
    names = dict.fromkeys(name for row in rows for name in row)
    return tuple(_column(name, [row[name] for row in rows if name in row], len(rows)) for name in names)


def _column(name: str, values: Sequence[Property], features: int) -> Column:
    texts = [value for value in values if isinstance(value, str)]
    return Column(
        name,
        _TYPES[type(values[0])],
        tuple(sorted(set(texts))) if name in WORDS else (),
        name in DAYS and all(map(DAY.fullmatch, texts)),
        len(values) == features,
    )
