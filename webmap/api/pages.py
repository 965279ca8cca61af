"""The answers of the API as pages for people: plain HTML that needs no script."""

from collections.abc import Iterator, Sequence
from typing import Any

from places.dates import parse_edtf
from places.errors import DateError
from routes.journey import Journey
from webmap.api.operation import Asked, Operation
from webmap.assets import program
from webmap.language import Language, find_language
from webmap.markup import markup
from webmap.wording import moment_in_words, range_in_words

__all__ = ["page"]

GROUPS = {
    "kind": "kinds",
    "country_today": "countries",
    "mode": "modes",
    "certainty": "certainties",
    "path": "grades",
    "circumstance": "circumstances",
}
"""Where the words of a property are found among those of the interface."""

DATES = ("arrival", "departure", "depart", "arrive", "start", "end")
SHOWN = {
    "stay": ("title", "place_then", "place_today", "arrival", "departure", "kind", "certainty"),
    "leg": ("from_stay", "to_stay", "depart", "arrive", "mode", "distance_km", "path"),
    "place": ("place", "place_today", "country_today", "feature_type", "precision"),
}
"""The properties that a table of features shows."""


def page(operation: Operation, asked: Asked, answer: dict[str, Any]) -> bytes:
    """Show an answer as a page; see ``templates/api/page.html`` for what the templates are given."""
    language = find_language(asked.language)
    return markup(
        operation.template,
        words=language.words["api"],
        language=asked.language,
        dir=language.direction,
        languages=[_choice(asked, code) for code in operation.pages.languages],
        styles=[f"{asked.root}assets/{program().path(name)}" for name in ("exile-map.css", "api.css")],
        trail=list(_trail(asked, language)),
        asked=asked,
        answer=answer,
        reader=_Reader(operation.pages.journey, language),
        shown=SHOWN,
        journey=operation.pages.journey,
    ).encode()


class _Reader:
    """Says properties and numbers in one language."""

    def __init__(self, journey: Journey, language: Language) -> None:
        self._language, self._journey = language, journey
        self._chapters = {each.chapter_id: each.title.said_in(language.code) for each in journey.chapters}

    def name(self, column: str) -> str:
        """Name a property; by its own name where nobody gave it another."""
        return str(self._language.words["api"]["properties"].get(column, column))

    def value(self, column: str, value: object) -> str:
        """Say the value of a property: dates, words and chapters as the map does, numbers in the language's digits."""
        if column == "chapter":
            return self._chapters.get(str(value), str(value))
        if column in ("from_stay", "to_stay"):
            return self._journey.stay(str(value)).place.names.said_in(self._language.code)
        if column in GROUPS:
            return self._language.name(GROUPS[column], str(value))
        if column in DATES:
            return self._date(str(value))
        return self._language.digits(str(value)) if isinstance(value, int | float) else str(value)

    def interval(self, ends: Sequence[str | None]) -> str:
        """Say from when to when, of two instants as the API writes them; None is an open end."""
        first, last = (parse_edtf(end[:10]) if end else None for end in ends)
        return range_in_words(first, last, self._language)

    def range(self, first: int, shown: int, matched: int) -> str:
        """Say which of the features asked for are shown."""
        if not shown:
            return self._language.say("api.none")
        return self._language.say("api.range", **{"from": first, "to": first + shown - 1, "count": matched})

    def _date(self, text: str) -> str:
        try:
            return moment_in_words(parse_edtf(text), self._language) if text else ""
        except DateError:
            return text  # a day of a year that EDTF writes in another way


def _choice(asked: Asked, code: str) -> dict[str, str]:
    return {"code": code, "name": find_language(code).words["language"]["name"], "url": asked.again(lang=code)}


def _trail(asked: Asked, language: Language) -> Iterator[tuple[str, str]]:
    """Give the name and the address of each page above this one, and of this one."""
    words, steps = language.words["api"], asked.path.split("/")[:4]
    named = {"api": "title", "openapi.json": "documentation"}
    for number, step in enumerate(steps):
        key = named.get(step, step)
        known = number != 2 and key in words
        yield (words[key] if known else step), asked.address("/".join(steps[: number + 1]))
    if asked.feature:
        yield asked.feature, asked.again()
