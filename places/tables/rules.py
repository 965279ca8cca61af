"""The rules by which tables are read, each with an id that programs may rely on."""

from enum import StrEnum

__all__ = ["Rule"]


class Rule(StrEnum):
    """Which rule a problem breaks, or a notice speaks of; ids are never given to another rule."""

    # What is no table, or not the table it should be
    TABLE_MISSING = "table-missing"
    TABLE_EMPTY = "table-empty"
    TABLE_UNREADABLE = "table-unreadable"
    TOO_LARGE = "too-large"
    ENCODING = "encoding"
    SEPARATOR = "separator"
    ABOVE_HEADER = "above-header"
    COLUMN_MISSING = "column-missing"
    COLUMN_TWICE = "column-twice"
    COLUMN_RENAMED = "column-renamed"
    CELL_NAMELESS = "cell-nameless"
    FORMULA = "formula"

    # What a cell must be
    CELL_EMPTY = "cell-empty"
    CHOICE = "choice"
    DATE = "date"
    DATE_UNKNOWN = "date-unknown"
    DATE_AMBIGUOUS = "date-ambiguous"
    DATE_OR_YEAR = "date-or-year"
    DATE_BEFORE_MARCH_1900 = "date-before-march-1900"
    NUMBER = "number"
    COORDINATE_MISSING = "coordinate-missing"
    POSITION = "position"
    POSITION_SWAPPED = "position-swapped"
    PERIOD = "period"
    WAYPOINT = "waypoint"
    COLOUR = "colour"
    KEY = "key"
    LEFT_OUT = "left-out"

    # How rows fit together
    ID_TWICE = "id-twice"
    REFERENCE = "reference"
    PLACE_UNKNOWN = "place-unknown"
    PLACE_AMBIGUOUS = "place-ambiguous"
    PLACE_CONTRADICTED = "place-contradicted"
    PLACE_ELSEWHERE = "place-elsewhere"
    PLACE_LOCATED = "place-located"
    UNDATED = "undated"
    NO_STAYS = "no-stays"
    LEG_SKIPS = "leg-skips"
    ORDER = "order"
