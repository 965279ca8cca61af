"""The API as a whole: what a question means, and the answer to it as bytes."""

import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import cached_property

from places.errors import UnknownNameError
from webmap.api.operation import HTML, Asked, Operation, Question
from webmap.api.operations import operations
from webmap.api.pages import page
from webmap.api.parameters import read_parameters
from webmap.assets import as_json
from webmap.packed import Packed
from webmap.page import JourneyPages
from webmap.query import about_the_query

__all__ = ["Service", "Understood"]


@dataclass(frozen=True, eq=False)
class Understood:
    """A question that has an answer.

    Attributes
    ----------
    operation : Operation
    asked : Asked
    html : bool
        Whether the answer is a page.
    """

    operation: Operation
    asked: Asked
    html: bool

    @property
    def key(self) -> Hashable:
        """What the answer depends on."""
        asked = self.asked
        return asked.path, asked.feature, tuple(asked.values.items()), asked.language, asked.root, self.html

    def answer(self) -> Packed:
        """Make the answer; ``UnknownNameError`` when there is no such feature."""
        answer, headers = self.operation.answer(self.asked), {"Content-Language": self.asked.language}
        if self.html:
            body, media_type = page(self.operation, self.asked, answer), HTML
        else:
            body, media_type = as_json(answer), self.operation.media_type
        return Packed(body, media_type, {**self.operation.headers, **headers})


class Service:
    """OGC API - Features about journeys, and the few answers beside it that have no page.

    Parameters
    ----------
    journeys : sequence of JourneyPages
        The first is the default.

    Examples
    --------
    >>> from routes import find_journey, read_journey
    >>> service = Service([JourneyPages(read_journey(find_journey("trotsky")))])
    >>> service.answer(Question("api/conformance", root="https://example.org/")).media_type
    'application/json'
    """

    def __init__(self, journeys: Sequence[JourneyPages]) -> None:
        self._journeys = journeys

    @cached_property
    def operations(self) -> tuple[Operation, ...]:
        """Every operation, in the order of the OpenAPI document."""
        return operations(self._journeys)

    def answer(self, question: Question) -> Packed:
        """Answer a question; the same one gives the same bytes. See ``understood`` for what it raises."""
        return self.understood(question).answer()

    def understood(self, question: Question) -> Understood:
        """Find the operation that a question asks for, and read its parameters.

        Raises
        ------
        UnknownNameError
            When there is nothing at that address.
        QueryError
            With everything that is wrong with its parameters.
        """
        path = question.path.strip("/")
        operation, feature = self._operation(path)
        values = read_parameters(question.query, operation.parameters)
        with about_the_query():
            language = operation.pages.language(values.get("lang") or operation.pages.preferred(question.languages))
        html = bool(operation.template) and values.get("f", "html" if question.html else "json") == "html"
        return Understood(operation, Asked(path, values, language, question.root, feature), html)

    def _operation(self, path: str) -> tuple[Operation, str]:
        """Find the operation at an address, and the id of the feature that the address names."""
        if path in self._addresses:
            return self._addresses[path], ""
        for above, operation in self._addresses.items():
            if operation.of_feature and path.startswith(above):
                return operation, path.removeprefix(above)
        raise UnknownNameError(self._nowhere(path))

    @cached_property
    def _addresses(self) -> dict[str, Operation]:
        """What is answered here: each operation by its path, or what of it stands before the id of a feature."""
        return {each.path.removesuffix("{featureId}"): each for each in self.operations if each.make}

    def _nowhere(self, path: str) -> str:
        """Say what is not there; where a collection or a journey is meant, name those that are."""
        collections = [each.split("/")[2] for each in self._addresses if re.fullmatch("api/collections/[^/]+", each)]
        match path.split("/"):
            case ["api", "collections", name, *_] if name not in collections:
                return f"there is no collection {name!r}, only {', '.join(collections)}"
            case ["api", "journeys", name, "at"]:
                known = [each.journey.name for each in self._journeys]
                return f"this server holds no journey {name!r}, only {', '.join(known)}"
        return f"there is nothing at /{path}; /api says what there is"
