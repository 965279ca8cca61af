"""Journeys that somebody is editing: read again when a file changes, the last good ones kept while one is wrong."""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from threading import Lock
from time import monotonic
from urllib.parse import quote

from places.errors import Problem, TableError
from places.tables.rules import Rule
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
    patient : bool
        Wait for journeys that have problems from the start; the library holds them once they are right. Their places
        are settled on the page ``/review``.

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
        *,
        patient: bool = False,
    ) -> None:
        self._build, self._tell, self._now, self._patient = build, tell, now, patient
        self._lock = Lock()
        self._stamps = {path: _stamp(path) for path in paths}
        self._good: dict[Path, Journey] = {}
        self._problems: dict[Path, Sequence[Problem]] = {}
        self._looked = now()
        for path in paths:
            self._read(path)
        if self._problems and not patient:
            raise TableError(problem for found in self._problems.values() for problem in found)
        self._library = self._built()

    def library(self) -> Library:
        """Give the library of the tables as they are now, or as they were when they were last right."""
        with self._lock:
            if self._now() - self._looked >= LOOK_SECONDS:
                self._looked = self._now()
                self._look()
            return self._library

    def edition(self, name: str) -> Mapping[str, object]:
        """Say in one word which state of a journey is shown, what is wrong with a newer one, and where to settle it."""
        pages = self.library().pages(name)
        with self._lock:
            shown = {path for path, journey in self._good.items() if journey.name == name}
            found = next((found for path, found in self._problems.items() if path in shown), ())
        review = {"review": f"review?journey={quote(name)}"} if self._patient else {}
        return {"edition": pages.bundle.digest, "problems": [str(problem) for problem in found], **review}

    def _look(self) -> None:
        changed = [path for path, stamp in self._stamps.items() if _stamp(path) != stamp]
        for path in changed:
            self._stamps[path] = _stamp(path)  # before the reading: what changes meanwhile is read again
            self._tell(self._read(path))
        if changed:
            self._library = self._built()

    def _built(self) -> Library:
        return self._build(self._good[path] for path in self._stamps if path in self._good)

    def _read(self, path: Path) -> str:
        """Read a journey, and give what to tell of it."""
        try:
            self._good[path] = read_journey(path)
        except (TableError, OSError) as error:
            self._problems[path] = error.problems if isinstance(error, TableError) else [_unreadable(path, error)]
            return f"{path.name} {'stays as it was' if path in self._good else 'cannot be shown yet'}. {error}"
        self._problems.pop(path, None)
        return f"{path.name} was read again."


def _unreadable(path: Path, error: OSError) -> Problem:
    name = Path(error.filename or path).name
    wrong = f"it cannot be read ({error.strerror})"
    return Problem(name, 0, "", "", wrong, "make it readable again", Rule.TABLE_UNREADABLE)


def _stamp(path: Path) -> Stamp:
    """Note when each file of a journey was last written, and its size; nothing when they cannot be looked at."""
    try:
        files = sorted(path.iterdir()) if path.is_dir() else [path]
        known = [(file.name, file.stat()) for file in files if file.suffix.lower() in {".csv", ".toml"} or file == path]
    except OSError:
        return ()
    return tuple((name, status.st_mtime_ns, status.st_size) for name, status in known)
