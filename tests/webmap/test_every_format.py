from pathlib import Path

import pytest
from click.testing import CliRunner

import server
from places.errors import QueryError, UnknownNameError
from routes import formats
from routes.journey import Journey
from routes.selection import Selection
from tests.webmap.elements import elements
from webmap.formats import find_format, format_names
from webmap.page import JourneyPages
from webmap.single_file import single_file
from webmap.version import VERSION

HTML = find_format("html")


def test_the_page_is_a_format_beside_the_others() -> None:
    assert set(format_names()) == {*formats.format_names(), "html"}
    assert [find_format(name).name for name in format_names()] == list(format_names())


def test_an_unknown_format_names_all_that_are_known() -> None:
    with pytest.raises(UnknownNameError, match=r"no format is called 'shp'; known are csv, .*, html"):
        find_format("shp")


def test_the_page_as_a_format_is_the_single_file(trotsky: Journey) -> None:
    assert HTML.write(trotsky, Selection(), "fa") == single_file(JourneyPages(trotsky, version=VERSION), "fa")


def test_the_page_of_a_part_lists_the_stays_kept(trotsky: Journey) -> None:
    october = Selection.asked(trotsky, chapters=["october"])

    found = elements(HTML.write(trotsky, october, "en").decode())

    rows = [
        element for element in found if element.tag == "li" and "row" in (element.attributes.get("class") or "").split()
    ]
    assert len(rows) == len(list(october.stays(trotsky)))


def test_there_is_no_page_of_nothing(trotsky: Journey) -> None:
    with pytest.raises(QueryError, match="no stay is in this part"):
        HTML.write(trotsky, Selection.asked(trotsky, start="1950"), "en")


def test_the_page_speaks_a_language_of_the_journey(trotsky: Journey) -> None:
    with pytest.raises(UnknownNameError, match="not told in 'tlh'"):
        HTML.write(trotsky, Selection(), "tlh")


def test_the_command_writes_the_page_where_the_rooms_are_joined(tmp_path: Path) -> None:
    file = tmp_path / "october.html"

    arguments = ["export", "trotsky", "--to", "html", "--chapter", "october", "--output", str(file)]
    result = CliRunner().invoke(server.main, arguments)

    assert (result.exit_code, result.stdout) == (0, "")
    assert file.read_bytes().startswith(b"<!DOCTYPE html>")


def test_the_command_names_the_page_among_the_formats() -> None:
    result = CliRunner().invoke(server.main, ["export", "--to", "shp"])

    assert result.exit_code == 2
    assert " html," in result.stderr
