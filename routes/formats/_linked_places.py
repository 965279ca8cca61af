"""The parts of a Linked Places feature: addresses, times, names, citations; see ``lpf`` for what they mean."""

import math
import re
from collections.abc import Iterable, Sequence
from urllib.parse import quote

from places.dates import Edtf, Span, civil, iso
from places.place import Period, Place
from places.texts import Texts
from places.utf8 import utf8
from routes.formats._features import Members
from routes.formats._plain_text import cited
from routes.journey import Journey

__all__ = [
    "CERTAINTY",
    "address_of",
    "citations",
    "csl_citation",
    "dated",
    "described",
    "is_address",
    "links",
    "names",
    "periods",
    "when",
]

CERTAINTY = {"certain": "certain", "probable": "less-certain", "disputed": "uncertain"}
"""What the format calls each degree of certainty."""

_CSL_SCHEMA = "https://whgazetteer.org/schema/csl-citation.json"
_ADDRESS = re.compile(r"https?://[a-zA-Z0-9.-]{2,256}\.[a-z]{2,63}(?::[0-9]{1,5})?(?:/[^\s<>\"]*)?")


def is_address(text: str) -> bool:
    """Tell whether a text is what the format takes for a web address."""
    return _ADDRESS.fullmatch(text) is not None


def address_of(journey: Journey) -> str:
    """Give the address of a journey: the first one in its citation, else one under a name that is nobody's."""
    cited = _ADDRESS.search(journey.about.citation)
    if cited is None:
        return f"https://exile-map.example/{quote(journey.name, safe='')}"
    address = cited[0].partition("#")[0].rstrip(".,;:!?)]}'")
    return address if address.count("/") > 2 else f"{address}/"


def csl_citation(journey: Journey, language: str) -> Members:
    """Cite the journey in the Citation Style Language, as a data set."""
    about, address = journey.about, address_of(journey)
    known = {"version": about.version, "license": about.licence, "note": about.citation}
    item = {"type": "dataset", "id": journey.name, "title": about.title.said_in(language)}
    item |= {name: text for name, text in known.items() if text}
    return {
        "schema": _CSL_SCHEMA,
        "citationID": address,
        "citationItems": [
            {"id": journey.name, "itemData": item | ({"URL": address} if address in about.citation else {})}
        ],
    }


def when(spans: Sequence[tuple[Span, Span]], label: str = "") -> Members:
    """Give timespans, each with the days on which it can have started and ended; nothing where none is known."""
    ends = [{"start": _bounds(start), "end": _bounds(end)} for start, end in spans]
    timespans = [{name: days for name, days in each.items() if days} for each in ends]
    if not (any(timespans) or label):
        return {}
    return {"timespans": timespans} | ({"label": label} if label else {})


def _bounds(span: Span) -> Members:
    days = {"earliest": _day(span.first), "latest": _day(span.last)}
    if days["earliest"] and days["earliest"] == days["latest"]:
        return {"in": days["earliest"]}
    return {name: day for name, day in days.items() if day}


def _day(day: float) -> str:
    """Write a day as far as the format can: a year only before -9999, nothing after 9999 or where it is open."""
    if not math.isfinite(day):
        return ""
    year = civil(day)[0]
    return "" if year > 9999 else str(year) if year < -9999 else iso(day)


def dated(*dates: Edtf | None) -> str:
    """Give dates as written, from one to the other."""
    return " – ".join(date.text for date in dates if date)


def names(place: Place, citation: str, *, with_periods: bool) -> list[Members]:
    """Give the names of a place: in every language, the first with a citation, and those of its periods and today."""
    found = [*_named(place.names)] or [{"toponym": place.place_id}]
    found[0]["citations"] = [{"label": citation}]
    more = [*periods(place.period_names), *_named(place.names_today)] if with_periods else []
    found += [name for name in more if "when" in name]
    known = {(name["toponym"], name.get("lang")) for name in found}
    return found + [name for name in more if (name["toponym"], name["lang"]) not in known]


def periods(found: Iterable[Period]) -> list[Members]:
    """Give the names of periods in every language, each with its timespan where it is known."""
    return [
        name | ({"when": span} if span else {})
        for period in found
        for span in [when([(period.start, period.end)])]
        for name in _named(period.names)
    ]


def _named(texts: Texts) -> list[Members]:
    return [{"toponym": text, "lang": language} for language, text in texts.items()]


def links(place: Place) -> list[Members]:
    """Link a place to the gazetteers that know it; close, since a house may bear the number of its town."""
    known = [
        (place.geonames_id, "https://www.geonames.org/"),
        (place.wikidata_id, "http://www.wikidata.org/entity/"),
    ]
    return [{"type": "closeMatch", "identifier": base + quote(utf8(number))} for number, base in known if number]


def described(texts: Texts, language: str, heading: str = "", source: str = "") -> list[Members]:
    """Give a text as a description, under a heading and with an address; nothing where there is no text."""
    if not texts:
        return []
    said = texts.said_in(language)
    description: Members = {"value": f"{heading}: {said}" if heading else said, "lang": texts.language_in(language)}
    return [description | ({"source": source} if source else {})]


def citations(journey: Journey, sources: Iterable[str], language: str) -> list[Members]:
    """Give sources as citations, with the address of each that has one."""
    return [
        {"label": label, "@id": address} if is_address(address) else {"label": label}
        for label, address in cited(journey, sources, language)
    ]
