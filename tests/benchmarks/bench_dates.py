"""Measure how many EDTF texts a second are parsed, here and by the ``edtf`` library, on the same texts.

Run it from the project's folder: ``python -m tests.benchmarks.bench_dates``. It measures and asserts nothing.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from places.dates import parse_edtf

ROUNDS = 5
TEXTS_A_ROUND = 20_000
NOT_PARSED_BY_EDTF = {"1984-1X"}
EXAMPLES = Path(__file__).parents[1] / "data" / "edtf.json"


def parses_a_second(parse: Callable[[str], object], texts: list[str], count: int) -> float:
    """Give the speed of the best of some rounds, each of about ``count`` parses, after one round to warm up."""
    repetitions = max(count // len(texts), 1)
    seconds = []
    for _ in range(ROUNDS + 1):
        start = perf_counter()
        for _ in range(repetitions):
            for text in texts:
                parse(text)
        seconds.append(perf_counter() - start)
    return repetitions * len(texts) / min(seconds[1:])


def main() -> None:
    """Print one line for each level of the standard."""
    import edtf

    examples = json.loads(EXAMPLES.read_text(encoding="utf-8"))["examples"]
    sys.stdout.write(f"{'level':>5} {'texts':>5} {'parses/s':>10} {'edtf':>10} {'times':>6}\n")
    for level in (0, 1, 2):
        texts = [text for of_level, text, *_ in examples if of_level == level and text not in NOT_PARSED_BY_EDTF]
        ours = parses_a_second(parse_edtf, texts, TEXTS_A_ROUND)
        theirs = parses_a_second(edtf.parse_edtf, texts, len(texts))
        sys.stdout.write(f"{level:>5} {len(texts):>5} {ours:>10,.0f} {theirs:>10,.0f} {ours / theirs:>6,.0f}\n")


if __name__ == "__main__":
    main()
