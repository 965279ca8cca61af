"""Where he was on a day, in words and numbers: one answer for the command line and the server."""

import math
from typing import TypedDict

from places.dates import Edtf, Span, civil, parse_edtf
from routes.clock import Candidate, presence_on
from routes.journey import Journey

__all__ = ["Possibility", "Whereabouts", "age_on", "in_words", "whereabouts"]


UNLIKELY = 0.005
"""Candidates below this share are counted, not told, where an answer is said in words."""


class Possibility(TypedDict, total=False):
    """A stay or a leg on which he can have been; ``place``, ``place_then`` and ``polity`` are those of a stay."""

    stay_id: str
    leg_id: str
    title: str
    place: str
    place_then: str
    polity: str
    position: tuple[float, float]
    certain: bool
    share: float


class Whereabouts(TypedDict):
    """The answer: see ``routes.clock.presence_on``; ``age`` is None when it changes on the days asked about."""

    presence: str
    date: str
    age: int | None
    candidates: list[Possibility]


def whereabouts(journey: Journey, date: Edtf, language: str = "") -> Whereabouts:
    """Tell where he was on a date; ``position`` is longitude, latitude (WGS 84, 5 decimals)."""
    answer = presence_on(journey, date.span)
    return {
        "presence": str(answer.presence),
        "date": date.text,
        "age": _age_throughout(journey, date.span),
        "candidates": [_described(journey, each, date.span, language) for each in answer.candidates],
    }


def age_on(born: int, day: int) -> int:
    """Count the completed years of life on a day, from the day of birth; both are day numbers."""
    (year, *birthday), (this_year, *today) = civil(born), civil(day)
    return this_year - year - (today < birthday)


def _age_throughout(journey: Journey, days: Span) -> int | None:
    born, died = journey.about.born, journey.about.died
    if born is None or not born.span.is_day or days.first < born.span.first or (died and days.first > died.span.last):
        return None
    if days.last == math.inf:
        return None
    ages = {age_on(int(born.span.first), int(day)) for day in (days.first, days.last)}
    return ages.pop() if len(ages) == 1 else None


def _described(journey: Journey, candidate: Candidate, days: Span, language: str) -> Possibility:
    if candidate.stay is not None:
        place = _stay(journey, candidate.stay, days, language)
    else:
        place = _leg(journey, candidate.leg or 0, days, language)
    return {**place, "certain": candidate.certain, "share": round(candidate.share, 4)}


def _stay(journey: Journey, number: int, days: Span, language: str) -> Possibility:
    stay, schedule = journey.stays[number], journey.schedule
    day = min(max(days.middle, schedule.arrivals[number].first), schedule.departures[number].last)
    return {
        "stay_id": stay.stay_id,
        "title": stay.title_in(language),
        "place": stay.place.names.said_in(language),
        "place_then": stay.place.name_on(day, language),
        "polity": stay.place.polity_on(day, language),
        "position": stay.place.position.rounded(),
    }


def _leg(journey: Journey, number: int, days: Span, language: str) -> Possibility:
    """Describe a leg; its position is on its line, as far along as the nominal instants say."""
    import numpy as np

    from routes.path import lines_of  # pyproj; a day without a leg does without both

    leg, schedule = journey.legs[number], journey.schedule
    start, end = journey.stays[number].place, journey.stays[number + 1].place
    depart, arrive = schedule.depart[number], schedule.arrive[number + 1]
    part = float(np.clip((days.middle + 0.5 - depart) / (arrive - depart), 0, 1))
    lons, lats = lines_of(journey)[number].coordinates.T
    steps = np.hypot(np.diff(lons) * np.cos(np.radians(lats[1:])), np.diff(lats))  # short, so plane enough
    along = np.cumsum(np.append(0, steps))
    lon, lat = (float(np.interp(part * along[-1], along, axis)) for axis in (lons, lats))
    return {
        "leg_id": leg.leg_id,
        "title": f"{start.names.said_in(language)} – {end.names.said_in(language)}",
        "position": (round((lon + 180) % 360 - 180, 5), round(lat, 5)),
    }


def in_words(answer: Whereabouts, journey: Journey, language: str = "") -> str:
    """Say an answer in a few lines, every candidate on its own."""
    subject = journey.about.subject.said_in(language) or journey.about.title.said_in(language)
    days, born, died = parse_edtf(answer["date"]).span, journey.about.born, journey.about.died
    headings = {
        "certain": "he was here" if len(answer["candidates"]) == 1 else "he was surely at the places marked *",
        "possible": "the dates leave these possibilities (* surely on one of the days)",
        "travelling": "he was on the way",
        "before": "before his birth" if born and days.surely_before(born.span) else "before the journey",
        "after": "after his death" if died and died.span.surely_before(days) else "after the journey",
    }
    age = f", aged {answer['age']}" if answer["age"] is not None else ""
    heading = f"{subject}, {answer['date']}{age}: {answer['presence']}, {headings[answer['presence']]}"
    likely = [each for each in answer["candidates"] if each["certain"] or each["share"] >= UNLIKELY]
    rest = len(answer["candidates"]) - len(likely)
    lines = [heading, *map(_line, likely)]
    return "\n".join([*lines, f"  and {rest} more, each below {UNLIKELY:.1%}"] if rest else lines)


def _line(candidate: Possibility) -> str:
    mark = "*" if candidate["certain"] else " "
    then, place = candidate.get("place_then", ""), candidate.get("place", "")
    where = then if then == place else f"{then} ({place})"
    parts = [where, candidate.get("polity", "")] if place else ["on the way"]
    detail = ", ".join(filter(None, [candidate["title"], *parts]))
    lon, lat = candidate["position"]
    return f"{mark} {candidate['share']:>4.0%}  {detail}  [{lon}, {lat}]"
