import pytest

from routes.formats._place_types import aat_identifier, feature_class, is_in_a_town
from tests.builders import a_place


@pytest.mark.parametrize(
    ("feature_type", "precision", "expected"),
    [
        ("city", "town", "P"),
        ("prison", "town", "S"),
        ("island", "building", "T"),
        ("region", "region", "L"),
        ("lighthouse", "building", "S"),
        ("steppe", "region", "L"),
        ("lighthouse", "town", "P"),
        ("", "", "P"),
    ],
)
def test_the_class_is_that_of_the_type_else_of_the_precision(feature_type: str, precision: str, expected: str) -> None:
    assert feature_class(a_place(feature_type=feature_type, precision=precision)) == expected


def test_only_a_building_or_the_like_is_in_a_town() -> None:
    assert is_in_a_town(a_place(feature_type="house"))
    assert not is_in_a_town(a_place(feature_type="town"))


def test_a_type_that_the_thesaurus_knows_has_an_address_there() -> None:
    assert aat_identifier(a_place(feature_type="village")) == "http://vocab.getty.edu/aat/300008372"
    assert aat_identifier(a_place(feature_type="lighthouse")) == ""
