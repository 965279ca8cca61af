"""JSON as the exports write it: compact, one feature a line, so that two versions of a file can be compared."""

from collections.abc import Iterable, Mapping

from msgspec.json import encode

__all__ = ["document", "lines"]


def document(head: Mapping[str, object], features: Iterable[object]) -> bytes:
    """Write a FeatureCollection: its own members on the first line, then one feature a line."""
    return b"".join((encode(head)[:-1], b',"features":', _listed(features), b"}\n"))


def lines(values: Iterable[object]) -> str:
    """Write a list, one value a line."""
    return _listed(values).decode()


def _listed(values: Iterable[object]) -> bytes:
    return b"".join((b"[\n", b",\n".join(map(encode, values)), b"\n]"))
