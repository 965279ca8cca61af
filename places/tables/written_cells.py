"""What stands in the cells of a table: the writing that ``places.tables.cells`` reads."""

from collections.abc import Sequence
from decimal import Decimal

from places.dates import Span, iso
from places.place import Period
from places.texts import Texts

__all__ = ["decimals", "periods_text"]


def decimals(number: float) -> str:
    """Write a number with all its decimals and never as a power of ten.

    Examples
    --------
    >>> decimals(30.3141), decimals(1e-07), decimals(-12)
    ('30.3141', '0.0000001', '-12')
    """
    return f"{Decimal(repr(float(number))).normalize():f}"


def periods_text(periods: Sequence[Period]) -> Texts:
    """Write periods as ``Name@start/end;Name@start/end``, in each language that has a name for one of them.

    Examples
    --------
    >>> august, january = Span(-20_242, -20_212), Span(-16_802, -16_772)
    >>> periods_text([Period(Texts({"en": "Petrograd"}), august, january)])["en"]
    'Petrograd@[1914-08-01..1914-08-31]/[1924-01-01..1924-01-31]'
    """
    languages = dict.fromkeys(language for period in periods for language in period.names)
    return Texts(
        {
            language: ";".join(f"{period.names.get(language, '')}@{_bounds(period)}" for period in periods)
            for language in languages
        }
    )


def _bounds(period: Period) -> str:
    return period.bounds or f"{_bound(period.start)}/{_bound(period.end)}"


def _bound(span: Span) -> str:
    """Write the days on which a period may have begun or ended, as EDTF."""
    first, last = (iso(int(day)) if abs(day) < float("inf") else "" for day in (span.first, span.last))
    if first == last:
        return first or ".."
    return f"[{first}..{last}]"
