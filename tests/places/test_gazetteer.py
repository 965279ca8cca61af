import pytest
from hypothesis import given
from hypothesis import strategies as st

from places import Gazetteer, Texts, UnknownNameError
from places.gazetteer import fold
from routes.journey import Journey
from tests.builders import a_place


def ids(gazetteer: Gazetteer, name: str) -> list[str]:
    return [place.place_id for place in gazetteer.find(name)]


@pytest.fixture
def italy() -> Gazetteer:
    house = a_place("Florence", place_id="dante-house", names=Texts({"en": "Dante's house, Florence"}))
    city = a_place("Florence", names=Texts({"en": "Florence", "it": "Firenze", "fa": "فلورانس", "ru": "Флоренция"}))
    return Gazetteer([house, city, a_place("Ravenna")])


@pytest.mark.parametrize("name", ["Firenze", "FIRENZE", " firenze ", "فلورانس", "флоренция", "Florènce"])
def test_a_place_is_found_by_any_of_its_names_in_any_script(italy: Gazetteer, name: str) -> None:
    assert "florence" in ids(italy, name)


def test_the_place_called_exactly_so_comes_before_those_that_only_hold_the_name(italy: Gazetteer) -> None:
    assert ids(italy, "Florence") == ["florence", "dante-house"]


def test_only_the_place_called_exactly_so_is_named_so(italy: Gazetteer) -> None:
    assert [place.place_id for place in italy.named("florence")] == ["florence"]
    assert italy.named("house") == ()


@pytest.mark.parametrize("name", ["", "  ", "…", "Tomis", "Flor"])
def test_a_name_nobody_bears_finds_nothing(italy: Gazetteer, name: str) -> None:
    assert italy.find(name) == ()


def test_places_are_counted_listed_and_given_by_id(italy: Gazetteer) -> None:
    assert len(italy) == 3
    assert [place.place_id for place in italy] == ["dante-house", "florence", "ravenna"]
    assert "ravenna" in italy
    assert italy["ravenna"] == a_place("Ravenna")


def test_an_unknown_id_is_named(italy: Gazetteer) -> None:
    with pytest.raises(UnknownNameError, match=r"^no place has the id 'tomis'$"):
        italy["tomis"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hønefoss", "honefoss"),
        ("Łódź", "lodz"),
        ("İstanbul", "istanbul"),
        ("St Paul’s", "st pauls"),
        ("Bouches-du-Rhône", "bouches du rhone"),
        ("خانۀ", "خانه"),
        ("كربلا", "کربلا"),
        ("علي", "علی"),
        ("می\u200cشود", "میشود"),
        ("Straße", "STRASSE"),
    ],
)
def test_spellings_of_one_name_are_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@given(st.text())
def test_a_name_once_reduced_stays_as_it_is(name: str) -> None:
    assert fold(fold(name)) == fold(name)


@pytest.mark.parametrize("name", ["Leningrad", "Petrograd", "Санкт-Петербург", "سن‌پترزبورگ", "پتروگراد"])
def test_petersburg_is_found_by_the_names_of_every_time(trotsky: Journey, name: str) -> None:
    assert "petersburg" in ids(trotsky.places, name)


def test_every_trotsky_place_is_found_by_each_of_its_names(trotsky: Journey) -> None:
    lost = [
        (place.place_id, name)
        for place in trotsky.places
        for name in place.all_names()
        if place not in trotsky.places.named(name)
    ]

    assert lost == []


def test_gazetteers_of_the_same_places_are_equal() -> None:
    rome, tomis = a_place("Rome"), a_place("Tomis")

    assert Gazetteer([rome, tomis]) == Gazetteer([tomis, rome])
    assert hash(Gazetteer([rome, tomis])) == hash(Gazetteer([tomis, rome]))
    assert Gazetteer([rome]) != Gazetteer([rome, tomis])
    assert Gazetteer([rome]) != [rome]
