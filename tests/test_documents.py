"""What the documents say of settings, limits and libraries is what the code has."""

import re
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from webmap.config import Config
from webmap.responses import LONGEST_PATH, LONGEST_QUERY
from webmap.serving import LAST_ANSWERS_S, LIMITS


def test_every_setting_is_documented(repository: Path) -> None:
    told = "".join((repository / name).read_text("utf-8") for name in ("README.md", "docs/security.md"))
    settings = {f"EXILE_MAP_{field.name.upper()}" for field in fields(Config)} - {"EXILE_MAP_LIVE", "EXILE_MAP_EDIT"}

    assert [name for name in sorted(settings) if f"`{name}" not in told] == []


@pytest.mark.parametrize("limit", [*LIMITS.values(), LONGEST_PATH, LONGEST_QUERY, int(LAST_ANSWERS_S)])
def test_every_limit_of_the_server_is_documented(repository: Path, limit: int) -> None:
    table = (repository / "docs" / "security.md").read_text("utf-8").partition("## Limits")[2]

    if limit != LIMITS["cleanup_interval"]:  # which bounds nothing
        assert re.search(rf"\b{limit:,}\b", table)


def test_every_library_is_justified(repository: Path) -> None:
    project = tomllib.loads((repository / "pyproject.toml").read_text("utf-8"))["project"]
    extras = [each for extra in project["optional-dependencies"].values() for each in extra]
    needed = {Requirement(each).name for each in (*project["dependencies"], *extras)}

    rows = re.findall(r"^\| ([a-z].*?) \|", (repository / "docs" / "dependencies.md").read_text("utf-8"), re.MULTILINE)
    told = {name.split(" (")[0] for row in rows for name in row.split(", ")} - {"library"}
    assert told == needed
