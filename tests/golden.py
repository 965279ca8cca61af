"""Comparison of a text with the one that was once looked at and accepted."""

from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"


def golden(name: str, text: str) -> None:
    """Compare with ``tests/golden/<name>``; on a difference keep the text beside it and fail.

    It never accepts by itself: read the difference, then run the ``mv`` that the failure prints.
    """
    accepted, found = GOLDEN / name, GOLDEN / f"{name}.new"
    if accepted.exists() and accepted.read_bytes() == text.encode():
        found.unlink(missing_ok=True)
        return
    found.write_bytes(text.encode())
    why = "differs from what was accepted" if accepted.exists() else "was never accepted"
    pytest.fail(f"{name} {why}; if it is right: mv {found} {accepted}", pytrace=False)
