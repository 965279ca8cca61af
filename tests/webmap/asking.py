"""Questions to the API, without a server."""

import json
from typing import Any

from webmap.api.operation import Question
from webmap.api.service import Service
from webmap.packed import Packed

ROOT = "https://example.org/exile/"


def ask(service: Service, path: str, /, *, html: bool = False, **query: Any) -> Packed:
    """Ask what stands at an address below ``api``."""
    pairs = tuple((name, str(value)) for name, value in query.items())
    return service.answer(Question(f"api{path}", pairs, ROOT, html=html))


def told(service: Service, path: str, /, **query: Any) -> dict[str, Any]:
    """Ask, and read the answer as JSON."""
    answer: dict[str, Any] = json.loads(ask(service, path, **query).body)
    return answer


def links(answer: dict[str, Any]) -> dict[str, str]:
    """Give the address of each link of an answer by its relation; the first one where there are several."""
    return {each["rel"]: each["href"] for each in reversed(answer["links"])}


def ids(answer: dict[str, Any]) -> list[str]:
    return [feature["id"] for feature in answer["features"]]
