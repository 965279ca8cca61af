from pathlib import Path

import pytest
from hypothesis import settings

from routes.journey import Journey
from routes.reading import find_journey, read_journey

settings.register_profile("untimed", deadline=None)  # a busy machine is no failure
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def trotsky() -> Journey:
    return read_journey(find_journey("trotsky"))


@pytest.fixture(scope="session")
def repository() -> Path:
    return Path(__file__).parents[1]
