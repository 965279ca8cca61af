"""The story: all texts of a journey in one language, for the page the server renders and for the browser alike.

The members are those that ``templates/journey.html`` and ``static/js/panel.js`` read.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from places.calendars import old_style
from places.dates import Edtf, Precision, day_number, parse_edtf
from places.errors import DateError
from places.place import Period, Place
from places.texts import Texts
from routes.about import About
from routes.annotations import Claim
from routes.journey import Journey
from routes.stay import Stay
from routes.undated import Undated
from webmap.language import Language
from webmap.wording import bounds_in_words, date_in_words, day_in_words, moment_in_words, range_in_words

__all__ = ["story"]

FIRST_GREGORIAN_DAY = day_number(1582, 10, 15)

Story = dict[str, Any]  # JSON


def story(journey: Journey, language: Language) -> Story:
    """Tell a journey in one language: a JSON object; texts nobody translated are in the default language."""
    about, code = journey.about, language.code
    teller = _Teller(journey, language)
    return {
        "language": code,
        "dir": language.direction,
        "title": about.title.said_in(code),
        "subject": about.subject.said_in(code),
        "description": about.description.said_in(code),
        "fallback": teller.fallback(title=about.title, description=about.description),
        "licence": about.licence,
        "citation": about.citation,
        "version": about.version,
        "credits": [{"name": each.name, "licence": each.licence, "url": _link(each.url)} for each in about.credits],
        "words": _words(about, language),
        "chapters": [
            {
                "title": each.title.said_in(code),
                "summary": each.summary.said_in(code),
                "fallback": teller.fallback(title=each.title, summary=each.summary),
            }
            for each in journey.chapters
        ],
        "sources": teller.bibliography(),
        "stays": [teller.stay(number) for number in range(len(journey.stays))],
        "legs": [teller.leg(number) for number in range(len(journey.legs))],
        "undated": [teller.undated(each) for each in journey.undated],
    }


def _words(about: About, language: Language) -> Mapping[str, Any]:
    """Give the words of the interface; a calendar in use before there was a New Style is no Old Style to the reader."""
    words = {group: said for group, said in language.words.items() if group not in {"api", "review"}}  # no map
    if about.old_style is None or about.old_style.until.span.last >= FIRST_GREGORIAN_DAY:
        return words
    return {**words, **{group: {**words[group], "old_style": words[group]["julian"]} for group in ("date", "story")}}


class _Teller:
    """Tells the stays and legs of one journey in one language."""

    def __init__(self, journey: Journey, language: Language) -> None:
        self._journey, self._language, self._code = journey, language, language.code
        named = [
            *(source for stay in journey.stays for source in stay.sources),
            *(source for leg in journey.legs for source in leg.sources),
            *(claim.source for claim in journey.claims),
        ]
        self._sources = {source: number for number, source in enumerate(dict.fromkeys(named))}
        self._claims: dict[str, list[Claim]] = {}
        for claim in journey.claims:
            self._claims.setdefault(claim.stay_id, []).append(claim)

    def undated(self, found: Undated) -> str:
        """Tell what stands in the tray in one line."""
        place = found.place.names.said_in(self._code) if found.place else found.named
        told = (place, found.title.said_in(self._code), found.summary.said_in(self._code))
        return " · ".join(dict.fromkeys(filter(None, told)))

    def bibliography(self) -> list[Story]:
        """List the sources that the texts refer to by number; a reference that stands in no table is as written."""
        known = self._journey.sources
        return [
            {
                "id": source,
                "citation": known[source].citation.said_in(self._code) if source in known else source,
                "url": _link(known[source].url) if source in known else "",
                "grade": known[source].grade if source in known else "cited",
            }
            for source in self._sources
        ]

    def fallback(self, **texts: Texts) -> dict[str, str]:
        """Name the language of each text that stands in another than the story's, since nobody translated it."""
        spoken = {name: text.language_in(self._code) for name, text in texts.items()}
        return {name: language for name, language in spoken.items() if language not in ("", self._code)}

    def stay(self, number: int) -> Story:
        """Tell a stay by its number in the journey."""
        stay, code = self._journey.stays[number], self._code
        return {
            "title": stay.title_in(code),
            "place": stay.place.names.said_in(code),
            "place_then": self._periods(number, stay.place.period_names, stay.place.names),
            "today": self._today(stay.place),
            "polity": self._periods(number, stay.place.polities, Texts()),
            "arrival": moment_in_words(stay.arrival, self._language),
            "departure": moment_in_words(stay.departure, self._language),
            "dates": range_in_words(stay.arrival, stay.departure, self._language),
            "edtf": [stay.arrival.text, stay.departure.text if stay.departure else ""],
            "old_style": [
                self._old_style(stay, stay.arrival_os, stay.arrival),
                self._old_style(stay, stay.departure_os, stay.departure),
            ],
            "with_whom": stay.with_whom.said_in(code),
            "summary": stay.summary.said_in(code),
            "disagreement": stay.disagreement.said_in(code),
            "sources": self._numbers(stay.sources),
            "certainty": stay.certainty,
            "fallback": self.fallback(
                title=stay.title or stay.place.names,
                summary=stay.summary,
                with_whom=stay.with_whom,
                disagreement=stay.disagreement,
            ),
            "claims": [self._claim(claim) for claim in self._claims.get(stay.stay_id, ())],
        }

    def leg(self, number: int) -> Story:
        """Tell a leg by its number in the journey."""
        leg, code = self._journey.legs[number], self._code
        before, after = self._journey.stays[number], self._journey.stays[number + 1]
        depart, arrive = leg.depart or before.departure, leg.arrive or after.arrival
        ends = (place.names.said_in(code) for place in (before.place, after.place))
        return {
            "title": " – ".join(ends),
            "summary": leg.summary.said_in(code),
            "vessel": leg.vessel.said_in(code),
            "departure": moment_in_words(depart, self._language),
            "arrival": moment_in_words(arrive, self._language),
            "bounds": bounds_in_words(depart, arrive, self._language),
            "dates": range_in_words(depart, arrive, self._language),
            "edtf": [depart.text if depart else "", arrive.text],
            "sources": self._numbers(leg.sources),
            "fallback": self.fallback(summary=leg.summary, vessel=leg.vessel),
        }

    def _numbers(self, sources: Sequence[str]) -> list[int]:
        return [self._sources[source] for source in sources]

    def _today(self, place: Place) -> str:
        """Say what and where the place is today."""
        name = place.names_today.said_in(self._code) or place.names.said_in(self._code)
        country = self._language.name("countries", place.country_today)
        return f"{name}{self._language.words['comma']}{country}" if country else name

    def _periods(self, number: int, periods: Sequence[Period], otherwise: Texts) -> list[list[float | str | None]]:
        """Name what held during a stay: pairs of the day since when (None: all along) and the name."""
        first, last = (
            self._journey.schedule.arrivals[number].first,
            self._journey.schedule.departures[number].last,
        )
        during = [each for each in periods if each.first_day <= last and first <= each.end.last]
        names = [(None if each.first_day <= first else each.first_day, each.names) for each in during]
        named = [[day, texts.said_in(self._code)] for day, texts in names or [(None, otherwise)]]
        return [pair for pair in named if pair[1]]

    def _old_style(self, stay: Stay, written: str, date: Edtf | None) -> str:
        """Say a day in the Old Style: as the table has it, else reckoned where that calendar was in use."""
        try:
            if written:
                return date_in_words(parse_edtf(written), self._language)
        except DateError:
            return self._language.digits(written)  # 1900-02-29 is a day of the Old Style and of no EDTF date
        use = self._journey.about.old_style
        if use is None or date is None or date.precision is not Precision.DAY or not date.named.is_day:
            return ""
        day = int(date.named.first)
        if day > use.until.span.last or stay.place.polity_on(day) not in use.polities:
            return ""
        return day_in_words(*old_style(day), self._language)

    def _claim(self, claim: Claim) -> Mapping[str, Any]:
        return {
            "says": claim.says.said_in(self._code),
            "verdict": claim.verdict,
            "accepted": claim.accepted.said_in(self._code),
            "note": claim.note.said_in(self._code),
            "locator": claim.locator,
            "source": self._sources[claim.source],
            "fallback": self.fallback(says=claim.says, accepted=claim.accepted, note=claim.note),
        }


def _link(address: str) -> str:
    """Give an address that a link may lead to; nothing for any other, such as ``javascript:``."""
    return address if urlsplit(address).scheme in ("http", "https") else ""
