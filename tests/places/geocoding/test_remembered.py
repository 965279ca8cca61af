from collections.abc import Sequence

from places.geocoding import Candidate
from places.geocoding.remembered import Remembered
from tests.geocoders import FakeFinder, a_candidate


class Counting(FakeFinder):
    asked = 0

    def candidates(
        self, name: str, countries: Sequence[str] = (), language: str = "", day: float | None = None
    ) -> list[Candidate]:
        self.asked += 1
        return super().candidates(name, countries, language, day)


def test_a_name_is_looked_up_once_in_each_country() -> None:
    tomis = a_candidate(country="RO")
    finder = Counting({"Tomis": [tomis]})
    remembered = Remembered(finder)

    remembered.candidates("Tomis").clear()

    assert [remembered.candidates("Tomis"), remembered.candidates("Tomis", ["US"])] == [[tomis], []]
    assert finder.asked == 2
    assert remembered.areas("Romania") == [("RO", "")]
