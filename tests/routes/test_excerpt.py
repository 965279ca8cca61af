import pytest

from places.errors import QueryError
from places.texts import Texts
from routes.annotations import Claim, Source
from routes.excerpt import excerpt
from routes.journey import Journey
from routes.selection import Selection
from tests.builders import a_journey, a_leg, a_stay


@pytest.fixture
def napoleon() -> Journey:
    return a_journey(
        a_stay("Paris", "1804", kind="court", sources=("moniteur",)),
        a_stay("Elba", "1814", kind="exile", chapter="exile"),
        a_stay("Rome", "1815-03", kind="invented"),
        a_stay("Saint Helena", "1815-10", kind="exile", sources=("las-cases",)),
        legs=[a_leg("Paris", "Elba", mode="ship"), a_leg("Elba", "Rome", leg_id="leg-002", mode="ship")],
        claims=tuple(Claim(stay, "las-cases", Texts({"en": stay}), stay_id=stay) for stay in ("paris", "saint-helena")),
        sources={name: Source(name, Texts({"en": name})) for name in ("moniteur", "las-cases")},
    )


def test_the_empty_selection_gives_the_journey_itself(napoleon: Journey) -> None:
    assert excerpt(napoleon, Selection()) is napoleon


def test_a_part_holds_the_stays_kept_and_what_they_name(napoleon: Journey) -> None:
    part = excerpt(napoleon, Selection.asked(napoleon, kinds=["exile"]))

    assert [stay.stay_id for stay in part.stays] == ["elba", "saint-helena"]
    assert [place.place_id for place in part.places] == ["elba", "saint-helena"]
    assert [claim.claim_id for claim in part.claims] == ["saint-helena"]
    assert list(part.sources) == ["las-cases"]


def test_a_part_holds_the_legs_kept_between_two_of_its_stays(napoleon: Journey) -> None:
    part = excerpt(napoleon, Selection.asked(napoleon, until="1814"))

    assert [(leg.leg_id, leg.mode) for leg in part.legs] == [("paris-elba", "ship")]


def test_where_a_stay_is_gone_a_connector_joins_its_neighbours(napoleon: Journey) -> None:
    part = excerpt(napoleon, Selection.asked(napoleon, kinds=["court", "exile"]))

    assert [(leg.from_stay, leg.to_stay, leg.path, leg.mode) for leg in part.legs] == [
        ("paris", "elba", "connector", "ship"),
        ("elba", "saint-helena", "connector", ""),
    ]


def test_the_connector_of_a_part_bears_no_name_that_another_leg_has(trotsky: Journey) -> None:
    part = excerpt(trotsky, Selection.asked(trotsky, kinds=["prison", "residence", "exile"]))

    assert len({leg.leg_id for leg in part.legs}) == len(part.legs) == len(part.stays) - 1


def test_a_part_without_a_stay_is_no_journey(napoleon: Journey) -> None:
    with pytest.raises(QueryError, match="no stay is in this part"):
        excerpt(napoleon, Selection.asked(napoleon, start="1822"))
