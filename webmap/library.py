"""The journeys a server holds, and every answer about them made once and kept."""

from collections.abc import Callable, Hashable, Iterable
from functools import cached_property
from pathlib import PurePosixPath
from threading import Condition, Lock
from typing import TYPE_CHECKING

from cachetools import LRUCache, cached

from places.errors import QueryError, UnknownNameError
from routes.journey import Journey
from routes.selection import Selection
from webmap.api.operation import Question
from webmap.assets import Bundle, program
from webmap.formats import Format, find_format, format_names
from webmap.language import best_language, language_codes
from webmap.packed import Packed
from webmap.page import JourneyPages
from webmap.parts import Part
from webmap.shelf import shelf_page, spoken

if TYPE_CHECKING:
    from webmap.api.service import Service

__all__ = ["Library"]

HTML = "text/html; charset=utf-8"
KEPT = 48 * 2**20
"""How many bytes of answers are kept; the one not asked for longest goes first."""


class Library:
    """Journeys by name, and the answers about them; safe to ask from several threads.

    Parameters
    ----------
    journeys : iterable of Journey
        The first is the default.
    tiles, version, live
        See ``JourneyPages``.

    Raises
    ------
    QueryError
        When two journeys have the same name, and so the same addresses.
    """

    def __init__(self, journeys: Iterable[Journey], *, tiles: str = "", version: str = "", live: bool = False) -> None:
        self._pages: dict[str, JourneyPages] = {}
        for journey in journeys:
            if journey.name in self._pages:
                msg = f"two journeys are called {journey.name!r}; rename the folder or table of one"
                raise QueryError(msg)
            self._pages[journey.name] = JourneyPages(journey, tiles, version, live)
        self._lock = Lock()
        kept = LRUCache[Hashable, Packed](KEPT, getsizeof=_weight)
        self._once = cached(kept, key=lambda key, _make: key, condition=Condition())(_made)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the journeys, the default first."""
        return tuple(self._pages)

    def pages(self, name: str = "") -> JourneyPages:
        """Find the pages of a journey; of the default one without a name."""
        found = self._pages.get(name or next(iter(self._pages), ""))
        if found is None:
            held = f"only {', '.join(self.names)}" if self.names else "none can be shown yet"
            msg = f"this server holds no journey {name!r}, {held}"
            raise UnknownNameError(msg)
        return found

    def page(self, name: str, language: str, *, root: str, embed: bool, part: Part | None = None) -> Packed:
        """Give the page of a journey in a language, with a part of its list; see ``JourneyPages.page``."""
        pages = self.pages(name)
        others = f"{root}j/?lang={language}" if len(self.names) > 1 else ""

        def make() -> Packed:
            self._bundle(pages.journey.name)  # which every page needs and one thread makes
            return Packed(pages.page(language, root=root, embed=embed, others=others, part=part), HTML)

        return self._once(("page", pages.journey.name, language, root, embed, part), make)

    def shelf(self, language: str) -> Packed:
        """Give the list of the journeys in a language, as it stands at ``/j/``."""
        shelf = list(self._pages.values())
        return self._once(("shelf", language), lambda: Packed(shelf_page(shelf, language, root="../"), HTML))

    def shelf_language(self, code: str | None, tags: Iterable[tuple[str, float]]) -> str:
        """Give the language asked for; without one, the one of those told here that a reader would like best.

        Raises
        ------
        UnknownNameError
            When no journey is told in that language.
        """
        told = spoken(self._pages.values()) or language_codes()
        if code and code not in told:
            msg = f"no journey here is told in {code!r}, only in {', '.join(told)}"
            raise UnknownNameError(msg)
        return code or best_language(tags, told)

    def of_file(self, file: str) -> tuple[JourneyPages, Format]:
        """Tell which journey in which format a file's name means: ``trotsky.geojson``.

        Raises
        ------
        UnknownNameError
            When there is no such format or journey.
        """
        formats = [find_format(name) for name in format_names()]
        for each in formats:
            if file.endswith(each.ending):
                return self.pages(file.removesuffix(each.ending)), each
        msg = f"{file!r} ends like no format; known are {', '.join(each.ending for each in formats)}"
        raise UnknownNameError(msg)

    def export(self, journey: Journey, chosen: Format, selection: Selection, language: str) -> Packed:
        """Give a journey, or a part of it, in a format."""
        return self._once(
            ("export", journey.name, chosen.name, selection, language),
            lambda: Packed(chosen.write(journey, selection, language), chosen.media_type),
        )

    def answer(self, question: Question) -> Packed:
        """Answer a question of the API; see ``Service.understood``."""
        self.pages()  # one at least
        understood = self._service.understood(question)
        return self._once(("api", understood.key), understood.answer)

    @cached_property
    def _service(self) -> "Service":
        from webmap.api.service import Service  # numpy and pyproj

        return Service(tuple(self._pages.values()))

    def asset(self, digest: str, name: str) -> Packed:
        """Give a static file of the bundle with that digest.

        Raises
        ------
        UnknownNameError
            When there is none; also for the files of an older version.
        """
        journey = name.partition("/")[0]
        bundle = program() if digest == program().digest or journey not in self._pages else self._bundle(journey)
        if bundle.digest != digest or name not in bundle.files:
            msg = "there is no such file, or not in this version"
            raise UnknownNameError(msg)
        return self._once(("asset", digest, name), lambda: Packed(bundle.files[name], _media_type(name)))

    def _bundle(self, journey: str) -> Bundle:
        with self._lock:
            return self._pages[journey].bundle


def _made(_key: Hashable, make: Callable[[], Packed]) -> Packed:
    """Make an answer; the cache around this lets one thread make it while those who ask for the same wait."""
    return make()


def _weight(packed: Packed) -> int:
    """Give about the bytes that an answer takes, with its compressed forms."""
    return 2 * len(packed.body) + 500


def _media_type(name: str) -> str:
    return {
        ".js": "text/javascript; charset=utf-8",
        ".css": "text/css; charset=utf-8",
        ".json": "application/json",
    }[PurePosixPath(name).suffix]
