import math

import pytest

from places import Period, Position, Texts
from places.dates import Span, parse_edtf
from places.tables.cells import Cells
from places.tables.findings import Findings
from places.tables.table import Row


def a_row(**cells: str) -> Cells:
    return Cells(Row("stays.csv", 7, cells), Findings())


def wrong(cells: Cells) -> list[tuple[str, str]]:
    return [(problem.column, problem.wrong) for problem in cells.findings.problems]


def test_an_edtf_date_is_read_without_a_notice() -> None:
    cells = a_row(arrival="0008-12~")

    assert cells.date("arrival") == parse_edtf("0008-12~")
    assert cells.findings == Findings()


def test_a_typed_date_is_understood_with_a_notice() -> None:
    cells = a_row(arrival="c. 1315")

    assert str(cells.date("arrival")) == "1315~"
    assert [str(notice) for notice in cells.findings.notices] == [
        "stays.csv, row 7, column 'arrival': 'c. 1315' is read as 1315~ (1314-01-01 to 1316-12-31)."
    ]


def test_an_impossible_date_is_a_problem_with_a_fix() -> None:
    cells = a_row(arrival="1900-02-29")

    assert cells.date("arrival") is None
    (problem,) = cells.findings.problems
    assert (problem.row, problem.column, problem.value) == (7, "arrival", "1900-02-29")
    assert problem.fix == "write it as 1917-05-17, 1917-05, 1917, 1917~ or another EDTF date"


def test_an_empty_date_is_unknown_and_no_problem() -> None:
    cells = a_row(arrival="")

    assert cells.date("arrival") is None
    assert cells.findings == Findings()


def test_the_point_of_a_row_is_longitude_and_latitude() -> None:
    assert a_row(lon="28.6578", lat="44.1733").position() == Position(28.6578, 44.1733)
    assert a_row(lon="", lat="").position() is None


@pytest.mark.parametrize(
    ("lon", "lat", "column", "fix"),
    [
        ("44.17", "128.66", "lat", "swap lon and lat"),
        ("200", "30", "lon", "write lon from -180 to 180, lat from -90 to 90"),
        ("nan", "30", "lon", "write lon from -180 to 180, lat from -90 to 90"),
        ("30", "nan", "lat", "write lon from -180 to 180, lat from -90 to 90"),
        ("28;66", "44.17", "lon", "write decimal degrees with a point, such as 46.4857"),
        ("28°66'E", "44.17", "lon", "write decimal degrees with a point, such as 46.4857"),
        ("44°10'N", "28.66", "lon", "swap lon and lat"),
        ("28.66", "", "lat", "give both lon and lat"),
        ("", "44.17", "lon", "give both lon and lat"),
    ],
)
def test_a_wrong_coordinate_names_its_column_and_the_fix(lon: str, lat: str, column: str, fix: str) -> None:
    cells = a_row(lon=lon, lat=lat)

    assert cells.position() is None
    assert [(problem.column, problem.fix) for problem in cells.findings.problems] == [(column, fix)]


@pytest.mark.parametrize(
    ("lon", "understood", "fix"),
    [
        ("28,66", "is read as 28.66", "write 28.66"),
        ("28°39′36″E", "is read as 28.66", "write 28.66"),
        ("۲۸٫۶۶ شرقی", "is read as 28.66", "write 28.66"),
    ],
)
def test_a_coordinate_as_people_type_it_is_understood_with_a_notice(lon: str, understood: str, fix: str) -> None:
    cells = a_row(lon=lon, lat="44.17")

    assert cells.position() == Position(28.66, 44.17)
    assert [(each.column, each.understood, each.fix) for each in cells.findings.notices] == [("lon", understood, fix)]


def test_both_coordinates_may_stand_in_one_cell_that_says_which_is_which() -> None:
    cells = a_row(coordinates="44°10′12″N, 28°39′36″E")

    assert cells.position() == Position(28.66, 44.17)
    assert [notice.column for notice in cells.findings.notices] == ["coordinates"]


def test_two_bare_numbers_in_one_cell_are_not_guessed_at() -> None:
    cells = a_row(coordinates="44.17, 28.66")

    assert cells.position() is None
    assert wrong(cells) == [("coordinates", "it does not say which is the longitude")]


def test_an_empty_cell_that_is_required_is_a_problem() -> None:
    cells = a_row(place_id="")

    assert cells.required("place_id") == ""
    assert wrong(cells) == [("place_id", "the cell is empty")]
    assert cells.findings.problems[0].fix == "fill in the place id"


def test_a_word_nobody_knows_is_a_problem_that_offers_the_known_ones() -> None:
    cells = a_row(certainty="perhaps")

    cells.choice("certainty", ("certain", "probable"), "certain")

    assert wrong(cells) == [("certainty", "'perhaps' is not known here")]
    assert cells.findings.problems[0].fix == "use one of certain, probable"


def test_an_empty_choice_is_the_default() -> None:
    assert a_row().choice("certainty", ("certain",), "certain") == "certain"


def test_a_text_stands_in_its_own_column_and_in_one_for_each_language() -> None:
    cells = a_row(title="Exile", title_fa="تبعید", title_today="Constanța", **{"title_pt-br": "Exílio"})

    assert cells.texts("title") == Texts({"en": "Exile", "fa": "تبعید", "pt-br": "Exílio"})


def test_a_text_that_is_required_may_stand_in_any_language() -> None:
    assert a_row(title="", title_fa="تبعید").required_texts("title") == Texts({"fa": "تبعید"})

    cells = a_row(title_fa="")
    cells.required_texts("title")
    assert wrong(cells) == [("title_en", "there is no title")]


def test_a_list_is_joined_by_semicolons() -> None:
    assert a_row(sources="tristia; ex-ponto;;").listed("sources") == ("tristia", "ex-ponto")


def test_periods_are_read_with_their_names_in_each_language() -> None:
    cells = a_row(names="Tomis@../0500~;Constanța@1878/..", names_fa="تومیس@../0500~;کنستانتسا@1878/..")

    assert cells.periods("names") == (
        Period(Texts({"en": "Tomis", "fa": "تومیس"}), Span(-math.inf, -math.inf), parse_edtf("0500~").span),
        Period(Texts({"en": "Constanța", "fa": "کنستانتسا"}), parse_edtf("1878").span, Span(math.inf, math.inf)),
    )


def test_periods_may_be_named_in_columns_of_languages_only() -> None:
    (period,) = a_row(names="", names_ro="Constanța@1878/..").periods("names")

    assert period.names == {"ro": "Constanța"}


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ("Tomis", "the period 'Tomis' needs a name, '@' and 'start/end'"),
        ("Tomis@1878", "the period 'Tomis' needs a name, '@' and 'start/end'"),
        ("@1878/1900", "the period '1878/1900' needs a name, '@' and 'start/end'"),
        ("Tomis@1878/..;Tomis@187/..", "the period 'Tomis': '187' is not a date"),
    ],
)
def test_a_period_that_cannot_be_read_is_a_problem(cell: str, why: str) -> None:
    cells = a_row(names=cell)

    cells.periods("names")

    (problem,) = cells.findings.problems
    assert (problem.column, problem.value) == ("names", cell)
    assert problem.wrong.startswith(why)


@pytest.mark.parametrize("translation", ["تومیس@../0500~", "تومیس@../0500~;کنستانتسا@1879/..", "تومیس;کنستانتسا"])
def test_translated_periods_must_be_the_same_periods(translation: str) -> None:
    cells = a_row(names="Tomis@../0500~;Constanța@1878/..", names_fa=translation)

    cells.periods("names")

    assert wrong(cells) == [("names_fa", "its periods are not those of the other languages")]


def test_columns_nobody_asked_for_are_kept_as_written() -> None:
    cells = a_row(place="Tomis", place_id="x", title="Exile", title_fa="", weather="cold", mood="")

    cells.required("place")
    cells.texts("title")

    assert cells.unread() == {"place_id": "x", "weather": "cold"}
