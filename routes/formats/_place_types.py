"""What gazetteers call the types of places: GeoNames' classes and Getty's Art & Architecture Thesaurus (AAT).

Sources: geonames.org/export/codes.html; the subset of the AAT that the World Historical Gazetteer works with.
"""

from places.place import Place

__all__ = ["aat_identifier", "feature_class", "is_in_a_town"]

_CLASSES = {
    "P": ("city", "colony", "front", "port", "settlement", "town", "village"),
    "S": (
        *("border-crossing", "building", "camp", "castle", "church", "factory", "farm", "fortress", "hall", "hospital"),
        *("hotel", "house", "internment", "monastery", "palace", "prison", "ruins", "school", "station", "university"),
    ),
    "T": ("cape", "desert", "hill", "island", "mountain", "pass", "peninsula", "valley"),
    "H": ("anchorage", "bay", "canal", "lake", "ocean", "river", "sea", "strait"),
    "L": ("battlefield", "park", "region"),
    "A": ("country", "county", "province", "state"),
    "R": ("railway", "road"),
}
_CLASS_OF = {word: code for code, words in _CLASSES.items() for word in words}
_CLASS_BY_PRECISION = {"building": "S", "region": "L"}

_AAT = {
    "village": 300008372,
    "town": 300008375,
    "city": 300008389,
    "port": 300120599,
    "region": 300182722,
    "ruins": 300008057,
    "fortress": 300006888,
    "island": 300008791,
    "mountain": 300008795,
    "peninsula": 300008804,
    "river": 300008707,
    "lake": 300008680,
    "sea": 300008694,
    "country": 300387506,
    "province": 300000774,
}


def feature_class(place: Place) -> str:
    """Give GeoNames' class: by the type, else by the precision; else a populated place, since somebody stayed there."""
    return _CLASS_OF.get(place.feature_type) or _CLASS_BY_PRECISION.get(place.precision, "P")


def is_in_a_town(place: Place) -> bool:
    """Tell whether the place is a building or the like, so that its period names are those of its town."""
    return feature_class(place) == "S"


def aat_identifier(place: Place) -> str:
    """Give the address of the type's concept in the AAT; empty where none is known here."""
    number = _AAT.get(place.feature_type)
    return f"http://vocab.getty.edu/aat/{number}" if number else ""
