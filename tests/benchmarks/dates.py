"""How many EDTF texts a second are parsed, here and by the ``edtf`` library, on the same texts."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from places.dates import parse_edtf
from tests.benchmarks.results import OURS, Result, medians, seconds

__all__ = ["measure"]

TEXTS_A_ROUND = 20_000
NOT_PARSED_BY_EDTF = {"1984-1X"}
EXAMPLES = Path(__file__).parents[1] / "data" / "edtf.json"


def measure(rounds: int) -> Iterator[Result]:
    """Measure each level of the standard."""
    import edtf

    examples = json.loads(EXAMPLES.read_text(encoding="utf-8"))["examples"]
    for level in (0, 1, 2):
        texts = [text for of_level, text, *_ in examples if of_level == level and text not in NOT_PARSED_BY_EDTF]
        works = {
            OURS: partial(_parses_a_second, parse_edtf, texts, TEXTS_A_ROUND),
            "edtf": partial(_parses_a_second, edtf.parse_edtf, texts, len(texts)),
        }
        yield Result("Dates", f"EDTF level {level}, texts parsed a second", medians(rounds, works))


def _parses_a_second(parse: Callable[[str], object], texts: list[str], count: int) -> float:
    repetitions = max(count // len(texts), 1)
    return repetitions * len(texts) / seconds(lambda: [parse(text) for _ in range(repetitions) for text in texts])
