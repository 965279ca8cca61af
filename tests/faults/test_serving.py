"""A server whose journeys vanish, change or cannot be read while it answers, and one that is told to end meanwhile."""

import signal
import socket
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from server import Config, create_app
from tests.answers import problem
from tests.builders import a_folder
from tests.serving import COMMANDS, serving

STAYS = "place,arrival,lon,lat\nRome,0008,12.5,41.9\nTomis,0009,28.66,44.17\n"


def move_away(folder: Path) -> None:
    folder.rename(folder.with_name("elsewhere"))


def become_a_folder(folder: Path) -> None:
    (folder / "places.csv").mkdir()


def become_a_file(folder: Path) -> None:
    move_away(folder)
    folder.write_bytes(b"\xff\x00")


def be_cut(folder: Path) -> None:
    (folder / "stays.csv").write_text(f'{STAYS}"Verona,0010,')


def link_to_itself(folder: Path) -> None:
    (folder / "stays.csv").unlink()
    (folder / "stays.csv").symlink_to("stays.csv")


@pytest.mark.parametrize("change", [move_away, become_a_folder, become_a_file, be_cut, link_to_itself])
def test_whatever_happens_to_a_folder_its_journey_stays_as_it_was(
    change: Callable[[Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "ovid"
    folder.mkdir()
    client = create_app(Config((str(a_folder(folder, stays=STAYS)),), live=True)).test_client()
    before = client.get("/export/ovid.geojson").data
    monkeypatch.setattr("webmap.live.LOOK_SECONDS", 0)

    change(folder)
    edition = client.get("/j/ovid/edition").json

    assert client.get("/export/ovid.geojson").data == before
    assert client.get("/").status_code == 200
    assert edition is not None
    assert len(edition["problems"]) >= 1
    problem(client.get("/j/elsewhere/"), 404)


def answer_on(connection: socket.socket) -> bytes:
    with connection:
        return b"".join(iter(lambda: connection.recv(65_536), b""))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_server_told_to_end_finishes_what_it_answers(number: int) -> None:
    with serving(*COMMANDS["python server.py"], "--port", "0", "ovid") as server, ThreadPoolExecutor(8) as readers:
        at = urlsplit(server.address)
        connections = [socket.create_connection((at.hostname, at.port), timeout=20) for _ in range(8)]
        for connection in connections:  # each is known to the server before it is told
            connection.sendall(b"HEAD /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
            assert connection.recv(65_536).startswith(b"HTTP/1.1 200")
        for number_, connection in enumerate(connections):
            asked = f"GET /export/ovid.kml?from=-004{number_} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
            connection.sendall(asked.encode())

        server.process.send_signal(number)
        answers = [*readers.map(answer_on, connections)]

        for answer in answers:
            head, _, body = answer.partition(b"\r\n\r\n")
            assert head.startswith(b"HTTP/1.1 200")
            assert body.endswith(b"</kml>\n")
        assert server.process.wait(timeout=20) == 0
