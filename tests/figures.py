"""The journey whose figures were counted by hand, ``tests/data/figures.json``: for Python and for the page."""

import json
from pathlib import Path
from typing import Any

from routes.journey import Journey
from routes.reading import read_journey
from tests.builders import a_folder

TABLE: dict[str, Any] = json.loads((Path(__file__).parent / "data" / "figures.json").read_text("utf-8"))


def along_the_equator(folder: Path) -> Journey:
    """Read the journey of the table, by way of a folder."""
    tables = {name: "\n".join(TABLE[name]) for name in ("places", "stays", "legs")}
    return read_journey(a_folder(folder, **tables))
