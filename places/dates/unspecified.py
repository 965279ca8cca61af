"""Dates with unspecified digits: ``X`` stands for any digit, and only days that exist count."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from places.dates.days import day_number, days_in_month

__all__ = ["first_and_last_day", "fitting", "years"]


def fitting(digits: str, count: int) -> Sequence[int]:
    """Give the numbers from 1 to ``count`` that two digits, either of them perhaps ``X``, may stand for.

    Examples
    --------
    >>> fitting("X2", 12), fitting("4X", 31)
    ([2, 12], [])
    """
    if digits == "XX":
        return range(1, count + 1)
    return [number for number in _completions(digits, "0123456789") if 1 <= number <= count]


def years(digits: str, *, latest_first: bool = False) -> Iterator[int]:
    """Give the years that a text such as ``19X4`` or ``-004X`` may stand for, in time order or against it."""
    before_zero = digits[0] == "-"
    completions = _completions(digits[-4:], "0123456789" if latest_first == before_zero else "9876543210")
    return (-year for year in completions if year) if before_zero else completions  # there is no year -0000


def first_and_last_day(year: str, months: Sequence[int], days: Sequence[int]) -> tuple[int, int] | None:
    """Give the earliest and the latest day that the digits allow, or None where no such day exists."""
    first = _first_existing(years(year), months, days)
    last = _first_existing(years(year, latest_first=True), months[::-1], days[::-1])
    return None if first is None or last is None else (first, last)


def _completions(digits: str, choices: str) -> Iterator[int]:
    """Replace every ``X`` by each of the choices, the last one fastest."""
    return map(int, map("".join, product(*(choices if digit == "X" else digit for digit in digits))))


def _first_existing(all_years: Iterable[int], months: Sequence[int], days: Sequence[int]) -> int | None:
    existing = (
        day_number(year, month, day)
        for year in all_years
        for month in months
        for day in days
        if day <= days_in_month(year, month)
    )
    return next(existing, None)
