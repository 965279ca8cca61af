"""Cells that a spreadsheet must not take for formulas: written with an apostrophe before them, and read without it.

Source: OWASP, "CSV Injection", and the Application Security Verification Standard 5.0, requirement 1.2.10.
"""

import re

__all__ = ["defused", "restored"]

_FORMULA = re.compile(r"'*[=+\-@\t\r\n\0]")
_DEFUSED = re.compile(r"'+[=+\-@\t\r\n\0]")
_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")


def defused(cell: str) -> str:
    """Write a cell so that no spreadsheet calculates it; a number stays a number.

    Examples
    --------
    >>> defused("=1+1"), defused("-0043-03-15"), defused("-5.68"), defused("Tomis")
    ("'=1+1", "'-0043-03-15", '-5.68', 'Tomis')
    """
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell


def restored(cell: str) -> str:
    """Give the cell that ``defused`` wrote.

    Examples
    --------
    >>> restored("'=1+1"), restored("'tis")
    ('=1+1', "'tis")
    """
    return cell[1:] if _DEFUSED.match(cell) else cell
