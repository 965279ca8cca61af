"""The towns of GeoNames as a geopy geocoder that needs no network."""

import sqlite3
from collections.abc import Iterator, Sequence
from heapq import nlargest
from pathlib import Path
from typing import Any

from rapidfuzz.distance import OSA

from places.errors import GeocodingError
from places.geocoding.candidate import Candidate, prominence_of
from places.geocoding.index_file import FRONT_HALF, REAR_HALF, Progress, built_index, cache_folder
from places.geocoding.offline import OfflineGeocoder
from places.geocoding.sound import accented, similarity, sound, squashed
from places.geocoding.weighing import weight
from places.position import Position

__all__ = ["LICENCE", "GeoNamesIndex"]

LICENCE = "CC BY 4.0, GeoNames"

OWN_NAME, OTHER_NAME, UNACCENTED = 1.0, 0.92, 0.02
"""Likeness to a town's own name and to another name of it; how much less where the accents differ."""

LIKE_ENOUGH = 0.5
"""Names less alike than this are not the same name misspelt."""

MOST_NAMES = 250
"""How many names a lookup reads, the best known first, and so how long it may take."""

MOST_FOUND = 20

_NAMES = "SELECT id, spelling FROM name WHERE {} ORDER BY id LIMIT ?"
_BY_FRONT = _NAMES.format(f"{FRONT_HALF} = ? AND length(spelling) = ?")
_BY_REAR = _NAMES.format(f"{REAR_HALF} = ? AND length(spelling) = ?")
_BY_SOUND = _NAMES.format("sound = ?")
_BEARERS = (
    "SELECT bearer.name, own, written, town.geonames_id, town.name, country, region, lon, lat, population"
    " FROM bearer JOIN town USING (rank) WHERE bearer.name IN ({})"
)


class GeoNamesIndex(OfflineGeocoder):
    """Finds towns of 500 inhabitants and more by any name that GeoNames has for them.

    Names that no town bears are taken for misspelt ones, or for ones in a script that GeoNames does not have.

    Parameters
    ----------
    path : Path
        What ``places.geocoding.index_file.built_index`` gave.
    """

    source, licence = "geonames", LICENCE

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._database = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, check_same_thread=False)
        self._database.execute("PRAGMA mmap_size = 268435456")

    @classmethod
    def ready(cls, folder: Path | None = None, progress: Progress = iter) -> "GeoNamesIndex":
        """Open the index; it is made first if it is not there, which takes about a quarter of a minute.

        Raises
        ------
        LibraryError
            When the data is not installed.
        GeocodingError
            When the folder cannot be written to.
        """
        return cls(built_index(folder or cache_folder(), progress))

    def __exit__(self, *error: object) -> None:
        self._database.close()
        super().__exit__(*error)

    def candidates(
        self,
        name: str,
        countries: Sequence[str] = (),
        language: str = "",  # noqa: ARG002 # GeoNames does not say here which language a name is in
        day: float | None = None,  # noqa: ARG002 # nor when it was in use
    ) -> list[Candidate]:
        """Find the towns that bear a name, else (in the countries asked) those whose name is like it."""
        asked = squashed(name)
        found = [each for each in self._bearing(asked, name) if not countries or each.country in countries]
        if not found:
            found = [each for each in self._like(asked, name) if not countries or each.country in countries]
        return nlargest(MOST_FOUND, found, key=weight)

    def country_code(self, name: str) -> str:
        """Give the ISO 3166-1 alpha-2 code of a country; empty when nobody knows it."""
        return next((country for country, region in self.areas(name) if not region), "")

    def areas(self, name: str) -> list[tuple[str, str]]:
        """Give the countries and the states of the USA that bear a name, each as its country and its region."""
        return self._rows("SELECT country, region FROM area WHERE name = ?", squashed(name))

    def _bearing(self, asked: str, name: str) -> Iterator[Candidate]:
        written = accented(name)
        for number, _ in self._rows("SELECT id, spelling FROM name WHERE spelling = ?", asked):
            for _, own, ways, *town in self._rows(_BEARERS.format("?"), number):
                alike = OWN_NAME if own else OTHER_NAME
                accents = 0.0 if written in (ways or asked).split() else UNACCENTED
                yield self._candidate(town, name, alike - accents)

    def _like(self, asked: str, name: str) -> list[Candidate]:
        """Find towns by names that differ in one letter or sound alike."""
        alike = self._alike(asked)
        best = nlargest(MOST_FOUND, (number for number in alike if alike[number] >= LIKE_ENOUGH), key=alike.__getitem__)
        rows = self._rows(_BEARERS.format(", ".join("?" * len(best))), *best)
        towns: dict[int, Candidate] = {}
        for number, _, _, *town in sorted(rows, key=lambda row: alike[row[0]]):  # the best name of a town comes last
            towns[town[0]] = self._candidate(town, name, min(alike[number], OTHER_NAME - UNACCENTED))
        return list(towns.values())

    def _alike(self, asked: str) -> dict[int, float]:
        """Find names like the one asked, by their number."""
        if len(asked) < 4:
            return {}
        heard = sound(asked)
        sounding = self._rows(_BY_SOUND, heard, MOST_NAMES) if heard else []
        misspelt = ((number, name) for number, name in self._sharing_half(asked) if OSA.distance(asked, name) == 1)
        return {number: similarity(asked, name) for number, name in (*sounding, *misspelt)}

    def _sharing_half(self, asked: str) -> Iterator[tuple[int, str]]:
        """Find names of about this length with the same first or second half, as all have that differ in one letter."""
        for length in (len(asked) - 1, len(asked), len(asked) + 1):
            half = length // 2
            yield from self._rows(_BY_FRONT, asked[:half], length, MOST_NAMES)
            yield from self._rows(_BY_REAR, asked[half - length :], length, MOST_NAMES)

    def _candidate(self, town: Sequence[Any], name: str, alike: float) -> Candidate:
        geonames_id, own_name, country, region, lon, lat, population = town
        return Candidate(
            f"{own_name}, {region}, US" if country == "US" else f"{own_name}, {country}",
            Position(lon, lat),
            round(alike, 3),
            self.source,
            country=country,
            region=region,
            kind="town",
            prominence=round(prominence_of(population), 3),
            identifier=str(geonames_id),
            licence=self.licence,
            query=name,
        )

    def _rows(self, question: str, *values: object) -> list[Any]:
        try:
            return self._database.execute(question, values).fetchall()
        except sqlite3.DatabaseError as error:
            msg = f"the offline index is damaged ({error}): delete {self._path}, it will be made again"
            raise GeocodingError(msg) from error
