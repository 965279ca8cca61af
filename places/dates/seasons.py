"""The codes 21 to 41 in the place of a month: seasons, quarters and other groups of months.

A winter begins in December of the year it is named for and ends with February of the next. The standard leaves
the limits of seasons to its users; these are the whole months of meteorology. 21 to 24, which the standard
gives no hemisphere, are taken as northern.
"""

__all__ = ["SEASONS"]

_SPRING, _SUMMER, _AUTUMN, _WINTER = (3, 3), (6, 3), (9, 3), (12, 3)

SEASONS: dict[str, tuple[int, int]] = {
    "21": _SPRING,
    "22": _SUMMER,
    "23": _AUTUMN,
    "24": _WINTER,
    # northern hemisphere: spring, summer, autumn, winter
    "25": _SPRING,
    "26": _SUMMER,
    "27": _AUTUMN,
    "28": _WINTER,
    # southern hemisphere: spring, summer, autumn, winter
    "29": _AUTUMN,
    "30": _WINTER,
    "31": _SPRING,
    "32": _SUMMER,
    # quarters
    "33": (1, 3),
    "34": (4, 3),
    "35": (7, 3),
    "36": (10, 3),
    # thirds of a year
    "37": (1, 4),
    "38": (5, 4),
    "39": (9, 4),
    # halves of a year
    "40": (1, 6),
    "41": (7, 6),
}
"""Code to first month and number of months."""
