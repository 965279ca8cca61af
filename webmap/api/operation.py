"""An operation of the API: its address, what may be asked there, and how it is answered."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import KW_ONLY, dataclass, field
from functools import cached_property
from typing import Any
from urllib.parse import quote, urlencode

from webmap.api.parameters import Parameter, Schema
from webmap.page import JourneyPages

__all__ = ["FORMS", "HTML", "JSON", "OPENAPI", "Asked", "Link", "Operation", "Question", "link"]

HTML, JSON = "text/html; charset=utf-8", "application/json"
FORMS = (JSON, "application/geo+json", "text/html")
"""The forms of an answer, for an Accept header to choose from; all but the page are JSON."""

OPENAPI = "application/vnd.oai.openapi+json;version=3.0"

Link = dict[str, str]
"""JSON: ``href``, ``rel``, ``type`` and perhaps ``title``."""


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody asks.

    Attributes
    ----------
    path : str
        Below the server's root, decoded: ``api/collections/trotsky-stays/items``.
    query : tuple of (str, str)
        Names and values as they stand.
    root : str
        The address of the server's root, absolute or as seen from this one, with a slash at its end; every link in an
        answer begins with it.
    html : bool
        Whether the reader would rather have a page, where the query does not say.
    languages : tuple of (str, float)
        The languages the reader prefers, where the query does not say; see ``JourneyPages.preferred``.
    """

    path: str
    query: tuple[tuple[str, str], ...] = ()
    root: str = "./"
    html: bool = False
    languages: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that was understood: its parameters, its language, the id of the feature if it names one."""

    path: str
    values: Mapping[str, str]
    language: str
    root: str
    feature: str = ""

    def address(self, path: str, values: Mapping[str, object] | None = None) -> str:
        """Give the address of a path below the root, in the language that was asked for, with other parameters."""
        asked = {"lang": self.values["lang"]} if "lang" in self.values else {}
        query = urlencode({**asked, **(values or {})}, safe="/,:")
        return f"{self.root}{quote(path)}{'?' if query else ''}{query}"

    def again(self, **changed: object) -> str:
        """Give the address of this very question with some of its parameters changed."""
        return self.address(self.path, {**self.values, **changed})

    def links(self, media_type: str = JSON) -> list[Link]:
        """Link to this answer, and to the page that says the same."""
        return [link(self.again(), "self", media_type), link(self.again(f="html"), "alternate", "text/html")]


@dataclass(frozen=True, eq=False)
class Operation:
    """An operation.

    Attributes
    ----------
    path : str
        Below the server's root: ``api/collections``; ``{featureId}`` at its end stands for an id.
    title : str
        What it gives.
    declare : callable
        Gives the parameters it takes.
    schema : Schema or callable
        That of its answer, or what gives it when it is wanted.
    make : callable or None
        Makes the answer; None where another part of the server does.
    media_type : str
    template : str
        Makes the page out of the answer; empty where there is no page.
    headers : mapping of str to str
        What its answers say beside.
    example : str
        The id of a feature, where its address ends with one.
    pages : JourneyPages
        Of the journey it speaks of, or of the default one; they tell in which languages it answers.
    """

    path: str
    title: str
    declare: Callable[[], Iterable[Parameter]]
    schema: Schema | Callable[[], Schema]
    make: Callable[[Asked], dict[str, Any]] | None = None
    media_type: str = JSON
    template: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    example: str = ""
    _: KW_ONLY
    pages: JourneyPages

    @cached_property
    def parameters(self) -> tuple[Parameter, ...]:
        """The parameters that it takes."""
        return tuple(self.declare())

    @property
    def of_feature(self) -> bool:
        """Whether its address ends with the id of a feature."""
        return self.path.endswith("{featureId}")

    def answer(self, asked: Asked) -> dict[str, Any]:
        """Answer with a JSON object; an empty one where another part of the server answers."""
        return self.make(asked) if self.make else {}

    def described(self) -> Schema:
        """Give the schema of its answer."""
        return self.schema() if callable(self.schema) else self.schema


def link(href: str, rel: str, media_type: str, title: str = "") -> Link:
    """Make a link (RFC 8288)."""
    return {"href": href, "rel": rel, "type": media_type} | ({"title": title} if title else {})
