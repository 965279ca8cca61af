"""Where, and when a place bore which name."""

from places.errors import DateError, ExileMapError, PositionError, Problem, TableError, UnknownNameError
from places.gazetteer import Gazetteer
from places.place import Period, Place
from places.position import Position, distance_m
from places.texts import Texts

__all__ = [
    "DateError",
    "ExileMapError",
    "Gazetteer",
    "Period",
    "Place",
    "Position",
    "PositionError",
    "Problem",
    "TableError",
    "Texts",
    "UnknownNameError",
    "distance_m",
]
