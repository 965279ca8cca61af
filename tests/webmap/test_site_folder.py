import gzip
from collections.abc import Iterator
from pathlib import Path

import brotli
import pytest
from click.testing import CliRunner

from places.errors import QueryError
from tests.builders import a_folder
from webmap.commands import site
from webmap.site_folder import MARK, write_site

PAGE = b"<!DOCTYPE html>" + 400 * b"<p>Tomis</p>"
FILES = [("index.html", PAGE), ("export/fa/ovid.csv", b"place"), ("assets/1/noise.bin", bytes(range(256)) * 1)]


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_files_lie_where_their_addresses_say(tmp_path: Path) -> None:
    count, size = write_site(FILES, tmp_path / "deep" / "site")

    written = tree(tmp_path / "deep" / "site")
    assert [written[path] for path, _ in FILES] == [body for _, body in FILES]
    assert (count, size) == (4, sum(len(body) for _, body in FILES) + len(written[MARK]))


def test_beside_a_large_file_lie_its_compressed_forms(tmp_path: Path) -> None:
    write_site(FILES, tmp_path / "site")

    written = tree(tmp_path / "site")
    assert brotli.decompress(written["index.html.br"]) == PAGE
    assert gzip.decompress(written["index.html.gz"]) == PAGE
    assert {path for path in written if path.endswith((".br", ".gz"))} == {"index.html.br", "index.html.gz"}


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    write_site(FILES, tmp_path)

    assert (tmp_path / "index.html").exists()


def test_a_site_replaces_the_one_before_and_leaves_nothing_of_it(tmp_path: Path) -> None:
    write_site([("old.html", PAGE)], tmp_path / "site")

    write_site(FILES, tmp_path / "site")

    assert not (tmp_path / "site" / "old.html").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_the_files_of_somebody_else_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.doc").write_bytes(b"ten years")

    with pytest.raises(QueryError, match="holds other files; name a new or an empty folder"):
        write_site(FILES, tmp_path)

    assert tree(tmp_path) == {"thesis.doc": b"ten years"}


def test_where_making_it_fails_all_is_as_before(tmp_path: Path) -> None:
    def failing() -> Iterator[tuple[str, bytes]]:
        yield FILES[0]
        raise RuntimeError

    write_site([("old.html", PAGE)], tmp_path / "site")
    before = tree(tmp_path)

    with pytest.raises(RuntimeError):
        write_site(failing(), tmp_path / "site")

    assert tree(tmp_path) == before


def test_a_host_that_runs_as_somebody_else_can_read_it(tmp_path: Path) -> None:
    write_site(FILES, tmp_path / "site")

    (tmp_path / "usual").mkdir()
    assert (tmp_path / "site").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_the_command_writes_the_same_bytes_each_time(tmp_path: Path) -> None:
    table = a_folder(tmp_path, stays="place,arrival,lon,lat\nTomis,0008,28.6578,44.1733\n") / "stays.csv"

    runs = [CliRunner().invoke(site, [str(table), "--output", str(tmp_path / name)]) for name in ("one", "two")]

    assert [(run.exit_code, run.stdout) for run in runs] == [(0, ""), (0, "")]
    assert runs[0].stderr.endswith(f"to {tmp_path / 'one'}\n")
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nowhere", "--output", "site"], "'nowhere' is no journey"),
        (["--output", "."], "holds other files"),
        (["--output", "stays.csv/site"], "cannot write stays.csv/site"),
        ([], "Missing option '--output'"),
    ],
)
def test_bad_use_is_told_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str
) -> None:
    monkeypatch.chdir(a_folder(tmp_path, stays="place"))

    result = CliRunner().invoke(site, arguments)

    assert result.exit_code == 2
    assert message in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["stays.csv"]
