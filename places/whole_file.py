"""Files that are written whole or not at all: whatever dies at whatever moment, nobody finds half of one."""

import os
import shutil
from pathlib import Path

__all__ = ["replace_file", "write_whole"]


def replace_file(path: Path, body: bytes, *, backup: bool) -> None:
    """Put a file in the place of another at once.

    Parameters
    ----------
    backup : bool
        Keep what was there as ``<name>.bak``, instead of what that held.
    """
    if backup and path.exists():
        write_whole(path.with_name(f"{path.name}.bak"), path.read_bytes())
    write_whole(path, body)


def write_whole(path: Path, body: bytes) -> None:
    """Write a file: beside its place first, and into it when all of it is on the disk.

    A link is followed, and stays one; what is no file but takes bytes, such as a pipe, takes them as they come.

    Raises
    ------
    OSError
        When that cannot be; then the file is as it was, or still is not there.
    """
    place = path.resolve()
    if place.exists() and not place.is_file():
        place.write_bytes(body)
        return
    unfinished = place.with_name(f".{place.name}.{os.getpid()}.part")
    try:
        with unfinished.open("wb") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        if place.exists():
            shutil.copymode(place, unfinished)
        unfinished.replace(place)
    finally:
        unfinished.unlink(missing_ok=True)
