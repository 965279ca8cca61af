"""Rows of one kind as columns, for a browser: the names of their members once, and nothing for what is blank.

``static/js/columns.js`` makes rows of them again.
"""

from collections.abc import Mapping, Sequence
from typing import Any

__all__ = ["as_columns"]


def as_columns(rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Turn rows, which all have the same members, into columns.

    A column is a list of its values; where most are blank, an object of the others by the number of their row. Blank
    are the empty text, list and object, and a list of nothing but these, which comes back as an empty list.

    Examples
    --------
    >>> as_columns([{"title": "Rome", "claims": []}, {"title": "Tomis", "claims": []}])
    {'count': 2, 'blank': {'title': '', 'claims': []}, 'columns': {'title': ['Rome', 'Tomis'], 'claims': {}}}
    """
    blank = {name: type(value)() for name, value in rows[0].items()} if rows else {}
    return {
        "count": len(rows),
        "blank": blank,
        "columns": {name: _column([row[name] for row in rows]) for name in blank},
    }


def _column(values: list[Any]) -> list[Any] | dict[int, Any]:
    said = {number: value for number, value in enumerate(values) if not _is_blank(value)}
    return said if 2 * len(said) < len(values) else values


def _is_blank(value: object) -> bool:
    return not value or (isinstance(value, list) and not any(value))
