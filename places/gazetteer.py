"""A set of places, found by id or by any name in any script."""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cached_property

from places.errors import UnknownNameError
from places.place import Place

__all__ = ["Gazetteer", "fold"]

_LETTERS = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ە": "ه", "ø": "o", "ı": "i", "ł": "l", "đ": "d"})
_JOINERS = dict.fromkeys(map(ord, "\u200c\u200d\u200e\u200f'’ʼ`"), "")


class _Folded(dict[int, str]):
    """What each character becomes: nothing for accents and joiners, a blank for all that is no letter or digit."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = "" if unicodedata.combining(char) else char if char.isalnum() else " "
        return self[code]


_FOLDED = _Folded(_LETTERS | _JOINERS)


def fold(name: str) -> str:
    """Reduce a name to what is alike in its spellings: case, accents, Arabic and Persian letters, blanks.

    Examples
    --------
    >>> fold("Høne-foss"), fold("استانبول") == fold("اﺳﺘﺎنبول")
    ('hone foss', True)
    """
    return " ".join(unicodedata.normalize("NFKD", name).casefold().translate(_FOLDED).split())


class Gazetteer:
    """Places by id and by name.

    Examples
    --------
    >>> from places import Place, Position, Texts
    >>> petrograd = Place("petrograd", Texts({"en": "Petrograd", "ru": "Петроград"}), Position(30.3, 59.9))
    >>> [place.place_id for place in Gazetteer([petrograd]).find("петроград")]
    ['petrograd']
    """

    def __init__(self, places: Iterable[Place]) -> None:
        self._places = {place.place_id: place for place in places}

    def __getitem__(self, place_id: str) -> Place:
        try:
            return self._places[place_id]
        except KeyError:
            msg = f"no place has the id {place_id!r}"
            raise UnknownNameError(msg) from None

    def __contains__(self, place_id: str) -> bool:
        return place_id in self._places

    def __iter__(self) -> Iterator[Place]:
        return iter(self._places.values())

    def __len__(self) -> int:
        return len(self._places)

    def __eq__(self, other: object) -> bool:
        return self._places == other._places if isinstance(other, Gazetteer) else NotImplemented

    def __hash__(self) -> int:
        return hash(frozenset(self._places))

    def named(self, name: str) -> tuple[Place, ...]:
        """Find the places called exactly so, in any script, language or period."""
        return self._by_name.get(fold(name), ())

    def find(self, name: str) -> tuple[Place, ...]:
        """Find the places that bear a name, in any script, language or period.

        Those called exactly so come first, then those in whose name its words stand (a house in the town).
        """
        words = set(fold(name).split())
        if not words:
            return ()
        partly = (place for known, places in self._by_name.items() if words <= set(known.split()) for place in places)
        return tuple({place.place_id: place for place in (*self.named(name), *partly)}.values())

    @cached_property
    def _by_name(self) -> dict[str, tuple[Place, ...]]:
        index: dict[str, tuple[Place, ...]] = {}
        for place in self:
            for name in {fold(name) for name in place.all_names()}:
                index[name] = (*index.get(name, ()), place)
        return index
