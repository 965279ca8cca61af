import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from places.dates import Span, iso, parse_edtf
from routes.about import About
from routes.clock import Answer, Presence, presence_on
from routes.journey import Journey
from routes.travel import travel_days
from tests.builders import a_journey, a_stay

SHARED = json.loads((Path(__file__).parents[1] / "data" / "clock.json").read_text(encoding="utf-8"))


@pytest.fixture
def napoleon() -> Journey:
    about = About(title=a_stay("Elba").title, born=parse_edtf("1769-08-15"), died=parse_edtf("1821-05-05"))
    stays = (
        a_stay("Elba", "1814-05-04", "1815-02-26"),
        a_stay("Paris", "1815-03-20", "1815-06-12"),
        a_stay("Saint Helena", "1815-10", "1821-05-05"),
    )
    return a_journey(*stays, about=about)


def on(journey: Journey, date: str) -> Answer:
    return presence_on(journey, parse_edtf(date).span)


def stays(answer: Answer) -> set[int | None]:
    return {candidate.stay for candidate in answer.candidates}


@pytest.mark.parametrize(
    ("date", "presence"),
    [
        ("1700", Presence.BEFORE),
        ("1800", Presence.BEFORE),
        ("1814-05-04", Presence.CERTAIN),
        ("1814-12", Presence.CERTAIN),
        ("1815-02-26", Presence.CERTAIN),
        ("1815-02-27", Presence.TRAVELLING),
        ("1815-03-19", Presence.TRAVELLING),
        ("1815-03-20", Presence.CERTAIN),
        ("1815-08-07", Presence.TRAVELLING),
        ("1815-10-15", Presence.POSSIBLE),
        ("1815-10-31", Presence.CERTAIN),
        ("1815", Presence.POSSIBLE),
        ("1821-05-05", Presence.CERTAIN),
        ("1821-05-06", Presence.AFTER),
        ("1900", Presence.AFTER),
    ],
)
def test_presence_follows_the_dates(napoleon: Journey, date: str, presence: Presence) -> None:
    assert on(napoleon, date).presence == presence


def test_a_certain_day_has_one_candidate_with_the_whole_share(napoleon: Journey) -> None:
    (candidate,) = on(napoleon, "1814-12-25").candidates

    assert (candidate.stay, candidate.leg, candidate.certain, candidate.share) == (0, None, True, 1)


def test_on_the_way_the_candidate_is_the_leg(napoleon: Journey) -> None:
    (candidate,) = on(napoleon, "1815-03-10").candidates

    assert (candidate.stay, candidate.leg, candidate.certain) == (None, 0, True)


def test_a_day_that_may_be_before_or_after_the_arrival_has_both_candidates(napoleon: Journey) -> None:
    candidates = on(napoleon, "1815-10-15").candidates

    assert {(each.stay, each.leg, each.certain) for each in candidates} == {(2, None, False), (None, 1, False)}


def test_a_day_of_moving_is_certain_in_both_stays() -> None:
    dante = a_journey(a_stay("Verona", "1312", "1318-06-01"), a_stay("Ravenna", "1318-06-01", "1321-09-14"))

    answer = on(dante, "1318-06-01")

    assert answer.presence == Presence.CERTAIN
    assert {each.stay for each in answer.candidates if each.certain} == {0, 1}


def test_a_stay_known_only_to_the_year_is_possible_all_that_year() -> None:
    ovid = a_journey(a_stay("Rome", "-0042", "0008-06-01"), a_stay("Tomis", "0009", "0017"))

    assert [1 in stays(on(ovid, day)) for day in ("0008-12-31", "0009-01-01", "0009-12-31")] == [False, True, True]
    assert on(ovid, "0010-01-01").presence == Presence.CERTAIN


def test_a_month_in_two_stays_lists_both_and_the_way_between(napoleon: Journey) -> None:
    answer = on(napoleon, "1815-02/1815-03")

    assert answer.presence == Presence.POSSIBLE
    assert {(each.stay, each.leg) for each in answer.candidates} == {(0, None), (None, 0), (1, None)}
    assert all(each.certain for each in answer.candidates)


@pytest.mark.parametrize("date", ["1814/..", "../1816", "1815/1817", "18XX"])
def test_the_shares_of_an_answer_add_to_one(napoleon: Journey, date: str) -> None:
    assert sum(each.share for each in on(napoleon, date).candidates) == pytest.approx(1)


def test_certain_candidates_come_first_then_the_most_likely(trotsky: Journey) -> None:
    candidates = on(trotsky, "1902").candidates

    ranks = [(not each.certain, -round(each.share, 9)) for each in candidates]
    assert ranks == sorted(ranks)
    assert len(candidates) > 10


def test_in_january_1917_he_was_in_new_york(trotsky: Journey) -> None:
    likeliest = on(trotsky, "1917-01-20").candidates[0]

    assert likeliest.share > 0.8
    assert trotsky.stays[likeliest.stay or 0].place.names["en"] == "1522 Vyse Avenue, Bronx"
    assert trotsky.stays[likeliest.stay or 0].place.name_on(parse_edtf("1917-01-20").span.first) == "New York"


def test_in_september_1902_he_was_anywhere_between_verkholensk_and_samara(trotsky: Journey) -> None:
    answer = on(trotsky, "1902-09-10")

    possible = {trotsky.stays[each.stay].place.names["en"] for each in answer.candidates if each.stay is not None}
    assert answer.presence == Presence.POSSIBLE
    assert {"Irkutsk", "Samara"} <= possible


def test_in_1886_he_was_on_the_farm_or_at_school_in_gromokley(trotsky: Journey) -> None:
    answer = on(trotsky, "1886")

    assert answer.presence == Presence.POSSIBLE
    assert {trotsky.stays[each.stay].place.place_id for each in answer.candidates if each.stay is not None} == {
        "yanovka",
        "gromokley",
    }


def test_on_27_november_1932_he_was_in_copenhagen(trotsky: Journey) -> None:
    answer = on(trotsky, "1932-11-27")

    places = {trotsky.stays[each.stay].place.place_id for each in answer.candidates if each.stay is not None}
    assert answer.presence == Presence.CERTAIN
    assert all(place.startswith("copenhagen") for place in places)


def test_in_1941_he_was_dead(trotsky: Journey) -> None:
    assert on(trotsky, "1941") == Answer(Presence.AFTER, ())


def test_on_17_may_1917_he_was_in_petrograd_under_the_provisional_government(trotsky: Journey) -> None:
    day = parse_edtf("1917-05-17").span

    answer = presence_on(trotsky, day)

    place = trotsky.stays[answer.candidates[0].stay or 0].place
    assert answer.presence == Presence.CERTAIN
    assert place.name_on(day.first) == "Petrograd"
    assert place.polity_on(day.first) == "Russian Republic (Provisional Government)"
    assert place.name_on(day.first, "fa") == "پتروگراد"


@pytest.fixture(scope="module")
def shared() -> Journey:
    places = ("Tomis", "Rome", "Tomis", "Tomis", "Rome")  # as far apart as the legs of the table take days
    dates = [[f"[{iso(first)}..{iso(last)}]" for first, last in each.values()] for each in SHARED["stays"]]
    ids = [f"stay-{number}" for number in range(5)]
    return a_journey(*(a_stay(place, *each, stay_id=one) for place, each, one in zip(places, dates, ids, strict=True)))


def test_the_legs_of_the_shared_table_take_its_days(shared: Journey) -> None:
    assert [travel_days(shared, number) for number in range(4)] == [leg["days"] for leg in SHARED["legs"]]


@pytest.mark.parametrize("expected", SHARED["answers"], ids=lambda each: f"day {each['day']}")
def test_the_clock_agrees_with_the_table_it_shares_with_the_page(shared: Journey, expected: dict[str, Any]) -> None:
    answer = presence_on(shared, Span(expected["day"], expected["day"]))

    found = [(each.stay, each.leg, each.certain) for each in answer.candidates]
    assert answer.presence == expected["presence"]
    assert found == [(each.get("stay"), each.get("leg"), each["certain"]) for each in expected["candidates"]]
    shares = [float(Fraction(each["share"])) for each in expected["candidates"]]
    assert [each.share for each in answer.candidates] == pytest.approx(shares)


def test_every_day_of_trotskys_life_has_an_answer(trotsky: Journey) -> None:
    born, died = (date.span.first for date in (trotsky.about.born, trotsky.about.died) if date)

    for day in range(int(born), int(died) + 1, 97):
        answer = presence_on(trotsky, Span(day, day))
        assert answer.candidates
        assert sum(each.share for each in answer.candidates) == pytest.approx(1)
