import json
from pathlib import Path

import pytest

import webmap.basemap
from tests.browser.conftest import Modules
from tests.webmap.test_basemap import layer

DATA = Path(webmap.basemap.__file__).parent


def test_the_browser_reads_the_same_rivers_as_python(modules: Modules) -> None:
    text = json.loads((DATA / "coarse.json").read_text())

    decoded = modules(
        "basemap",
        "({decodeBasemap}, json) => decodeBasemap(json).rivers.map(({xy, west, east}) => [xy.length / 2, west, east])",
        text,
    )

    for (count, west, east), river in zip(decoded, layer(DATA, "coarse", "rivers"), strict=True):
        assert count == len(river)
        assert west == pytest.approx(min(lon for lon, _ in river) * 256 / 360 + 128, abs=1e-4)
        assert east == pytest.approx(max(lon for lon, _ in river) * 256 / 360 + 128, abs=1e-4)
