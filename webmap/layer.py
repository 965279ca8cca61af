"""``JourneyLayer``: a journey as a folium element, added to any ``folium.Map`` with one line, also in a notebook."""

from collections.abc import Sequence

from branca.element import Element, Figure
from folium import Map

from routes.journey import Journey
from webmap.assets import program_style
from webmap.figure import beside_map
from webmap.language import find_language
from webmap.mounting import carried, carrying_script
from webmap.story import story
from webmap.track import track

__all__ = ["JourneyLayer", "Literal"]


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

    Examples
    --------
    >>> import folium
    >>> from routes import find_journey, read_journey
    >>> m = folium.Map([50, 30], zoom_start=4, tiles=None)
    >>> layer = JourneyLayer(read_journey(find_journey("trotsky"))).add_to(m)
    """

    def __init__(
        self, journey: Journey, language: str = "en", *, languages: Sequence[str] = (), basemap: bool = True
    ) -> None:
        super().__init__()
        self._name = "JourneyLayer"
        told = story(journey, find_language(language))
        self._markup = beside_map(told, track(journey), basemap=basemap)
        self._options = carried(journey, list(dict.fromkeys((language, *languages))), basemap=basemap)

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
        script = carrying_script(parent.get_name(), self._options)
        figure.header.add_child(Literal(f"<style>{program_style()}</style>"), name=f"{name}_style")
        figure.html.add_child(Literal(self._markup), name=name)
        figure.script.add_child(Literal(script), name=name)
        return ""
