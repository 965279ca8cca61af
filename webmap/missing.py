"""What nobody has translated yet: words of the interface, texts of a journey."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from places.texts import Texts
from routes.journey import Journey
from webmap.language import FALLBACK, FOLDER, find_language

__all__ = ["missing_texts", "missing_words"]


def missing_words(language: str) -> list[str]:
    """Name the words of the interface that a language lacks, by their dotted keys.

    The forms of a plural are one word, since languages differ in them.

    Parameters
    ----------
    language : str
        The code of a language of the interface.

    Returns
    -------
    list of str
        Such as ``["story.title"]``, in the order of English.

    Raises
    ------
    UnknownNameError
        When the interface does not speak it.
    """
    translated = set(_keys(_written(find_language(language).code)))
    return [key for key in _keys(_written(FALLBACK)) if key not in translated]


def missing_texts(journey: Journey, language: str) -> dict[str, int]:
    """Count the rows that lack a text in a language although another has it, by table and column.

    Returns
    -------
    dict of str to int
        Such as ``{"stays.title": 289}``; a column that lacks none is left out.
    """
    lacking = (column for column, texts in _cells(journey) if any(text and language not in text for text in texts))
    return dict(Counter(lacking))


def _written(code: str) -> dict[str, Any]:
    """Give the words of a language without those that fall back to English."""
    words: dict[str, Any] = json.loads((FOLDER / f"{code}.json").read_text("utf-8"))
    return words


def _keys(words: Mapping[str, Any], above: str = "") -> Iterator[str]:
    """Give the dotted key of every text, list or plural."""
    for name, word in words.items():
        if isinstance(word, dict) and "other" not in word:
            yield from _keys(word, f"{above}{name}.")
        else:
            yield f"{above}{name}"


def _cells(journey: Journey) -> Iterator[tuple[str, Sequence[Texts]]]:
    """Give the texts of every cell that can be translated: one, or one for each period."""
    yield "journey.title", [journey.about.title]
    yield "journey.subject", [journey.about.subject]
    yield "journey.description", [journey.about.description]
    for place in journey.places:
        yield "places.name", [place.names]
        yield "places.name_today", [place.names_today]
        yield "places.period_names", [period.names for period in place.period_names]
        yield "places.polities", [period.names for period in place.polities]
        yield "places.note", [place.note]
    for stay in journey.stays:
        yield "stays.title", [stay.title]
        yield "stays.summary", [stay.summary]
        yield "stays.with_whom", [stay.with_whom]
        yield "stays.disagreement", [stay.disagreement]
    for leg in journey.legs:
        yield "legs.vessel", [leg.vessel]
        yield "legs.summary", [leg.summary]
    for chapter in journey.chapters:
        yield "chapters.title", [chapter.title]
        yield "chapters.summary", [chapter.summary]
    for claim in journey.claims:
        yield "claims.place", [claim.place]
        yield "claims.says", [claim.says]
        yield "claims.accepted", [claim.accepted]
        yield "claims.note", [claim.note]
