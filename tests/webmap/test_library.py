from concurrent.futures import ThreadPoolExecutor

import pytest

import webmap.library
from places.errors import QueryError, UnknownNameError
from routes.formats import find_format
from routes.selection import Selection
from tests.builders import a_journey
from webmap.assets import program
from webmap.library import Library

GEOJSON = find_format("geojson")


@pytest.fixture
def library() -> Library:
    return Library([a_journey(), a_journey(name="dante.v2")])


def test_the_first_journey_is_the_default(library: Library) -> None:
    assert library.names == ("ovid", "dante.v2")
    assert library.pages().journey.name == "ovid"


def test_a_journey_that_is_not_held_names_those_that_are(library: Library) -> None:
    with pytest.raises(UnknownNameError, match=r"no journey 'homer', only ovid, dante\.v2"):
        library.pages("homer")


def test_two_journeys_of_the_same_name_are_refused() -> None:
    with pytest.raises(QueryError, match="two journeys are called 'ovid'"):
        Library([a_journey(), a_journey()])


@pytest.mark.parametrize(("file", "name"), [("ovid.geojson", "ovid"), ("dante.v2.geojson", "dante.v2")])
def test_a_file_name_is_a_journey_and_the_ending_of_a_format(library: Library, file: str, name: str) -> None:
    pages, chosen = library.of_file(file)

    assert (pages.journey.name, chosen.name) == (name, "geojson")


@pytest.mark.parametrize(
    ("file", "why"),
    [("ovid.doc", "ends like no format"), ("homer.geojson", "no journey 'homer'"), ("ovid", "no format")],
)
def test_a_file_nobody_can_make_is_refused(library: Library, file: str, why: str) -> None:
    with pytest.raises(UnknownNameError, match=why):
        library.of_file(file)


def test_an_answer_is_made_once(library: Library) -> None:
    journey = library.pages().journey
    first = library.export(journey, GEOJSON, Selection(), "en")

    assert library.export(journey, GEOJSON, Selection(), "en") is first
    assert library.export(journey, GEOJSON, Selection(), "fa") is not first


def test_the_page_of_the_default_journey_is_made_once_under_both_names(library: Library) -> None:
    first = library.page("", "en", root="./", embed=False)

    assert library.page("ovid", "en", root="./", embed=False) is first
    assert library.page("ovid", "en", root="./", embed=True) is not first


def test_what_nobody_asks_for_any_longer_is_forgotten(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webmap.library, "KEPT", 2)
    journey = library.pages().journey
    first = library.export(journey, GEOJSON, Selection(), "en")

    for language in ("fa", "ru"):
        library.export(journey, GEOJSON, Selection(), language)

    assert library.export(journey, GEOJSON, Selection(), "en") is not first


def test_many_threads_get_one_answer(library: Library) -> None:
    def ask(_number: int) -> int:
        return id(library.page("dante.v2", "en", root="./", embed=False))

    with ThreadPoolExecutor(8) as threads:
        assert len(set(threads.map(ask, range(32)))) == 1


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("exile-map.js", "text/javascript; charset=utf-8"),
        ("exile-map.css", "text/css; charset=utf-8"),
        ("basemap/coarse.json", "application/json"),
    ],
)
def test_a_file_of_the_program_is_found_under_its_digest(library: Library, name: str, media_type: str) -> None:
    packed = library.asset(program().digest, name)

    assert (packed.body, packed.media_type) == (program().files[name], media_type)


def test_a_file_of_a_journey_is_found_under_the_digest_of_that_journey(library: Library) -> None:
    bundle = library.pages("dante.v2").bundle

    assert library.asset(bundle.digest, "dante.v2/track.json").body == bundle.files["dante.v2/track.json"]


@pytest.mark.parametrize(
    ("digest", "name"),
    [
        ("000000000000", "exile-map.js"),
        (program().digest, "js/none.js"),
        (program().digest, "../assets.py"),
        (program().digest, "ovid/track.json"),
        ("000000000000", "ovid/track.json"),
    ],
)
def test_any_other_file_is_not_there(library: Library, digest: str, name: str) -> None:
    with pytest.raises(UnknownNameError, match="there is no such file"):
        library.asset(digest, name)
