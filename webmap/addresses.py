"""Where a journey's pages and exports stand: on a server that reads questions, or among plain files that nobody reads.

``root`` is in each the way from the one who asks to where the addresses begin: ``./`` or ``../../``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from webmap.formats import find_format, format_names

__all__ = ["FileAddresses", "ServedAddresses"]


@dataclass(frozen=True, slots=True)
class ServedAddresses:
    """The addresses of a journey on a server.

    Attributes
    ----------
    name : str
        Of the journey.
    languages : sequence of str
        Of the journey, the default first.
    """

    name: str
    languages: Sequence[str]

    def page(self, language: str, root: str) -> str:
        """Give the page of the journey."""
        return f"{root}j/{quote(self.name)}/?lang={language}"

    def part(self, language: str, root: str, number: int) -> str:
        """Give the page with a part of the list, by its number from 1."""
        return self.page(language, root) + (f"&part={number}" if number > 1 else "")

    def same_page(self, language: str, root: str) -> str:  # noqa: ARG002 # files need it
        """Give the page that asks, in another language."""
        return f"?lang={language}"

    def export(self, name: str, language: str, root: str) -> str:
        """Give the journey in a format."""
        return f"{self._exports(name, root)}?lang={language}"

    def api(self, root: str) -> str:
        """Give where programs begin to ask."""
        return f"{root}api"

    def options(self, root: str) -> dict[str, Any]:
        """Give what the program goes by: each format with the address of the journey in it, GeoJSON first."""
        names = sorted(format_names(), key=lambda name: name != "geojson")
        return {"downloads": [{"name": name, "url": self._exports(name, root)} for name in names]}

    def _exports(self, name: str, root: str) -> str:
        return f"{root}export/{quote(self.name)}{find_format(name).ending}"


@dataclass(frozen=True, slots=True)
class FileAddresses:
    """The addresses of a journey among plain files: one for each language.

    Attributes
    ----------
    name, languages
        As in ``ServedAddresses``.
    formats : sequence of str
        Those in which the journey stands there.
    """

    name: str
    languages: Sequence[str]
    formats: Sequence[str]

    def page(self, language: str, root: str) -> str:
        """Give the page of the journey."""
        return f"{root}j/{quote(self.name)}/{self._below(language)}"

    same_page = page

    def part(self, language: str, root: str, number: int) -> str:
        """Give the page with a part of the list, by its number from 1."""
        return self.page(language, root) + (f"part-{number}/" if number > 1 else "")

    def frame(self, root: str) -> str:
        """Give the page to be framed by others; it speaks any language by ``?lang=``, which its script reads."""
        return f"{root}j/{quote(self.name)}/embed/"

    def export(self, name: str, language: str, root: str) -> str:
        """Give the journey in a format."""
        return f"{root}export/{self._below(language)}{quote(self.name)}{find_format(name).ending}"

    def api(self, root: str) -> str:
        """Give where programs begin to read."""
        return f"{root}api/index.json"

    def options(self, root: str) -> dict[str, Any]:
        """Give what the program goes by: each format with its files, GeoJSON first, and the page to be framed."""
        names = sorted(self.formats, key=lambda name: name != "geojson")
        files = {name: {code: self.export(name, code, root) for code in self.languages} for name in names}
        return {"downloads": [{"name": name, "files": files[name]} for name in names], "frame": self.frame(root)}

    def _below(self, language: str) -> str:
        """Give the folder of a language, which the default one needs not."""
        return "" if language == self.languages[0] else f"{language}/"
