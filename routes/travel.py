"""How long a leg takes at the usual pace of its mode; to weigh possibilities only, never to date anything."""

import math

from routes.journey import Journey

__all__ = ["travel_days"]

_KM_A_DAY = {
    "train": 700,
    "ship-and-train": 450,
    "ship": 400,
    "car": 300,
    "bus": 250,
    "ship-and-road": 200,
    "carriage": 100,
    "sled": 100,
    "horse": 60,
    "cart": 50,
    "road": 50,
    "on-foot": 30,
}
_KM_A_DAY_OTHERWISE = 400


def travel_days(journey: Journey, number: int) -> int:
    """Give the days that a leg (by its number in the journey, from 0) takes, at least one.

    At least as many as its dates demand: from the latest departure to the earliest arrival, both days included.
    """
    from routes.path import lines_of  # pyproj, which a day without a leg can do without

    schedule, km = journey.schedule, lines_of(journey)[number].length_m / 1000
    usual = math.ceil(km / _KM_A_DAY.get(journey.legs[number].mode, _KM_A_DAY_OTHERWISE))
    demanded = int(schedule.arrivals[number + 1].first - schedule.departures[number].last) + 1
    return max(1, usual, demanded)
