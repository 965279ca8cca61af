"""Whose turn it is to ask a service: all processes that share a store of answers keep their questions apart."""

import sqlite3

__all__ = ["next_turn"]


def next_turn(database: sqlite3.Connection, service: str, now: float, apart_s: float) -> float:
    """Take the next turn, within a transaction that nobody else can write in.

    Parameters
    ----------
    now : float
        Seconds of the clock that the processes share.
    apart_s : float
        Seconds from one turn to the next. Nobody waits for longer, also when the clock was put back.

    Returns
    -------
    float
        Seconds until the turn.
    """
    database.execute("CREATE TABLE IF NOT EXISTS turn (service TEXT PRIMARY KEY, next REAL NOT NULL) WITHOUT ROWID")
    (free,) = database.execute("SELECT max(next) FROM turn WHERE service = ?", (service,)).fetchone()
    turn = max(now, min(free or now, now + apart_s))
    database.execute("INSERT OR REPLACE INTO turn VALUES (?, ?)", (service, turn + apart_s))
    return turn - now
