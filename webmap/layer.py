"""``JourneyLayer``: a journey as a folium element, added to any ``folium.Map`` with one line, also in a notebook."""

import base64
import json
import zlib
from collections.abc import Mapping, Sequence
from typing import Any

from branca.element import Element, Figure
from folium import Map
from jinja2.utils import htmlsafe_json_dumps

from routes.journey import Journey
from webmap.assets import as_json, program, program_script, program_style
from webmap.language import find_language
from webmap.markup import markup
from webmap.names import names
from webmap.story import story
from webmap.track import track
from webmap.weaving import woven

__all__ = ["JourneyLayer", "Literal", "deflated"]


class Literal(Element):
    """Text that goes into the page as it is.

    A plain branca element takes its text for a template, and would run what a journey's titles say between ``{{ }}``.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def render(self, **_kwargs: object) -> str:
        """Give the text."""
        return self._text


class JourneyLayer(Element):
    """A journey on a folium map: its route, a marker that moves along it, a time axis, the story.

    Parameters
    ----------
    journey : Journey
        What ``routes.read_journey`` gives.
    language : str
        Of the texts and the interface at first: one of ``webmap.language.language_codes()``.
    languages : sequence of str
        Those it carries besides, to change to.
    basemap : bool
        Draw the bundled Natural Earth map below the route; pass False on a map that has tiles.
    served : mapping or None
        Options that name addresses beginning with ``./`` or ``../``, and ``program``, the address of the scripts,
        all relative to the file in which the layer's script is served. None puts everything into the map itself.

    Examples
    --------
    >>> import folium
    >>> from routes import find_journey, read_journey
    >>> m = folium.Map([50, 30], zoom_start=4, tiles=None)
    >>> layer = JourneyLayer(read_journey(find_journey("trotsky"))).add_to(m)
    """

    def __init__(
        self,
        journey: Journey,
        language: str = "en",
        *,
        languages: Sequence[str] = (),
        basemap: bool = True,
        served: Mapping[str, Any] | None = None,  # JSON
    ) -> None:
        super().__init__()
        self._name = "JourneyLayer"
        self._story, self._track = story(journey, find_language(language)), track(journey)
        self._served = served
        self._options = served or {
            "language": language,
            "languages": list(dict.fromkeys((language, *languages))),
            "track": deflated(self._track),
            "names": deflated(names(journey)),
            "stories": deflated(woven({code: story(journey, find_language(code)) for code in (language, *languages)})),
            "basemap": _basemap() if basemap else None,
        }

    def render(self, **_kwargs: object) -> str:
        """Put the layer's parts into the figure: style and markup beside the map, a script after it.

        Raises
        ------
        TypeError
            When the layer was not added to a ``folium.Map``.
        """
        figure, name, parent = self.get_root(), self.get_name(), self._parent
        if not (isinstance(parent, Map) and isinstance(figure, Figure)):
            msg = "add the JourneyLayer to a folium.Map, which it draws on and stands beside"
            raise TypeError(msg)
        if self._served is None:
            figure.header.add_child(Literal(f"<style>{program_style()}</style>"), name=f"{name}_style")
        parts = {"story": self._story, "track": self._track, "basemap": self._options.get("basemap")}
        figure.html.add_child(Literal(markup("journey.html", **parts)), name=name)
        figure.script.add_child(Literal(self._script(parent.get_name())), name=name)
        return ""

    def _script(self, map_name: str) -> str:
        if self._served is None:
            program_text = program_script().replace("</script", "<\\/script")
            return f"(() => {{\n{program_text}mount({map_name}, {_as_script(self._options)});\n}})();"
        options = _as_script(self._options)
        return f"""(() => {{
    const here = document.currentScript.src;
    const placed = (key, value) => (/^\\.\\.?\\//.test(value) ? new URL(value, here).href : value);
    const options = JSON.parse(JSON.stringify({options}), placed);
    options.language ??= document.documentElement.lang;
    import(options.program).then(({{mount}}) => mount({map_name}, options));
}})();"""


def _as_script(value: object) -> str:
    """Write a value as a script that is safe inside a page, whatever its texts say."""
    return str(htmlsafe_json_dumps(value, ensure_ascii=False, separators=(",", ":")))


def deflated(value: object) -> dict[str, str]:
    """Deflate JSON and write it in base64, a third of its size: what ``static/js/load.js`` unpacks."""
    return {"packed": base64.b64encode(zlib.compress(as_json(value), 9)).decode()}


def _basemap() -> dict[str, dict[str, str]]:
    return {name: deflated(json.loads(program().files[f"basemap/{name}.json"])) for name in ("coarse", "fine")}
