"""ZIP files in, without their bombs: what would expand beyond the limits is refused before it is expanded."""

import io
import zlib
from zipfile import BadZipFile, ZipFile

from places.errors import Problem, TableError
from places.tables.limits import MAX_EXPANDED_MIB, MIB, refuse_too_large
from places.tables.rules import Rule

__all__ = ["is_archive", "open_archive", "read_member"]


def is_archive(data: bytes) -> bool:
    """Tell whether a file begins as a ZIP file does."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def open_archive(source: str, data: bytes, *endings: str, kind: str = "ZIP file") -> ZipFile:
    """Open a ZIP file of which only the members with certain endings will be read (any, if none is given).

    Python's ``zipfile`` never gives more of a member than its header says, so the headers can be believed.

    Raises
    ------
    TableError
        When it is no ZIP file, is locked by a password, or those members are larger than the limits allow.
    """
    try:
        archive = ZipFile(io.BytesIO(data))
    except (BadZipFile, ValueError, NotImplementedError) as error:
        raise TableError([_unreadable(source, f"it is no {kind} ({error})", "save it anew")]) from None
    members = [each for each in archive.infolist() if each.filename.endswith(endings or "")]
    if any(each.flag_bits & 1 for each in members):
        raise TableError([_unreadable(source, "it is locked by a password", "save it without one")])
    if sum(each.file_size for each in members) > MAX_EXPANDED_MIB.value * MIB:
        fix = "delete what does not belong to the table, blank rows below it too"
        refuse_too_large(source, 0, "it expands to more than {limit} MiB", fix, MAX_EXPANDED_MIB)
    return archive


def read_member(source: str, archive: ZipFile, name: str) -> bytes:
    """Read a member of a ZIP file.

    Raises
    ------
    TableError
        When it is damaged, or packed in a way that Python cannot unpack.
    """
    try:
        return archive.read(name)
    except (BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError) as error:
        raise TableError([_unreadable(source, f"{name} in it cannot be unpacked ({error})", "make it anew")]) from None


def _unreadable(source: str, wrong: str, fix: str) -> Problem:
    return Problem(source, 0, "", "", wrong, fix, Rule.TABLE_UNREADABLE)
