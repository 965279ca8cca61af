"""Values for tests, which default everything the test does not speak about.

Ovid is banished from Rome to Tomis, Dante finds refuge in Ravenna, Napoleon goes from Elba to Saint Helena.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from places.dates import Span, iso, parse_edtf
from places.gazetteer import Gazetteer
from places.place import Place
from places.position import Position
from places.texts import Texts
from routes.about import About
from routes.journey import Journey, connectors
from routes.leg import Leg
from routes.stay import Stay

POSITIONS = {
    "Rome": (12.4964, 41.9028),
    "Tomis": (28.6578, 44.1733),
    "Florence": (11.2558, 43.7696),
    "Verona": (10.9916, 45.4384),
    "Ravenna": (12.1984, 44.4184),
    "Elba": (10.3326, 42.8146),
    "Paris": (2.3522, 48.8566),
    "Saint Helena": (-5.6837, -15.9504),
    "Levuka": (178.8300, -17.6833),
    "Apia": (-171.7600, -13.8333),
}
"""Longitude, latitude; between Levuka and Apia lies the antimeridian."""


def a_position(name: str = "Tomis") -> Position:
    return Position(*POSITIONS[name])


def a_place(name: str = "Tomis", **known: Any) -> Place:
    parts: dict[str, Any] = {"place_id": _id(name), "names": Texts({"en": name})}
    return Place(**parts | {"position": known.get("position") or a_position(name)} | known)


def a_stay(place: str | Place = "Tomis", arrival: str = "0008", departure: str = "", **known: Any) -> Stay:
    where = a_place(place) if isinstance(place, str) else place
    parts: dict[str, Any] = {"stay_id": where.place_id, "place": where, "arrival": parse_edtf(arrival)}
    return Stay(**parts | {"departure": parse_edtf(departure) if departure else None} | known)


def a_leg(from_stay: str = "Rome", to_stay: str = "Tomis", **known: Any) -> Leg:
    ends = {"from_stay": _id(from_stay), "to_stay": _id(to_stay)}
    parts: dict[str, Any] = {"leg_id": f"{_id(from_stay)}-{_id(to_stay)}", **ends}
    return Leg(**parts | known)


def a_journey(*stays: Stay, legs: Sequence[Leg] = (), **known: Any) -> Journey:
    """Give a journey; its stays are joined by connectors where ``legs`` do not join them."""
    stays = stays or (a_stay("Rome", "-0042", "0008-12"), a_stay("Tomis", "0009", "0017"))
    parts: dict[str, Any] = {"name": "ovid", "about": About(Texts({"en": "Ovid"})), "stays": stays}
    return Journey(**parts | {"legs": connectors(stays, legs), "places": Gazetteer(s.place for s in stays)} | known)


def a_course(*moments: Span) -> Journey:
    """Give a journey whose arrivals and departures, in turn, have these possible days."""
    dates = [f"[{iso(int(span.first))}..{iso(int(span.last))}]" for span in moments]
    names = [name for _, name in zip(dates[::2], POSITIONS, strict=False)]
    pairs = zip(names, dates[::2], dates[1::2], strict=True)
    return a_journey(*(a_stay(name, arrival, departure) for name, arrival, departure in pairs))


def a_folder(folder: Path, **tables: str) -> Path:
    """Write tables, each a text of its lines: ``a_folder(tmp_path, stays="place,arrival\\n...")``."""
    for name, text in tables.items():
        ending = "toml" if name == "journey" else "csv"
        (folder / f"{name}.{ending}").write_text(text, encoding="utf-8")
    return folder


def _id(name: str) -> str:
    return name.lower().replace(" ", "-")
