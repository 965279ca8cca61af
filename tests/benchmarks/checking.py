"""How long a table of 100,000 rows with 1,000 mistakes takes to be read and reported, as CSV and as XLSX."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from openpyxl import Workbook

from routes.reading import check_journey
from tests.benchmarks.results import OURS, Result, medians, seconds

__all__ = ["measure"]

ROWS, MISTAKES = 100_000, 1_000


def measure(rounds: int, folder: Path) -> Iterator[Result]:
    """Measure tables that are written into a folder."""
    rows, table, workbook = a_table(), folder / "mistakes.csv", folder / "mistakes.xlsx"
    table.write_text("\n".join(map(",".join, rows)), encoding="utf-8")
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in rows:
        sheet.append(row)
    book.save(workbook)
    for path in (table, workbook):
        what = f"{ROWS:,} rows with {MISTAKES:,} mistakes reported ({path.suffix[1:].upper()}), s"
        yield Result("Checking", what, medians(rounds, {OURS: partial(seconds, partial(_report, path))}))


def _report(path: Path) -> str:
    return "\n".join(map(str, check_journey(path).problems))


def a_table() -> list[list[str]]:
    """Give rows of which one in a hundred has a wrong date, place or point."""
    return [["place", "arrival", "lon", "lat", "kind", "title_en"], *map(a_row, range(ROWS))]


def a_row(number: int) -> list[str]:
    """Give a row; each day is not before that of the row before it."""
    day = f"{1000 + number // 100:04}-{1 + number % 100 // 10:02}-{1 + number % 10:02}"
    row = [f"Place {number % 500}", day, f"{number % 500 / 10}", f"{number % 500 / 10}", "town", f"Stay {number}"]
    if number % (ROWS // MISTAKES) == 7:
        column, wrong = ((1, "1902-13"), (0, ""), (3, "141.9"))[number // 100 % 3]
        row[column] = wrong
    return row
