import json
from pathlib import Path

import pytest

from places.gazetteer import fold

ROWS = json.loads((Path(__file__).parents[1] / "data" / "fold.json").read_text(encoding="utf-8"))["fold"]


@pytest.mark.parametrize(("name", "folded"), ROWS)
def test_a_name_is_folded_as_the_shared_table_says(name: str, folded: str) -> None:
    assert fold(name) == folded
