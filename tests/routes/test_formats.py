from pathlib import Path

import pytest

from routes import formats


def test_adding_a_file_adds_a_format_unless_its_name_begins_with_an_underscore(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("saga", "_shared"):
        (tmp_path / f"{name}.py").touch()
    monkeypatch.setattr(formats, "__path__", [str(tmp_path)])

    assert formats.format_names.__wrapped__() == ("saga",)
