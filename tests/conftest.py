from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from routes.journey import Journey
from routes.reading import find_journey, read_journey
from tests.browser.chromium import ARGUMENTS, chromium_path

settings.register_profile("untimed", deadline=None)  # a busy machine is no failure
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def trotsky() -> Journey:
    return read_journey(find_journey("trotsky"))


@pytest.fixture(scope="session")
def repository() -> Path:
    return Path(__file__).parents[1]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_type_launch_args, "executable_path": chromium_path(), "args": ARGUMENTS}
