"""What follows from a journey is worked out once and kept with it: a journey never changes."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from routes.journey import Journey

T = TypeVar("T")

__all__ = ["once_a_journey"]


def once_a_journey(work: Callable[[Journey], T]) -> Callable[[Journey], T]:
    """Let a function of a journey give what it gave before, as ``functools.cached_property`` does for a method.

    What it gives is shared by all who ask, so nobody may change it.
    """
    name = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def kept(journey: Journey) -> T:
        known = vars(journey)
        if name not in known:
            known[name] = work(journey)
        return known[name]  # type: ignore[no-any-return] # it is what the work gave

    return kept
