"""Coverage-guided fuzzing of what reads texts from outside: ``python -m tests.fuzz [SECONDS] [TARGET ...]``.

Each target takes bytes and may refuse them only as it says it does. Bytes on which one fails are kept in
``tests/data/fuzz/TARGET/``; ``tests/test_fuzz.py`` asks them again for ever. Without atheris, which not every platform
has, known texts are changed at random instead; that finds less, and says so.
"""

import json
import random
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from places.dates import iso, parse_edtf, read_date
from places.errors import DateError, TableError
from places.tables.table import read_table

__all__ = ["FINDS", "SEEDS", "TARGETS", "main"]

DATA = Path(__file__).parent / "data"
FINDS = DATA / "fuzz"
USUAL_SECONDS = 60


def edtf(data: bytes) -> None:
    """Read a date; what is none is refused with ``DateError``, and what is one has days in order."""
    text = data.decode("utf-8", "replace")
    for read in (parse_edtf, lambda typed: read_date(typed)[0]):
        with suppress(DateError):
            date = read(text)
            assert date.span.first <= date.span.last
            assert parse_edtf(date.text).span == date.span
            if date.span.is_day:
                assert parse_edtf(iso(date.span.first).replace("+", "Y")).span == date.span


def table(data: bytes) -> None:
    """Read a CSV table; what is none is refused with ``TableError``, and each cell of a row has a name."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "stays.csv"
        path.write_bytes(data)
        with suppress(TableError):
            found = read_table(path)
            assert all(set(row.cells) <= set(found.columns) for row in found.rows)
            assert [row.number for row in found.rows] == sorted({row.number for row in found.rows})


TARGETS: Mapping[str, Callable[[bytes], None]] = {"edtf": edtf, "table": table}


def _dates() -> list[bytes]:
    told = json.loads((DATA / "edtf.json").read_text("utf-8"))
    return [text.encode() for text in _texts(told) if text]


def _texts(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for key, each in value.items() for text in (key, *_texts(each))]
    if isinstance(value, list):
        return [text for each in value for text in _texts(each)]
    return [value] if isinstance(value, str) else []


SEEDS: Mapping[str, list[bytes]] = {
    "edtf": [*_dates(), b"c. 1886", b"Oct 1902", b"17 May 1917", b"before 1902", b"1902/1903", "۱۹۱۷".encode()],
    "table": [
        b"place,arrival\nRome,0008\nTomis,0009~\n",
        b'\xef\xbb\xbfplace;arrival\r\n\'=Rome;"a;""b"\r\n',
        b'place\tarrival\n\n\n"two\nlines"\t1\n',
        b"a,b,a\n1,2,3,4\n",
    ],
}


def guided(target: str, seconds: int) -> int:
    """Let atheris look for bytes on which a target fails; gives the exit code, not 0 when there are any."""
    import atheris

    with TemporaryDirectory() as corpus:
        for number, seed in enumerate(SEEDS[target]):
            (Path(corpus) / str(number)).write_bytes(seed)
        folder = FINDS / target
        folder.mkdir(parents=True, exist_ok=True)
        options = [f"-max_total_time={seconds}", f"-artifact_prefix={folder}/", "-max_len=400", "-print_final_stats=1"]
        atheris.instrument_all()
        atheris.Setup([sys.argv[0], *options, corpus], TARGETS[target])
        atheris.Fuzz()  # which ends the process
    return 0


def unguided(target: str, seconds: int) -> int:
    """Change known texts at random."""
    chance, until, tried = random.Random(1879), time.monotonic() + seconds, 0  # noqa: S311 # repeatable, not secret
    while time.monotonic() < until:
        data, tried = _changed(chance, SEEDS[target]), tried + 1
        try:
            TARGETS[target](data)
        except Exception:
            find = FINDS / target / f"crash-{sha256(data).hexdigest()[:40]}"
            find.parent.mkdir(parents=True, exist_ok=True)
            find.write_bytes(data)
            sys.stderr.write(f"{target} fails on {data!r}, kept as {find}\n")
            raise
    sys.stdout.write(f"{target}: {tried:,} texts, none failed\n")
    return 0


def _changed(chance: random.Random, seeds: Sequence[bytes]) -> bytes:
    data = bytearray(chance.choice(seeds))
    for _ in range(chance.randint(1, 6)):
        at, other = chance.randint(0, len(data)), chance.choice(seeds)
        length = chance.randint(0, 3)
        data[at : at + length] = chance.choice(
            (bytes([chance.randrange(256)]), other[: chance.randint(0, 9)], data[:length], b"")
        )
    return bytes(data[:400])


def main(arguments: Sequence[str]) -> int:
    """Fuzz every target, each in a process of its own, for so many seconds."""
    seconds = int(arguments[0]) if arguments else USUAL_SECONDS
    targets = arguments[1:] or list(TARGETS)
    if len(targets) == 1:
        try:
            return guided(targets[0], seconds)
        except ImportError:
            return unguided(targets[0], seconds)
    try:
        import atheris
    except ImportError:
        warning = "!!! atheris is not installed: texts are changed at random, WITHOUT coverage; pip install atheris !!!"
        sys.stderr.write(f"{warning}\n")
    else:
        sys.stderr.write(f"guided by {atheris.__name__}\n")
    commands = [[sys.executable, "-m", "tests.fuzz", str(seconds), target] for target in targets]
    return max(subprocess.run(command, check=False).returncode for command in commands)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
