from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import Phase, settings

from places.geocoding.index_file import built_index
from routes.journey import Journey
from routes.reading import find_journey, read_journey
from server import create_app
from tests.browser.chromium import ARGUMENTS, chromium_path
from tests.geocoders import FakeNominatim, a_nominatim

settings.register_profile("untimed", deadline=None)  # a busy machine is no failure
settings.register_profile("hasty", deadline=None, phases=[Phase.explicit, Phase.generate])  # a failure is enough
settings.load_profile("untimed")


@pytest.fixture(scope="session", autouse=True)
def _no_index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Let no index that somebody has made find a place that a test takes for unknown."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("EXILE_MAP_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def trotsky() -> Journey:
    return read_journey(find_journey("trotsky"))


@pytest.fixture(scope="session")
def geonames_folder(request: pytest.FixtureRequest) -> Path:
    """Give the folder of the offline index, which all workers share and later runs find again."""
    assert request.config.cache is not None
    folder = Path(request.config.cache.mkdir("geonames"))
    built_index(folder)
    return folder


@pytest.fixture
def nominatim() -> Iterator[FakeNominatim]:
    with a_nominatim() as server:
        yield server


@pytest.fixture(scope="module")
def app() -> Flask:
    return create_app()


@pytest.fixture
def client(app: Flask) -> Iterator[FlaskClient]:
    with app.test_client() as client:
        yield client


@pytest.fixture(scope="session")
def repository() -> Path:
    return Path(__file__).parents[1]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_type_launch_args, "executable_path": chromium_path(), "args": ARGUMENTS}
