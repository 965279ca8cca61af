from dataclasses import replace

import pytest

from places import TableError, UnknownNameError
from routes.journey import connectors
from routes.leg import Leg
from routes.stay import Stay
from tests.builders import a_journey, a_leg, a_stay

DANTE = (a_stay("Florence", "1265", "1302"), a_stay("Verona", "1303", "1304"), a_stay("Ravenna", "1318", "1321"))


def wrong(*stays: Stay) -> list[str]:
    with pytest.raises(TableError) as refusal:
        a_journey(*stays)
    return [problem.wrong for problem in refusal.value.problems]


def test_stays_that_nothing_joins_are_joined_by_connectors() -> None:
    legs = connectors(DANTE, [a_leg("Verona", "Ravenna", mode="on-foot")])

    assert [(leg.leg_id, leg.from_stay, leg.to_stay, leg.mode, leg.path) for leg in legs] == [
        ("leg-001", "florence", "verona", "", "connector"),
        ("verona-ravenna", "verona", "ravenna", "on-foot", "connector"),
    ]


def test_a_connector_bears_no_name_that_another_leg_has() -> None:
    legs = connectors(DANTE, [a_leg("Verona", "Ravenna", leg_id="leg-001")])

    assert [leg.leg_id for leg in legs] == ["leg-001-connector", "leg-001"]


def test_journeys_that_say_the_same_are_equal_wherever_their_rows_stood() -> None:
    elsewhere = [replace(stay, row=stay.row + 7) for stay in DANTE]

    assert a_journey(*elsewhere) == a_journey(*DANTE)
    assert a_journey(*DANTE[:2]) != a_journey(*DANTE)


def test_a_stay_is_found_by_its_id_and_knows_its_number() -> None:
    dante = a_journey(*DANTE)

    assert dante.stay("verona") is DANTE[1]
    assert dante.order == {"florence": 0, "verona": 1, "ravenna": 2}


def test_an_unknown_stay_is_named() -> None:
    with pytest.raises(UnknownNameError, match="no stay has the id 'rome'"):
        a_journey(*DANTE).stay("rome")


def test_a_stay_without_title_is_called_by_its_place() -> None:
    assert DANTE[0].title_in("fa") == "Florence"


def test_a_journey_without_stays_is_refused() -> None:
    with pytest.raises(TableError, match="there are no stays"):
        replace(a_journey(), stays=(), legs=())


def test_stays_that_go_back_in_time_are_refused() -> None:
    assert wrong(a_stay("Verona", "1303", row=2), a_stay("Florence", "1265", "1302", row=3)) == [
        "it is before '1303' in row 2, column 'arrival' (verona)"
    ]


def test_two_stays_of_one_id_are_refused() -> None:
    assert wrong(a_stay("Rome", "0001", row=2), a_stay("Rome", "0002", row=3)) == ["it stands already in row 2"]


@pytest.mark.parametrize(
    ("leg", "why"),
    [
        (a_leg("Florence", "Ravenna"), "the leg skips: after florence comes verona"),
        (a_leg("Verona", "Florence"), "the leg skips: after verona comes ravenna"),
        (a_leg("Ravenna", "Florence"), "the leg skips: after ravenna comes nothing"),
        (a_leg("Rome", "Florence"), "no stay has this id, got 'rome'"),
        (a_leg("Ravenna", "Tomis"), "no stay has this id, got 'tomis'"),
    ],
)
def test_a_leg_that_does_not_lead_to_the_next_stay_is_refused(leg: Leg, why: str) -> None:
    dante = a_journey(*DANTE)

    with pytest.raises(TableError, match=why):
        replace(dante, legs=(*dante.legs, leg))


@pytest.mark.parametrize("legs", [(), (a_leg("Verona", "Ravenna"), a_leg("Florence", "Verona"))])
def test_legs_that_do_not_join_the_stays_in_turn_are_refused(legs: tuple[Leg, ...]) -> None:
    dante = a_journey(*DANTE)

    with pytest.raises(TableError, match="the legs do not join the stays in turn"):
        replace(dante, legs=legs)
