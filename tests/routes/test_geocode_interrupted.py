import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.builders import a_folder
from tests.geocoders import FakeNominatim, Reply, a_hit

STAYS = "place,arrival\nQxzq,0008\nXqzx,0009\nZxqz,0010\n"
HEEDING = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
"""What is started in the background, as these tests may be, is told to ignore it."""
AT_ONCE = f"{HEEDING}import places.geocoding.asking as asking; asking.DELAY_S = 0.0; import server; server.main()"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return a_folder(tmp_path, stays=STAYS)


@contextmanager
def a_run(folder: Path, server: FakeNominatim, cache: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", AT_ONCE, "geocode", str(folder)]
    environment = {**os.environ, "EXILE_MAP_CACHE": str(cache)}
    with subprocess.Popen(
        [*command, "--online", "nominatim", "--endpoint", server.address],
        cwd=Path(__file__).parents[2],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


@dataclass
class Held:
    """A reply that is held back: the test hears that it was asked for, and says when it may go out."""

    asked: threading.Event = field(default_factory=threading.Event)
    over: threading.Event = field(default_factory=threading.Event)

    def __call__(self) -> None:
        self.asked.set()
        self.over.wait()


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT])
def test_a_run_that_is_stopped_goes_on_where_it_was(
    folder: Path, nominatim: FakeNominatim, geonames_folder: Path, number: signal.Signals
) -> None:
    held = Held()
    for name in ("Qxzq", "Xqzx"):
        nominatim.answers(name, Reply([a_hit(name)]))
    nominatim.answers("Zxqz", Reply(before=held), Reply([a_hit("Zxqz")]))

    with a_run(folder, nominatim, geonames_folder) as process:
        assert held.asked.wait(60)
        process.send_signal(number)
        process.wait(timeout=60)
    held.over.set()
    with a_run(folder, nominatim, geonames_folder) as process:
        printed, _ = process.communicate(timeout=60)

    assert nominatim.asked == ["Qxzq", "Xqzx", "Zxqz", "Zxqz"]
    assert [line.split("\t")[0] for line in printed.splitlines()] == ["qxzq", "xqzx", "zxqz"]
    assert "open" not in printed


def test_a_run_that_is_interrupted_says_what_is_left(
    folder: Path, nominatim: FakeNominatim, geonames_folder: Path
) -> None:
    held = Held()
    nominatim.answers("Xqzx", Reply(before=held))

    with a_run(folder, nominatim, geonames_folder) as process:
        assert held.asked.wait(60)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=60)
    held.over.set()

    assert process.returncode == 130
    assert "stopped: 3 places have no point yet; all answers until now are kept" in told
    assert "Traceback" not in told
