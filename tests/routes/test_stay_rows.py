import pytest

from places import Gazetteer, Place, Texts
from places.dates import parse_edtf
from places.locating import nowhere
from places.tables.cells import Cells
from places.tables.findings import Findings
from places.tables.table import Row
from routes.placing import Placing
from routes.stay import Stay
from routes.stay_rows import read_stay
from routes.undated import Undated
from tests.builders import a_place


def a_row(**cells: str) -> Cells:
    return Cells(Row("stays.csv", 7, cells), Findings())


def a_placing(*places: Place) -> Placing:
    return Placing(Gazetteer(places), (), nowhere)


def test_a_row_of_stays_is_a_stay_at_a_known_place() -> None:
    cells = a_row(place="tomis", arrival="0008", title_la="Exilium", sources="tristia;ex-ponto", weather="cold")

    stay = read_stay(cells, a_placing(a_place("Tomis")))

    assert isinstance(stay, Stay)
    assert (stay.stay_id, stay.place, stay.row) == ("stay-006", a_place("Tomis"), 7)
    assert (stay.arrival, stay.departure, stay.certainty) == (parse_edtf("0008"), None, "certain")
    assert stay.sources == ("tristia", "ex-ponto")
    assert stay.title == {"la": "Exilium"}
    assert stay.extra == {"weather": "cold"}


def test_a_stay_at_its_own_point_may_name_its_place_and_the_country() -> None:
    point = {
        "lon": "28.6578",
        "lat": "44.1733",
        "place_name_en": "Tomis",
        "place_name_fa": "تومیس",
        "country_today": "RO",
    }

    stay = read_stay(a_row(place="tomis", arrival="0008", **point), a_placing())

    assert isinstance(stay, Stay)
    assert stay.place == a_place("Tomis", names=Texts({"en": "Tomis", "fa": "تومیس"}), country_today="RO")
    assert stay.extra == {}


def test_what_follows_from_other_columns_is_not_read() -> None:
    follows = {"place_then": "Tomi", "place_today": "Constanța", "polity": "Rome", "start": "0001", "end": "0002"}

    stay = read_stay(a_row(place="tomis", arrival="0008", **follows), a_placing(a_place("Tomis")))

    assert isinstance(stay, Stay)
    assert (stay.arrival.text, stay.extra) == ("0008", {})


@pytest.mark.parametrize("arrival", ["", "?", "n.d.", "unknown", "неизвестно", "نامعلوم"])
def test_a_row_without_a_date_is_for_the_tray(arrival: str) -> None:
    cells = a_row(place="Tomis", arrival=arrival, title="A letter", note="wet", lon="28.6578", lat="44.1733")

    found = read_stay(cells, a_placing())

    assert isinstance(found, Undated)
    assert (found.stay_id, found.named, found.place, found.row) == ("stay-006", "Tomis", a_place(place_id="Tomis"), 7)
    assert found.title == {"en": "A letter"}
    assert found.cells["note"] == "wet"
    (notice,) = cells.findings.notices
    assert (notice.row, notice.column, notice.value, notice.rule) == (7, "arrival", arrival, "undated")
    assert str(notice).endswith("is no date, so the row is kept in the tray.")


def test_what_is_in_the_tray_need_not_be_anywhere() -> None:
    found = read_stay(a_row(place="Atlantis", summary_fa="گم‌شده"), a_placing())

    assert isinstance(found, Undated)
    assert (found.place, found.title_in(), found.summary) == (None, "Atlantis", Texts({"fa": "گم‌شده"}))


def test_a_stay_of_which_only_the_end_is_known_is_a_problem_that_offers_a_date() -> None:
    cells = a_row(place="tomis", departure="0017")

    assert read_stay(cells, a_placing(a_place("Tomis"))) is None

    assert [(each.column, each.fix) for each in cells.findings.problems] == [
        ("arrival", "fill in the arrival, [..0017] if nothing more is known than that it was not later")
    ]


def test_an_old_style_arrival_serves_where_there_is_no_other() -> None:
    cells = a_row(place="tomis", arrival_os="1879-10-26")

    stay = read_stay(cells, a_placing(a_place("Tomis")))

    assert isinstance(stay, Stay)
    assert stay.arrival.text == "1879-11-07"
    assert [notice.understood for notice in cells.findings.notices] == ["is read as 1879-11-07"]
