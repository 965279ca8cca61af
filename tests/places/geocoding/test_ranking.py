from typing import Any

import pytest

from places import Position
from places.geocoding import Candidate, Neighbours, Question, ask_offline, clear_choice, rank
from tests.builders import a_position
from tests.geocoders import FakeFinder, a_candidate

ROME, PARIS = a_position("Rome"), a_position("Paris")
FAR = Position(-95.56, 33.66)


def a_choice(*candidates: Candidate, **known: Any) -> str | None:
    stays = known.pop("stays", ())
    question = Question(**{"names": ("Tomis",)} | known)
    chosen = clear_choice(rank(candidates, question, stays))
    return chosen.candidate.identifier if chosen else None


def test_the_only_place_of_a_name_is_clear() -> None:
    assert a_choice(a_candidate()) == "Tomis"


def test_nothing_is_clear_where_nothing_was_found() -> None:
    assert a_choice() is None


@pytest.mark.parametrize(("likeness", "chosen"), [(0.92, "Tomis"), (0.89, None)])
def test_a_name_that_is_only_alike_is_left_to_a_person(likeness: float, chosen: str | None) -> None:
    assert a_choice(a_candidate(similarity=likeness)) == chosen


@pytest.mark.parametrize(("prominence", "chosen"), [(0.4, "Tomis"), (0.55, None)])
def test_a_place_is_clear_when_its_namesakes_are_far_less_known(prominence: float, chosen: str | None) -> None:
    assert a_choice(a_candidate(), a_candidate("Elba", prominence=prominence)) == chosen


def test_two_answers_near_each_other_are_one_place() -> None:
    near = Position(28.70, 44.20)

    assert a_choice(a_candidate(), a_candidate(position=near, source="nominatim")) == "Tomis"


@pytest.mark.parametrize(("country", "chosen"), [("RO", "Tomis"), ("US", None)])
def test_a_place_in_another_country_than_the_table_says_is_not_clear(country: str, chosen: str | None) -> None:
    assert a_choice(a_candidate(country="RO"), country=country) == chosen


def test_the_country_that_the_table_says_decides_between_namesakes() -> None:
    there, elsewhere = a_candidate(country="RO"), a_candidate("Elba", country="IT", prominence=0.9)

    assert a_choice(there, elsewhere) == "Elba"
    assert a_choice(there, elsewhere, country="RO") == "Tomis"


@pytest.mark.parametrize(("kind", "wanted", "chosen"), [("station", "", None), ("station", "station", "Tomis")])
def test_a_town_comes_before_a_railway_stop_unless_that_is_wanted(kind: str, wanted: str, chosen: str | None) -> None:
    assert a_choice(a_candidate(kind=kind), kind=wanted) == chosen
    assert a_choice(a_candidate("Elba"), a_candidate(kind=kind, prominence=0.8)) == "Elba"


@pytest.mark.parametrize(("days", "chosen"), [(3, None), (400, None), (None, None)])
def test_a_stop_9_000_km_off_between_two_near_ones_is_suspect(days: float | None, chosen: str | None) -> None:
    texan = a_candidate("Paris", position=FAR)

    assert a_choice(texan, stays=[Neighbours(ROME, PARIS, days)]) == chosen


@pytest.mark.parametrize(("days", "chosen"), [(3, None), (30, "Tomis")])
def test_days_make_room_for_a_detour(days: float, chosen: str | None) -> None:
    assert a_choice(a_candidate(), stays=[Neighbours(ROME, ROME, days)]) == chosen


def test_the_neighbours_decide_between_namesakes() -> None:
    near, far = a_candidate("Paris", prominence=0.5), a_candidate("Elba", position=FAR, prominence=0.55)

    assert a_choice(near, far) is None
    assert a_choice(near, far, stays=[Neighbours(ROME, a_position("Verona"), 10)]) == "Paris"


def test_of_several_stays_at_a_place_the_one_that_fits_worst_counts() -> None:
    stays = [Neighbours(ROME, PARIS, 30), Neighbours(FAR, FAR, 3)]

    (ranked,) = rank([a_candidate("Paris")], Question(("Paris",)), stays)

    assert ranked.off_the_way_km == pytest.approx(7784, abs=1)
    assert ranked.score == pytest.approx(0.103, abs=0.001)


@pytest.mark.parametrize(
    ("candidate", "stays", "against"),
    [
        (a_candidate(country="RO"), [], ()),
        (a_candidate(country="US"), [], ("country",)),
        (a_candidate(kind="station"), [], ("kind",)),
        (a_candidate(position=FAR), [Neighbours(ROME, PARIS, 3)], ("way",)),
    ],
)
def test_what_speaks_against_a_candidate_is_named(
    candidate: Candidate, stays: list[Neighbours], against: tuple[str, ...]
) -> None:
    (ranked,) = rank([candidate], Question(("Tomis",), country="RO"), stays)

    assert ranked.against == against


def test_the_order_does_not_depend_on_the_order_of_the_answers() -> None:
    candidates = [a_candidate(identifier=name) for name in "abc"]

    assert rank(candidates, Question(("Tomis",))) == rank(candidates[::-1], Question(("Tomis",)))


def test_a_place_that_bears_several_of_the_names_comes_before_one_that_bears_one() -> None:
    spanish, filipino = a_candidate("Elba", similarity=0.97), a_candidate("Rome")
    finder = FakeFinder({"Cádiz": [spanish, filipino], "کادیس": [spanish]})

    found = {each.identifier: each.similarity for each in ask_offline(Question(("Cádiz", "کادیس")), [finder])}

    assert found == {"Elba": 0.97, "Rome": 0.875}


def test_names_that_nobody_knows_for_sure_do_not_count_against_a_place() -> None:
    finder = FakeFinder({"Tomis": [a_candidate()], "the far shore": [a_candidate("Elba", similarity=0.6)]})

    assert ask_offline(Question(("the far shore", "Tomis")), [finder]) == [a_candidate()]


@pytest.mark.parametrize(
    ("name", "likeness"),
    [("Tomis, Romania", 1.0), ("Tomis, Dobruja", 1.0), ("Tomis, Oregon", 0.8), ("Tomis, the far shore", 0.8)],
)
def test_where_a_name_says_it_is_must_be_borne_out(name: str, likeness: float) -> None:
    tomis, constanta = a_candidate(country="RO"), a_candidate("Rome", country="RO", position=Position(28.6, 44.2))
    finder = FakeFinder({"Tomis": [tomis], "Dobruja": [constanta]})

    (found,) = [each for each in ask_offline(Question((name,)), [finder]) if each.label == "Tomis"]

    assert found.similarity == likeness


def test_a_name_that_is_not_found_in_the_country_is_looked_for_everywhere() -> None:
    finder = FakeFinder({"Tomis": [a_candidate(country="RO")]})

    assert ask_offline(Question(("Tomis",), country="US"), [finder]) == [a_candidate(country="RO")]
