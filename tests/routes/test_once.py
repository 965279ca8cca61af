from routes.journey import Journey
from routes.once import once_a_journey
from routes.path import lines_of
from tests.builders import a_journey, a_stay


def test_what_follows_from_a_journey_is_worked_out_once() -> None:
    worked: list[str] = []

    @once_a_journey
    def work(journey: Journey) -> int:
        worked.append(journey.name)
        return len(journey.stays)

    ovid = a_journey()

    assert [work(ovid), work(ovid)] == [2, 2]
    assert worked == ["ovid"]


def test_each_journey_has_its_own() -> None:
    short, long = a_journey(), a_journey(a_stay("Rome", "0001"), a_stay("Paris", "0002"), a_stay("Tomis", "0003"))

    assert [len(lines_of(short)), len(lines_of(long))] == [1, 2]


def test_nobody_can_change_the_lines_that_others_are_given() -> None:
    (line,) = lines_of(a_journey())

    assert not line.coordinates.flags.writeable
