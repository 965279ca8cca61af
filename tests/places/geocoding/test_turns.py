from collections.abc import Iterator
from pathlib import Path

import pytest

from places import GeocodingError
from places.geocoding import Asker
from places.geocoding.answers import Answers
from tests.geocoders import FakeNominatim, Reply, a_hit

DAY = "2026-05-17"


class Clock:
    """A clock that stands still unless somebody sleeps."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds

    def sleep(self, seconds: float) -> None:
        self.seconds += seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def answers(tmp_path: Path) -> Iterator[Answers]:
    with Answers(tmp_path / "geocoding.sqlite") as store:
        yield store


def test_questions_are_a_second_apart(nominatim: FakeNominatim, answers: Answers, clock: Clock) -> None:
    asker = Asker(nominatim.service(), answers, DAY, sleep=clock.sleep, clock=clock)

    asker.answer("Tomis"), asker.answer("Rome"), asker.answer("Tomis")

    assert (nominatim.asked, clock()) == (["Tomis", "Rome"], 1001)


def test_questions_of_two_processes_are_a_second_apart_even_without_an_answer(
    nominatim: FakeNominatim, answers: Answers, tmp_path: Path, clock: Clock
) -> None:
    times: list[float] = []
    nominatim.answers("Atlantis", Reply(status=500, before=lambda: times.append(clock())))
    nominatim.answers("Tomis", Reply([a_hit()], before=lambda: times.append(clock())))
    with Answers(tmp_path / "geocoding.sqlite") as same:
        first, second = (
            Asker(nominatim.service(), store, DAY, sleep=clock.sleep, clock=clock) for store in (answers, same)
        )

        with pytest.raises(GeocodingError):
            first.answer("Atlantis")
        clock.sleep(0.25)
        second.answer("Tomis")

    assert times == [1000, 1001]


def test_nobody_waits_for_a_clock_that_was_put_back(nominatim: FakeNominatim, answers: Answers, clock: Clock) -> None:
    asker = Asker(nominatim.service(), answers, DAY, sleep=clock.sleep, clock=clock)
    asker.answer("Tomis")

    clock.sleep(-900)
    asker.answer("Rome")

    assert clock() == 101
