import pytest

from places.tables.grid import Line
from places.tables.header import PLAIN, Header, Vocabulary, find_header

STAYS = Vocabulary(
    columns=("place", "arrival", "lon", "title", "summary"),
    texts=frozenset({"title", "summary"}),
    aliases={"place": ("city", "name"), "arrival": ("date of arrival", "from", "تاریخ ورود"), "lon": ("longitude",)},
    required=("place", "arrival"),
    derived=("start", "end"),
)
WITH_START = Vocabulary(("arrival",), aliases={"arrival": ("start",)}, required=("arrival",), derived=("start", "end"))


def a_grid(*rows: str) -> list[Line]:
    return [(number, row.split(",")) for number, row in enumerate(rows, 1)]


def columns(*rows: str) -> tuple[str, ...]:
    return find_header(a_grid(*rows), STAYS).columns


@pytest.mark.parametrize("heading", ["City", "CITY ", "place", "Place_", "Name"])
def test_a_column_goes_by_other_names_in_any_case_and_spacing(heading: str) -> None:
    assert columns(f"{heading},Date-of-Arrival,weather") == ("place", "arrival", "weather")


def test_a_heading_in_persian_is_known_whatever_its_letters() -> None:
    assert columns("city,تاريخ  ورود") == ("place", "arrival")


def test_of_several_headings_for_a_column_its_own_name_or_the_usual_one_is_taken() -> None:
    assert columns("name,city,from,arrival") == ("name", "place", "from", "arrival")


def test_a_text_may_name_its_language_in_brackets() -> None:
    assert columns("place,arrival,Title (fa)") == ("place", "arrival", "title_fa")


def test_a_header_is_found_below_a_title() -> None:
    header = find_header(a_grid("The exile of Ovid", "compiled 1902", "City,From", "Tomis,0009"), STAYS)

    assert header == Header(
        number=3,
        columns=("place", "arrival"),
        headings={"place": "City", "arrival": "From"},
        above=((1, ["The exile of Ovid"]), (2, ["compiled 1902"])),
        body=[(4, ["Tomis", "0009"])],
    )


def test_a_header_of_two_rows_is_read_as_one() -> None:
    assert columns("City,Where,When", ",Longitude,From", "Tomis,28.7,0009") == ("place", "lon", "arrival")


def test_what_an_export_adds_is_taken_for_nothing_else() -> None:
    assert find_header(a_grid("arrival,start,end"), WITH_START).columns == ("arrival", "start", "end")
    assert find_header(a_grid("start"), WITH_START).columns == ("arrival",)


def test_without_a_vocabulary_the_first_row_is_the_header_as_it_stands() -> None:
    header = find_header(a_grid("City,From", "place,arrival"), PLAIN)

    assert (header.columns, header.headings) == (("City", "From"), {})
