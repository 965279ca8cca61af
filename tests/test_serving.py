import re
import signal
import socket
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import a_folder
from tests.serving import COMMANDS, serving


def ended(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def read(address: str | urllib.request.Request) -> str:
    with urllib.request.urlopen(address, timeout=20) as answer:  # noqa: S310 # our own server
        return str(answer.read().decode())


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as other:
        yield other.getsockname()[1]


@pytest.mark.parametrize("command", COMMANDS)
def test_the_server_says_where_it_listens_and_answers_there(command: str) -> None:
    with serving(*COMMANDS[command], "--port", "0") as server:
        assert server.line.startswith("trotsky at http://127.0.0.1:")
        assert "Leon Trotsky" in read(server.address)
        assert '"status":"ok"' in read(f"{server.address}healthz")


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_server_in_silence(command: str, number: int) -> None:
    with serving(*COMMANDS[command], "--port", "0") as server:
        read(server.address)

        assert server.stop(number) == ""
        assert server.process.returncode == 0


def test_a_host_is_listened_on_by_its_name() -> None:
    with serving(*COMMANDS["exile-map serve"], "--host", "localhost", "--port", "0") as server:
        assert server.address.startswith("http://localhost:")
        assert "Leon Trotsky" in read(server.address)


@pytest.mark.parametrize(("proxies", "root"), [("0", "http://127.0.0.1:"), ("1", "https://maps.example.org/exile/")])
def test_a_proxy_is_believed_when_the_operator_says_so(proxies: str, root: str) -> None:
    said = {"Proto": "https", "Host": "maps.example.org", "Prefix": "/exile"}
    forwarded = {f"X-Forwarded-{name}": value for name, value in said.items()}

    with serving(*COMMANDS["python server.py"], "--port", "0", EXILE_MAP_PROXIES=proxies) as server:
        request = urllib.request.Request(f"{server.address}api", headers=forwarded)  # noqa: S310 # our own server

        assert f'"href":"{root}' in read(request)


def test_a_folder_is_served_under_its_name(tmp_path: Path) -> None:
    folder = tmp_path / "Ovid's way #2"
    folder.mkdir()
    a_folder(folder, stays="place,arrival,lon,lat\nRome,0001,12.5,41.9\nTomis,0009,28.66,44.17\n")

    with serving(*COMMANDS["exile-map serve"], str(folder), "--port", "0") as server:
        page = read(f"{server.address}j/Ovid%27s%20way%20%232/")
        (script,) = re.findall(r'src="\.\./\.\./([^"]*map\.js)"', page)

        assert server.line.startswith("Ovid's way #2 at ")
        assert "map_journey" in read(server.address + script)
        assert '"FeatureCollection"' in read(f"{server.address}export/Ovid%27s%20way%20%232.geojson")


def test_a_folder_with_open_places_is_served_to_be_edited(tmp_path: Path, geonames_folder: Path) -> None:
    (tmp_path / "dante").mkdir()
    folder = a_folder(tmp_path / "dante", stays="place,arrival\nVerona,1303\nRavenna,1318\n")
    command = [*COMMANDS["python server.py"], "--edit", "--port", "0", str(folder)]

    with serving(*command, EXILE_MAP_CACHE=str(geonames_folder)) as server:
        assert re.fullmatch(r"dante at http://127\.0\.0\.1:\d+/review \(Ctrl-C stops\)\n", server.line)
        assert '"name":"Verona"' in read(f"{server.line.split()[2]}/places?lang=en")


def test_what_is_being_edited_is_served_under_the_names_of_this_machine_alone(tmp_path: Path) -> None:
    a_folder(tmp_path, stays="place,arrival,lon,lat\nRome,0001,12.5,41.9\n")

    with serving(*COMMANDS["python server.py"], "--port", "0", str(tmp_path)) as server:
        rebound = urllib.request.Request(server.address, headers={"Host": "rebound.example.com"})  # noqa: S310 # ours

        assert "Rome" in read(server.address)
        with pytest.raises(urllib.error.HTTPError, match="400"):
            read(rebound)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_port_in_use_gives_one_clear_line(command: str, taken_port: int) -> None:
    result = ended(*COMMANDS[command], "--port", str(taken_port))

    assert result.returncode == 1
    assert result.stdout == ""
    assert re.fullmatch(r"cannot listen: Address already in use .*; try --port 0\n", result.stderr)
    assert str(taken_port) in result.stderr


def test_a_host_that_is_not_there_gives_one_clear_line() -> None:
    result = ended(*COMMANDS["exile-map serve"], "--host", "203.0.113.1", "--port", "0")

    assert result.returncode == 1
    assert result.stderr.startswith("cannot listen: ")
    assert result.stderr.count("\n") == 1


def test_a_bad_journey_is_refused_with_its_problems(tmp_path: Path) -> None:
    a_folder(tmp_path, stays="place,arrival,lon,lat\nRome,0008-13,12.5,41.9\nTomis,0009,28.66,144.17\n")

    result = ended(*COMMANDS["exile-map serve"], str(tmp_path))

    assert result.returncode == 1
    assert "stays.csv, row 2, column 'arrival'" in result.stderr
    assert "stays.csv, row 3, column 'lat'" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["homer"], "'homer' is no journey"),
        (["trotsky", "trotsky"], "two journeys are called 'trotsky'"),
        (["--port", "99999"], "99999 is not in the range"),
        (["--nonsense"], "No such option"),
        (["--edit", "--host", "0.0.0.0"], "--edit is for this machine alone"),  # noqa: S104 # is what is refused
        (["--edit", "trotsky"], "name a folder of your own"),
    ],
)
def test_bad_use_is_told_with_the_usage(arguments: list[str], why: str) -> None:
    result = ended(*COMMANDS["exile-map serve"], *arguments)

    assert result.returncode == 2
    assert result.stderr.startswith("Usage: ")
    assert why in result.stderr
    assert "Traceback" not in result.stderr
