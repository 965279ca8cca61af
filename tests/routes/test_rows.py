import pytest

from places import Period, Position, Texts
from places.dates import parse_edtf
from places.tables.cells import Cells
from places.tables.findings import Findings
from places.tables.table import Row
from routes.annotations import Chapter, Claim, Source
from routes.leg import Waypoint
from routes.rows import read_chapter, read_claim, read_leg, read_place, read_source


def a_row(**cells: str) -> Cells:
    return Cells(Row("some.csv", 7, cells), Findings())


def wrong(cells: Cells) -> list[str]:
    return [each.column for each in cells.findings.problems]


def test_a_row_of_places_is_a_place() -> None:
    cells = a_row(
        place_id="tomis",
        name_en="Tomis",
        name_fa="تومیس",
        name_today="Constanța",
        lon="28.6578",
        lat="44.1733",
        country_today="RO",
        polities="Roman Empire@0046/0395",
        mayor="nobody",
    )

    place = read_place(cells)

    assert place
    assert place.place_id == "tomis"
    assert place.names == {"en": "Tomis", "fa": "تومیس"}
    assert place.names_today == {"en": "Constanța"}
    empire = Period(Texts({"en": "Roman Empire"}), parse_edtf("0046").span, parse_edtf("0395").span)
    assert place.polities == (empire,)
    assert place.extra == {"mayor": "nobody"}


@pytest.mark.parametrize("kind", ["chapter", "source"])
def test_a_column_nobody_knows_is_kept(kind: str) -> None:
    cells = {"title": "Exile", "from": "0008", "to": "0017", "citation": "Tristia", "weather": "cold"}

    row = a_row(**cells, **{f"{kind}_id": "exile"})

    found = read_chapter(row) if kind == "chapter" else read_source(row)
    assert found
    assert found.extra["weather"] == "cold"


def test_a_row_of_legs_is_a_leg() -> None:
    cells = a_row(from_stay="a", to_stay="b", mode="ship", vessel="Minerva", depart="0008-12", oars="80")

    leg = read_leg(cells)

    assert leg
    assert (leg.leg_id, leg.from_stay, leg.to_stay, leg.mode) == ("leg-006", "a", "b", "ship")
    assert (leg.depart, leg.path) == (parse_edtf("0008-12"), "connector")
    assert leg.vessel == {"en": "Minerva"}
    assert leg.extra == {"oars": "80"}


def test_a_row_of_chapters_is_a_chapter() -> None:
    cells = a_row(chapter_id="exile", title_en="Exile", **{"from": "0008", "to": "0017"}, colour="#1c5f54")

    start, end = parse_edtf("0008"), parse_edtf("0017")
    assert read_chapter(cells) == Chapter("exile", Texts({"en": "Exile"}), start, end, colour="#1c5f54")


def test_a_row_of_claims_is_a_claim_with_what_else_it_says() -> None:
    cells = a_row(claim_id="c", source="tristia", says_en="He wept.", verdict="agrees", subject="Ovid")

    expected = Claim("c", "tristia", Texts({"en": "He wept."}), verdict="agrees", row=7, extra={"subject": "Ovid"})
    assert read_claim(cells) == expected


def test_a_row_of_sources_is_a_source_that_is_only_cited_unless_it_says_more() -> None:
    assert read_source(a_row(source_id="tristia", citation="Ovid: Tristia")) == Source(
        "tristia", Texts({"en": "Ovid: Tristia"})
    )
    assert Source("tristia", Texts()).grade == "cited"


def test_waypoints_stand_longitude_first_and_make_a_way_plausible() -> None:
    leg = read_leg(a_row(from_stay="a", to_stay="b", via="Brindisi 17.9417,40.6327;-23.7,37.9"))

    assert leg
    assert leg.via == (Waypoint("Brindisi", Position(17.9417, 40.6327)), Waypoint("", Position(-23.7, 37.9)))
    assert leg.path == "plausible"


@pytest.mark.parametrize("via", ["Athens", "Athens 37,9838", "Athens 123.72;37.98", "Athens 23.7275,137.98"])
def test_a_waypoint_that_is_no_point_is_a_problem(via: str) -> None:
    cells = a_row(from_stay="a", to_stay="b", via=via)

    read_leg(cells)

    assert set(wrong(cells)) == {"via"}


@pytest.mark.parametrize(
    ("cells", "columns"),
    [
        ({"chapter_id": "", "title": "", "from": "", "to": ""}, ["chapter_id", "title_en", "from", "to"]),
        ({"chapter_id": "a", "title": "A", "from": "1", "to": "0002"}, ["from"]),
        ({"chapter_id": "a", "title": "A", "from": "0001", "to": "0002", "colour": "red"}, ["colour"]),
    ],
)
def test_every_mistake_of_a_chapter_is_found(cells: dict[str, str], columns: list[str]) -> None:
    row = a_row(**cells)

    read_chapter(row)

    assert wrong(row) == columns


def test_a_claim_that_says_nothing_is_a_problem() -> None:
    cells = a_row(claim_id="c", source="tristia", verdict="nonsense")

    assert read_claim(cells) is None
    assert wrong(cells) == ["says_en", "verdict"]
