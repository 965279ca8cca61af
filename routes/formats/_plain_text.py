"""What files tell in plain text of a journey, a stay, a leg; whoever writes it into markup escapes it there.

Beside the journey's own texts there are only dates, marks and the words of its tables, so that it reads alike in every
language.
"""

import re
from collections.abc import Iterable, Mapping
from string import punctuation
from urllib.parse import quote

from places.utf8 import utf8
from routes.annotations import Credit
from routes.journey import Journey
from routes.properties import Property

__all__ = [
    "about",
    "about_lines",
    "cited",
    "joined",
    "leg_lines",
    "leg_title",
    "licence_address",
    "plain",
    "present",
    "stay_lines",
    "web_address",
]


def about(journey: Journey, language: str = "") -> dict[str, str]:
    """Tell what a journey is and on what terms, each text under its name; without those that nobody wrote."""
    said = journey.about
    texts = {
        "title": said.title.said_in(language) or journey.name,
        "description": said.description.said_in(language),
        "language": said.title.language_in(language),
        "licence": said.licence,
        "credits": "\n".join(map(_credited, said.credits)),
        "citation": said.citation,
        "version": said.version,
    }
    return {name: text for name, text in texts.items() if text}


def about_lines(journey: Journey, language: str = "") -> list[str]:
    """Tell what a journey is and on what terms in a few lines to read, without its title."""
    said = journey.about
    lines = [said.description.said_in(language), said.licence, said.citation, *map(_credited, said.credits)]
    return list(filter(None, lines))


def _credited(credit: Credit) -> str:
    return " ".join(filter(None, [credit.name, credit.licence and f"({credit.licence})", credit.url]))


def licence_address(licence: str) -> str:
    """Give the address of a licence's text; nothing where it is no single SPDX identifier."""
    return f"https://spdx.org/licenses/{licence}.html" if re.fullmatch(r"[A-Za-z0-9.+-]+", licence) else ""


def cited(journey: Journey, sources: Iterable[str], language: str = "") -> list[tuple[str, str]]:
    """Give each source as a reader wants it, with its address on the web where it has one."""
    known = journey.sources
    return [
        (known[source].citation.said_in(language), web_address(known[source].url)) if source in known else (source, "")
        for source in sources
    ]


def web_address(url: str) -> str:
    """Give an address of the web in the characters that an address may have; nothing for any other."""
    return quote(utf8(url), safe=punctuation) if re.match("https?://", url, re.IGNORECASE) else ""


def plain(value: Property) -> str:
    """Write a property as one text; the parts of a list are joined by a bar, for citations hold all other marks."""
    return " | ".join(value) if isinstance(value, list) else str(value)


def present(told: Mapping[str, Property]) -> dict[str, str]:
    """Write the properties that are there."""
    texts = {name: plain(value) for name, value in told.items()}
    return {name: text for name, text in texts.items() if text}


def stay_lines(told: Mapping[str, Property]) -> list[str]:
    """Tell a stay by its properties in a few lines: where, when, of what kind and how sure, what happened."""
    lines = [
        joined(", ", told, "place_then", "place", "polity"),
        joined(" – ", told, "arrival", "departure"),
        joined(" · ", told, "kind", "certainty"),
        *(plain(told[name]) for name in ("summary", "with_whom", "disagreement")),
    ]
    return list(filter(None, lines))


def leg_lines(told: Mapping[str, Property]) -> list[str]:
    """Tell a leg by its properties in a few lines: when, how and how sure, what happened."""
    measured = {**told, "length": f"{told['distance_km']} km"}
    lines = [
        joined(" – ", told, "depart", "arrive"),
        joined(" · ", measured, "mode", "vessel", "length", "path", "circumstance", "certainty"),
        plain(told["summary"]),
    ]
    return list(filter(None, lines))


def joined(mark: str, told: Mapping[str, Property], *names: str) -> str:
    """Join the properties that are there, each text once."""
    return mark.join(dict.fromkeys(text for name in names if (text := plain(told[name]))))


def leg_title(journey: Journey, number: int, language: str = "") -> str:
    """Name a leg, by its number in the journey from 0, after its two places."""
    ends = journey.stays[number : number + 2]
    return " – ".join(stay.place.names.said_in(language) for stay in ends)
