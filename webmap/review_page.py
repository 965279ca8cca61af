"""The page ``/review``, on which a person goes through the places that have no point yet."""

from collections.abc import Sequence
from urllib.parse import quote, urlencode

from webmap.assets import program
from webmap.language import find_language, language_codes
from webmap.markup import markup

__all__ = ["review_page"]


def review_page(journey: str, others: Sequence[str], language: str, *, title: str, token: str) -> bytes:
    """Render the page in a language of the interface.

    Parameters
    ----------
    journey : str
        Its name.
    others : sequence of str
        The names of all journeys that are edited.
    title : str
        Of the journey.
    token : str
        Which the page has to send with what it writes.
    """
    spoken = {code: find_language(code) for code in language_codes()}
    return markup(
        "review.html",
        language=language,
        dir=spoken[language].direction,
        languages=[
            {
                "code": code,
                "name": each.words["language"]["name"],
                "url": f"?{urlencode({'journey': journey, 'lang': code}, quote_via=quote)}",
            }
            for code, each in spoken.items()
        ],
        words=spoken[language].words,
        journey=journey,
        others=others if len(others) > 1 else (),
        title=title,
        token=token,
        files={name: f"assets/{program().path(name)}" for name in _FILES},
    ).encode()


_FILES = (
    *("leaflet/leaflet.css", "exile-map.css", "review.css", "leaflet/leaflet.js", "review.js"),
    *("basemap/coarse.json", "basemap/fine.json"),
)
