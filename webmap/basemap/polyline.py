"""Lines as short printable text: the encoded polyline algorithm, longitude first."""

from itertools import groupby, pairwise

from webmap.basemap.line import Line

GridLine = list[tuple[int, int]]
"""Longitude and latitude by vertex, in whole steps of a grid."""


def snap(line: Line, steps_per_deg: int) -> GridLine:
    """Move the vertices of a line to a grid, and leave out those that fall on the one before.

    Examples
    --------
    >>> snap(((30.0, 46.5), (30.001, 46.501), (30.1, 46.4)), 100)
    [(3000, 4650), (3010, 4640)]
    """
    points = ((round(lon * steps_per_deg), round(lat * steps_per_deg)) for lon, lat in line)
    return [point for point, _ in groupby(points)]


def encode(line: GridLine) -> str:
    """Write a line as text: the first vertex from (0, 0), each of the others from the one before it.

    Examples
    --------
    >>> encode([(-12020, 3850), (-12095, 4070)])
    'fnVsoFtCwL'
    """
    moves = ((x - last_x, y - last_y) for (last_x, last_y), (x, y) in pairwise([(0, 0), *line]))
    return "".join(_characters(number) for move in moves for number in move)


def _characters(number: int) -> str:
    """Write five bits a character, lowest first; 32 says that more follow, and the sign is the lowest bit."""
    rest = ~(number << 1) if number < 0 else number << 1
    text = ""
    while rest >= 32:
        text += chr(63 + (32 | rest & 31))
        rest >>= 5
    return text + chr(63 + rest)
