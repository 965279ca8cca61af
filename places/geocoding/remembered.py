"""A finder that remembers what it found, for whoever looks the same names up again and again."""

from collections.abc import Sequence
from functools import lru_cache

from places.geocoding.candidate import Candidate
from places.geocoding.question import Finder

__all__ = ["Remembered"]

MOST_NAMES = 20_000


class Remembered:
    """Finds what another finder finds, which is asked once for each name.

    Parameters
    ----------
    finder : Finder
        One whose answers do not change.
    """

    def __init__(self, finder: Finder) -> None:
        self._candidates = lru_cache(MOST_NAMES)(finder.candidates)
        self._areas = lru_cache(MOST_NAMES)(finder.areas)

    def candidates(
        self, name: str, countries: Sequence[str] = (), language: str = "", day: float | None = None
    ) -> list[Candidate]:
        """Find what a name may mean."""
        return [*self._candidates(name, tuple(countries), language, day)]

    def areas(self, name: str) -> list[tuple[str, str]]:
        """Give the countries and regions that bear a name."""
        return [*self._areas(name)]
