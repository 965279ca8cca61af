"""Plant a deliberate fault in a copy of the code, run the tests about it, and see whether they notice: 30 times.

``python -m tests.mutations [WORD ...]`` plants those whose file or text has a word in it, all without one. It exits
with 1 when more than two go unnoticed. The faults are the kind that a tired programmer makes: an end left out, a sign
turned, two numbers swapped, a case forgotten.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

__all__ = ["FAULTS", "Fault", "main"]

REPOSITORY = Path(__file__).parents[1]
ALLOWED = 2
LEFT_BEHIND = shutil.ignore_patterns(".git", ".*_cache", ".venv", ".hypothesis", "__pycache__", "*.jpg")
DATES = tuple(str(path.relative_to(REPOSITORY)) for path in sorted((REPOSITORY / "tests/places").glob("test_*.py")))
CLOCK = ("tests/routes/test_clock.py", "tests/routes/test_schedule.py", "tests/routes/test_whereabouts.py")
PATHS = ("tests/routes/test_path.py", "tests/routes/test_box.py", "tests/routes/test_extent.py")


@dataclass(frozen=True)
class Fault:
    """A fault: in a file, one text (which stands there once) for another; and the tests that are to notice it."""

    file: str
    right: str
    wrong: str
    tests: tuple[str, ...]


FAULTS = (
    Fault("places/dates/days.py", "year % 400 == 0)", "year % 1000 == 0)", DATES),
    Fault("places/dates/days.py", "_EPOCH = 719_468", "_EPOCH = 719_467", DATES),
    Fault("places/dates/days.py", "day_of_cycle // 1_460", "day_of_cycle // 1_461", DATES),
    Fault("places/dates/days.py", "min(day_of_month, days_in_month(years, month + 1))", "min(day_of_month, 28)", DATES),
    Fault("places/dates/days.py", "{4 + (year < 0)}", "{4}", DATES),
    Fault("places/dates/julian.py", "min(day_of_cycle // 365, 3)", "day_of_cycle // 365", DATES),
    Fault("places/dates/span.py", "return self.last < other.first", "return self.last <= other.first", DATES),
    Fault("places/dates/span.py", "self.last - self.first + 1 if", "self.last - self.first if", DATES),
    Fault("places/dates/span.py", "max(self.first, other.first), min", "min(self.first, other.first), min", DATES),
    Fault("places/dates/widening.py", "max(unknown_digits - 1, 0)", "unknown_digits", DATES),
    Fault("places/dates/widening.py", "civil(last + 1)[2] == 1", "civil(last)[2] == 1", DATES),
    Fault("routes/clock.py", "inset = 1 if self.is_leg else 0", "inset = 0", CLOCK),
    Fault("routes/clock.py", "return first <= days.first and days.last <= last", "return first <= days.last", CLOCK),
    Fault("routes/clock.py", "days.first > died.span.last", "days.first >= died.span.last", CLOCK),
    Fault("routes/clock.py", "days.last < born.span.first", "days.last <= born.span.first", CLOCK),
    Fault("routes/clock.py", "math.exp(log - max(logs))", "math.exp(max(logs) - log)", CLOCK),
    Fault(
        "routes/schedule.py", "return (span.first + span.last + 1) / 2", "return (span.first + span.last) / 2", CLOCK
    ),
    Fault("routes/schedule.py", "Span(max(firsts), min(lasts))", "Span(min(firsts), max(lasts))", CLOCK),
    Fault("routes/path.py", "/ steps[segment]", "/ (steps[segment] + 1)", PATHS),
    Fault("routes/path.py", "vertices[:, 0] - 360 * turns", "vertices[:, 0] + 360 * turns", PATHS),
    Fault("routes/path.py", "LONGEST_STEP_M = 50_000", "LONGEST_STEP_M = 500_000", PATHS),
    Fault("routes/path.py", "pieces.append([edge - world * turn])", "pieces.append([])", PATHS),
    Fault("routes/box.py", "self.south <= position.lat <= self.north", "self.south < position.lat < self.north", PATHS),
    Fault("routes/extent.py", "(reached[widest] + 180) % 360 - 180", "reached[widest] % 360", PATHS),
    Fault(
        "routes/selection.py",
        "begin.first <= self.window.last",
        "begin.first < self.window.last",
        ("tests/routes/test_selection.py", "tests/routes/test_geojson.py", "tests/test_exports.py"),
    ),
    Fault(
        "places/position.py",
        "round(self.lon, decimals), round(self.lat, decimals)",
        "round(self.lat, decimals), round(self.lon, decimals)",
        ("tests/places/test_position.py", "tests/routes/test_geojson.py"),
    ),
    Fault("routes/formats/jsonfg.py", 'else ".."', "else day", ("tests/routes/test_jsonfg.py",)),
    Fault(
        "routes/formats/_kml_parts.py",
        'f"-{1 - year:04}-',
        'f"-{-year:04}-',
        ("tests/routes/test_kml.py",),
    ),
    Fault(
        "routes/formats/gpx.py",
        "minlat=south, minlon=west",
        "minlat=west, minlon=south",
        ("tests/routes/test_gpx.py",),
    ),
    Fault(
        "places/tables/defused.py",
        "and not _NUMBER.fullmatch(cell)",
        "",
        ("tests/places/tables/test_defused.py", "tests/routes/test_csv_format.py"),
    ),
)


def passes(tests: Sequence[str], tree: Path) -> bool:
    """Run tests in a tree; one failure will do, and not the smallest that hypothesis could find."""
    command = [sys.executable, "-m", "pytest", "-q", "-x", "--hypothesis-profile", "hasty", *tests]
    environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, cwd=tree, env=environment, check=False, capture_output=True).returncode == 0


def is_caught(fault: Fault, tree: Path) -> bool:
    """Plant a fault in a tree, run the tests about it, and take it out again; ``LookupError`` where it has no place."""
    file = tree / fault.file
    right = file.read_text("utf-8")
    if right.count(fault.right) != 1:
        msg = f"{fault.file} has {fault.right!r} {right.count(fault.right)} times; renew tests/mutations.py"
        raise LookupError(msg)
    file.write_text(right.replace(fault.right, fault.wrong), "utf-8")
    try:
        return not passes(fault.tests, tree)
    finally:
        file.write_text(right, "utf-8")


def main(words: Sequence[str]) -> int:
    """Plant the faults one by one, and tell of each whether it was caught."""
    chosen = [each for each in FAULTS if not words or any(word in f"{each.file} {each.right}" for word in words)]
    missed = 0
    with TemporaryDirectory() as folder:
        tree = Path(shutil.copytree(REPOSITORY, Path(folder) / "tree", ignore=LEFT_BEHIND))
        if not passes(sorted({test for fault in chosen for test in fault.tests}), tree):
            sys.exit("the tests fail without any fault")
        for fault in chosen:
            caught = is_caught(fault, tree)
            missed += not caught
            sys.stdout.write(f"{'caught' if caught else 'MISSED'}  {fault.file}: {fault.right} -> {fault.wrong}\n")
            sys.stdout.flush()
    sys.stdout.write(f"{len(chosen) - missed} of {len(chosen)} faults were caught\n")
    return int(missed > ALLOWED)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
