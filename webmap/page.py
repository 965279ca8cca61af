"""The page of a journey: the map and all that stands beside it in our own shell, so that nothing inline runs.

folium's page has no language, no title, inline scripts and random ids; ours gives each part an address.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import quote

from places.errors import UnknownNameError
from routes.journey import Journey
from webmap.addresses import FileAddresses, ServedAddresses
from webmap.assets import Bundle, as_json, program
from webmap.columns import as_columns
from webmap.figure import MAP, map_markup, map_script
from webmap.language import best_language, find_language, language_codes
from webmap.markup import markup
from webmap.mounting import loading_script
from webmap.names import names
from webmap.parts import Part, parts_of
from webmap.policy import content_security_policy
from webmap.small_map import SmallMap, small_map
from webmap.story import story
from webmap.track import track

__all__ = ["JourneyPages"]

LEAFLET = ("leaflet/leaflet.css", "leaflet/leaflet.js")


@dataclass(frozen=True)
class JourneyPages:
    """The pages of one journey, in each of its languages, and the files they load.

    Attributes
    ----------
    journey : Journey
    tiles : str
        The name of a tile layer (xyzservices) instead of the bundled basemap; empty for none.
    version : str
        Of the program, for the colophon.
    live : bool
        Whether somebody may be editing the tables, so that the page has to ask for what is new.
    files : tuple of str or None
        The formats that stand beside the pages where all are plain files; None on a server, which answers questions.
    """

    journey: Journey
    tiles: str = ""
    version: str = ""
    live: bool = False
    files: tuple[str, ...] | None = None

    @cached_property
    def addresses(self) -> ServedAddresses | FileAddresses:
        """Where the pages and exports stand."""
        name, languages = self.journey.name, self.languages
        return ServedAddresses(name, languages) if self.files is None else FileAddresses(name, languages, self.files)

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages that both the journey and the interface speak; the journey's default first."""
        spoken = [code for code in self.journey.about.languages if code in language_codes()]
        default = self.journey.about.default_language
        return tuple(sorted(spoken or ["en"], key=lambda code: code != default))

    @cached_property
    def track(self) -> dict[str, Any]:
        """All of the journey that moves; see ``webmap.track``."""
        return track(self.journey)

    @cached_property
    def stories(self) -> dict[str, dict[str, Any]]:
        """The texts of the journey in each of its languages; see ``webmap.story``."""
        return {code: story(self.journey, find_language(code)) for code in self.languages}

    @cached_property
    def small_map(self) -> SmallMap:
        """The journey as a small picture, in the colours of its chapters."""
        return small_map(self.journey, {chapter["id"]: chapter["colour"] for chapter in self.track["chapters"]})

    @cached_property
    def bundle(self) -> Bundle:
        """The files of this journey: its track, a story for each language, the script of its map."""
        name = self.journey.name
        files = {f"{name}/track.json": as_json(self.track), f"{name}/names.json": as_json(names(self.journey))}
        for code, told in self.stories.items():
            columns = {part: as_columns(told[part]) for part in ("stays", "legs")}
            files[f"{name}/story.{code}.json"] = as_json({**told, **columns})
        script = map_script(self.journey, self.tiles) + loading_script(MAP, self._served())
        return Bundle({**files, f"{name}/map.js": script.encode()})

    def language(self, code: str | None) -> str:
        """Give the language asked for; the default one where none is asked for.

        Raises
        ------
        UnknownNameError
            When the journey is not told in that language.
        """
        if code and code not in self.languages:
            msg = f"this journey is not told in {code!r}, only in {', '.join(self.languages)}"
            raise UnknownNameError(msg)
        return code or self.languages[0]

    def preferred(self, tags: Iterable[tuple[str, float]]) -> str:
        """Give the language that a reader would like best; see ``best_language``."""
        return best_language(tags, self.languages)

    @cached_property
    def parts(self) -> list[Part]:
        """The parts of the list, each on a page, for those without scripts."""
        return parts_of(len(self.journey.stays))

    def part(self, number: str) -> Part:
        """Find a part of the list by its number; without one, the first.

        Raises
        ------
        UnknownNameError
            When the journey has no such part.
        """
        numbers = [str(part.number) for part in self.parts]
        if number and number not in numbers:
            msg = f"the list of this journey has no part {number!r}, only {numbers[0]} to {numbers[-1]}"
            raise UnknownNameError(msg)
        return self.parts[numbers.index(number or "1")]

    def page(
        self, language: str, *, root: str, embed: bool = False, others: str = "", part: Part | None = None
    ) -> bytes:
        """Render the page in a language.

        Parameters
        ----------
        language : str
            One of ``languages``.
        root : str
            The way from the page's address to the server's root: ``./`` or ``../../``.
        embed : bool
            Leave out what a page that frames it has itself.
        others : str
            The address of the list of journeys, where there are others.
        part : Part
            One of ``parts``, the first by default: what the page lists without scripts.
        """
        data = [f"{self.journey.name}/{part}" for part in ("track.json", f"story.{language}.json")]
        return self.shell(
            language,
            map_markup(
                *(self.stories[language], self.track),
                basemap=not self.tiles,
                part=part or self.parts[0],
                parts=self._addressed_parts(language, root),
            ),
            root,
            stylesheets=[self._address(root, path) for path in (LEAFLET[0], "exile-map.css")],
            scripts=[self._address(root, path) for path in (LEAFLET[1], f"{self.journey.name}/map.js")],
            modules=[self._address(root, "exile-map.js")],
            data=[self._address(root, path) for path in (*data, *([] if self.tiles else ["basemap/coarse.json"]))],
            downloads=[
                {"format": "geojson", "name": "GeoJSON", "url": self.addresses.export("geojson", language, root)}
            ],
            api=self.addresses.api(root),
            embed=embed,
            full=self.addresses.page(language, root),
            others=others,
            policy="" if self.files is None else content_security_policy(tiles=self.tiles, frame_ancestors=""),
        )

    def shell(self, language: str, body: str, root: str = "./", **parts: Any) -> bytes:  # noqa: ANN401 # of a template
        """Put the markup of a map into the page that stands around it; ``parts`` are those of ``page.html``."""
        spoken = {code: find_language(code) for code in self.languages}
        nothing: dict[str, Any] = dict.fromkeys(("stylesheets", "scripts", "modules", "data", "downloads"), ())
        return markup(
            "page.html",
            language=language,
            dir=spoken[language].direction,
            languages=[
                {"code": code, "name": each.words["language"]["name"], "url": self.addresses.same_page(code, root)}
                for code, each in spoken.items()
            ],
            story=self.stories[language],
            body=body,
            version=self.version,
            tiles=self.tiles,
            **{**nothing, "embed": False, "full": "", "others": "", "api": "", "policy": "", "inline": None, **parts},
        ).encode()

    def _addressed_parts(self, language: str, root: str) -> list[dict[str, Any]]:
        """Give the address of each part of the list, where there are several."""
        several = self.parts if len(self.parts) > 1 else []
        return [{"part": part, "url": self.addresses.part(language, root, part.number)} for part in several]

    def _address(self, root: str, path: str) -> str:
        """Give the address of a file of the program, or of this journey."""
        bundle = program() if path in program().files else self.bundle
        return f"{root}assets/{quote(bundle.path(path))}"

    def _served(self) -> dict[str, object]:
        """Give the options of the map, with addresses as seen from ``/assets/<digest>/<journey>/map.js``."""
        maps = {name: f"../../{program().path(f'basemap/{name}.json')}" for name in ("coarse", "fine")}
        return {
            "program": f"../../{program().path('exile-map.js')}",
            "languages": list(self.languages),
            "track": "./track.json",
            "names": "./names.json",
            "stories": {code: f"./story.{code}.json" for code in self.languages},
            "basemap": None if self.tiles else maps,
            **self.addresses.options("../../../"),
            **({"edition": f"../../../j/{quote(self.journey.name)}/edition"} if self.live else {}),
        }
