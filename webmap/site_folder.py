"""Writing a site into a folder: all of it or nothing, and never over what somebody else put there."""

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from places.errors import QueryError
from webmap.packed import Packed

__all__ = ["MARK", "write_site"]

MARK = "exile-map-site.txt"
"""The file by which a folder is known as one that may be replaced."""

_TOLD = "Made by exile-map site, which replaces this whole folder when it is run again.\n"
_WORTH_PACKING = 1024  # bytes
_GAIN = 0.9  # of its size at most


def write_site(files: Iterable[tuple[str, bytes]], folder: Path) -> tuple[int, int]:
    """Write files into a new, an empty or an own folder, beside each the compressed forms where they are smaller.

    The folder is made beside its place and moved there when it is complete, so that a host never sees half of it.

    Parameters
    ----------
    files : iterable of (str, bytes)
        Each with its path below the folder, its parts joined by ``/``.

    Returns
    -------
    int, int
        How many of these files there are, and their bytes, without the compressed forms.

    Raises
    ------
    QueryError
        When the folder holds other files.
    ValueError
        When a path leads out of the folder.
    """
    target = folder.resolve()
    if target.exists() and not _is_ours(target):
        msg = f"{folder} holds other files; name a new or an empty folder"
        raise QueryError(msg)
    target.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=target.parent, prefix=f".{target.name}-") as beside:
        fresh = Path(beside) / "new"
        sizes = [_write(_below(fresh, path), body) for path, body in (*files, (MARK, _TOLD.encode()))]
        _put(fresh, target, Path(beside) / "old")
    return len(sizes), sum(sizes)


def _is_ours(folder: Path) -> bool:
    return folder.is_dir() and ((folder / MARK).is_file() or not any(folder.iterdir()))


def _below(folder: Path, path: str) -> Path:
    """Give the place of a file, which may be nowhere but in the folder."""
    place = folder / path
    if ".." in place.parts or not place.is_relative_to(folder):
        msg = f"{path!r} lies outside of the folder"
        raise ValueError(msg)
    return place


def _write(path: Path, body: bytes) -> int:
    """Write a file, and beside it what hosts send instead to a browser that takes it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)
    packed = Packed(body, "")
    for coding, ending in (("br", ".br"), ("gzip", ".gz")):
        smaller, _ = packed.coded((coding,)) if len(body) >= _WORTH_PACKING else (body, "")
        if len(smaller) < _GAIN * len(body):
            path.with_name(path.name + ending).write_bytes(smaller)
    return len(body)


def _put(fresh: Path, target: Path, old: Path) -> None:
    """Move a folder to its place, and what was there out of the way; where that fails, all is as before."""
    if target.exists():
        target.rename(old)
    try:
        fresh.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
