"""Texts without the characters that no file can hold."""

import re

__all__ = ["file_name", "printable"]

_REFUSED = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def printable(text: str) -> str:
    r"""Put U+FFFD for each character that XML 1.0, Arrow or a database refuses: NUL, other controls, lone surrogates.

    Examples
    --------
    >>> printable("Tomis\x00")
    'Tomis�'
    """
    return _REFUSED.sub("\ufffd", text)


def file_name(text: str) -> str:
    r"""Make a text one part of a path: without what no file can hold, what parts a path, and what ends a line.

    Examples
    --------
    >>> file_name("../Ovid's way #2\r\n"), file_name("..")
    ("..�Ovid's way #2��", '��')
    """
    part = re.sub(r"[/\\\t\r\n]", "\ufffd", printable(text))
    return part if part.strip(".") else "\ufffd" * max(len(part), 1)
