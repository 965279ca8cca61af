"""Where a text stops being a date."""

import re
from collections.abc import Callable, Sequence

from places.dates.edtf import Edtf
from places.errors import DateError

__all__ = ["Pieces", "misshapen", "parse_slice"]

Pieces = Sequence[tuple[re.Pattern[str], str]]
"""The pieces of a form in their order, each with the rule that is broken where it does not match."""


def misshapen(text: str, pieces: Pieces) -> DateError:
    """Find the first piece that the text lacks, or what follows the last one."""
    position = 0
    for piece, rule in pieces:
        found = piece.match(text, position)
        if found is None:
            return DateError(text, position, rule if text else "it is empty")
        position = found.end()
    return DateError(text, position, "nothing may follow here")


def parse_slice(text: str, first: int, last: int, parse: Callable[[str], Edtf]) -> Edtf:
    """Read ``text[first:last]``; an error speaks of the whole text and of the place in it."""
    try:
        return parse(text[first:last])
    except DateError as fault:
        raise DateError(text, first + fault.position, fault.why) from None
