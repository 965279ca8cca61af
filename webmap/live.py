"""Journeys that somebody is editing: read again when a file changes, the last good ones kept while one is wrong."""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from threading import Lock
from time import monotonic

from places.errors import Problem, TableError
from routes.journey import Journey
from routes.reading import read_journey
from webmap.library import Library

__all__ = ["LiveLibrary"]

LOOK_SECONDS = 0.5
"""The files are looked at no more often than this."""

Stamp = tuple[tuple[str, int, int], ...]


class LiveLibrary:
    """A library that follows the files of its journeys; safe to ask from several threads.

    Parameters
    ----------
    paths : sequence of Path
        The folder or table of each journey.
    build : callable
        Makes a library of journeys.
    tell : callable
        Takes a line for whoever watches the console.
    now : callable
        Seconds of a clock that never goes back.

    Raises
    ------
    TableError
        When a journey has problems from the start, since there is no good one to keep.
    """

    def __init__(
        self,
        paths: Sequence[Path],
        build: Callable[[Iterable[Journey]], Library],
        tell: Callable[[str], None] = lambda line: print(line, file=sys.stderr),  # noqa: T201 # the console is meant
        now: Callable[[], float] = monotonic,
    ) -> None:
        self._build, self._tell, self._now = build, tell, now
        self._lock = Lock()
        self._stamps = {path: _stamp(path) for path in paths}
        self._good = {path: read_journey(path) for path in paths}
        self._problems: dict[Path, Sequence[Problem]] = {}
        self._library = build(self._good.values())
        self._looked = now()

    def library(self) -> Library:
        """Give the library of the tables as they are now, or as they were when they were last right."""
        with self._lock:
            if self._now() - self._looked >= LOOK_SECONDS:
                self._looked = self._now()
                self._look()
            return self._library

    def edition(self, name: str) -> Mapping[str, object]:
        """Say in one word which state of a journey is shown, and what is wrong with a newer one."""
        pages = self.library().pages(name)
        with self._lock:
            found = next((found for path, found in self._problems.items() if self._good[path].name == name), ())
        return {"edition": pages.bundle.digest, "problems": [str(problem) for problem in found]}

    def _look(self) -> None:
        changed = [path for path, stamp in self._stamps.items() if _stamp(path) != stamp]
        for path in changed:
            self._stamps[path] = _stamp(path)  # before the reading: what changes meanwhile is read again
            self._read(path)
        if changed:
            self._library = self._build(self._good.values())

    def _read(self, path: Path) -> None:
        try:
            self._good[path] = read_journey(path)
        except TableError as error:
            self._problems[path] = error.problems
            self._tell(f"{path.name} stays as it was. {error}")
        else:
            self._problems.pop(path, None)
            self._tell(f"{path.name} was read again.")


def _stamp(path: Path) -> Stamp:
    """Note when each file of a journey was last written, and its size; nothing when one goes while it is looked at."""
    try:
        files = sorted(path.iterdir()) if path.is_dir() else [path]
        known = [(file.name, file.stat()) for file in files if file.suffix.lower() in {".csv", ".toml"} or file == path]
    except FileNotFoundError:
        return ()
    return tuple((name, status.st_mtime_ns, status.st_size) for name, status in known)
