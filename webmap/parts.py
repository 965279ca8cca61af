"""The parts of a journey's list: a page that says 20,000 stays at once opens in no second, and is read by nobody."""

from dataclasses import dataclass

__all__ = ["Part", "parts_of", "whole"]

MOST = 1000
"""Stays of a part, which is what a page lists for those without scripts."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the list.

    Attributes
    ----------
    number : int
        From 1.
    first, last : int
        Numbers of stays; the last is not in it.
    """

    number: int
    first: int
    last: int


def parts_of(stays: int) -> list[Part]:
    """Cut a list of so many stays.

    Examples
    --------
    >>> [(part.number, part.first, part.last) for part in parts_of(2100)]
    [(1, 0, 1000), (2, 1000, 2000), (3, 2000, 2100)]
    """
    begins = range(0, stays, MOST)
    return [Part(number, first, min(stays, first + MOST)) for number, first in enumerate(begins, 1)]


def whole(stays: int) -> Part:
    """Give the whole list as one part, for a page that has no others beside it."""
    return Part(1, 0, stays)
