"""What people install: the same bytes from the same sources, with everything in it that serves the map."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.oldest import constraints

EPOCH = "1700000000"
SERVE = """
import server
client = server.create_app(server.Config(("trotsky", "ovid"))).test_client()
assert client.get("/").status_code == client.get("/j/").status_code == 200
assert client.get("/export/ovid.kml").data.endswith(b"</kml>\\n")
print(server.__file__)
"""


def built(sources: Path, folder: Path, epoch: str = EPOCH) -> dict[str, bytes]:
    """Build a wheel and an sdist; gives their bytes by their endings."""
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(folder)]
    environment = os.environ | {"SOURCE_DATE_EPOCH": epoch}
    subprocess.run(command, cwd=sources, env=environment, check=True, capture_output=True)
    return {path.suffix: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture(scope="module")
def sources(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the sources, all as new as can be."""
    ignored = shutil.ignore_patterns(".*_cache", ".venv*", ".hypothesis", "__pycache__", "dist", ".git")
    folder = tmp_path_factory.mktemp("sources") / "here"
    return Path(shutil.copytree(repository, folder, ignore=ignored, copy_function=shutil.copy))


@pytest.fixture(scope="module")
def wheel(sources: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    built(sources, folder)
    (found,) = folder.glob("*.whl")
    return found


def test_the_same_sources_give_the_same_bytes(sources: Path, wheel: Path, tmp_path: Path) -> None:
    (sources / "server.py").touch()

    again = built(sources, tmp_path)

    (archive,) = wheel.parent.glob("*.tar.gz")
    assert again == {".whl": wheel.read_bytes(), ".gz": archive.read_bytes()}


def test_a_wheel_holds_the_program_and_no_tests(wheel: Path) -> None:
    names = ZipFile(wheel).namelist()

    assert {name.split("/")[0] for name in names if ".dist-info" not in name} == {
        *("places", "routes", "webmap", "server.py")
    }
    assert {"webmap/templates/page.html", "webmap/languages/fa.json", "routes/data/ovid/stays.csv"} <= {*names}


def test_a_wheel_serves_the_map_away_from_its_sources(wheel: Path, tmp_path: Path) -> None:
    ZipFile(wheel).extractall(tmp_path / "installed")

    command, environment = [sys.executable, "-c", SERVE], os.environ | {"PYTHONPATH": str(tmp_path / "installed")}
    ran = subprocess.run(command, cwd=tmp_path, env=environment, check=False, capture_output=True, text=True)

    assert (ran.returncode, ran.stdout.strip()) == (0, str(tmp_path / "installed" / "server.py")), ran.stderr


def test_every_library_has_one_lower_bound(repository: Path) -> None:
    oldest = constraints((repository / "pyproject.toml").read_text())

    assert "waitress==3.0.2" in oldest
    assert len({each.split("==")[0] for each in oldest}) == len(oldest) >= 20
