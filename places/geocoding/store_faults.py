"""What is to be done about an SQLite file that cannot be used."""

import sqlite3

__all__ = ["is_held", "remedy"]

_REMEDIES = {
    sqlite3.SQLITE_BUSY: "wait until another run has ended",
    sqlite3.SQLITE_FULL: "make room on the disk",
    sqlite3.SQLITE_IOERR: "make room on the disk, or mend it",
    sqlite3.SQLITE_READONLY: "let it be written to",
    sqlite3.SQLITE_CANTOPEN: "let its folder be written to",
}


def is_held(error: Exception) -> bool:
    """Tell whether another process holds the file."""
    return _code(error) == sqlite3.SQLITE_BUSY


def remedy(error: Exception) -> str:
    """Say what to do; only a file that is spoilt has to be set aside."""
    return _REMEDIES.get(_code(error), "set it aside with --set-aside")


def _code(error: Exception) -> int:
    """Give SQLite's primary code for an error; 0 where the error is another's."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF
