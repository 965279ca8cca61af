from typing import Any

import pytest

from places import Gazetteer, Place
from places.locating import locate_in, nowhere
from places.tables.cells import Cells
from places.tables.findings import Findings
from places.tables.table import Row
from routes.placing import Placing
from tests.builders import a_place

TRIPOLI_IN_GREECE, TRIPOLI_IN_LIBYA = {"lon": "22.38", "lat": "37.51"}, {"lon": "13.19", "lat": "32.88"}


def rows(*cells: dict[str, str]) -> list[Row]:
    return [Row("stays.csv", number, each) for number, each in enumerate(cells, 2)]


def placed(*cells: dict[str, str], places: tuple[Place, ...] = (), **known: Any) -> tuple[list[Place | None], Findings]:
    """Give the place of each row, and what was found."""
    table, findings = rows(*cells), Findings()
    placing = Placing(Gazetteer(places), (), known.get("locate", nowhere), table)
    return [placing.place_of(Cells(row, findings)) for row in table], findings


def test_one_name_at_two_far_points_is_two_places_with_a_notice() -> None:
    (first, second, again), findings = placed(
        {"place": "Tripoli", **TRIPOLI_IN_GREECE},
        {"place": "Tripoli", **TRIPOLI_IN_LIBYA},
        {"place": "Tripoli", **TRIPOLI_IN_GREECE},
    )

    assert first
    assert second
    assert (first.place_id, second.place_id, again) == ("Tripoli", "Tripoli (2)", first)
    assert [(each.row, each.rule) for each in findings.notices] == [(3, "place-elsewhere")]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_point_given_once_is_that_of_every_row_with_the_name(order: tuple[int, int]) -> None:
    cells: list[dict[str, str]] = [{"place": "Tripoli", **TRIPOLI_IN_LIBYA}, {"place": "Tripoli"}]

    (one, other), findings = placed(*(cells[number] for number in order))

    assert one == other
    assert one
    assert (findings.problems, findings.notices) == ([], [])


def test_a_place_known_elsewhere_is_taken_with_a_notice_in_each_row() -> None:
    locate = locate_in([("the journey ovid", Gazetteer([a_place("Tomis")]))])

    (first, second), findings = placed({"place": "TOMIS"}, {"place": "tomis"}, locate=locate)

    assert first == second == a_place("Tomis")
    assert str(findings.notices[0]) == (
        "stays.csv, row 2, column 'place': 'TOMIS' is taken for Tomis at longitude 28.6578, latitude 44.1733, "
        "of the journey ovid."
    )


def test_a_name_that_several_known_places_bear_is_not_guessed_at() -> None:
    places = [a_place("Rome", place_id=name, position=a_place(name).position) for name in ("Rome", "Tomis")]
    locate = locate_in([("a", Gazetteer(places[:1])), ("b", Gazetteer(places[1:]))])

    (found,), findings = placed({"place": "Rome"}, locate=locate)

    assert found is None
    assert [each.rule for each in findings.problems] == ["place-ambiguous"]
