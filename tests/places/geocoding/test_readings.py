import pytest

from places.geocoding.readings import readings, without_brackets


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("Paris", ["Paris"]),
        ("Christiania (Oslo)", ["Christiania (Oslo)", "Christiania", "Oslo"]),
        ("Donostia / San Sebastián", ["Donostia / San Sebastián", "Donostia", "San Sebastián"]),
        ("Liski station", ["Liski station", "station", "Liski"]),
        ("", []),
    ],
)
def test_a_name_is_asked_for_in_every_way_it_may_be_meant(name: str, asked: list[str]) -> None:
    assert [reading.name for reading in readings(name)] == asked


@pytest.mark.parametrize("comma", [", ", "، ", "; "])
def test_what_stands_after_a_comma_says_where_it_is(comma: str) -> None:
    second = readings(f"Pokrovskoye{comma}Tyumen oblast")[1]

    assert (second.name, second.context, second.trust) == ("Pokrovskoye", "Tyumen oblast", 1.0)


def test_a_part_of_the_words_is_trusted_least() -> None:
    trust = {reading.name: reading.trust for reading in readings("House of Beau, Domène")}

    assert trust["House of Beau"] > trust["House of"] == trust["of Beau"] == trust["Domène"]


def test_brackets_are_left_out_where_a_service_is_asked() -> None:
    assert without_brackets("Hirschberg (Doksy), Bohemia") == "Hirschberg, Bohemia"
