"""One text in several languages."""

from collections.abc import Iterator, Mapping

__all__ = ["Texts"]


class Texts(Mapping[str, str]):
    """A text by language code; the first language given is the one to fall back to.

    Only languages that have the text are kept, so a missing translation is never an empty string.

    Examples
    --------
    >>> odessa = Texts({"en": "Odessa", "fa": "اودسا", "ru": ""})
    >>> odessa.said_in("fa"), odessa.said_in("ru"), list(odessa)
    ('اودسا', 'Odessa', ['en', 'fa'])
    """

    __slots__ = ("_texts",)

    def __init__(self, texts: Mapping[str, str] | None = None) -> None:
        self._texts = {language: text for language, text in (texts or {}).items() if text}

    def __getitem__(self, language: str) -> str:
        return self._texts[language]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def __hash__(self) -> int:
        return hash(frozenset(self._texts.items()))

    def __repr__(self) -> str:
        return f"Texts({self._texts!r})"

    def language_in(self, language: str = "") -> str:
        """Give the language of the text that ``said_in`` gives; nothing when there is no text."""
        return language if language in self._texts else next(iter(self._texts), "")

    def said_in(self, language: str = "") -> str:
        """Give the text in a language, else in the first language there is, else nothing."""
        texts = self._texts
        return texts.get(language) or next(iter(texts.values())) if texts else ""
