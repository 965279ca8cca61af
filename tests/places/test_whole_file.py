import os
import threading
from pathlib import Path

import pytest

from places.whole_file import replace_file, write_whole


def test_a_file_is_replaced_whole_with_the_old_one_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "places.csv"
    path.write_bytes(b"old")
    path.chmod(0o640)

    replace_file(path, b"new", backup=True)

    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {
        "places.csv": b"new",
        "places.csv.bak": b"old",
    }
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_file_that_cannot_be_written_leaves_the_old_one_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "places.csv"
    path.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)

    with pytest.raises(OSError, match="No space left"):
        replace_file(path, b"new", backup=False)
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {"places.csv": b"old"}


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.csv").write_bytes(b"old")
    (tmp_path / "link.csv").symlink_to("real.csv")

    write_whole(tmp_path / "link.csv", b"new")

    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_bytes() == b"new"


def test_a_pipe_takes_the_bytes_and_stays_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    writer = threading.Thread(target=write_whole, args=(tmp_path / "pipe", b"new"))
    writer.start()

    assert (tmp_path / "pipe").read_bytes() == b"new"
    writer.join()
    assert (tmp_path / "pipe").is_fifo()
