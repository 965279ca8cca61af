"""How long it takes to read, draw and write a long journey, here and with pyproj, geopandas and movingpandas."""

import math
import random
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

from pyproj import Geod

from places import Position, Span
from routes import Journey, presence_on, read_journey
from routes.formats.geojson import write
from routes.frames import legs_frame, stays_frame
from routes.path import LONGEST_STEP_M, lines_through
from tests.benchmarks.results import OURS, Result, medians, seconds
from tests.benchmarks.starts import REPOSITORY

__all__ = ["measure"]

DAYS_ASKED = 50

_PEAK = "from tests.benchmarks.machine import memory_mb; print(memory_mb('VmHWM'))"
_READ = "import sys, pathlib, routes; journey = routes.read_journey(pathlib.Path(sys.argv[1]))"
_PROGRAMS = {
    OURS: f"{_READ}\nfrom routes.formats.geojson import write\nwrite(journey)\n{_PEAK}",
    "GeoDataFrame.to_json": f"{_READ}\nfrom routes.frames import legs_frame, stays_frame\n"
    "[frame(journey).astype({'start': str, 'end': str}).to_json() for frame in (stays_frame, legs_frame)]\n"
    f"{_PEAK}",
}


def measure(rounds: int, folder: Path) -> Iterator[Result]:
    """Measure the journey in a folder."""
    journey = read_journey(folder)
    size, ways, globe = f"{len(journey.stays):,} stays and their legs", _ways(journey), Geod(ellps="WGS84")
    yield _compared(rounds, f"{size} read from the tables, s", {OURS: lambda: read_journey(folder)})
    drawn = {OURS: lambda: lines_through(ways), "pyproj, a leg at a time": lambda: [_line(globe, way) for way in ways]}
    yield _compared(rounds, f"lines of {len(ways):,} legs drawn, s", drawn)
    frames = _frames(journey)
    written = {
        OURS: lambda: write(journey),
        "GeoDataFrame.to_json": lambda: [frame.to_json() for frame in frames],
        "with the making of the frames": lambda: [frame.to_json() for frame in _frames(journey)],
    }
    yield _compared(rounds, f"GeoJSON of {size}, s", written)
    works = {name: partial(_peak_mb, program, folder) for name, program in _PROGRAMS.items()}
    yield Result("Python", f"memory at most, {size} read and written as GeoJSON, MB", medians(rounds, works))
    yield _where(rounds, journey)


def _compared(rounds: int, what: str, works: Mapping[str, Callable[[], object]]) -> Result:
    return Result("Python", what, medians(rounds, {name: partial(seconds, work) for name, work in works.items()}))


def _ways(journey: Journey) -> list[list[Position]]:
    ends = pairwise(stay.place.position for stay in journey.stays)
    vias = ([waypoint.position for waypoint in leg.via] for leg in journey.legs)
    return [[start, *via, end] for (start, end), via in zip(ends, vias, strict=True)]


def _line(globe: Geod, way: Sequence[Position]) -> list[tuple[float, float]]:
    """Draw a line as a script would that asks pyproj for one geodesic after the other."""
    vertices = [(way[0].lon, way[0].lat)]
    for a, b in pairwise(way):
        length = globe.inv(a.lon, a.lat, b.lon, b.lat)[2]
        between = math.ceil(length / LONGEST_STEP_M) - 1
        if between > 0:
            vertices += globe.npts(a.lon, a.lat, b.lon, b.lat, between)
        vertices.append((b.lon, b.lat))
    return vertices


def _frames(journey: Journey) -> list[Any]:
    """Give the frames as to_json takes them, which refuses timestamps."""
    return [frame(journey).astype({"start": str, "end": str}) for frame in (stays_frame, legs_frame)]


def _peak_mb(program: str, folder: Path) -> float:
    command = [sys.executable, "-c", program, str(folder)]
    return float(subprocess.run(command, cwd=REPOSITORY, check=True, capture_output=True, text=True).stdout)


def _where(rounds: int, journey: Journey) -> Result:
    """Ask where he was on some days; the peer knows instants only, and nothing of doubt."""
    chance = random.Random(DAYS_ASKED)  # noqa: S311 # no secret
    first, last = int(journey.schedule.arrivals[0].last), int(journey.schedule.departures[-1].first)
    days = [chance.randrange(first, last) for _ in range(DAYS_ASKED)]
    trajectory, instants = _trajectory(journey, days)
    asked: dict[str, Callable[[], object]] = {
        OURS: lambda: [presence_on(journey, Span(day, day)) for day in days],
        "movingpandas": lambda: [trajectory.get_position_at(instant) for instant in instants],
    }
    works = {name: lambda ask=ask: seconds(ask) * 1000 / DAYS_ASKED for name, ask in asked.items()}
    return Result("Python", f"where he was on a day, of {len(journey.stays):,} stays, ms", medians(rounds, works))


def _trajectory(journey: Journey, days: list[int]) -> tuple[Any, list[Any]]:
    import movingpandas
    import pandas as pd
    from geopandas import GeoDataFrame
    from shapely import points

    places = [(stay.place.position.lon, stay.place.position.lat) for stay in journey.stays]
    times = pd.to_datetime(journey.schedule.arrive, unit="D")
    frame = GeoDataFrame({"journey": 0}, geometry=points(places), index=times, crs="EPSG:4326")
    return movingpandas.Trajectory(frame, "journey"), list(pd.to_datetime(days, unit="D"))
