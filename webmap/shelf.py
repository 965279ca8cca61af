"""The page that lists the journeys of a server, each with a small map; it needs no script."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from webmap.assets import program
from webmap.language import find_language
from webmap.markup import markup
from webmap.small_map import HEIGHT, WIDTH
from webmap.wording import year_in_words

if TYPE_CHECKING:
    from webmap.page import JourneyPages

__all__ = ["shelf_page", "spoken"]


def spoken(shelf: Iterable["JourneyPages"]) -> tuple[str, ...]:
    """Name the languages in which one journey at least is told, those of the first one first."""
    return tuple(dict.fromkeys(code for pages in shelf for code in pages.languages))


def shelf_page(
    shelf: Sequence["JourneyPages"],
    language: str,
    *,
    root: str,
    same_page: Callable[[str], str] = "?lang={}".format,
    policy: str = "",
) -> bytes:
    """Render the list of journeys in a language; a journey not told in it opens in its own.

    Parameters
    ----------
    shelf : sequence of JourneyPages
    language : str
        One of those ``spoken`` gives.
    root : str
        The way from the page's address to the server's root, such as ``../``.
    same_page : callable
        Gives the address of this list in a language.
    policy : str
        The Content-Security-Policy, where no server sends it.
    """
    words, tongues = find_language(language), {code: find_language(code) for code in spoken(shelf)}
    return markup(
        "shelf.html",
        language=language,
        dir=words.direction,
        languages=[
            {"code": code, "name": each.words["language"]["name"], "url": same_page(code)}
            for code, each in tongues.items()
        ],
        words=words.words,
        stylesheet=f"{root}assets/{program().path('exile-map.css')}",
        journeys=[_journey(pages, language, root) for pages in shelf],
        size=(WIDTH, HEIGHT),
        policy=policy,
    ).encode()


def _journey(pages: "JourneyPages", language: str, root: str) -> dict[str, Any]:
    """Tell what stands beside the small map of a journey."""
    about, schedule = pages.journey.about, pages.journey.schedule
    words, told_in = find_language(language), language if language in pages.languages else pages.languages[0]
    first, last = (year_in_words(day, words) for day in (schedule.arrivals[0].first, schedule.departures[-1].last))
    return {
        "address": pages.addresses.page(told_in, root),
        "title": about.title.said_in(language),
        "title_language": about.title.language_in(language),
        "description": about.description.said_in(language),
        "description_language": about.description.language_in(language),
        "years": first if first == last else words.say("date.range", **{"from": first, "to": last}),
        "stays": words.say("shelf.stays", count=f"{len(pages.journey.stays):,}".replace(",", words.words["grouping"])),
        "map": pages.small_map,
    }
