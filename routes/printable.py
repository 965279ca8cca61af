"""Texts without the characters that no file can hold."""

import re

__all__ = ["printable"]

_REFUSED = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def printable(text: str) -> str:
    r"""Put U+FFFD for each character that XML 1.0, Arrow or a database refuses: NUL, other controls, lone surrogates.

    Examples
    --------
    >>> printable("Tomis\x00")
    'Tomis�'
    """
    return _REFUSED.sub("\ufffd", text)
