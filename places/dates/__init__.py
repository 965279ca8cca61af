"""Dates as sources give them: read, kept as written, and reckoned with in whole days."""

from places.dates.days import civil, day_number, iso
from places.dates.edtf import Edtf, Precision
from places.dates.parsing import parse_edtf
from places.dates.span import Span
from places.dates.words import is_unknown
from places.dates.written import read_date

__all__ = ["Edtf", "Precision", "Span", "civil", "day_number", "is_unknown", "iso", "parse_edtf", "read_date"]
