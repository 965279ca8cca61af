"""The server as people start it: a process of its own."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

COMMANDS = {
    "exile-map serve": [str(Path(sys.executable).with_name("exile-map")), "serve"],
    "python server.py": [sys.executable, str(Path(__file__).parents[1] / "server.py")],
}


@dataclass
class Serving:
    """A server under way: its process and the line it printed."""

    process: subprocess.Popen[str]
    line: str

    @property
    def address(self) -> str:
        found = re.search(r"http://\S+/", self.line)
        assert found, self.line
        return found[0]

    def stop(self, number: int) -> str:
        """Send a signal, and give what was printed after the address."""
        self.process.send_signal(number)
        _, printed = self.process.communicate(timeout=20)
        return printed


@contextmanager
def serving(*command: str, **settings: str) -> Iterator[Serving]:
    """Start a server; ``settings`` go into its environment."""
    pipe, environment = subprocess.PIPE, os.environ | settings
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, env=environment) as process:
        assert process.stderr
        try:
            yield Serving(process, process.stderr.readline())
        finally:
            if process.poll() is None:
                process.kill()
