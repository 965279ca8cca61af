from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Event

import pytest

import webmap.library
from places.errors import QueryError, UnknownNameError
from routes.formats import Format, find_format
from routes.selection import Selection
from tests.builders import a_journey
from webmap.assets import program
from webmap.library import Library
from webmap.packed import Packed

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


def exported(library: Library, language: str) -> Packed:
    return library.export(library.pages().journey, GEOJSON, Selection(), language)


def test_what_nobody_asked_for_longest_is_forgotten_when_the_bytes_are_too_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    size = len(GEOJSON.write(a_journey(), Selection(), "en"))
    monkeypatch.setattr(webmap.library, "KEPT", 2 * (2 * size + 500))  # two answers, each with its compressed forms
    library = Library([a_journey()])
    english, persian = exported(library, "en"), exported(library, "fa")

    assert exported(library, "en") is english
    exported(library, "ru")

    assert exported(library, "en") is english
    assert exported(library, "fa") is not persian


def test_an_answer_too_large_to_be_kept_is_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webmap.library, "KEPT", 100)
    library = Library([a_journey()])

    first = exported(library, "en")

    assert exported(library, "en") is not first
    assert exported(library, "en").body == first.body


@dataclass
class Workshop:
    """Writes a file only when it is told to, and counts how often it was asked to."""

    begun: Event = field(default_factory=Event)
    may_end: Event = field(default_factory=Event)
    asked: int = 0

    def write(self, *_: object) -> bytes:
        self.asked += 1
        self.begun.set()
        assert self.may_end.wait(60)
        return b"done"


def test_a_slow_export_keeps_nobody_waiting_but_those_who_ask_for_it(library: Library) -> None:
    workshop, journey = Workshop(), library.pages().journey
    slow = Format("slow", ".slow", "text/plain", workshop.write)

    with ThreadPoolExecutor(8) as threads:
        waiting = [threads.submit(library.export, journey, slow, Selection(), "en") for _ in range(4)]
        assert workshop.begun.wait(60)
        quick = threads.submit(exported, library, "en").result(60)
        workshop.may_end.set()
        answers = {id(each.result(60)) for each in waiting}

    assert quick.body.startswith(b"{")
    assert (len(answers), workshop.asked) == (1, 1)


def test_an_answer_that_failed_is_tried_again(library: Library) -> None:
    def fail(*_: object) -> bytes:
        raise QueryError

    journey = library.pages().journey
    with pytest.raises(QueryError):
        library.export(journey, Format("table", ".t", "text/plain", fail), Selection(), "en")

    found = library.export(journey, Format("table", ".t", "text/plain", lambda *_: b"kept"), Selection(), "en")
    assert found.body == b"kept"


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
