"""The answers of the API as plain files beside a site's pages, which lead from one to the other without a server.

The path of an answer with ``.json`` at its end is its file, in a folder for each language but the first. What depends
on a question that a reader types (filters, a date) is not there, nor the OpenAPI document, which tells of a server.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from posixpath import dirname, relpath
from typing import Any
from urllib.parse import SplitResult, parse_qs, quote, unquote, urlsplit

from webmap.addresses import FileAddresses
from webmap.api.operation import OPENAPI, Operation, Question
from webmap.api.parameters import MOST_FEATURES
from webmap.api.service import Service
from webmap.assets import as_json
from webmap.formats import find_format
from webmap.page import JourneyPages

__all__ = ["answer_files"]

ROOT = "site:/"
"""What every address in an answer begins with, before it becomes the way to a file."""

Json = dict[str, Any]
Place = Callable[[SplitResult], str | None]
"""Tells where in the site something stands, quoted; None where it does not."""


def answer_files(sites: Sequence[JourneyPages]) -> Iterator[tuple[str, bytes]]:
    """Make the file of each answer, with its path below the site's root.

    Parameters
    ----------
    sites : sequence of JourneyPages
        Pages that stand among plain files; the first journey is the default.
    """
    service = Service(sites)
    operations = {each.path: each for each in service.operations if _is_kept(each)}
    place = _place(operations, _beside(sites))
    for operation in operations.values():
        for language in operation.pages.languages:
            for address in _addresses(service, operation, language):
                file = place(urlsplit(address)) or ""
                yield unquote(file), as_json(_led(_asked(service, address), dirname(file), place))


def _is_kept(operation: Operation) -> bool:
    kept = operation.make and operation.path.startswith("api") and operation.media_type != OPENAPI
    return bool(kept) and not operation.of_feature and not any(each.missing for each in operation.parameters)


def _addresses(service: Service, operation: Operation, language: str) -> Iterator[str]:
    """Give the addresses of an operation in a language: of a collection's items all pages, and each feature."""
    address = f"{ROOT}{quote(operation.path)}?lang={language}"
    if not operation.path.endswith("/items"):
        yield address
        return
    further: str | None = f"{address}&limit={MOST_FEATURES}"
    while further:
        yield further
        answer = _asked(service, further)
        yield from (f"{ROOT}{quote(operation.path)}/{quote(_id(each))}?lang={language}" for each in answer["features"])
        further = next((link["href"] for link in answer["links"] if link["rel"] == "next"), None)


def _id(feature: Json) -> str:
    return str(feature["id"])


def _asked(service: Service, address: str) -> Json:
    """Give the answer at an address."""
    split = urlsplit(address)
    query = tuple((name, value) for name, values in parse_qs(split.query).items() for value in values)
    answer: Json = json.loads(service.answer(Question(unquote(split.path).strip("/"), query, ROOT)).body)
    return answer


def _beside(sites: Sequence[JourneyPages]) -> Mapping[tuple[str, str], str]:
    """Tell where the pages and the exports stand, by their path on a server and their language."""
    found: dict[tuple[str, str], str] = {}
    for pages in sites:
        name = pages.journey.name
        addresses = FileAddresses(name, pages.languages, pages.files or ())
        for language in pages.languages:
            found[f"j/{name}/", language] = addresses.page(language, "")
            for each in addresses.formats:
                found[f"export/{name}{find_format(each).ending}", language] = addresses.export(each, language, "")
    return found


def _place(operations: Mapping[str, Operation], beside: Mapping[tuple[str, str], str]) -> Place:
    first = next(iter(operations.values())).pages.languages[0]

    def place(address: SplitResult) -> str | None:
        path, query = unquote(address.path).lstrip("/"), parse_qs(address.query)
        operation = operations.get(path) or operations.get(f"{path.rpartition('/items/')[0]}/items")
        if operation is None or query.get("f") == ["html"]:
            return beside.get((path, query.get("lang", [first])[0]))
        (language,), (offset,) = query.get("lang", [first]), query.get("offset", ["0"])
        told = language if language in operation.pages.languages else operation.pages.languages[0]
        folder = "api" if told == first else f"api/{told}"
        page = "" if offset == "0" else f"-{offset}"
        return f"{folder}{quote(path.removeprefix('api')) or '/index'}{page}.json"

    return place


def _led(answer: Any, folder: str, place: Place) -> Any:  # noqa: ANN401 # JSON
    """Let every address in an answer lead to a file, as seen from a folder; links to what is not there are left out."""
    if isinstance(answer, list):
        return [_led(each, folder, place) for each in answer if not _leads_nowhere(each, place)]
    if isinstance(answer, dict):
        return {name: _led(each, folder, place) for name, each in answer.items()}
    if isinstance(answer, str) and answer.startswith(ROOT):
        return _way(urlsplit(answer), folder, place)
    return answer


def _leads_nowhere(link: object, place: Place) -> bool:
    href = link.get("href", "") if isinstance(link, dict) else ""
    return str(href).startswith(ROOT) and place(urlsplit(str(href))) is None


def _way(address: SplitResult, folder: str, place: Place) -> str:
    file = place(address) or ""
    end = "/" if file.endswith("/") else ""
    return f"{relpath(file, folder)}{end}{'#' if address.fragment else ''}{address.fragment}"
