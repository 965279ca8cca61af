from types import MappingProxyType

from places import Texts


def test_a_missing_translation_falls_back_to_the_first_language() -> None:
    tomis = Texts({"la": "Tomis", "fa": "تومیس"})

    assert tomis.said_in("fa") == "تومیس"
    assert tomis.said_in("ru") == "Tomis"
    assert tomis.said_in() == "Tomis"


def test_an_empty_translation_is_no_translation() -> None:
    assert list(Texts({"en": "Tomis", "fa": ""})) == ["en"]


def test_no_text_is_said_as_nothing() -> None:
    assert Texts().said_in("en") == ""
    assert not Texts()


def test_equal_texts_have_equal_hashes_whatever_their_order() -> None:
    one, other = Texts({"en": "Rome", "it": "Roma"}), Texts({"it": "Roma", "en": "Rome"})

    assert one == other
    assert hash(one) == hash(other)


def test_texts_do_not_change_with_the_mapping_they_were_made_of() -> None:
    names = {"en": "Rome"}
    rome = Texts(MappingProxyType(names))

    names["en"] = "Ravenna"

    assert rome == {"en": "Rome"}
    assert repr(rome) == "Texts({'en': 'Rome'})"


def test_a_text_names_the_language_that_it_falls_back_to() -> None:
    odessa = Texts({"en": "Odessa", "fa": "اودسا"})

    assert (odessa.language_in("fa"), odessa.language_in("ru"), Texts().language_in("ru")) == ("fa", "en", "")
