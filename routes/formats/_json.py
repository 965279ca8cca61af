"""JSON as the exports write it: compact, one feature a line, so that two versions of a file can be compared."""

import json
from collections.abc import Iterable, Mapping

__all__ = ["document", "lines"]


def document(head: Mapping[str, object], features: Iterable[object]) -> bytes:
    """Write a FeatureCollection: its own members on the first line, then one feature a line."""
    return f'{_compact(head)[:-1]},"features":{lines(features)}}}\n'.encode()


def lines(values: Iterable[object]) -> str:
    """Write a list, one value a line."""
    body = ",\n".join(map(_compact, values))
    return f"[\n{body}\n]"


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
