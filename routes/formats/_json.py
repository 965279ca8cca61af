"""JSON as the exports write it: compact, one feature a line, so that two versions of a file can be compared."""

import json
from collections.abc import Iterable, Mapping

from msgspec.json import encode

from places.utf8 import utf8

__all__ = ["document", "lines"]


def document(head: Mapping[str, object], features: Iterable[object]) -> bytes:
    """Write a FeatureCollection: its own members on the first line, then one feature a line."""
    return b"".join((_encoded(head)[:-1], b',"features":', _listed(features), b"}\n"))


def lines(values: Iterable[object]) -> str:
    """Write a list, one value a line."""
    return _listed(values).decode()


def _listed(values: Iterable[object]) -> bytes:
    return b"".join((b"[\n", b",\n".join(map(_encoded, values)), b"\n]"))


def _encoded(value: object) -> bytes:
    """Write a value; msgspec refuses half a surrogate pair, for which U+FFFD is put."""
    try:
        return encode(value)
    except UnicodeEncodeError:
        return utf8(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
