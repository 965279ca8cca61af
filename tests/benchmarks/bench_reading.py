"""Measure how long a table of 100,000 rows with 1,000 mistakes takes to be read and reported, as CSV and as XLSX.

Run it from the project's folder: ``python -m tests.benchmarks.bench_reading``. It measures and asserts nothing.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from openpyxl import Workbook

from routes.reading import check_journey

ROWS, MISTAKES = 100_000, 1_000


def a_table() -> list[list[str]]:
    """Give rows of which one in a hundred has a wrong date, place or point."""
    return [["place", "arrival", "lon", "lat", "kind", "title_en"], *map(a_row, range(ROWS))]


def a_row(number: int) -> list[str]:
    day = f"{1000 + number // 100:04}-{1 + number % 100 // 10:02}-{1 + number % 10:02}"
    row = [f"Place {number % 500}", day, f"{number % 500 / 10}", f"{number % 500 / 10}", "town", f"Stay {number}"]
    if number % (ROWS // MISTAKES) == 7:
        column, wrong = ((1, "1902-13"), (0, ""), (3, "141.9"))[number // 100 % 3]
        row[column] = wrong
    return row


def main() -> None:
    """Print a line for each: the problems found and the seconds taken."""
    with TemporaryDirectory() as folder:
        rows, table, workbook = a_table(), Path(folder) / "journey.csv", Path(folder) / "journey.xlsx"
        table.write_text("\n".join(map(",".join, rows)), encoding="utf-8")
        book = Workbook(write_only=True)
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(row)
        book.save(workbook)
        for path in (table, workbook):
            start = perf_counter()
            problems = check_journey(path).problems
            text = "\n".join(map(str, problems))
            seconds = perf_counter() - start
            sys.stdout.write(f"{path.name:>12}: {len(problems):,} problems, {len(text):,} letters, {seconds:.1f} s\n")


if __name__ == "__main__":
    main()
