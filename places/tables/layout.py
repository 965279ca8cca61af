"""What the columns of a table are: which are read, and which say the same in other languages."""

from collections.abc import Iterable, Sequence

__all__ = ["Layout", "is_language"]


class Layout:
    """What the columns of a table are, worked out once for all its rows.

    Attributes
    ----------
    default_language : str
        Of the texts in columns without a language.
    asked : set of str
        The columns that somebody has read.
    """

    __slots__ = ("_columns", "_languages", "_unread", "asked", "default_language")

    def __init__(self, columns: Iterable[str], default_language: str = "en") -> None:
        self._columns = tuple(columns)
        self._languages: dict[str, tuple[tuple[str, str], ...]] = {}
        self.asked: set[str] = set()
        self._unread: tuple[int, Sequence[str]] = (-1, ())
        self.default_language = default_language

    def languages(self, column: str) -> tuple[tuple[str, str], ...]:
        """List the languages of a text with their columns: ``column`` itself, then each ``column_<language>``."""
        if column not in self._languages:
            self._languages[column] = tuple(self._named(column))
            self.asked.update((column, *(name for _, name in self._languages[column])))
        return self._languages[column]

    def unread(self) -> Sequence[str]:
        """Give the columns that nobody has asked for until now."""
        asked, unread = self._unread
        if asked != len(self.asked):
            unread = [column for column in self._columns if column not in self.asked]
            self._unread = len(self.asked), unread
        return unread

    def _named(self, column: str) -> Iterable[tuple[str, str]]:
        if column in self._columns:
            yield self.default_language, column
        for name in self._columns:
            language = name.removeprefix(f"{column}_")
            if language != name and is_language(language):
                yield language, name


def is_language(ending: str) -> bool:
    """Tell whether a column's ending is a language: two or three small letters, perhaps with a region (``pt-br``)."""
    language = ending.split("-", maxsplit=1)[0]
    return language.isalpha() and len(language) in (2, 3) and ending.islower()
