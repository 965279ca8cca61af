"""The stories of several languages in one: what is alike in them lies side by side, so that it packs into little.

``static/js/stories.js`` takes them apart again.
"""

from collections.abc import Mapping, Sequence
from typing import Any

__all__ = ["woven"]


def woven(stories: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Weave stories by language: the first stay in each language, then the second, ...

    Examples
    --------
    >>> woven({"en": {"title": "Exile", "legs": [1, 2]}, "fa": {"title": "تبعید", "legs": [3, 4]}})["members"]
    {'legs': [(1, 3), (2, 4)]}
    """
    told = list(stories.values())
    lists = [name for name, value in told[0].items() if _is_list(value)]
    return {
        "languages": list(stories),
        "whole": [{name: value for name, value in each.items() if name not in lists} for each in told],
        "members": {name: list(zip(*(each[name] for each in told), strict=True)) for name in lists},
    }


def _is_list(value: object) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)
