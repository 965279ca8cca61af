"""Disks that are full or may not be written to, programs that die while they write: no file is ever half-written."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import server
from places.errors import GeocodingError
from places.geocoding.answers import Answers
from routes.new_command import EXAMPLE
from tests.builders import a_folder
from tests.faults.disks import a_full_disk

STAYS = "place,arrival\nOdessa,1889\nVienna,1907\n"
COMMANDS = {
    "export": ["export", "ovid", "--to", "geojson", "--output"],
    "page": ["page", "ovid", "--output"],
    "site": ["site", "ovid", "--output"],
}
DYING = """
import os, pathlib, signal, sys
import server

moment, left, arguments = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
owner = {"fsync": os, "replace": os, "rename": os, "mkdir": os, "write_bytes": pathlib.Path}[moment]
real = getattr(owner, moment)

def dying(*given, **more):
    global left
    left -= 1
    if left < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return real(*given, **more)

setattr(owner, moment, dying)
server.main(arguments)
"""


def run(*arguments: str) -> Result:
    return CliRunner().invoke(server.main, arguments)


def told_in_a_line(result: Result, why: str) -> None:
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith("cannot write ")
    assert why in result.stderr


@pytest.fixture
def full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    with a_full_disk(tmp_path, monkeypatch) as folder:
        yield folder


@pytest.mark.parametrize("command", COMMANDS)
def test_where_there_is_no_room_nothing_is_left(command: str, full_disk: Path) -> None:
    result = run(*COMMANDS[command], str(full_disk / "out"))

    told_in_a_line(result, "No space left on device")
    assert [*full_disk.iterdir()] == []


@pytest.mark.parametrize("command", ["export", "page"])
def test_where_there_is_no_room_what_was_there_stays(command: str, full_disk: Path) -> None:
    descriptor = os.open(full_disk / "out", os.O_CREAT | os.O_WRONLY)
    os.write(descriptor, b"old")
    os.close(descriptor)

    told_in_a_line(run(*COMMANDS[command], str(full_disk / "out")), "No space left on device")
    assert {path.name: path.read_bytes() for path in full_disk.iterdir()} == {"out": b"old"}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_folder_that_may_not_be_written_to_is_named(command: str) -> None:
    told_in_a_line(run(*COMMANDS[command], "/proc/out"), "/proc/out")


def test_a_store_without_room_says_so_and_is_not_called_spoilt(tmp_path: Path) -> None:
    with Answers(tmp_path / "geocoding.sqlite") as store:
        store._database.execute("PRAGMA max_page_count = 1")  # noqa: SLF001 # as a full disk does

        with pytest.raises(GeocodingError, match=r"is full.*make room on the disk"):
            store.answered("photon", "x" * 99_999, "", list, day="2025-01-01", licence="")


def test_a_store_that_may_not_be_written_to_says_so(tmp_path: Path) -> None:
    Answers(tmp_path / "geocoding.sqlite").__exit__(None, None, None)
    with Answers(tmp_path / "geocoding.sqlite") as store:
        store._database.execute("PRAGMA query_only = 1")  # noqa: SLF001 # as permissions do, which root does not heed

        with pytest.raises(GeocodingError, match=r"readonly.*let it be written to"):
            store.answered("photon", "Tomis", "", list, day="2025-01-01", licence="")


# Programs that die


def killed(moment: str, times: int, *arguments: str) -> bool:
    """Run a command that dies the moment it calls a function of the system for so many times; tell whether it did."""
    command = [sys.executable, "-c", DYING, moment, str(times), *arguments]
    ended = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)
    assert ended.returncode in {0, -signal.SIGKILL}, ended.stderr
    return ended.returncode != 0


@pytest.mark.parametrize("moment", ["fsync", "replace"])
@pytest.mark.parametrize("command", ["export", "page"])
def test_a_program_that_dies_while_it_writes_a_file_leaves_the_old_one(
    command: str, moment: str, tmp_path: Path
) -> None:
    (tmp_path / "out").write_bytes(b"old")

    assert killed(moment, 0, *COMMANDS[command], str(tmp_path / "out"))
    assert (tmp_path / "out").read_bytes() == b"old"

    assert not killed(moment, 9, *COMMANDS[command], str(tmp_path / "out"))
    assert len((tmp_path / "out").read_bytes()) > 9999


@pytest.mark.parametrize(("moment", "times"), [("mkdir", 3), ("write_bytes", 0), ("write_bytes", 9), ("rename", 0)])
def test_a_program_that_dies_while_it_makes_a_site_leaves_the_old_one(moment: str, times: int, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "exile-map-site.txt").write_text("old")

    assert killed(moment, times, *COMMANDS["site"], str(tmp_path / "site"))
    assert {path.name: path.read_text() for path in (tmp_path / "site").iterdir()} == {"exile-map-site.txt": "old"}


@pytest.mark.parametrize(("moment", "times"), [("fsync", 0), ("replace", 0), ("fsync", 1), ("replace", 1)])
def test_a_program_that_dies_while_it_writes_points_leaves_the_old_table(
    moment: str, times: int, tmp_path: Path, geonames_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EXILE_MAP_CACHE", str(geonames_folder))
    places = "place_id,name_en,lon,lat\nodessa,Odessa,,\nvienna,Vienna,,\n"
    a_folder(tmp_path, stays=STAYS.replace("O", "o").replace("V", "v"), places=places)

    assert killed(moment, times, "geocode", str(tmp_path))
    assert (tmp_path / "places.csv").read_text() == places

    assert not killed(moment, 99, "geocode", str(tmp_path))
    assert (tmp_path / "places.csv").read_text().count("geonames") >= 1


@pytest.mark.parametrize("moment", ["fsync", "replace"])
def test_a_program_that_dies_while_it_makes_a_journey_leaves_whole_tables(moment: str, tmp_path: Path) -> None:
    assert killed(moment, 2, "new", str(tmp_path / "dante"))

    made = {path.name: path.read_bytes() for path in (tmp_path / "dante").glob("[!.]*")}
    assert len(made) == 2
    assert made == {name: (EXAMPLE / name).read_bytes() for name in made}


def test_of_two_writers_one_wins_and_neither_mixes(tmp_path: Path) -> None:
    writing = "import sys; from pathlib import Path; from places.whole_file import write_whole\n"
    writing += "for _ in range(30): write_whole(Path(sys.argv[1]), sys.argv[2].encode() * 500_000)"
    writers = [subprocess.Popen([sys.executable, "-c", writing, str(tmp_path / "out"), mark]) for mark in "ab"]

    seen = set()
    while any(writer.poll() is None for writer in writers):
        if (tmp_path / "out").exists():
            seen.add((tmp_path / "out").read_bytes())

    assert [writer.returncode for writer in writers] == [0, 0]
    assert seen <= {b"a" * 500_000, b"b" * 500_000}
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_spoilt_index_of_geonames_is_one_clear_line(tmp_path: Path, geonames_folder: Path) -> None:
    (index,) = geonames_folder.glob("geonames-*.sqlite")
    body = index.read_bytes()[:4096] + b"spoilt" * 9999
    (tmp_path / index.name).write_bytes(body)
    a_folder(tmp_path, stays=STAYS)

    result = CliRunner(env={"EXILE_MAP_CACHE": str(tmp_path)}).invoke(server.main, ["geocode", str(tmp_path)])

    assert isinstance(result.exception, SystemExit)
    assert index.name in result.stderr, result.stderr
