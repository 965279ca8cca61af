"""The languages the map speaks: one file each in ``languages/``, the words of the interface by key.

A translator adds a language by adding a file; what it lacks falls back to English.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from places.errors import UnknownNameError

__all__ = ["Language", "best_language", "find_language", "language_codes"]

FOLDER = Path(__file__).parent / "languages"
FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the interface.

    Attributes
    ----------
    code : str
        BCP 47, e.g. ``fa``.
    words : mapping
        Texts, lists and plural forms by key, nested; the same object goes to the browser.
    """

    code: str
    words: Mapping[str, Any]  # a tree of texts; its leaves are told apart where they are used

    @property
    def direction(self) -> str:
        """The direction of its script, ``ltr`` or ``rtl``."""
        return str(self.words["language"]["dir"])

    def say(self, key: str, **values: object) -> str:
        """Give the text of a dotted key with its ``{gaps}`` filled in and its digits written in this language.

        Examples
        --------
        >>> find_language("fa").say("date.year", year=1917)
        '۱۹۱۷'
        """
        found: Any = self.words  # walks down the tree of texts
        for step in key.split("."):
            found = found[step]
        return self.digits(str(found).format_map(values))

    def name(self, group: str, word: str) -> str:
        """Give the name of a kind, a mode, a country, ...; a word nobody translated is given as it is."""
        return str(self.words[group].get(word, word))

    def digits(self, text: str) -> str:
        """Write the digits of a text as this language does."""
        return text.translate(str.maketrans("0123456789", self.words["digits"]))


@cache
def language_codes() -> tuple[str, ...]:
    """Name the languages of the interface, English first."""
    codes = sorted(path.stem for path in FOLDER.glob("*.json"))
    return (FALLBACK, *(code for code in codes if code != FALLBACK))


@cache
def find_language(code: str) -> Language:
    """Find a language by its code.

    Raises
    ------
    UnknownNameError
        When the interface does not speak it.
    """
    if code not in language_codes():
        msg = f"the map does not speak {code!r}; it speaks {', '.join(language_codes())}"
        raise UnknownNameError(msg)
    words = _words(code)
    return Language(code, words if code == FALLBACK else _filled(words, _words(FALLBACK)))


def best_language(tags: Iterable[tuple[str, float]], told: Sequence[str]) -> str:
    """Choose the language that a reader would like best; the first one told where he knows none.

    Parameters
    ----------
    tags : iterable of (str, float)
        What a browser sends, the best first: ``fa-IR`` with its quality, which is 0 for a language refused.
    told : sequence of str
        Codes; one at least.
    """
    wanted = (tag.partition("-")[0].lower() for tag, quality in tags if quality > 0)
    return next((code for code in wanted if code in told), told[0])


def _words(code: str) -> dict[str, Any]:
    words: dict[str, Any] = json.loads((FOLDER / f"{code}.json").read_text("utf-8"))
    return words


def _filled(words: Mapping[str, Any], fallback: Mapping[str, Any]) -> dict[str, Any]:
    """Fill what a language lacks from another, at every depth; what it has beyond it, such as plural forms, stays."""
    filled = {
        key: _filled(words[key], value) if isinstance(value, dict) and key in words else words.get(key, value)
        for key, value in fallback.items()
    }
    return {**words, **filled}
