import sqlite3
import threading
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from places import GeocodingError
from places.geocoding import Candidate, answers
from places.geocoding.answers import Answer, Answers, Choice, set_aside
from tests.geocoders import a_candidate

DAY, LICENCE = "2026-05-17", "ODbL 1.0"


def a_choice(**known: str | None) -> Choice:
    parts = {"place_id": "tomis", "chooser": "rule", "day": DAY} | known
    return Choice(chosen=a_candidate(), candidates=(a_candidate(), a_candidate("Elba")), score=0.97, **parts)  # type: ignore[arg-type] # texts


def ask(store: Answers, query: str, *found: Candidate) -> Answer:
    return store.answered("photon", query, "", lambda: found, day=DAY, licence=LICENCE)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "geocoding.sqlite"


@pytest.mark.parametrize("found", [(), (a_candidate(), a_candidate("Elba", country="IT"))])
def test_an_answer_is_kept_whole_also_when_there_is_nothing(path: Path, found: Sequence[Candidate]) -> None:
    with Answers(path) as store:
        ask(store, "تومیس", *found)

    with Answers(path) as store:
        assert store.find("photon", "تومیس") == Answer("photon", "تومیس", "", tuple(found), DAY, LICENCE)
        assert store.find("photon", "Tomis") is None
        assert store.find("photon", "تومیس", "RO") is None


def test_what_every_service_answered_to_a_question_is_known(path: Path) -> None:
    with Answers(path) as store:
        for service in ("photon", "nominatim"):
            store.answered(service, "Tomis", "RO", lambda: [a_candidate()], day=DAY, licence=LICENCE)
        ask(store, "Tomis")

        assert [answer.service for answer in store.told("Tomis", "RO")] == ["nominatim", "photon"]
        assert store.told("Tomis")[0].candidates == ()


def test_the_first_answer_stands(path: Path) -> None:
    with Answers(path) as store:
        ask(store, "Tomis", a_candidate())

        assert ask(store, "Tomis", a_candidate("Elba")).candidates == (a_candidate(),)


def test_nothing_is_kept_where_there_was_no_answer(path: Path) -> None:
    with Answers(path) as store:
        with pytest.raises(ZeroDivisionError):
            store.answered("photon", "Tomis", "", lambda: [a_candidate(prominence=1 / 0)], day=DAY, licence="")

        assert store.find("photon", "Tomis") is None


def test_the_last_choice_for_a_place_stands_with_all_it_was_chosen_from(path: Path) -> None:
    with Answers(path) as store:
        store.choose(a_choice())
        store.choose(a_choice(chooser="person"))

    with Answers(path) as store:
        assert store.choice("tomis") == a_choice(chooser="person")
        assert store.choice("rome") is None


def test_of_several_processes_one_asks_and_the_others_wait(path: Path) -> None:
    asked: list[int] = []
    together = threading.Barrier(4, timeout=60)

    def answer() -> tuple[Candidate, ...]:
        asked.append(1)
        return ()

    def run() -> None:
        with Answers(path) as store:
            together.wait()
            store.answered("photon", "Tomis", "", answer, day=DAY, licence="")

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert asked == [1]


@pytest.mark.parametrize("spoilt", [b"place_id,name_en\n", b"SQLite format 3\0" + b"\1" * 5000])
def test_a_damaged_store_is_one_clear_line_and_can_be_set_aside(path: Path, spoilt: bytes) -> None:
    path.write_bytes(spoilt)

    with pytest.raises(GeocodingError, match=r"the store of answers .*geocoding\.sqlite cannot be used .*--set-aside"):
        Answers(path)

    assert set_aside(path) == path.with_name("geocoding.sqlite.1")
    with Answers(path) as store:
        assert store.choice("tomis") is None


def test_pages_that_were_overwritten_are_noticed_when_the_store_is_opened(path: Path) -> None:
    with Answers(path) as store:
        ask(store, "Tomis", *[a_candidate()] * 200)
    body = bytearray(path.read_bytes())
    body[8192:12288] = b"\xff" * 4096
    path.write_bytes(body)

    with pytest.raises(GeocodingError, match="--set-aside"):
        Answers(path)


def test_a_spoilt_row_is_named_too(path: Path) -> None:
    with Answers(path) as store:
        ask(store, "Tomis", a_candidate())
        with closing(sqlite3.connect(path)) as other:
            other.execute("UPDATE answer SET candidates = '[{}]'")
            other.commit()

        with pytest.raises(GeocodingError, match="--set-aside"):
            store.find("photon", "Tomis")


def test_a_store_of_a_later_format_is_not_touched(path: Path) -> None:
    with closing(sqlite3.connect(path)) as later:
        later.execute("PRAGMA user_version = 7")

    with pytest.raises(GeocodingError, match="its format is 7, not 1"):
        Answers(path)


def test_stores_set_aside_do_not_replace_each_other(path: Path) -> None:
    for _ in range(2):
        with Answers(path):
            pass
        set_aside(path)

    assert sorted(each.name for each in path.parent.iterdir()) == ["geocoding.sqlite.1", "geocoding.sqlite.2"]
    assert set_aside(path) is None


def test_a_store_that_another_run_holds_is_not_called_damaged(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "WAIT_S", 0.0)

    with Answers(path) as first, Answers(path) as second:

        def meanwhile() -> tuple[Candidate, ...]:
            second.choose(a_choice())
            return ()

        with pytest.raises(GeocodingError, match=r"database is locked.*wait until another run has ended"):
            first.answered("photon", "Tomis", "", meanwhile, day=DAY, licence="")


def test_a_store_in_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(GeocodingError, match="unable to open"):
        Answers(tmp_path / "nowhere" / "geocoding.sqlite")
