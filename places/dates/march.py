"""Years that begin on 1 March, so that the leap day is the last day of its year.

The Gregorian and the Julian calendar share their months; counted from March, month lengths repeat
(31, 30, 31, 30, 31) and one linear formula places them. Source: Howard Hinnant, "chrono-Compatible Low-Level
Date Algorithms" (2013), `days_from_civil` and `civil_from_days`.
"""

__all__ = ["civil_from_march", "march_from_civil"]


def march_from_civil(year: int, month: int, day: int) -> tuple[int, int]:
    """Count a date from 1 March.

    Returns
    -------
    tuple of int
        The year that began on the last 1 March, and the days since then (0 to 365).

    Examples
    --------
    >>> march_from_civil(1904, 2, 29)
    (1903, 365)
    """
    return year - (month <= 2), (153 * ((month + 9) % 12) + 2) // 5 + day - 1


def civil_from_march(march_year: int, days: int) -> tuple[int, int, int]:
    """Give the year, month and day that lie ``days`` (0 to 365) after 1 March of ``march_year``."""
    month = (5 * days + 2) // 153  # 0 is March
    day = days - (153 * month + 2) // 5 + 1
    return (march_year, month + 3, day) if month < 10 else (march_year + 1, month - 9, day)
