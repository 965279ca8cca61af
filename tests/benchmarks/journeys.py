"""Made-up journeys of any length: sixty years of an exile between real towns, the same from the same seed.

Three legs in ten go to another town, along the geodesic; the others to a village near by, on a winding road. Together
they have about 20 vertices a leg. One date in five is known to the month, one in twenty only about.
"""

import csv
import random
from collections.abc import Mapping, Sequence
from pathlib import Path

from places.dates import day_number, iso

__all__ = ["TROTSKYS", "write_journey"]

TROTSKYS = 289
"""How many stays the journey has that ships: the shortest one measured."""

_FIRST_DAY, _LAST_DAY = day_number(1879, 11, 7), day_number(1939, 11, 7)
_TOWNS = {
    "Odessa": (30.73, 46.48),
    "Nikolaev": (31.99, 46.97),
    "Kharkov": (36.23, 49.99),
    "Kiev": (30.52, 50.45),
    "Petersburg": (30.31, 59.94),
    "Moscow": (37.62, 55.75),
    "Kazan": (49.12, 55.79),
    "Samara": (50.15, 53.2),
    "Irkutsk": (104.3, 52.29),
    "Obdorsk": (66.6, 66.53),
    "Alma-Ata": (76.95, 43.25),
    "Tiflis": (44.79, 41.72),
    "Constantinople": (28.98, 41.01),
    "Sofia": (23.32, 42.7),
    "Belgrade": (20.46, 44.82),
    "Vienna": (16.37, 48.21),
    "Berlin": (13.4, 52.52),
    "Munich": (11.58, 48.14),
    "Zurich": (8.54, 47.37),
    "Geneva": (6.15, 46.2),
    "Paris": (2.35, 48.86),
    "Brussels": (4.35, 50.85),
    "London": (-0.13, 51.51),
    "Copenhagen": (12.57, 55.68),
    "Oslo": (10.75, 59.91),
    "Marseille": (5.37, 43.3),
    "Barcelona": (2.17, 41.39),
    "Cadiz": (-6.29, 36.53),
}
_TO_A_TOWN = 0.3
_MODES = {"town": ("train", "train", "ship"), "village": ("car", "cart", "on-foot")}
_CHAPTERS = 8
_NOTE = "A made-up note about this stay: he arrived, lodged, wrote letters, was watched, and left again."

Row = Mapping[str, object]


def write_journey(folder: Path, stays: int, seed: int = 1879) -> Path:
    """Write the tables of a made-up journey into a new folder, and give the folder.

    Parameters
    ----------
    stays : int
        How many, from 2 to about 40,000, so that a day has one or two.
    seed : int
        Another seed gives another journey.
    """
    folder.mkdir(parents=True)
    (folder / "journey.toml").write_text('title.en = "A made-up exile"\nlicence = "CC0-1.0"\n', "utf-8")
    chance = random.Random(seed + stays)  # noqa: S311 # no secret
    days = sorted(chance.randrange(_FIRST_DAY, _LAST_DAY) for _ in range(2 * stays))
    places = _places(chance, stays)
    _write(folder / "stays.csv", [_stay(chance, number, places[number], days) for number in range(stays)])
    _write(folder / "legs.csv", [_leg(chance, number, places) for number in range(stays - 1)])
    _write(folder / "chapters.csv", [_chapter(number) for number in range(_CHAPTERS)])
    return folder


def _places(chance: random.Random, count: int) -> list[tuple[str, float, float]]:
    """Walk from town to town and through the villages around them: name, longitude, latitude."""
    town, lon, lat = "Odessa", *_TOWNS["Odessa"]
    places = [(town, lon, lat)]
    for number in range(1, count):
        if chance.random() < _TO_A_TOWN:
            town, (lon, lat) = chance.choice([each for each in _TOWNS.items() if each[0] != town])
            places.append((f"{town}, house {number}", lon + chance.gauss(0, 0.03), lat + chance.gauss(0, 0.02)))
        else:
            lon, lat = lon + chance.gauss(0, 1.2), min(max(lat + chance.gauss(0, 0.8), 35), 70)
            places.append((f"Village {number}", lon, lat))
    return [(name, round(lon, 5), round(lat, 5)) for name, lon, lat in places]


def _stay(chance: random.Random, number: int, place: tuple[str, float, float], days: Sequence[int]) -> Row:
    name, lon, lat = place
    return {
        "stay_id": f"stay-{number}",
        "place": name,
        "lon": lon,
        "lat": lat,
        "arrival": _date(chance, days[2 * number]),
        "departure": _date(chance, days[2 * number + 1]),
        "kind": chance.choice(("residence", "prison", "exile", "transit")),
        "chapter": f"chapter-{_chapter_of(days[2 * number])}",
        "summary_en": _NOTE,
    }


def _date(chance: random.Random, day: int) -> str:
    luck = chance.random()
    return iso(day)[:7] if luck < 0.2 else f"{iso(day)}~" if luck < 0.25 else iso(day)


def _leg(chance: random.Random, number: int, places: Sequence[tuple[str, float, float]]) -> Row:
    (_, *start), (name, *end) = places[number], places[number + 1]
    kind = "village" if name.startswith("Village") else "town"
    return {
        "leg_id": f"leg-{number}",
        "from_stay": f"stay-{number}",
        "to_stay": f"stay-{number + 1}",
        "mode": chance.choice(_MODES[kind]),
        "via": ";".join(_winding(chance, start, end)) if kind == "village" else "",
        "path": "plausible",
    }


def _winding(chance: random.Random, start: Sequence[float], end: Sequence[float], bends: int = 8) -> list[str]:
    """Give waypoints on a road between two points, as the tables write them."""
    parts = [(bend + 1) / (bends + 1) for bend in range(bends)]
    points = [[a + part * (b - a) + chance.gauss(0, 0.02) for a, b in zip(start, end, strict=True)] for part in parts]
    return [f"{lon:.5f},{lat:.5f}" for lon, lat in points]


def _chapter_of(day: int) -> int:
    return (day - _FIRST_DAY) * _CHAPTERS // (_LAST_DAY - _FIRST_DAY)


def _chapter(number: int) -> Row:
    first, last = (_FIRST_DAY + (_LAST_DAY - _FIRST_DAY) * turn // _CHAPTERS for turn in (number, number + 1))
    title = f"Chapter {number + 1}"
    return {"chapter_id": f"chapter-{number}", "title_en": title, "from": iso(first), "to": iso(last)}


def _write(path: Path, rows: Sequence[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
