"""The land of the bundled map, as rings of points."""

import json
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

__all__ = ["land_rings"]

Ring = NDArray[np.float64]


@cache
def land_rings(name: str) -> tuple[Ring, ...]:
    """Read the land of ``coarse`` or ``fine``: closed rings, those around a hole running the other way round.

    Returns
    -------
    tuple of (n, 2) float64
        Longitude (beyond 180 where a ring crosses 180 degrees), latitude, in degrees.
    """
    content = json.loads((Path(__file__).parent / f"{name}.json").read_text("utf-8"))
    return tuple(_decoded(text) / content["scale"] for text in content["land"])


def _decoded(text: str) -> NDArray[np.int_]:
    """Read an encoded polyline (see ``polyline.encode``): the vertices in whole steps of the grid."""
    bits = np.frombuffer(text.encode("ascii"), dtype=np.uint8).astype(int) - 63
    ends = np.flatnonzero(bits < 32)
    begins = np.concatenate([[0], ends[:-1] + 1])
    places = np.arange(len(bits)) - np.repeat(begins, ends - begins + 1)
    numbers = np.add.reduceat((bits & 31) << (5 * places), begins)
    moves = np.where(numbers & 1, ~(numbers >> 1), numbers >> 1)
    vertices: NDArray[np.int_] = moves.reshape(-1, 2).cumsum(axis=0)
    return vertices
