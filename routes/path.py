"""The line of a leg on the globe: through its waypoints on geodesics of the WGS 84 ellipsoid.

Lines are arrays of shape (n, 2), float64, longitude then latitude in degrees. Longitudes are *unwrapped*: a line that
crosses the antimeridian goes on beyond 180 degrees instead of jumping back, so that it can be drawn and measured as
one; ``cut_at_antimeridian`` gives the form that files want.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from pyproj import Geod

from places.position import Position
from routes.journey import Journey
from routes.once import once_a_journey

__all__ = ["LONGEST_STEP_M", "Line", "cut_at_antimeridian", "lines_of", "lines_through", "written_lines"]

LONGEST_STEP_M = 50_000
"""No vertex of a line is farther than this from the next."""

Coordinates = NDArray[np.float64]
WGS84 = Geod(ellps="WGS84")


@dataclass(frozen=True, slots=True)
class Line:
    """The line of a leg.

    Attributes
    ----------
    coordinates : (n, 2) float64, read-only
        Longitude (unwrapped), latitude, in degrees; both ends included.
    length_m : float
        Metres along the line.
    """

    coordinates: Coordinates
    length_m: float


@once_a_journey
def lines_of(journey: Journey) -> tuple[Line, ...]:
    """Draw the line of every leg of a journey, in order; only once, so ask for them as often as you like."""
    stays, order = journey.stays, journey.order
    return lines_through(
        [
            [
                stays[order[leg.from_stay]].place.position,
                *(waypoint.position for waypoint in leg.via),
                stays[order[leg.to_stay]].place.position,
            ]
            for leg in journey.legs
        ]
    )


def lines_through(ways: Sequence[Sequence[Position]]) -> tuple[Line, ...]:
    """Draw a line through each list of positions (two at least), all in one sweep over arrays.

    Examples
    --------
    >>> line, = lines_through([[Position(170, 0), Position(-170, 0)]])
    >>> line.coordinates[-1].tolist(), round(line.length_m / 1000), len(line.coordinates)
    ([190.0, 0.0], 2226, 46)
    """
    if not ways:
        return ()
    points = np.array([(position.lon, position.lat) for way in ways for position in way], dtype=np.float64)
    begins = np.ones(len(points), dtype=bool)
    begins[np.cumsum([len(way) for way in ways]) - 1] = False
    starts = np.flatnonzero(begins)  # each point but the last of its way
    azimuths, _, lengths = WGS84.inv(*points[starts].T, *points[starts + 1].T)
    steps = np.maximum(1, np.ceil(lengths / LONGEST_STEP_M)).astype(int)
    vertices, owners = _vertices(points, starts, azimuths, lengths, steps)
    way_of_point = np.repeat(np.arange(len(ways)), [len(way) for way in ways])
    metres = np.bincount(way_of_point[starts], weights=lengths, minlength=len(ways)).tolist()
    cuts = np.searchsorted(way_of_point[owners], np.arange(len(ways) + 1))
    unwrapped = _unwrapped(vertices, cuts)
    unwrapped.flags.writeable = False
    parts = (unwrapped[start:end] for start, end in pairwise(cuts.tolist()))
    return tuple(Line(part, length) for part, length in zip(parts, metres, strict=True))


def _vertices(
    points: Coordinates, starts: NDArray[np.int_], azimuths: Coordinates, lengths: Coordinates, steps: NDArray[np.int_]
) -> tuple[Coordinates, NDArray[np.int_]]:
    """Put vertices between the points, ``steps[i] - 1`` after point ``starts[i]``, equally far apart.

    Gives the vertices, and for each the point it is or follows.
    """
    following = np.ones(len(points), dtype=int)
    following[starts] = steps
    owners = np.repeat(np.arange(len(points)), following)
    number = np.arange(len(owners)) - np.repeat(np.cumsum(following) - following, following)
    vertices = points[owners]
    between = np.flatnonzero(number)
    segment = np.searchsorted(starts, owners[between])
    along = lengths[segment] * number[between] / steps[segment]
    before = points[starts[segment]]
    lons, lats, _ = WGS84.fwd(before[:, 0], before[:, 1], azimuths[segment], along)
    vertices[between] = np.column_stack([lons, lats])
    return vertices, owners


def _unwrapped(vertices: Coordinates, cuts: NDArray[np.int_]) -> Coordinates:
    """Make longitudes continuous, so that a line across 180 degrees goes on instead of jumping back.

    Line i is ``vertices[cuts[i]:cuts[i + 1]]``, and begins with the longitude that it has.
    """
    turns = np.zeros(len(vertices))
    turns[1:] = np.cumsum(np.rint(np.diff(vertices[:, 0]) / 360))
    turns -= np.repeat(turns[cuts[:-1]], np.diff(cuts))
    return np.column_stack([vertices[:, 0] - 360 * turns, vertices[:, 1]])


def cut_at_antimeridian(coordinates: Coordinates) -> list[Coordinates]:
    """Cut an unwrapped line where it crosses +-180 degrees, as RFC 7946 section 3.1.9 asks.

    Parameters
    ----------
    coordinates : (n, 2 or more) float64
        Longitude (unwrapped), latitude; what further columns hold, such as a time, is cut along with them.

    Returns
    -------
    list of (n, 2 or more) float64
        Pieces with longitudes from -180 to 180, one if it crosses nowhere.

    Examples
    --------
    >>> [piece.tolist() for piece in cut_at_antimeridian(np.array([[179.8, 0.0], [180.2, 1.0]]))]
    [[[179.8, 0.0], [180.0, 0.5]], [[-180.0, 0.5], [-179.8, 1.0]]]
    """
    if coordinates[:, 0].min() >= -180 and coordinates[:, 0].max() <= 180:
        return [coordinates]
    worlds = np.floor((coordinates[:, 0] + 180) / 360)
    turn = np.eye(1, coordinates.shape[1])[0] * 360
    pieces: list[list[Coordinates]] = [[]]
    for number, (vertex, world) in enumerate(zip(coordinates, worlds, strict=True)):
        if number and world != worlds[number - 1]:
            edge = _crossing(coordinates[number - 1], vertex)
            pieces[-1].append(edge - worlds[number - 1] * turn)
            pieces.append([edge - world * turn])
        pieces[-1].append(vertex - world * turn)
    distinct = [_without_repeats(_on_the_globe(np.array(piece))) for piece in pieces]
    return [piece for piece in distinct if len(piece) > 1]


def _on_the_globe(piece: Coordinates) -> Coordinates:
    """Bring back longitudes that rounding has put beyond 180 degrees."""
    piece[:, 0] = piece[:, 0].clip(-180, 180)
    return piece


def _without_repeats(piece: Coordinates) -> Coordinates:
    """Leave out each vertex that is the one before it: a vertex on the antimeridian is its own crossing."""
    moved = np.abs(np.diff(piece, axis=0)).max(axis=1, initial=0) > 1e-9
    return np.concatenate([piece[:1], piece[1:][moved]])


def _crossing(before: Coordinates, after: Coordinates) -> Coordinates:
    """Find where the straight line between two vertices crosses the antimeridian that lies between them."""
    edge = 360 * np.floor((max(before[0], after[0]) + 180) / 360) - 180
    part = (edge - before[0]) / (after[0] - before[0])
    return np.concatenate([[edge], before[1:] + part * (after[1:] - before[1:])])


def written_lines(lines: Sequence[Line]) -> Iterator[list[list[list[float]]]]:
    """Give each line as files hold it: its pieces between -180 and 180 degrees, with 5 decimals (about a metre).

    All lines are rounded in one sweep, and only those beyond 180 degrees are cut.

    Examples
    --------
    >>> list(written_lines(lines_through([[Position(12.4964, 41.9028), Position(12.4965, 41.9028)]])))
    [[[[12.4964, 41.9028], [12.4965, 41.9028]]]]
    """
    if not lines:
        return
    ends = np.cumsum([0, *(len(line.coordinates) for line in lines)])
    together = np.concatenate([line.coordinates for line in lines])
    rounded = np.round(together, 5)
    reach = np.maximum.reduceat(np.abs(together[:, 0]), ends[:-1])
    for line, (start, end), farthest in zip(lines, pairwise(ends.tolist()), reach.tolist(), strict=True):
        if farthest <= 180:
            yield [rounded[start:end].tolist()]
        else:
            yield [np.round(piece, 5).tolist() for piece in cut_at_antimeridian(line.coordinates)]
