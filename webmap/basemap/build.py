"""Make ``coarse.json`` and ``fine.json`` from Natural Earth as two packages hold it.

Run by hand, by a maintainer, when Natural Earth has changed; ``README.md`` beside this file says how.
"""

import argparse
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from webmap.basemap.line import (
    SOUTHERN_EDGE_DEG,
    Line,
    close_round_the_south_pole,
    extent_deg,
    goes_round_the_globe,
)
from webmap.basemap.polyline import encode, snap
from webmap.basemap.topology import Topology

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Detail:
    """How much a data file keeps.

    Attributes
    ----------
    tolerance_deg : float
        How far a line may move.
    steps_per_deg : int
        The grid of its vertices.
    smallest_deg : float
        What spans less is left out.
    """

    tolerance_deg: float
    steps_per_deg: int
    smallest_deg: float


DETAILS = {"coarse": Detail(0.1, 20, 0.4), "fine": Detail(0.015, 100, 0.03)}


def basemap(countries: Topology, waters: Topology, detail: Detail) -> dict[str, int | list[str]]:
    """Make the content of a data file.

    Parameters
    ----------
    countries : Topology
        With the objects ``countries`` and ``land``.
    waters : Topology
        With the objects ``lakes`` and ``rivers``, and the ``land`` that they were cut along.
    detail : Detail
        How much of it to keep.

    Returns
    -------
    dict
        ``scale``, in grid steps a degree; ``land`` and ``lakes``, closed rings with the holes running the other
        way round; ``borders`` and ``rivers``, lines. Each path is an encoded polyline of its own.
    """
    countries = countries.simplified(detail.tolerance_deg)
    waters = waters.simplified(detail.tolerance_deg)
    layers = {
        "land": _large(land_rings(countries), detail),
        "borders": countries.inner_borders("countries"),
        "lakes": _large(waters.rings_apart_from("land", "lakes"), detail),
        "rivers": _large(waters.lines("rivers"), detail),
    }
    scale = detail.steps_per_deg
    return {"scale": scale, **{name: _encoded(lines, scale) for name, lines in layers.items()}}


def land_rings(countries: Topology) -> list[Line]:
    """List the rings of the land, Antarctica's closed along the lower edge of the map."""
    coasts = [ring for ring in countries.lines("land") if max(lat for _, lat in ring) > SOUTHERN_EDGE_DEG]
    return [close_round_the_south_pole(ring) if goes_round_the_globe(ring) else ring for ring in coasts]


def write(path: Path, content: dict[str, int | list[str]]) -> None:
    """Write a data file; the same content gives the same bytes."""
    path.write_text(json.dumps(content, separators=(",", ":")) + "\n", encoding="ascii", newline="\n")


def main(arguments: list[str] | None = None) -> None:
    """Read two TopoJSON files and write both data files."""
    parser = argparse.ArgumentParser(prog="python -m webmap.basemap.build", description=__doc__)
    parser.add_argument("countries", type=Path, help="TopoJSON with the objects countries and land")
    parser.add_argument("waters", type=Path, help="TopoJSON with the objects lakes, rivers and land")
    parser.add_argument("--output", type=Path, default=HERE, help="folder to write to; else beside the script")
    paths = parser.parse_args(arguments)
    countries, waters = Topology.from_file(paths.countries), Topology.from_file(paths.waters)
    for name, detail in DETAILS.items():
        write(paths.output / f"{name}.json", basemap(countries, waters, detail))


def _large(lines: Iterable[Line], detail: Detail) -> list[Line]:
    return [line for line in lines if extent_deg(line) >= detail.smallest_deg]


def _encoded(lines: Iterable[Line], scale: int) -> list[str]:
    """Encode the lines that are more than a point, or a line there and back, once they are on the grid."""
    snapped = (snap(line, scale) for line in lines)
    return [encode(line) for line in snapped if len(set(line)) >= (3 if line[0] == line[-1] else 2)]


if __name__ == "__main__":
    main()
