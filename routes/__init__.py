"""How a life moved, and how it is read and written."""

from routes.clock import Answer, Candidate, Presence, presence_on
from routes.journey import Journey, connectors
from routes.leg import Leg, Waypoint
from routes.reading import check_journey, find_journey, read_journey, shipped_journeys
from routes.selection import Selection
from routes.stay import Stay

__all__ = [
    "Answer",
    "Candidate",
    "Journey",
    "Leg",
    "Presence",
    "Selection",
    "Stay",
    "Waypoint",
    "check_journey",
    "connectors",
    "find_journey",
    "presence_on",
    "read_journey",
    "shipped_journeys",
]
