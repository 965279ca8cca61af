import pytest
from hypothesis import given
from hypothesis import strategies as st

from places.geocoding.sound import accented, similarity, sound, squashed


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Petrograd", "Petrogrod"),
        ("Nikolaev", "Nikolayev"),
        ("Yekaterinburg", "یکاترینبورگ"),
        ("Kharkov", "خارکوف"),
        ("Zimmerwald", "تسیمروالد"),
        ("Odessa", "Одесса"),
        ("Ragusa", "Raguza"),
    ],
)
def test_names_that_sound_alike_have_one_sound(one: str, other: str) -> None:
    assert sound(squashed(one)) == sound(squashed(other)) != ""


@pytest.mark.parametrize("name", ["Ur", "Oia", "東京", "Αθήνα", ""])
def test_a_name_of_one_consonant_or_in_another_script_has_no_sound(name: str) -> None:
    assert sound(squashed(name)) == ""


@pytest.mark.parametrize(
    ("asked", "known", "likeness"),
    [
        ("Tomis", "Tomis", 1.0),
        ("Petrogrod", "Petrograd", 0.889),
        ("Tomsi", "Tomis", 0.8),
        ("پولتاوا", "Poltava", 0.8),
        ("Tomis", "Rome", 0.48),
    ],
)
def test_likeness_is_the_share_of_letters_that_need_no_change(asked: str, known: str, likeness: float) -> None:
    assert round(similarity(squashed(asked), squashed(known)), 3) == likeness


def test_blanks_and_hyphens_do_not_part_a_name_but_accents_are_told_when_asked() -> None:
    assert squashed("San-Sebastián") == "sansebastian"
    assert accented("San-Sebastián") == "sansebastián"


@given(st.text(), st.text())
def test_likeness_is_mutual_and_lies_between_nothing_and_the_same(one: str, other: str) -> None:
    assert 0 <= similarity(one, other) == similarity(other, one) <= 1
