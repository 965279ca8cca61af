from typing import Any

import pytest

from places import Position
from places.dates import parse_edtf
from routes.journey import Journey
from routes.leg import Waypoint
from routes.travel import travel_days
from tests.builders import a_journey, a_leg, a_stay


def ovid(**leg: Any) -> Journey:
    return a_journey(a_stay("Rome", "0001", "0008/0009"), a_stay("Tomis", "0008/0009"), legs=[a_leg(**leg)])


@pytest.mark.parametrize(
    ("mode", "days"),
    [("train", 2), ("ship", 4), ("ship-and-road", 7), ("carriage", 14), ("cart", 27), ("on-foot", 45), ("", 4)],
)
def test_a_leg_takes_the_days_that_its_mode_needs_for_the_way(mode: str, days: int) -> None:
    assert travel_days(ovid(mode=mode), 0) == days  # 1,338 km


def test_a_way_round_takes_longer() -> None:
    athens = Waypoint("Athens", Position(23.7275, 37.9838))

    assert travel_days(ovid(mode="ship", via=(athens,)), 0) == 5  # 1,052 and 806 km


def test_a_leg_takes_at_least_the_days_that_its_dates_demand() -> None:
    dates = {"depart": parse_edtf("0008-12-01"), "arrive": parse_edtf("0009-03-01")}

    assert travel_days(ovid(mode="ship", **dates), 0) == 91


def test_a_leg_within_a_town_takes_a_day() -> None:
    assert travel_days(a_journey(a_stay("Rome", "0001"), a_stay("Rome", "0002", stay_id="rome-2")), 0) == 1
