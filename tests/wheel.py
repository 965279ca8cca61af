"""The wheel where nothing else is: built, installed with what it asks for, and used: ``python -m tests.wheel``.

It needs the package index and half a minute, and exits with 1 when a command fails or an address is not answered.
"""

import json
import os
import re
import subprocess
import sys
import venv
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.request import urlopen

from tests.serving import serving
from webmap.formats import find_format, format_names

__all__ = ["main"]

SOURCES = Path(__file__).parents[1]
WITH_AN_EXTRA = {"geoparquet"}
ALONE = {"PYTHONPATH": "", "PYTHONNOUSERSITE": "1"}


def main() -> int:
    """Build, install and use it in an empty folder, and tell what was there."""
    with TemporaryDirectory() as place, chdir(place):
        wheel = built(Path("dist"))
        programs = installed(wheel, Path(place, "environment"))
        libraries = run(programs / "python", "-m", "pip", "list", "--format=freeze").splitlines()
        named = run(programs / "exile-map", "--help").partition("Commands:")[2]
        commands = re.findall(r"^  (\w+) ", named, flags=re.MULTILINE)
        Path("empty").mkdir()
        with chdir("empty"), serving(str(programs / "exile-map"), "serve", "trotsky", "--port", "0", **ALONE) as server:
            answered = read_all(server.address)
            said = server.stop(15)
        left = [*Path("empty").iterdir()]
    sys.stdout.write(f"{wheel.name} with {len(libraries)} distributions: {', '.join(libraries)}\n")
    sys.stdout.write(f"exile-map --help names {', '.join(commands)}\n")
    sys.stdout.write(f"exile-map serve answered {answered} addresses\n{said}")
    return int(bool(said or left or "serve" not in commands))


def built(folder: Path) -> Path:
    """Build the wheel into a folder."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder.absolute())]
    subprocess.run(command, cwd=SOURCES, check=True, capture_output=True)
    (wheel,) = folder.absolute().glob("*.whl")
    return wheel


def installed(wheel: Path, environment: Path) -> Path:
    """Install it into a new environment; gives the folder of its programs."""
    venv.create(environment, with_pip=True)
    programs = environment / ("Scripts" if sys.platform == "win32" else "bin")
    run(programs / "python", "-m", "pip", "install", "--quiet", str(wheel))
    run(programs / "python", "-m", "pip", "check")
    return programs


def run(program: Path, *arguments: str) -> str:
    """Run a program that sees nothing of ours but what is installed; gives what it prints."""
    command, environment = [str(program), *arguments], os.environ | ALONE
    return subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True).stdout


def read_all(address: str) -> int:
    """Read the page, all that it loads, each export and the API; gives how many addresses that were."""
    page = read(f"{address}j/trotsky/").decode()
    loaded = {f"{address}{path}" for path in re.findall(r'(?:src|href)="\.\./\.\./(assets/[^"]+)"', page)}
    endings = (find_format(name).ending for name in format_names() if name not in WITH_AN_EXTRA)
    exports = {f"{address}export/trotsky{ending}" for ending in endings}
    others = {f"{address}{path}" for path in ("", "j/", "healthz", "api", "api/collections/trotsky-stays/items")}
    sizes = {each: len(read(each)) for each in loaded | exports | others}
    features = json.loads(read(f"{address}export/trotsky.geojson"))["features"]
    if not loaded or not all(sizes.values()) or len(features) < 500:
        msg = f"an answer is empty or not whole: {sizes}, {len(features)} features"
        raise ValueError(msg)
    return len(sizes) + 1


def read(address: str) -> bytes:
    """Read an address; anything but 200 is an ``HTTPError``."""
    with urlopen(address, timeout=60) as answer:  # noqa: S310 # our own server
        return bytes(answer.read())


if __name__ == "__main__":
    sys.exit(main())
